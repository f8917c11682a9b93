/** Commands that edit notes and go from one to another: what an editor asks beside what the protocol has. */
import {
  type Connection,
  type Location,
  LSPErrorCodes,
  type Position,
  type Range,
  RequestType,
  ResponseError,
  type VersionedTextDocumentIdentifier,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Dossier } from '../dossier/dossier';
import type { Edit } from '../dossier/fix';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import { convertNotes } from '../features/notes/convert';
import { insertNote } from '../features/notes/insert';
import { insertCiting } from '../features/notes/insertCiting';
import { markBeside, otherEnd } from '../features/notes/moves';
import type { Objection } from '../features/notes/objections';
import { deleteNote } from '../features/notes/remove';
import { renumber } from '../features/notes/renumber';
import type { Essay } from '../reading/essay';
import { toRange } from './convert';
import { toWorkspaceEdit } from './edits';
import type { Uris } from './uris';
import { asTitle } from './words';

interface AtPosition {
  /** The text as the client has it: it is answered about no other. */
  readonly textDocument: VersionedTextDocumentIdentifier;
  readonly position: Position;
}

export interface EditNotesParams extends AtPosition {
  readonly what: 'insert' | 'delete' | 'renumber';
  /** Of a note that is inserted: the citation that is its text. */
  readonly citation?: string;
}

/** Why nothing is done, each reason with its place. */
export interface Refusal {
  readonly refused: readonly { readonly message: string; readonly location: Location }[];
}

/** An edit of one version of the text; and where the cursor goes, in the text as it is then. */
export type EditedNotes = { readonly edit: WorkspaceEdit; readonly caret?: Position } | Refusal;

export interface GoToNoteParams extends AtPosition {
  readonly to: 'nextMark' | 'previousMark' | 'otherEnd';
  /** Where the cursor was before it came here. */
  readonly from?: Position;
}

/** A whole text with its notes written in the other way, and the language of such texts. */
export type ConvertedNotes = { readonly text: string; readonly language: 'markdown' | 'dossier' } | Refusal;

export const EditNotesRequest = new RequestType<EditNotesParams, EditedNotes | null, void>('dossier/editNotes');
export const GoToNoteRequest = new RequestType<GoToNoteParams, Range | null, void>('dossier/goToNote');
export const ConvertNotesRequest = new RequestType<Pick<AtPosition, 'textDocument'>, ConvertedNotes | null, void>(
  'dossier/convertNotes',
);

/**
 * Each answers null for a text that is no essay, and fails when the text is another than the one that is asked about.
 *
 * @param versionOf undefined for a file that is not open.
 */
export function answerNoteEdits(
  connection: Connection,
  library: Library,
  uris: Uris,
  versionOf: (file: FileId) => number | undefined,
): void {
  const asked = ({ uri, version }: VersionedTextDocumentIdentifier) => {
    const file = uris.idOf(uri);
    const dossier = library.dossierOf(file);
    const essay = dossier?.essay(file);
    const own = versionOf(file);
    if (!dossier || !essay || own === undefined) return undefined;
    if (own !== version) throw new ResponseError(LSPErrorCodes.ContentModified, asTitle(['refused/changed', {}]));
    return { dossier, file, essay };
  };

  connection.onRequest(EditNotesRequest, ({ textDocument, position, what, citation }): EditedNotes | null => {
    const at = asked(textDocument);
    if (!at) return null;
    const { dossier, file, essay } = at;
    const outcome = edited(what, dossier, file, essay.offsetAt(position), citation);
    if ('objections' in outcome) return refusal(outcome.objections, textDocument.uri, essay);
    const files = { positionsOf: () => essay, uriOf: () => textDocument.uri, versionOf };
    const edit = toWorkspaceEdit(outcome.edits, files, true);
    return { edit, ...(outcome.caret && { caret: outcome.caret }) };
  });

  connection.onRequest(GoToNoteRequest, ({ textDocument, position, to, from }): Range | null => {
    const at = asked(textDocument);
    const apparatus = at?.dossier.apparatus(at.file);
    if (!at || !apparatus) return null;
    const offset = at.essay.offsetAt(position);
    const target =
      to === 'otherEnd'
        ? otherEnd(apparatus, offset, from && at.essay.offsetAt(from))
        : markBeside(apparatus, offset, to === 'nextMark' ? 'next' : 'previous');
    return target === undefined ? null : toRange(at.essay, { start: target, end: target });
  });

  connection.onRequest(ConvertNotesRequest, ({ textDocument }): ConvertedNotes | null => {
    const at = asked(textDocument);
    if (!at) return null;
    const outcome = convertNotes(at.dossier, at.file);
    if ('objections' in outcome) return refusal(outcome.objections, textDocument.uri, at.essay);
    return { text: outcome.text, language: outcome.dialect === 'markdown' ? 'markdown' : 'dossier' };
  });
}

type Outcome =
  | { readonly edits: readonly Edit[]; readonly caret?: Position }
  | { readonly objections: readonly Objection[] };

function edited(
  what: EditNotesParams['what'],
  dossier: Dossier,
  file: FileId,
  offset: number,
  citation: string | undefined,
): Outcome {
  if (what === 'insert')
    return citation === undefined ? insertNote(dossier, file, offset) : insertCiting(dossier, file, offset, citation);
  return what === 'delete' ? deleteNote(dossier, file, offset) : renumber(dossier, file);
}

function refusal(objections: readonly Objection[], uri: string, essay: Essay): Refusal {
  return {
    refused: objections.map(({ says, at }) => ({
      message: asTitle(says),
      location: { uri, range: toRange(essay, at) },
    })),
  };
}
