import { readFileSync } from 'node:fs';
import type { FileId } from '../dossier/place';
import { decode } from '../wire/decode';
import { pathOf } from '../wire/disk';
import type { Gathered } from './gathered';

/** The lines that findings are shown with. The text of a file that was checked is not kept; it is read once more. */
export class ShownLines {
  readonly #gathered: Gathered;
  #last: { readonly file: FileId; readonly lines: readonly string[] } | undefined;

  constructor(gathered: Gathered) {
    this.#gathered = gathered;
  }

  /** A line of a file, from 1, without its line break; empty where the file is gone. Asked for file by file. */
  line(file: FileId, line: number): string {
    const { library } = this.#gathered;
    if (library.essay(file) || library.dossierOf(file)?.manifest?.file === file) return this.#gathered.line(file, line);
    if (this.#last?.file !== file) this.#last = { file, lines: linesOf(file) };
    return this.#last.lines[line - 1] ?? '';
  }
}

function linesOf(file: FileId): string[] {
  try {
    return (decode(readFileSync(pathOf(file) ?? '')) ?? '').split(/\r\n|\r|\n/);
  } catch {
    return [];
  }
}
