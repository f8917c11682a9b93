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

  /** @returns whether they state something else than before, or others could not be read. */
  set(files: readonly BibliographyFile[], unread: readonly Unread[]): boolean {
    const before = this.#bibliography.files;
    const isSame = files.length === before.length && files.every((file, index) => file === before[index]);
    if (isSame && JSON.stringify(unread) === JSON.stringify(this.#unread)) return false;
    this.#unread = unread;
    if (!isSame) this.#bibliography = files.length === 0 ? Bibliography.NONE : new Bibliography(files);
    return true;
  }
}
