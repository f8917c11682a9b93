import type { Dossier } from '../../dossier/dossier';

const PAUSE_MS = 300;

/** Collects the dossiers whose files that are not at hand are to be checked again, until the typing pauses. */
export class Again {
  readonly #check: (due: ReadonlyMap<Dossier, boolean>) => void;
  #due = new Map<Dossier, boolean>();
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** @param check given the dossiers, each with whether all of its files are meant. */
  constructor(check: (due: ReadonlyMap<Dossier, boolean>) => void) {
    this.#check = check;
  }

  /** @param everything all files of it, and not only those that hang on what others say. */
  soon(dossier: Dossier, everything: boolean): void {
    this.#due.set(dossier, everything || (this.#due.get(dossier) ?? false));
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const due = this.#due;
      this.#due = new Map();
      this.#check(due);
    }, PAUSE_MS);
  }

  dispose(): void {
    clearTimeout(this.#pause);
  }
}
