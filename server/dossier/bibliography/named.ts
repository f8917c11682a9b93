/** The bibliographies that the texts of a dossier name in their metadata. */
import type { Essay } from '../../reading/essay';
import { LONGEST_FRONT, namedBibliographies } from '../../reading/frontMatter';
import { NONE } from '../../text/none';
import type { FileId } from '../place';

export class Named {
  readonly #byFile = new Map<FileId, readonly string[]>();
  #hasChanged = false;

  /** Reads what a text names. @param before the text before an edit. */
  read(file: FileId, essay: Essay, before: Essay | undefined): void {
    const top = topOf(essay);
    // Most edits are somewhere else.
    if (!before || topOf(before) !== top) this.set(file, namedBibliographies(top));
  }

  set(file: FileId, names: readonly string[]): void {
    const before = this.of(file);
    if (names.length === before.length && names.every((name, index) => name === before[index])) return;
    if (names.length === 0) this.#byFile.delete(file);
    else this.#byFile.set(file, names);
    this.#hasChanged = true;
  }

  remove(file: FileId): void {
    this.set(file, NONE);
  }

  of(file: FileId): readonly string[] {
    return this.#byFile.get(file) ?? NONE;
  }

  /** All files that name some, with the names as they are written. */
  get all(): Iterable<readonly [FileId, readonly string[]]> {
    return this.#byFile;
  }

  /** Whether others are named than when this was asked last. */
  takeChanged(): boolean {
    const hasChanged = this.#hasChanged;
    this.#hasChanged = false;
    return hasChanged;
  }
}

/** The first lines of a Markdown text that opens with metadata; of another nothing. */
function topOf(essay: Essay): string {
  if (essay.dialect.name !== 'markdown') return '';
  const first = essay.blocks[0]?.text ?? '';
  return first.startsWith('---') || first.startsWith('\ufeff---') ? essay.text({ start: 0, end: LONGEST_FRONT }) : '';
}
