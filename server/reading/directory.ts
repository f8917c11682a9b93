/**
 * The repositories that a reader can look up by any of their names: the authority list, and what a manifest adds.
 */
import { flat } from '../text/flat';
import { NONE } from '../text/none';
import type { Passage } from '../text/passage';
import { type Span, SpanWalk } from '../text/span';
import { readCues } from './cues';
import { FirstWords } from './firstWords';
import { addName, BETWEEN, type Entry, eachName, folded, type Node, WORD } from './nameTree';
import type { RepositoryName } from './shelfmarks/model';

/** One archive, as the authority list or a manifest states it. */
export interface Repository {
  /** Today's siglum as printed: `AVP RF`. */
  readonly siglum: string;
  readonly name?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly otherNames?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly sharedAbbreviations?: readonly string[];
  readonly sharedNames?: readonly string[];
  readonly former?: readonly FormerName[];
  readonly place?: string;
  readonly country?: string;
  readonly family?: string;
  readonly web?: string;
}

export interface FormerName {
  readonly name?: string;
  readonly abbreviations?: readonly string[];
  readonly from?: number;
  readonly to?: number;
}

/** The form of a siglum in keys: `AVP RF` is `AVPRF`. */
export function keyOf(siglum: string): string {
  return siglum.replace(/[\s.]/g, '');
}

interface FoundName {
  readonly entry: Entry;
  readonly end: number;
}

/** A passage, or any part of a text. */
type Stretch = Span & Partial<Pick<Passage, 'kind' | 'label'>>;

/** Finds names of repositories in a text. Immutable, but for names that are taken apart when a text has them. */
export class Directory {
  readonly #byKey = new Map<string, Repository>();
  readonly #nodes = new Map<string, Node>();
  readonly #firstWords = new FirstWords<Repository>();
  readonly #base: Directory | undefined;

  /**
   * @param repositories later ones win over earlier ones of the same siglum.
   * @param base the list to which these are added. They win over those of it that have the same siglum, and their names
   * are theirs alone, whoever else bears them.
   */
  constructor(repositories: Iterable<Repository>, base?: Directory) {
    this.#base = base;
    for (const repository of repositories) this.#byKey.set(keyOf(repository.siglum), repository);
    for (const repository of this.#byKey.values())
      eachName(repository, (name) => this.#firstWords.add(name, repository));
  }

  /** What may follow a first word. Names are taken apart when a text has their first word: most are never met. */
  #after(first: string): Node | undefined {
    for (const repository of this.#firstWords.take(first)) {
      const key = keyOf(repository.siglum);
      eachName(repository, (name, form, isShared) => {
        if (this.#firstWords.areNear(name, first)) addName(this.#nodes, { name, form, isShared, key });
      });
    }
    return this.#nodes.get(first);
  }

  /** All of them, those of the base last. */
  *repositories(): Iterable<Repository> {
    yield* this.#byKey.values();
    if (!this.#base) return;
    for (const repository of this.#base.repositories())
      if (!this.#byKey.has(keyOf(repository.siglum))) yield repository;
  }

  get(key: string): Repository | undefined {
    return this.#byKey.get(key) ?? this.#base?.get(key);
  }

  /** The repositories that a name or an abbreviation may mean, by key; empty when it is not listed. */
  lookUp(name: string): readonly string[] {
    const whole = this.find(name).find(
      ({ start, end }) => !/[\p{L}\p{N}]/u.test(name.slice(0, start) + name.slice(end)),
    );
    return whole?.candidates ?? [];
  }

  /**
   * All names in some stretches of a text, ascending; a longer name hides those inside it. Neither code nor the label
   * of a note is read.
   *
   * @param stretches ascending, in UTF-16 offsets of `text`, as the names found.
   * @param capitals where words open with a capital, ascending.
   */
  find(
    text: string,
    stretches: readonly Stretch[] = [{ start: 0, end: text.length }],
    capitals: readonly number[] = readCues(text).capitals,
  ): readonly RepositoryName[] {
    const names: RepositoryName[] = [];
    const walk = new SpanWalk(stretches);
    let from = 0;
    for (const start of capitals) {
      if (start < from || !this.#mayBeAt(text, start)) continue;
      const stretch = walk.spanAt(start);
      if (!stretch || stretch.kind === 'code' || (stretch.label && start < stretch.label.end)) continue;
      const longest = this.#nameAt(text, start, stretch.end);
      if (!longest) continue;
      const { end, entry } = longest;
      const written = text.slice(start, end);
      const name = written === entry.spelt ? entry.spelt : flat(written);
      names.push({ start, end, text: name, candidates: entry.bearers, form: entry.form, isShared: entry.isShared });
      from = end;
    }
    return names.length > 0 ? names : NONE;
  }

  #mayBeAt(text: string, at: number): boolean {
    return this.#firstWords.mayBeAt(text, at) || (this.#base ? this.#base.#mayBeAt(text, at) : false);
  }

  /** The longest name that begins at a place, of these repositories or of those of the base. */
  #nameAt(text: string, start: number, limit: number): FoundName | undefined {
    const own = this.#longestName(text, start, limit);
    const listed = this.#base ? this.#base.#nameAt(text, start, limit) : undefined;
    if (!listed || (own && own.end >= listed.end)) return own;
    const { entry } = listed;
    if (!entry.bearers.some((key) => this.#byKey.has(key))) return listed;
    const bearers = entry.bearers.filter((key) => !this.#byKey.has(key));
    return bearers.length > 0 ? { end: listed.end, entry: { ...entry, bearers } } : own;
  }

  /** Line breaks count as spaces. */
  #longestName(text: string, start: number, limit: number): FoundName | undefined {
    let longest: FoundName | undefined;
    let node: Node | undefined;
    let written = '';
    let isTight = true;
    for (let at = start; ; ) {
      WORD.lastIndex = at;
      if (!WORD.test(text)) return longest;
      const end = WORD.lastIndex;
      if (end > limit) return longest;
      const word = text.slice(at, end);
      node = node ? node.next.get(folded(word)) : this.#after(folded(word));
      if (!node) return longest;
      written = written === '' ? word : `${written} ${word}`;
      const entry = node.entries.find(({ form, spelt }) => form === 'name' || (isTight && spelt === written));
      if (entry) longest = { entry, end };
      BETWEEN.lastIndex = end;
      if (node.next.size === 0 || !BETWEEN.test(text)) return longest;
      at = BETWEEN.lastIndex;
      if (at - end > 2) isTight = false;
    }
  }
}

const made = new WeakMap<readonly Repository[], Directory>();

/** The directory of a list that does not change, made once: all who read by it share what it has taken apart. */
export function directoryOf(list: readonly Repository[]): Directory {
  let directory = made.get(list);
  if (!directory) {
    directory = new Directory(list);
    made.set(list, directory);
  }
  return directory;
}
