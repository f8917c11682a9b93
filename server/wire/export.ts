/** The works and documents that a dossier cites, for a client that saves them as a file. */
import { type Connection, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import type { Library } from '../dossier/library';
import { findExported, writeExport } from '../features/export/export';
import { withIds } from '../features/export/ids';
import { EXPORT_FORMATS, type ExportFormat } from '../features/export/model';
import { borrow, type ReadText } from './borrowed';
import type { Uris } from './uris';

export interface ExportParams {
  /** A text or the manifest of the dossier. */
  readonly textDocument: TextDocumentIdentifier;
  readonly format: ExportFormat;
}

export interface ExportAnswer {
  readonly text: string;
  /** How many entries it has. */
  readonly entries: number;
}

/** Answers null for a text about which Dossier has nothing to say, and for a format that it does not know. */
export const ExportRequest = new RequestType<ExportParams, ExportAnswer | null, void>('dossier/export');

/** @param read of files that are not open. */
export function answerExport(connection: Connection, library: Library, uris: Uris, read: ReadText): void {
  connection.onRequest(ExportRequest, async ({ textDocument, format }) => {
    const file = uris.idOf(textDocument.uri);
    const dossier = library.dossierOf(file);
    if (!dossier || !EXPORT_FORMATS.includes(format)) return null;
    if (dossier.manifest?.file !== file && !library.speaks(file)) return null;
    const essays = await borrow(library, dossier.shelf.files, read, Number.POSITIVE_INFINITY);
    const entries = withIds(dossier.withTexts(essays, () => findExported(dossier)));
    return { text: writeExport(format, entries), entries: entries.length };
  });
}
