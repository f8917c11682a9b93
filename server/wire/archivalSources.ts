/** The archival bibliography of a dossier, for a client that shows it as a text. */
import { type Connection, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import { findArchivalSources } from '../features/archivalSources';
import { bibliography } from './bibliography';
import { say } from './language';
import { inAddress } from './render';
import type { Uris } from './uris';

export interface ArchivalSourcesParams {
  /** A text or the manifest of the dossier. */
  readonly textDocument: TextDocumentIdentifier;
}

export interface ArchivalSources {
  readonly markdown: string;
}

/** Answers null for a text about which Dossier has nothing to say. */
export const ArchivalSourcesRequest = new RequestType<ArchivalSourcesParams, ArchivalSources | null, void>(
  'dossier/archivalSources',
);

export function answerArchivalSources(connection: Connection, library: Library, uris: Uris): void {
  connection.onRequest(ArchivalSourcesRequest, ({ textDocument }) => {
    const file = uris.idOf(textDocument.uri);
    const dossier = library.dossierOf(file);
    if (!dossier || !(dossier.manifest?.file === file || library.speaks(file))) return null;
    const naming = {
      nameOf: (other: FileId) => nameIn(dossier, other),
      linkTo: (other: FileId, line: number) => `${inAddress(uris.uriOf(other))}#L${line + 1}`,
    };
    const lines = [...bibliography(say('Archival sources'), findArchivalSources(dossier), naming)];
    return { markdown: `${lines.join('\n')}\n` };
  });
}

/** The path of a file in the folder of its dossier. */
function nameIn({ folder }: Dossier, file: FileId): string {
  return folder !== undefined && file.startsWith(folder)
    ? file.slice(folder.length)
    : file.slice(file.lastIndexOf('/') + 1);
}
