/** All that the bibliographies of a dossier state: works by their keys and by the names of their authors. */
import { nearest } from '../../reading/manifest/words';
import { LineStarts } from '../../text/lines';
import { type Work, Works } from '../citations/works';
import { entityOf, keyIn } from '../occurrences';
import type { FileId } from '../place';
import type { BibliographyFile, StatedEntry } from './bibliographyFile';

/** An entry with its file. */
export interface PlacedEntry extends StatedEntry {
  readonly file: FileId;
  /** Its own, though an earlier entry may state the same work. */
  readonly key: string;
}

/** Those of the same files, by the first of them: a checker beside the editor has a library of its own. */
const made = new WeakMap<BibliographyFile, Bibliography>();

/** So many entries are put in their places at a time. */
const ENTRIES_AT_ONCE = 50;

/** Whether two lists have the same readings of files. */
export function areSame(a: readonly BibliographyFile[], b: readonly BibliographyFile[]): boolean {
  return a.length === b.length && a.every((file, index) => file === b[index]);
}

/** Immutable: another file, or another text of one, makes a new one. */
export class Bibliography {
  static readonly NONE = new Bibliography([]);
  readonly files: readonly BibliographyFile[];
  /** The works, by surnames; two entries of one work, in two files for instance, are one. */
  readonly works = new Works();
  readonly #byKey = new Map<string, Work>();
  readonly #byFile = new Map<FileId, readonly PlacedEntry[]>();
  /** By the key of the work. */
  readonly #entries = new Map<string, PlacedEntry[]>();
  readonly #near = new Map<string, string | undefined>();

  private constructor(files: readonly BibliographyFile[]) {
    this.files = files;
  }

  /** @param files in an order that does not depend on which was read first. */
  static of(files: readonly BibliographyFile[]): Bibliography {
    for (const steps = Bibliography.steps(files); ; ) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** Puts one together in short steps; whoever goes through them may let others pass in between. */
  static *steps(files: readonly BibliographyFile[]): Generator<void, Bibliography> {
    const [first] = files;
    if (!first) return Bibliography.NONE;
    const known = made.get(first);
    if (known && areSame(known.files, files)) return known;
    const all = new Bibliography(files);
    const same = new Map<string, Work>();
    for (const { file, entries } of files) {
      const placed: PlacedEntry[] = [];
      for (const entry of entries) {
        placed.push(all.#place(entry, file, same));
        if (placed.length % ENTRIES_AT_ONCE === 0) yield;
      }
      all.#byFile.set(file, placed);
    }
    made.set(first, all);
    return all;
  }

  #place(entry: StatedEntry, file: FileId, same: Map<string, Work>): PlacedEntry {
    const placed = { ...entry, file, key: entry.work.key, work: this.#take(entry.work, same) };
    const known = this.#entries.get(placed.work.key);
    if (known) known.push(placed);
    else this.#entries.set(placed.work.key, [placed]);
    return placed;
  }

  /** The work of an entry: that of an earlier entry that states the same, or has the same key. */
  #take(work: Work, same: Map<string, Work>): Work {
    const stated = statementOf(work);
    const known = same.get(stated) ?? this.#byKey.get(work.key);
    if (!this.#byKey.has(work.key)) this.#byKey.set(work.key, known ?? work);
    if (known) return known;
    same.set(stated, work);
    this.works.add(work);
    return work;
  }

  get isEmpty(): boolean {
    return this.#byKey.size === 0;
  }

  /** The work that a citation key names. Capitals count. */
  byKey(key: string): Work | undefined {
    return this.#byKey.get(key);
  }

  /** All works, each once. */
  *stated(): Iterable<Work> {
    for (const [first] of this.#entries.values()) yield first!.work;
  }

  /** Where a file has its lines. */
  lines(file: FileId): LineStarts | undefined {
    const known = this.files.find((one) => one.file === file);
    return known && new LineStarts(known.lineStarts);
  }

  /** All keys, in the order of the files. */
  get keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  /** The key that may have been meant by one that there is not. */
  near(key: string): string | undefined {
    if (!this.#near.has(key)) this.#near.set(key, nearest(key, [...this.#byKey.keys()]));
    return this.#near.get(key);
  }

  /** The entries that state a work. @param key of the work. */
  entriesOf(key: string): readonly PlacedEntry[] {
    return this.#entries.get(key) ?? [];
  }

  /** The work of an entity of the dossier, where an entry states it. */
  workOf(entity: string): Work | undefined {
    return entity.startsWith(entityOf.work('')) ? this.entriesOf(keyIn(entity))[0]?.work : undefined;
  }

  /** The entries of a file, ascending. */
  entriesIn(file: FileId): readonly PlacedEntry[] {
    return this.#byFile.get(file) ?? [];
  }
}

/** Equal for entries that plainly state the same. */
function statementOf({ type, authors, words, data, archive }: Work): string {
  const { year, day, volume, issue, pages } = data;
  return JSON.stringify([
    type === 'manuscript' ? [archive?.name, archive?.location] : '',
    authors.map(({ surnames }) => surnames[0]),
    words,
    [year, day, volume, issue, pages],
  ]);
}
