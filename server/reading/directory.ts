/**
 * The repositories that a reader can look up by any of their names: the authority list, and what a manifest adds.
 */
import { matchesIn } from '../text/matches';
import type { Span } from '../text/span';
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
const WORD = /[A-Za-zÀ-ʯ\u0400-\u04ff](?:[A-Za-zÀ-ʯ0-9\u0400-\u04ff]|[\u0300-\u036f])*/y;
const WORDS = new RegExp(WORD.source, 'g');
const CAPITAL = /(?<![A-Za-zÀ-ʯ\u0400-\u04ff0-9])[A-ZÀ-ÞА-ЯЁІЇЄҐ]/g;
const BETWEEN = /[\s.,'’ʹ"“”«»-]{1,4}/y;

/** Finds names of repositories in a text. Immutable; made once for a dossier's list of repositories. */
export class Directory {
  readonly #byKey = new Map<string, Repository>();
  /** The names by their first word, as they are listed: most are never met in a text, and none is taken apart before. */
  readonly #listed = new Map<string, ListedName[]>();
  readonly #nodes = new Map<string, Node>();

  /** @param repositories later ones win over earlier ones of the same siglum. */
  constructor(repositories: Iterable<Repository>) {
    for (const repository of repositories) this.#byKey.set(keyOf(repository.siglum), repository);
    for (const [key, repository] of this.#byKey) {
      for (const [name, form] of namesOf(repository)) this.#list({ name, form, key });
    }
  }

  #list(listed: ListedName): void {
    WORD.lastIndex = 0;
    const first = WORD.exec(listed.name)?.[0].toLowerCase();
    if (first === undefined) return;
    const same = this.#listed.get(first);
    if (same) same.push(listed);
    else this.#listed.set(first, [listed]);
  }

  /** What may follow a first word. */
  #after(first: string): Node | undefined {
    let node = this.#nodes.get(first);
    if (!node) {
      const listed = this.#listed.get(first);
      if (!listed) return undefined;
      node = { next: new Map(), entries: [] };
      for (const name of listed) addName(node, name);
      this.#nodes.set(first, node);
    }
    return node;
  }

  get(key: string): Repository | undefined {
    return this.#byKey.get(key);
  }

  /** The repositories that a name or an abbreviation may mean, by key; empty when it is not listed. */
  lookUp(name: string): readonly string[] {
    return this.find(name).find((found) => found.end - found.start === name.length)?.candidates ?? [];
  }

  /**
   * All names in some stretches of a text, ascending; a longer name hides those inside it.
   *
   * @param stretches ascending, in UTF-16 offsets of `text`, as the names found.
   */
  find(text: string, stretches: readonly Span[] = [{ start: 0, end: text.length }]): RepositoryName[] {
    const names: RepositoryName[] = [];
    for (const { found, span } of matchesIn(CAPITAL, text, stretches)) {
      const start = found.index;
      const longest = this.#longestName(text, start, span.end);
      if (!longest) continue;
      const { end, entry } = longest;
      names.push({ start, end, text: text.slice(start, end), candidates: entry.keys, form: entry.form });
      CAPITAL.lastIndex = end;
    }
    return names;
  }

  /** The longest name that begins at a place. Line breaks count as spaces. */
  #longestName(text: string, start: number, limit: number): { entry: Entry; end: number } | undefined {
    let longest: { entry: Entry; end: number } | undefined;
    let node: Node | undefined;
    let written = '';
    let isTight = true;
    for (let at = start; ; ) {
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0];
      if (word === undefined) return longest;
      node = node ? node.next.get(word.toLowerCase()) : this.#after(word.toLowerCase());
      if (!node) return longest;
      const end = at + word.length;
      if (end > limit) return longest;
      written = written === '' ? word : `${written} ${word}`;
      const entry = node.entries.find(({ form, spelt }) => form === 'name' || (isTight && spelt === written));
      if (entry) longest = { entry, end };
      BETWEEN.lastIndex = end;
      const gap = BETWEEN.exec(text)?.[0].length;
      if (gap === undefined) return longest;
      if (gap > 2) isTight = false;
      at = end + gap;
    }
  }
}

function* namesOf(repository: Repository): Iterable<[string, RepositoryName['form']]> {
  yield [repository.siglum, 'abbreviation'];
  for (const name of repository.abbreviations ?? []) yield [name, 'abbreviation'];
  for (const name of repository.sharedAbbreviations ?? []) yield [name, 'abbreviation'];
  if (repository.name) yield [repository.name, 'name'];
  for (const name of Object.values(repository.names ?? {})) yield [name, 'name'];
  for (const name of repository.otherNames ?? []) yield [name, 'name'];
  for (const name of repository.sharedNames ?? []) yield [name, 'name'];
  for (const former of repository.former ?? []) {
    if (former.name) yield [former.name, 'name'];
    for (const name of former.abbreviations ?? []) yield [name, 'abbreviation'];
  }
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
