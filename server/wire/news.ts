/**
 * Where the files of a dossier say something new to one another: the documents that one lists are cited in the next.
 * While they say the same as before, the findings of the others are what they were.
 */
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';

export class News {
  readonly #library: Library;
  readonly #seen = new WeakMap<Dossier, { readonly revision: number; readonly moves: number }>();
  #all = 0;

  constructor(library: Library) {
    this.#library = library;
  }

  /** A number that grows whenever files of a dossier can have other findings without being edited themselves. */
  stampOf({ revision, moves }: Dossier): number {
    return this.#all + revision + moves;
  }

  /**
   * The folders with a manifest in which there is news since this was asked last, and whether it is more than that what
   * the findings point at has moved.
   */
  take(): { readonly dossier: Dossier; readonly isMore: boolean }[] {
    return [...this.#library.folders].flatMap((dossier) => {
      const { revision, moves } = dossier;
      const seen = this.#seen.get(dossier);
      this.#seen.set(dossier, { revision, moves });
      const isMore = seen?.revision !== revision;
      return isMore || seen.moves !== moves ? [{ dossier, isMore }] : [];
    });
  }

  /** Says that anything may be other than before, and that this is known. */
  allChanged(): void {
    this.#all++;
    this.take();
  }
}
