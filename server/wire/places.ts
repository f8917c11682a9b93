import type { Location } from 'vscode-languageserver';
import type { Library } from '../dossier/library';
import type { FileId, Place } from '../dossier/place';
import { toRange } from './convert';
import type { Links } from './render';
import type { Uris } from './uris';

/** How places of the library are written in the protocol. */
export class Places implements Links {
  readonly #library: Library;
  readonly #uris: Uris;

  constructor(library: Library, uris: Uris) {
    this.#library = library;
    this.#uris = uris;
  }

  /** Undefined for a place in a file that is gone. */
  readonly locate = ({ file, at }: Place): Location | undefined => {
    const text = this.#library.dossierOf(file)?.positions(file);
    return text && { uri: this.uriOf(file), range: toRange(text, at) };
  };

  /** How hovers link to a place. */
  readonly to: Links['to'] = (file, offset) => {
    const location = this.locate({ file, at: { start: offset, end: offset } });
    return location && { uri: location.uri, line: location.range.start.line + 1 };
  };

  readonly uriOf = (file: FileId): string => this.#uris.uriOf(file);
}
