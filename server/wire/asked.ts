import type { TextDocumentIdentifier } from 'vscode-languageserver';
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { Uris } from './uris';

/** A dossier that a client wants to see, by one of its files or by itself. */
export interface Asked {
  readonly dossier: Dossier;
  readonly file: FileId | undefined;
}

/**
 * @param textDocument a text, a manifest or a bibliography; null for the first dossier of the workspace.
 * @returns undefined for a text about which there is nothing to say.
 */
export function dossierAsked(
  library: Library,
  uris: Uris,
  textDocument: TextDocumentIdentifier | null,
): Asked | undefined {
  if (!textDocument) {
    const [first] = library.folders;
    return first && { dossier: first, file: undefined };
  }
  const file = uris.idOf(textDocument.uri);
  const dossier = library.dossierOf(file);
  const isOf = dossier?.manifest?.file === file || library.speaks(file) || dossier?.bibliography.lines(file);
  return dossier && isOf ? { dossier, file } : undefined;
}

/** The folder of the dossier, ending in a slash, or else its file. */
export function extentOf({ dossier, file }: Asked): FileId {
  return dossier.folder ?? file ?? '';
}
