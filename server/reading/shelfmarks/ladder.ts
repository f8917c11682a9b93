/**
 * Reads levels that stand one below the other behind the name of an archive, each under its label, by its shape, or as a
 * name: `AAN, KC PZPR, 237/V-123, k. 5`; `AMAE, Europe 1944-1960, URSS, vol. 3, f. 12`.
 *
 *   shelfmark = level {sep level} [sep leaves] {more}
 *   level     = label value ["(" title ")"] | shape | name
 *   more      = (";" | "," | "and") level {sep level} [sep leaves]        another file, which shares the levels above
 *
 * Names count only where a level with a number follows; so does what they say, for they could be any words.
 */
import { flat } from '../../text/flat';
import { NONE } from '../../text/none';
import { type Labels, NUMBER, tidy } from './labelled';
import type { Leaves, Level, RepositoryName } from './model';
import { nameEnd, yearsEnd } from './names';
import type { Found, Site } from './notation';
import type { Units } from './units';

export interface Ladder {
  /** The place of every level, from the widest to the narrowest: see `ranksOf`. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly labels: Labels;
  readonly units: Units;
  /** Units that are no pages of a book, which may stand behind the title of the document. */
  readonly farUnits: Units;
  /** What the first name is, and every further one. */
  readonly names: readonly [first: string, further: string];
  /**
   * The levels that stand at a place without any label.
   *
   * @param levels what stands above them; `names` among them.
   */
  shape(text: string, at: number, levels: readonly Level[], site: Site): readonly Level[];
  /** Whether a word is none of the name before it any more, though no comma stands between. */
  endsName?(text: string, at: number): boolean;
}

/** @param levels from the widest to the narrowest; those of one string are of one rank. */
export function ranksOf(...levels: readonly string[]): ReadonlyMap<string, number> {
  return new Map(levels.flatMap((names, rank) => names.split('|').map((name) => [name, rank] as const)));
}

/** The file that a site holds, before its notation judges it. */
export interface Read {
  readonly start: number;
  readonly end: number;
  readonly levels: readonly Level[];
  readonly leaves: Leaves | undefined;
}

