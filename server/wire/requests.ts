/** All that a client asks about texts, each answered from what is known of them. */
import type { Connection } from 'vscode-languageserver';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import { answerFeatures } from './answers';
import { answerArchivalSources } from './archivalSources';
import type { CodeActions } from './codeActions';
import { answerCompletion } from './completion';
import { answerExport } from './export';
import { answerFinder } from './finder';
import { answerLinks } from './links';
import { answerNoteEdits } from './noteEdits';
import type { Pictures } from './picture/pictures';
import type { Places } from './places';
import { answerRename } from './rename';
import type { TranscriptDesk } from './transcripts';
import type { Uris } from './uris';
import type { Trees } from './view/trees';

/** What the answers need of the server. */
export interface Answering {
  readonly library: Library;
  readonly uris: Uris;
  readonly places: Places;
  readonly transcripts: TranscriptDesk;
  readonly trees: Trees;
  readonly pictures: Pictures;
  readonly codeActions: CodeActions;
  /** Whether the client has the command that inserts a note. */
  insertsNotes(): boolean;
  /** The text of a file that is not at hand; undefined where it cannot be read. */
  read(file: FileId): Promise<string | undefined>;
  /** The version of a text that is open in the editor. */
  versionOf(file: FileId): number | undefined;
}

export function answerRequests(connection: Connection, answering: Answering): void {
  const { library, uris, places, transcripts, trees, pictures, codeActions, read, versionOf } = answering;
  answerFeatures(connection, library, uris, places, transcripts, read);
  answerArchivalSources(connection, library, uris);
  answerExport(connection, library, uris, read);
  answerCompletion(connection, library, uris, places, () => answering.insertsNotes());
  answerRename(connection, library, uris, { read, versionOf, client: () => codeActions.client });
  answerFinder(connection, library, uris, places, { read, resolvesSymbols: () => codeActions.client.resolvesSymbols });
  answerLinks(connection, library, uris);
  codeActions.answer(connection);
  answerNoteEdits(connection, library, uris, versionOf);
  trees.answer();
  pictures.answer();
  transcripts.answer(connection);
}
