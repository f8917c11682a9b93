/**
 * The repositories that a reader can look up by any of their names: the authority list, and what a manifest adds.
 */
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

interface Entry {
  readonly words: readonly string[];
  readonly form: RepositoryName['form'];
  readonly keys: string[];
}

// A word of a name: letters with inner apostrophes, stops of initials left out. Explicit ranges: `\p{L}` costs five times as much.
const WORD = /[A-Za-zÀ-ʯ\u0400-\u04ff][A-Za-zÀ-ʯ\u0300-\u036f\u0400-\u04ff0-9'’ʹ]*/g;
const CAPITAL = /(?<![A-Za-zÀ-ʯ\u0400-\u04ff0-9])[A-ZÀ-ÞА-ЯЁІЇЄҐ][A-Za-zÀ-ʯ\u0300-\u036f\u0400-\u04ff0-9ʹ]*/g;
const BETWEEN = /[\s.,'’"“”«»-]{1,4}/y;

/** Finds names of repositories in a text. Immutable; made once for a dossier's list of repositories. */
export class Directory {
  readonly #byKey = new Map<string, Repository>();
  readonly #byFirstWord = new Map<string, Entry[]>();

  /** @param repositories later ones win over earlier ones of the same siglum. */
  constructor(repositories: Iterable<Repository>) {
    for (const repository of repositories) this.#byKey.set(keyOf(repository.siglum), repository);
    const entries = new Map<string, Entry>();
    for (const [key, repository] of this.#byKey) {
      for (const [name, form] of namesOf(repository)) addName(entries, name, form, key);
    }
    for (const entry of entries.values()) {
      const first = entry.words[0]!;
      const same = this.#byFirstWord.get(first);
      if (same) same.push(entry);
      else this.#byFirstWord.set(first, [entry]);
    }
    // The longest name first: "State Archive of the Russian Federation" before any shorter one inside it.
    for (const list of this.#byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  get(key: string): Repository | undefined {
    return this.#byKey.get(key);
  }

  /** The repositories that a name or an abbreviation may mean, by key; empty when it is not listed. */
  lookUp(name: string): readonly string[] {
    return this.find(name, 0, name.length).find((found) => found.end - found.start === name.length)?.candidates ?? [];
  }

  /**
   * All names in a stretch of text, ascending; a longer name hides those inside it.
   *
   * @returns spans in UTF-16 offsets of `text`.
   */
  find(text: string, start: number, end: number): RepositoryName[] {
    const found: RepositoryName[] = [];
    CAPITAL.lastIndex = start;
    for (let word = CAPITAL.exec(text); word && word.index < end; word = CAPITAL.exec(text)) {
      const entries = this.#byFirstWord.get(fold(word[0]));
      if (!entries) continue;
      for (const entry of entries) {
        const stop = matchEnd(text, word.index, entry, end);
        if (stop < 0) continue;
        const span = { start: word.index, end: stop };
        found.push({ ...span, text: text.slice(span.start, stop), candidates: entry.keys, form: entry.form });
        CAPITAL.lastIndex = stop;
        break;
      }
    }
    return found;
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

function addName(entries: Map<string, Entry>, name: string, form: RepositoryName['form'], key: string): void {
  const words = name.match(WORD);
  if (!words) return;
  // An abbreviation must be written as it is; a full name may vary in its capitals.
  const spelt = form === 'abbreviation' ? words : words.map(fold);
  const id = `${form} ${spelt.join(' ')}`;
  const same = entries.get(id);
  if (!same)
    entries.set(id, { words: [fold(words[0]!), ...spelt.slice(form === 'abbreviation' ? 0 : 1)], form, keys: [key] });
  else if (!same.keys.includes(key)) same.keys.push(key);
}

/** Where a name that starts at `at` ends, or -1 when the text there is another. Line breaks count as spaces. */
function matchEnd(text: string, at: number, entry: Entry, end: number): number {
  const words = entry.form === 'abbreviation' ? entry.words.slice(1) : entry.words;
  let place = at;
  for (let index = 0; index < words.length; index++) {
    if (index > 0) {
      BETWEEN.lastIndex = place;
      const gap = BETWEEN.exec(text);
      if (!gap || (entry.form === 'abbreviation' && gap[0].length > 2)) return -1;
      place += gap[0].length;
    }
    const word = words[index]!;
    const here = text.substr(place, word.length);
    if (entry.form === 'abbreviation' ? here !== word : fold(here) !== word) return -1;
    place += word.length;
  }
  const isWhole = !/[\p{L}\p{N}]/u.test(text[place] ?? '');
  return place <= end && isWhole ? place : -1;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[’ʹ]/g, "'");
}
