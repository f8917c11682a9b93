/** Transcripts of documents over the wire: which can be read, and where in one a cited leaf begins. */
import { type Connection, type Location, RequestType, type TextDocumentPositionParams } from 'vscode-languageserver';
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import { type CitedTranscript, transcriptAt } from '../features/transcript';
import { findLeaf } from '../reading/transcripts/leafMarks';
import { Lines } from '../text/lines';
import type { ReadText } from './borrowed';
import { lookForTranscripts } from './lookForTranscripts';
import type { Uris } from './uris';

/** Where the source that is cited at a position can be read; null where no transcript of it is named. */
export const TranscriptRequest = new RequestType<TextDocumentPositionParams, Location | null, void>(
  'dossier/transcript',
);

interface Surroundings {
  readonly library: Library;
  readonly uris: Uris;
  /** The texts of files that are not open. */
  readonly read: ReadText;
  /** The text of a file that is open in the editor. */
  openText(file: FileId): string | undefined;
  /** Told of dossiers of which other transcripts can be read than before. */
  informed(dossier: Dossier): void;
}

export class TranscriptDesk {
  readonly #around: Surroundings;
  /** Whether a file could be read when it was looked for last. */
  readonly #isThere = new Map<FileId, boolean>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  answer(connection: Connection): void {
    connection.onRequest(TranscriptRequest, ({ textDocument, position }) => {
      const cited = this.citedAt(textDocument.uri, position);
      return cited ? this.locate(cited) : null;
    });
  }

  /** The transcript of what is cited at a position. */
  citedAt(uri: string, position: TextDocumentPositionParams['position']): CitedTranscript | undefined {
    const { library, uris } = this.#around;
    const file = uris.idOf(uri);
    const dossier = library.dossierOf(file);
    const text = dossier?.essay(file) ?? (dossier?.manifest?.file === file ? dossier.manifest.lines : undefined);
    return dossier && text ? transcriptAt(dossier, file, text.offsetAt(position)) : undefined;
  }

  /** Where the leaf begins, in the text of now. Null where the file cannot be read any more. */
  async locate({ file, leaf, first }: CitedTranscript): Promise<Location | null> {
    const text = await this.#textOf(file);
    if (text === undefined) {
      await this.look([file]);
      return null;
    }
    const sought = leaf ?? (first === undefined ? undefined : { counts: 'leaves' as const, side: first });
    const start = new Lines(text).positionAt(sought ? findLeaf(text, sought, first) : 0);
    return { uri: this.#around.uris.uriOf(file), range: { start, end: start } };
  }

  /** Looks whether the transcripts are there that the manifests name. @param again files that may be others by now. */
  async look(again: readonly FileId[] = []): Promise<void> {
    for (const file of again) this.#isThere.delete(file);
    const isThere = async (file: FileId) => {
      if (!this.#isThere.has(file)) this.#isThere.set(file, (await this.#textOf(file)) !== undefined);
      return this.#isThere.get(file) === true;
    };
    for (const dossier of this.#around.library.folders)
      if (await lookForTranscripts(dossier, isThere)) this.#around.informed(dossier);
  }

  async #textOf(file: FileId): Promise<string | undefined> {
    return this.#around.openText(file) ?? (await this.#around.read(file));
  }
}
