/** What a client is told about the reading of the workspace, if it says that it wants to know. */
import { type ClientCapabilities, type Connection, NotificationType } from 'vscode-languageserver';

export interface Status {
  /** How many texts of the workspace were read. */
  readonly files: number;
  /** The number that was not exceeded, where the workspace has more texts than that; else null. */
  readonly reachedBound: number | null;
}

export const StatusNotification = new NotificationType<Status>('dossier/status');

/** Tells the status when it changes. */
export class StatusTeller {
  readonly #connection: Connection;
  #isWanted = false;
  #told: Status = { files: 0, reachedBound: null };

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Other editors may complain about a notification that they do not know: only who asks for it gets it. */
  initialize({ experimental }: ClientCapabilities): void {
    this.#isWanted = experimental?.dossierStatus === true;
  }

  async tell(status: Status): Promise<void> {
    const { files, reachedBound } = this.#told;
    this.#told = status;
    if (status.reachedBound !== null && status.reachedBound !== reachedBound)
      this.#connection.console.warn(
        `More than ${status.reachedBound} texts: the others are read when they are opened (dossier.index.maxFiles).`,
      );
    if (this.#isWanted && (status.files !== files || status.reachedBound !== reachedBound))
      await this.#connection.sendNotification(StatusNotification, status);
  }
}
