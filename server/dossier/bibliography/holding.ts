/** The bibliographies of one dossier: which its texts name, and what those that were read state. */
import { NONE } from '../../text/none';
import type { Unread } from './bibliographies';
import { Bibliography } from './bibliography';
import type { BibliographyFile } from './bibliographyFile';
import { Named } from './named';

export class Holding {
  /** Those that the texts name. */
  readonly named = new Named();
  #bibliography = Bibliography.NONE;
  #unread: readonly Unread[] = NONE;

  get bibliography(): Bibliography {
    return this.#bibliography;
  }

  /** Those that the manifest names and that could not be read. */
  get unread(): readonly Unread[] {
    return this.#unread;
  }

  /**
   * @param ready one that was put together already; it is taken where it is of just these files.
   * @returns whether they state something else than before, or others could not be read.
   */
  set(files: readonly BibliographyFile[], unread: readonly Unread[], ready?: Bibliography): boolean {
    const isSame = areSame(files, this.#bibliography.files);
    if (isSame && JSON.stringify(unread) === JSON.stringify(this.#unread)) return false;
    this.#unread = unread;
    if (!isSame) this.#bibliography = ready && areSame(ready.files, files) ? ready : Bibliography.of(files);
    return true;
  }
}

export function areSame(a: readonly BibliographyFile[], b: readonly BibliographyFile[]): boolean {
  return a.length === b.length && a.every((file, index) => file === b[index]);
}
