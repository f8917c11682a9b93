/**
 * What the files of a dossier give to one another, and when it last changed: the documents that one lists are cited in
 * the next. Where a file gives the others the same as before, their findings are what they were.
 */
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';

/** What a file gives to the others: the same object for as long as it is the same. */
function contributionsOf(_dossier: Dossier, _file: FileId): object {
  return {};
}

/** Whether the others can have other findings now, by what a file gave them and gives them; undefined is nothing. */
function affectsOthers(before: object | undefined, after: object | undefined): boolean {
  return before !== after;
}

interface Contribution {
  readonly dossier: Dossier;
  readonly given: object;
}

export class Contributions {
  readonly #library: Library;
  readonly #known = new Map<FileId, Contribution>();
  readonly #stamps = new WeakMap<Dossier, number>();
  #all = 0;

  constructor(library: Library) {
    this.#library = library;
  }

  /** A number that grows whenever files of a dossier can have other findings without being edited themselves. */
  stampOf(dossier: Dossier): number {
    return this.#all + (this.#stamps.get(dossier) ?? 0);
  }

  /** Remembers what a file gives when others are first judged with it, so that its first edit has a before. */
  remember(file: FileId): void {
    if (!this.#known.has(file)) this.#set(file, this.#of(file));
  }

  /**
   * Says that a file was read, edited or taken away.
   *
   * @returns the folders with a manifest in which the findings of other files can have changed for it.
   */
  changed(file: FileId): Dossier[] {
    const [before, after] = [this.#known.get(file), this.#of(file)];
    this.#set(file, after);
    if (before?.dossier === after?.dossier && !affectsOthers(before?.given, after?.given)) return [];
    const dossiers = new Set([before, after].flatMap((one) => one?.dossier ?? []));
    return [...dossiers].filter((dossier) => {
      this.dossierChanged(dossier);
      return dossier.folder !== undefined;
    });
  }

  /** Says that more than one file of a dossier is other than before, or its manifest. */
  dossierChanged(dossier: Dossier): void {
    this.#stamps.set(dossier, (this.#stamps.get(dossier) ?? 0) + 1);
  }

  /** Says that anything may be other than before. */
  allChanged(): void {
    this.#all++;
  }

  #of(file: FileId): Contribution | undefined {
    const dossier = this.#library.dossierOf(file);
    return dossier?.essay(file) && { dossier, given: contributionsOf(dossier, file) };
  }

  #set(file: FileId, contribution: Contribution | undefined): void {
    if (contribution) this.#known.set(file, contribution);
    else this.#known.delete(file);
  }
}
