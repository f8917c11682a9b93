/** Renaming in the words of the protocol: what is renamed, and one change of the workspace with the reasons to look at it. */
import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  type Connection,
  LSPErrorCodes,
  type PrepareRenameResult,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import { prepareRename, rename } from '../features/rename/rename';
import { type Change, type Cursor, isAskedFor, type Where } from '../features/rename/renamer';
import type { Positions } from '../text/lines';
import { borrow, type ReadText, withMissed } from './borrowed';
import type { ClientEdits } from './capabilities';
import { toRange } from './convert';
import { type Edited, toWorkspaceEdit } from './edits';
import type { Uris } from './uris';
import { asTitle, refused } from './words';

interface Outside {
  /** The texts of files that are not open. */
  readonly read: ReadText;
  /** Undefined for a file that is not open. */
  versionOf(file: FileId): number | undefined;
  /** What the client can do. */
  client(): ClientEdits;
}

export function answerRename(connection: Connection, library: Library, uris: Uris, outside: Outside): void {
  const asked = ({ textDocument, position }: TextDocumentPositionParams) => {
    const file = uris.idOf(textDocument.uri);
    const dossier = library.dossierOf(file);
    const essay = library.speaks(file) ? dossier?.essay(file) : undefined;
    const text = essay ?? (dossier?.manifest?.file === file ? dossier.manifest.lines : undefined);
    if (!dossier || !text) return undefined;
    const cursor: Cursor = { dossier, file, offset: text.offsetAt(position) };
    return { cursor, text: text as Positions };
  };

  connection.onPrepareRename((params): PrepareRenameResult | null => {
    const at = asked(params);
    const prepared = at && prepareRename(at.cursor);
    if (!prepared) return null;
    if ('refused' in prepared) throw refused(LSPErrorCodes.RequestFailed, prepared.refused);
    return { range: toRange(at.text, prepared.at), placeholder: prepared.placeholder };
  });

  connection.onRenameRequest(async (params): Promise<WorkspaceEdit | null> => {
    const at = asked(params);
    if (!at) return null;
    const { dossier, file } = at.cursor;
    const version = outside.versionOf(file);
    const { result, missed } = withMissed(dossier, () => rename(at.cursor, params.newName));
    if (!result) return null;
    if ('refused' in result) throw refused(LSPErrorCodes.RequestFailed, result.refused);
    if (missed.size === 0) return inProtocol(at.cursor, result.changes);
    const essays = await borrow(library, missed, outside.read, missed.size);
    const unread = [...missed].find((one) => !essays.has(one) && !dossier.essay(one));
    if (unread !== undefined) throw refused(LSPErrorCodes.RequestFailed, ['refused/unread', { file: unread }]);
    if (outside.versionOf(file) !== version || library.dossierOf(file) !== dossier)
      throw refused(LSPErrorCodes.ContentModified, ['refused/changed', {}]);
    return dossier.withTexts(essays, () => {
      const all = rename(at.cursor, params.newName);
      if (!all) return null;
      if ('refused' in all) throw refused(LSPErrorCodes.RequestFailed, all.refused);
      return inProtocol(at.cursor, all.changes);
    });
  });

  const inProtocol = ({ dossier }: Cursor, changes: readonly Change[]): WorkspaceEdit => {
    const files: Edited = {
      positionsOf: (file) => dossier.positions(file)!,
      uriOf: (file) => uris.uriOf(file),
      versionOf: (file) => outside.versionOf(file),
    };
    const { versions, annotates } = outside.client();
    const isOurs = ({ file }: Change) => dossier.manifest?.file === file || library.speaks(file);
    const made = changes.filter((change) => isOurs(change) && (annotates || !isAskedFor(change.where)));
    if (made.length === 0 && changes.length > 0) throw refused(LSPErrorCodes.RequestFailed, ['rename/asked', {}]);
    return annotates ? annotated(made, files) : toWorkspaceEdit(made, files, versions);
  };
}

/** One change of the workspace in which every edit says where it is made; those that somebody must ask for come unticked. */
function annotated(changes: readonly Change[], files: Edited): WorkspaceEdit {
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const byFile = new Map<FileId, AnnotatedTextEdit[]>();
  for (const { file, at, text, where } of changes) {
    changeAnnotations[where] ??= annotationOf(where);
    const own = byFile.get(file) ?? [];
    byFile.set(file, own);
    own.push({ range: toRange(files.positionsOf(file), at), newText: text, annotationId: where });
  }
  const documentChanges = [...byFile].map(([file, edits]) => ({
    textDocument: { uri: files.uriOf(file), version: files.versionOf(file) ?? null },
    edits,
  }));
  return { documentChanges, changeAnnotations };
}

function annotationOf(where: Where): ChangeAnnotation {
  return { label: asTitle([`rename/where/${where}`, {}]), ...(isAskedFor(where) && { needsConfirmation: true }) };
}
