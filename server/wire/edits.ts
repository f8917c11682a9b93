import type { CreateFile, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../dossier/fix';
import type { FileId } from '../dossier/place';
import type { Positions } from '../text/lines';
import { toRange } from './convert';

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
 */
export function toWorkspaceEdit(edits: readonly Edit[], files: Edited, withVersions: boolean): WorkspaceEdit {
  const byFile = new Map<FileId, TextEdit[]>();
  for (const { file, at, text } of edits) {
    const own = byFile.get(file) ?? [];
    byFile.set(file, own);
    own.push({ range: toRange(files.positionsOf(file), at), newText: text });
  }
  if (!withVersions) return { changes: Object.fromEntries([...byFile].map(([file, own]) => [files.uriOf(file), own])) };
  const made = edits.filter(({ creates }) => creates).map(({ file }) => creation(files.uriOf(file)));
  const changes = [...byFile].map(([file, own]) => ({
    textDocument: { uri: files.uriOf(file), version: files.versionOf(file) ?? null },
    edits: own,
  }));
  return { documentChanges: [...made, ...changes] };
}

/** A file that is there already is left as it is, and nothing else is done either. */
function creation(uri: string): CreateFile {
  return { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } };
}
