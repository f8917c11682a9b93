/**
 * The repositories that a reader can look up by any of their names: the authority list, and what a manifest adds.
 */
import { flat } from '../text/flat';
import { NONE } from '../text/none';
import type { Passage } from '../text/passage';
import { type Span, SpanWalk } from '../text/span';
import { readCues } from './cues';
import { FirstWords } from './firstWords';
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

/** A name as a repository lists it. */
interface ListedName {
  readonly name: string;
  readonly form: RepositoryName['form'];
  readonly key: string;
}

/** A name that ends here: how it must be written, and whose it is. */
interface Entry {
  readonly form: RepositoryName['form'];
  /** The words as written, for an abbreviation; a full name may vary in its capitals. */
  readonly spelt: string;
  readonly keys: string[];
}

/** The names by their words, one node a word, so that all are matched in one walk along a text. */
interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

// Explicit ranges: `\p{L}` costs five times as much. An apostrophe parts words, in a name as in the text.
const WORD = /[A-Za-zÀ-ʯ0-9\u0400-\u04ff](?:[A-Za-zÀ-ʯ0-9\u0400-\u04ff]|[\u0300-\u036f])*/y;
const WORDS = new RegExp(WORD.source, 'g');
const BETWEEN = /[\s.,'’‘ʻʹ"“”«»/&–—-]{1,4}/y;

/** A passage, or any part of a text. */
type Stretch = Span & Partial<Pick<Passage, 'kind' | 'label'>>;

/** Finds names of repositories in a text. Immutable; made once for a dossier's list of repositories. */
export class Directory {
  readonly #byKey = new Map<string, Repository>();
  /** Who has a name with this first word: most are never met in a text, and none is taken apart before. */
  readonly #bearers = new Map<string, Repository[]>();
  readonly #nodes = new Map<string, Node>();
  readonly #firstWords = new FirstWords();

  /** @param repositories later ones win over earlier ones of the same siglum. */
  constructor(repositories: Iterable<Repository>) {
    for (const repository of repositories) this.#byKey.set(keyOf(repository.siglum), repository);
    for (const repository of this.#byKey.values()) {
      for (const [name] of namesOf(repository)) {
        const first = firstWord(name);
        const bearers = this.#bearers.get(first);
        if (!bearers) {
          this.#bearers.set(first, [repository]);
          this.#firstWords.add(first);
        } else if (bearers[bearers.length - 1] !== repository) bearers.push(repository);
      }
    }
  }

  /** What may follow a first word. */
  #after(first: string): Node | undefined {
    let node = this.#nodes.get(first);
    const bearers = node ? undefined : this.#bearers.get(first);
    if (bearers) {
      node = { next: new Map(), entries: [] };
      for (const repository of bearers) {
        for (const [name, form] of namesOf(repository)) {
          if (firstWord(name) === first) addName(node, { name, form, key: keyOf(repository.siglum) });
        }
      }
      this.#nodes.set(first, node);
    }
    return node;
  }

  get(key: string): Repository | undefined {
    return this.#byKey.get(key);
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
      if (start < from || !this.#firstWords.mayBeAt(text, start)) continue;
      const stretch = walk.spanAt(start);
      if (!stretch || stretch.kind === 'code' || (stretch.label && start < stretch.label.end)) continue;
      const longest = this.#longestName(text, start, stretch.end);
      if (!longest) continue;
      const { end, entry } = longest;
      const written = text.slice(start, end);
      const name = written === entry.spelt ? entry.spelt : flat(written);
      names.push({ start, end, text: name, candidates: entry.keys, form: entry.form });
      from = end;
    }
    return names.length > 0 ? names : NONE;
  }

  /** The longest name that begins at a place. Line breaks count as spaces. */
  #longestName(text: string, start: number, limit: number): { entry: Entry; end: number } | undefined {
    let longest: { entry: Entry; end: number } | undefined;
    let node: Node | undefined;
    let written = '';
    let isTight = true;
    for (let at = start; ; ) {
      WORD.lastIndex = at;
      if (!WORD.test(text)) return longest;
      const end = WORD.lastIndex;
      if (end > limit) return longest;
      const word = text.slice(at, end);
      node = node ? node.next.get(word.toLowerCase()) : this.#after(word.toLowerCase());
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

function firstWord(name: string): string {
  WORD.lastIndex = 0;
  return WORD.exec(name)?.[0].toLowerCase() ?? '';
}

function namesOf(repository: Repository): [name: string, form: RepositoryName['form']][] {
  const names: [string, RepositoryName['form']][] = [];
  const add = (list: readonly (string | undefined)[] | undefined, form: RepositoryName['form']) => {
    for (const name of list ?? []) if (name) names.push([name, form]);
  };
  add([repository.siglum], 'abbreviation');
  add(repository.abbreviations, 'abbreviation');
  add(repository.sharedAbbreviations, 'abbreviation');
  add([repository.name], 'name');
  add(Object.values(repository.names ?? {}), 'name');
  add(repository.otherNames, 'name');
  add(repository.sharedNames, 'name');
  for (const former of repository.former ?? []) {
    add([former.name], 'name');
    add(former.abbreviations, 'abbreviation');
  }
  return names;
}

/** Adds a name below the node of its first word. */
function addName(first: Node, { name, form, key }: ListedName): void {
  const words = name.match(WORDS)!;
  let node = first;
  for (const word of words.slice(1).map((one) => one.toLowerCase())) {
    const next: Node = node.next.get(word) ?? { next: new Map(), entries: [] };
    node.next.set(word, next);
    node = next;
  }
  const spelt = words.join(' ');
  const same = node.entries.find((entry) => entry.form === form && (form === 'name' || entry.spelt === spelt));
  if (!same) node.entries.push({ form, spelt, keys: [key] });
  else if (!same.keys.includes(key)) same.keys.push(key);
}
