/** The bibliographies that were read, those that somebody names, and which dossier takes which. */
import { LineStarts } from '../../text/lines';
import { NONE } from '../../text/none';
import type { Span } from '../../text/span';
import type { Dossier } from '../dossier';
import { folderOf } from '../fileKinds';
import type { FileId } from '../place';
import { Bibliography } from './bibliography';
import type { BibliographyFile } from './bibliographyFile';
import { namedFile } from './namedFile';

/** What is asked of the library. */
export interface Dossiers {
  all(): readonly Dossier[];
  /** The dossier in whose folder a file stands, unless the manifest leaves it out. */
  homeOf(file: FileId): Dossier | undefined;
}

/** A bibliography that a manifest names and that could not be read, or not to its end. */
export interface Unread {
  readonly name: string;
  /** Where the manifest names it. */
  readonly at: Span;
  readonly broken: { readonly line: number; readonly message: string } | undefined;
}

export class Bibliographies {
  readonly #dossiers: Dossiers;
  readonly #read = new Map<FileId, BibliographyFile>();
  /** Files that were asked for and could not be read. */
  readonly #unreadable = new Set<FileId>();
  readonly #missing = new Set<FileId>();

  constructor(dossiers: Dossiers) {
    this.#dossiers = dossiers;
  }

  get all(): readonly BibliographyFile[] {
    return [...this.#read.values()];
  }

  has(file: FileId): boolean {
    return this.#read.has(file);
  }

  /** Those that a manifest or a text names and that nobody has looked for yet. */
  get missing(): ReadonlySet<FileId> {
    return this.#missing;
  }

  /** Those that are named and could not be read. */
  get unreadable(): ReadonlySet<FileId> {
    return this.#unreadable;
  }

  /** Whether a manifest or a text names a file. */
  isNamed(file: FileId): boolean {
    return this.#dossiers.all().some((dossier) => namedBy(dossier).includes(file));
  }

  /** Whether a file is to be read, should it be a bibliography: somebody names it, or it stands in a dossier. */
  isWanted(file: FileId): boolean {
    const home = this.#dossiers.homeOf(file);
    return (home !== undefined && !manifestNames(home)) || this.isNamed(file);
  }

  /** The dossiers that take something from a file. */
  readers(file: FileId): Dossier[] {
    if (!this.#read.has(file)) return [];
    return this.#dossiers.all().filter(({ bibliography }) => bibliography.files.some((one) => one.file === file));
  }

  /**
   * Puts together beforehand, in short steps, what dossiers will have when a bibliography is taken. Meanwhile nothing is
   * another than before.
   *
   * @returns what was put together; whoever takes the bibliography next finds it there.
   */
  *ready(file: FileId, read: BibliographyFile): Generator<void, Bibliography[]> {
    const made = new Set<Bibliography>();
    for (const dossier of this.#dossiers.all()) {
      const files = this.#of(dossier, new Map([...this.#read, [file, read]]));
      if (files.includes(read)) made.add(yield* Bibliography.steps(files));
    }
    return [...made];
  }

  /**
   * Takes a bibliography as it was read.
   *
   * @param read undefined where it cannot be read, is none, or is gone.
   * @returns the dossiers to which it says something new.
   */
  set(file: FileId, read: BibliographyFile | undefined): Dossier[] {
    this.#missing.delete(file);
    if (read) this.#read.set(file, read);
    else this.#read.delete(file);
    const naming = this.#dossiers.all().filter((dossier) => namedBy(dossier).includes(file));
    if (!read && naming.length > 0) this.#unreadable.add(file);
    else this.#unreadable.delete(file);
    return this.#dossiers.all().filter((dossier) => this.settle(dossier) || naming.includes(dossier));
  }

  /** Gives a dossier the bibliographies that it names or that stand in its folder. @returns whether they are others. */
  settle(dossier: Dossier): boolean {
    dossier.holding.named.takeChanged();
    for (const file of namedBy(dossier))
      if (!this.#read.has(file) && !this.#unreadable.has(file)) this.#missing.add(file);
    return dossier.setBibliographies(this.#of(dossier, this.#read), this.#unreadOf(dossier));
  }

  /** Takes bibliographies that were read elsewhere, all at once. */
  setAll(all: readonly BibliographyFile[]): void {
    for (const read of all) this.#read.set(read.file, read);
    this.settleAll();
  }

  settleAll(): void {
    for (const dossier of this.#dossiers.all()) this.settle(dossier);
  }

  /** The names in a manifest that lead to no bibliography, and those that lead to one that breaks off. */
  #unreadOf({ manifest, folder }: Dossier): Unread[] {
    const found: Unread[] = [];
    for (const { value: name, at } of manifest?.reading.manifest.bibliography ?? NONE) {
      const file = namedFile(folder!, name);
      const read = this.#read.get(file);
      const problem = read?.problems.find(({ breaks }) => breaks);
      if (this.#unreadable.has(file)) found.push({ name, at, broken: undefined });
      else if (read && problem) {
        const { line } = new LineStarts(read.lineStarts).positionAt(problem.at.start);
        found.push({ name, at, broken: { line: line + 1, message: problem.message } });
      }
    }
    return found;
  }

  /** Those that are named and, where the manifest names none, all in the folder. */
  #of(dossier: Dossier, read: ReadonlyMap<FileId, BibliographyFile>): readonly BibliographyFile[] {
    const found = new Set(namedBy(dossier));
    if (dossier.folder !== undefined && !manifestNames(dossier))
      for (const file of [...read.keys()].sort()) if (this.#dossiers.homeOf(file) === dossier) found.add(file);
    if (found.size === 0) return NONE;
    return [...found].flatMap((file) => read.get(file) ?? []);
  }
}

function manifestNames({ manifest }: Dossier): boolean {
  return (manifest?.reading.manifest.bibliography.length ?? 0) > 0;
}

/** The files that the manifest and the texts of a dossier name. */
function namedBy({ folder, manifest, holding }: Dossier): FileId[] {
  const stated = manifest?.reading.manifest.bibliography ?? NONE;
  const ofManifest = stated.map(({ value }) => namedFile(folder!, value));
  const ofTexts = [...holding.named.all].flatMap(([file, names]) =>
    names.map((name) => namedFile(folderOf(file), name)),
  );
  return [...new Set([...ofManifest, ...ofTexts.sort()])];
}
