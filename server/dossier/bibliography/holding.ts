/** The bibliographies of one dossier: which its texts name, and what those that were read state. */
import { NONE } from '../../text/none';
import type { Unread } from './bibliographies';
import { areSame, Bibliography } from './bibliography';
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
    const isSame = areSame(files, this.#bibliography.files);
    if (isSame && JSON.stringify(unread) === JSON.stringify(this.#unread)) return false;
    this.#unread = unread;
    if (!isSame) this.#bibliography = Bibliography.of(files);
    return true;
  }
}
