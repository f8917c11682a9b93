/** What answers about a whole text need of the server. */
import type { TextDocumentIdentifier } from 'vscode-languageserver';
import type { Dossier } from '../../dossier/dossier';
import type { Library } from '../../dossier/library';
import type { FileId } from '../../dossier/place';
import type { Essay } from '../../reading/essay';
import type { ReadText } from '../borrowed';
import type { Links } from '../render';
import type { Shown } from '../settings';
import type { Uris } from '../uris';

export interface Around {
  readonly library: Library;
  readonly uris: Uris;
  readonly links: Links;
  /** The texts of files that are not open. */
  readonly read: ReadText;
  /** What the settings say, as soon as they are known. */
  shown(): Promise<Shown>;
}

/** An essay about which Dossier has something to say. */
export interface Spoken {
  readonly dossier: Dossier;
  readonly file: FileId;
  readonly essay: Essay;
}

export function spoken({ library, uris }: Around, { uri }: TextDocumentIdentifier): Spoken | undefined {
  const file = uris.idOf(uri);
  const dossier = library.dossierOf(file);
  const essay = dossier?.essay(file);
  return dossier && essay && library.speaks(file) ? { dossier, file, essay } : undefined;
}
