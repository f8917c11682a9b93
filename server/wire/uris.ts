import { URI } from 'vscode-uri';
import type { FileId } from '../dossier/place';

/**
 * The names of files inside and outside. Editors and disks escape the same path differently (`é` or `%C3%A9`), so
 * inside a file goes by its unescaped address, and outside by the one that the client used last.
 */
export class Uris {
  readonly #spelt = new Map<FileId, string>();

  /** @param uri as a client writes it; it is remembered for answers. */
  idOf(uri: string): FileId {
    const id = fileIdOf(uri);
    this.#spelt.set(id, uri);
    return id;
  }

  uriOf(file: FileId): string {
    return this.#spelt.get(file) ?? uriOf(file).toString();
  }
}

export function fileIdOf(uri: string): FileId {
  // `toString(true)` leaves the path unescaped; a text that is no URI stays as it is.
  try {
    return URI.parse(uri).toString(true);
  } catch {
    return uri;
  }
}

/** The address that a file's name stands for. In a name `#` and `?` stay escaped, and every other `%` is itself. */
export function uriOf(file: FileId): URI {
  return URI.parse(file.replace(/%(?!23|3F)/g, '%25'));
}