const BEHIND_NAME = /[\s,.:;()[\]*_“”"»/#–—-]{0,12}/y;
const BETWEEN = /[)\]]?\s{0,10}[,.:/*_–—-]{0,3}[\s*_]{0,10}/y;
const TITLE = /\s?[([][^()[\]]{1,120}[)\]]/y;
const MORE = /[\s*_]{0,3}[;,.]?\s{0,10}(?:(?:and|und|et|oraz|a|i|sowie|bzw\.|resp\.|&)\s{1,3})?/y;
const LISTED = /\s?,\s{0,10}(?:(?:and|und|et|i|a)\s{1,2})?(?=\d)/y;
const AND = /\s{1,3}(?:and|und|et|i|a|&|bzw\.)\s{1,3}(?=\d)/y;
const ENDS_WELL = /(?:\s?[,;.:)\]*_]|\s{0,10}$|\s(?:and|und|et|i|a)\s\d)/y;
const CITY =
  /(?:Berlin(?:-Lichterfelde)?|Lichterfelde|Koblenz|Bonn|Freiburg(?: i\. ?Br\.)?|Potsdam|Wien|Vienna|Bern|Paris|La Courneuve|Nantes|Vincennes|Pierrefitte(?:-sur-Seine)?|Fontainebleau|Warszawa|Warsaw|Prague|Praha|Bratislava|München|Munich|Zentralarchiv)(?![A-Za-zÀ-ʯ])/y;
const PLURAL = /^(?:nos|nrn|bde|bände|vols|boxes|cartons|dossiers|liasses|articles|tt)$/i;
const FAR = 200;
const MOST_FILES = 30;
const MOST_LEVELS = 10;

/** The files that begin behind the name of an archive or at an opening. */
export function readLadder(ladder: Ladder, site: Site): readonly Read[] {
  const { text, at, repository } = site;
  const from = repository ? skip(text, BEHIND_NAME, at) : at;
  if (repository && from === at) return NONE;
  const reader = new LadderReader(ladder, site);
  const files: Read[] = [];
  for (let next = reader.read(from, NONE, files); next && files.length < MOST_FILES; ) {
    const place = reader.more(next);
    if (!place) break;
    next = reader.read(place.at, place.above, files);
  }
  return files;
}

/** The frame's form of what was read. */
export function foundOf({ start, end, levels, leaves }: Read, rest: Partial<Found> = {}): Found {
  return { start, end, levels, leaves, missing: NONE, ...rest };
}

/** Levels that printed works have too. */
const VOLUMES = new Set(['Band', 'volume', 'tom', 'svazek']);

/**
 * The volume of a mere name, with pages or nothing behind it: so the printed series of an archive are cited.
 *
 * @param repository where its name stands in full, it may be the publisher.
 */
export function mayBePrinted({ levels, leaves }: Read, repository: RepositoryName | undefined): boolean {
  const last = levels[levels.length - 1]!;
  const isVolume = VOLUMES.has(last.name) && levels.every((one) => one === last || !/\d/.test(one.value ?? ''));
  return isVolume && repository?.form === 'name' && (!leaves || /^[ps]/i.test(leaves.unit));
}

class LadderReader {
  readonly #ladder: Ladder;
  readonly #site: Site;
  readonly #text: string;

  constructor(ladder: Ladder, site: Site) {
    this.#ladder = ladder;
    this.#site = site;
    this.#text = site.text;
  }

  /** @returns the last of the files that were read. */
  read(from: number, above: readonly Level[], into: Read[]): Read | undefined {
    const text = this.#text;
    let levels: Level[] = [...above];
    let names: Level[] = [];
    let listed: readonly Level[] = NONE;
    let end = -1;
    let listedFrom = -1;
    let start = -1;
    let leaves: Leaves | undefined;
    for (let at = from; levels.length + names.length < MOST_LEVELS; ) {
      leaves = end < 0 ? undefined : this.#ladder.units.at(text, at);
      if (leaves) break;
      const found = this.#levelsAt(at, levels, names);
      if (found.length > 0) {
        const isTop = this.#rank(found[0]!.name) === 0;
        // What stands before the record group is a place or a title.
        if (!isTop) levels.push(...names);
        if (start < 0) start = (isTop ? undefined : names[0])?.start ?? found[0]!.start;
        names = [];
        levels.push(...found);
        end = found[found.length - 1]!.end;
        listedFrom = end;
        listed = this.#listed(found[found.length - 1]!);
        end = listed[listed.length - 1]?.end ?? end;
        at = this.#next(end);
        if (listed.length > 0) {
          leaves = this.#ladder.units.at(text, at);
          break;
        }
        continue;
      }
      const name = this.#nameAt(at, levels, names);
      if (name) {
        if (!isCity(text, name)) names.push(name);
        at = this.#next(name.end);
        continue;
      }
      break;
    }
    if (end < 0) return undefined;
    leaves ??= this.#farLeaves(end);
    levels = this.#inOrder(levels);
    // The leaves belong to the last file of a list.
    const files: Read[] = [{ start, end: listed.length > 0 ? listedFrom : end, levels, leaves: undefined }];
    for (const one of listed) {
      const others = levels.map((level) => (level.name === one.name ? one : level));
      files.push({ start: one.start, end: one.end, levels: others, leaves: undefined });
    }
    const last = files.pop()!;
    const file = { ...last, leaves, end: leaves?.end ?? last.end };
    into.push(...files, file);
    return file;
  }

  /** Where another file begins that shares the levels above. */
  more({ end, levels }: Read): { at: number; above: readonly Level[] } | undefined {
    const at = skip(this.#text, MORE, end);
    if (at === end || at >= this.#limit(end)) return undefined;
    const found = this.#ladder.labels.at(this.#text, at) ?? this.#ladder.shape(this.#text, at, NONE, this.#site)[0];
    if (!found) return undefined;
    const rank = this.#rank(found.name);
    const place = levels.findIndex(({ name }) => this.#rank(name) >= rank);
    if (place < 0) return undefined;
    return { at, above: levels.slice(0, place) };
  }

  #rank(name: string): number {
    return this.#ladder.ranks.get(name) ?? this.#ladder.ranks.size;
  }

  /** Where the citation of another archive begins. Letters of a cote may be an archive's too: `72 AJ 2200`. */
  #limit(at: number): number {
    const { next, repository, text } = this.#site;
    const isOther = next && next.start >= at && !sharesArchive(next.candidates, repository?.candidates);
    return isOther ? next.start : text.length;
  }

  #levelsAt(at: number, levels: readonly Level[], names: readonly Level[]): readonly Level[] {
    const label = this.#ladder.labels.at(this.#text, at);
    const found = label ? [label] : this.#ladder.shape(this.#text, at, [...levels, ...names], this.#site);
    if (found.length === 0 || at >= this.#limit(at)) return NONE;
    // Two levels of one rank are of two files.
    for (const { name } of found) {
      const rank = this.#rank(name);
      for (const other of levels) if (this.#rank(other.name) === rank) return NONE;
    }
    const first = found[0]!;
    const title = endOf(this.#text, TITLE, found[found.length - 1]!.end);
    if (title < 0 || first.title) return found;
    const last = found[found.length - 1]!;
    const words = this.#text.slice(last.end, title).trim().slice(1, -1);
    return this.#ladder.units.at(words, 0) ? found : [...found.slice(0, -1), { ...last, title: flat(words) }];
  }

  #nameAt(at: number, levels: readonly Level[], names: readonly Level[]): Level | undefined {
    const [first, further] = this.#ladder.names;
    if (levels.some(({ name }) => name !== first && name !== further)) return undefined;
    const name = levels.length + names.length === 0 ? first : further;
    const years = levels.length + names.length > 0 ? yearsEnd(this.#text, at) : -1;
    const end = years >= 0 ? years : nameEnd(this.#text, at, this.#limit(at), (word) => this.#endsName(word));
    return end < 0 ? undefined : { name, start: at, end, value: tidy(this.#text.slice(at, end)) };
  }

  #endsName(at: number): boolean {
    const { labels, units, endsName } = this.#ladder;
    if (labels.at(this.#text, at) || units.at(this.#text, at)) return true;
    return endsName?.(this.#text, at) ?? false;
  }

  #next(end: number): number {
    const title = endOf(this.#text, TITLE, end);
    return skip(this.#text, BETWEEN, title < 0 ? end : title);
  }

  /** The further numbers under one label: `Nos. 37 and 39`; behind a label in the singular only what `and` joins. */
  #listed({ name, start, end, value }: Level): readonly Level[] {
    if (value === undefined || !/\d$/.test(value)) return NONE;
    const label = /^[A-Za-zÀ-ʯ]+/.exec(this.#text.slice(start, start + 12))?.[0] ?? '';
    const isPlural = PLURAL.test(label);
    const found: Level[] = [];
    for (let at = end; found.length < MOST_FILES; at = found[found.length - 1]!.end) {
      const next = Math.max(endOf(this.#text, AND, at), isPlural ? endOf(this.#text, LISTED, at) : -1);
      if (next < 0) break;
      const stop = endOf(this.#text, NUMBER, next);
      if (stop < 0 || endOf(this.#text, ENDS_WELL, stop) < 0) break;
      found.push({ name, start: next, end: stop, value: tidy(this.#text.slice(next, stop)) });
    }
    return found.length > 0 ? found : NONE;
  }

  /** Leaves behind the title and the date of the document: `AIPN, 1585/123, Notatka z rozmowy, 5 III 1953, k. 12`. */
  #farLeaves(end: number): Leaves | undefined {
    const limit = Math.min(this.#limit(end), end + FAR);
    if (this.#text[end] !== ',') return undefined;
    for (let at = end; at < limit; ) {
      const comma = this.#text.indexOf(',', at);
      if (comma < 0 || comma >= limit || /[;()[\]\n]|[a-zß-ʯ]{3}\.\s/.test(this.#text.slice(at, comma)))
        return undefined;
      at = comma + 1;
      const place = skip(this.#text, /\s{0,10}/y, at);
      const leaves = this.#ladder.farUnits.at(this.#text, place);
      if (leaves) return endOf(this.#text, ENDS_WELL, leaves.end) < 0 ? undefined : leaves;
    }
    return undefined;
  }

  #inOrder(levels: readonly Level[]): Level[] {
    return [...levels].sort((a, b) => this.#rank(a.name) - this.#rank(b.name));
  }
}

function isCity(text: string, { start, end }: Level): boolean {
  return endOf(text, CITY, start) === end;
}

function sharesArchive(one: readonly string[], other: readonly string[] = NONE): boolean {
  return one.some((key) => other.includes(key));
}

/** Where what a sticky pattern matches at a place ends; -1 where it does not match. */
export function endOf(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The same, or the place itself. */
function skip(text: string, pattern: RegExp, at: number): number {
  return Math.max(at, endOf(text, pattern, at));
}
