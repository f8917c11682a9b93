/** What a client is told about the reading of the workspace, if it says that it wants to know. */
import { type ClientCapabilities, NotificationType } from 'vscode-languageserver';

export interface Status {
  /** How many texts of the workspace were read. */
  readonly files: number;
  /** The number that was not exceeded, where the workspace has more texts than that; else null. */
  readonly reachedBound: number | null;
}

export const StatusNotification = new NotificationType<Status>('dossier/status');

/** Other editors may complain about a notification that they do not know: only who asks for it gets it. */
export function wantsStatus({ experimental }: ClientCapabilities): boolean {
  return experimental?.dossierStatus === true;
}
