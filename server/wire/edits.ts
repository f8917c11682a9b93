import type { AnnotatedTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../dossier/fix';
import type { FileId } from '../dossier/place';
import type { Positions } from '../text/lines';
import { toRange } from './convert';

const TO_CONFIRM = 'toConfirm';

/** What is known of the files that are edited. */
export interface Edited {
  /** The text as it is now. */
  positionsOf(file: FileId): Positions;
  uriOf(file: FileId): string;
  /** Undefined for a file that is not open. */
  versionOf(file: FileId): number | undefined;
}

/**
 * Edits as one change of the workspace.
 *
 * @param withVersions whether the client takes the version that each text has.
 * @param toConfirm what it is called where somebody is to see all of it and agree, which needs a client that asks.
 */
export function toWorkspaceEdit(
  edits: readonly Edit[],
  files: Edited,
  withVersions: boolean,
  toConfirm?: string,
): WorkspaceEdit {
  const byFile = new Map<FileId, (TextEdit | AnnotatedTextEdit)[]>();
  for (const { file, at, text } of edits) {
    const own = byFile.get(file) ?? [];
    byFile.set(file, own);
    const edit: TextEdit | AnnotatedTextEdit = { range: toRange(files.positionsOf(file), at), newText: text };
    own.push(toConfirm === undefined ? edit : { ...edit, annotationId: TO_CONFIRM });
  }
  if (!withVersions) return { changes: Object.fromEntries([...byFile].map(([file, own]) => [files.uriOf(file), own])) };
  return {
    ...(toConfirm !== undefined && {
      changeAnnotations: { [TO_CONFIRM]: { label: toConfirm, needsConfirmation: true } },
    }),
    documentChanges: [...byFile].map(([file, own]) => ({
      textDocument: { uri: files.uriOf(file), version: files.versionOf(file) ?? null },
      edits: own,
    })),
  };
}
