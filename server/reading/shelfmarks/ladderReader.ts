/** Reads file by file what stands at a site, by the labels, shapes and names of a ladder. */
import { flat } from '../../text/flat';
import { NONE } from '../../text/none';
import { tidy } from './labelled';
import type { Ladder, Read } from './ladder';
import { ENDS_WELL, furtherLevels } from './listed';
import type { Leaves, Level } from './model';
import { nameEnd, yearsEnd } from './names';
import type { Site } from './notation';
import { endOf, skip } from './sticky';

const BETWEEN = /[)\]]?\s{0,10}[,.:/*_–—-]{0,3}[\s*_]{0,10}/y;
const TITLE = /\s?[([][^()[\]]{1,120}[)\]]/y;
const MORE = /[\s*_]{0,3}[;,.]?\s{0,10}(?:(?:and|und|et|oraz|a|i|sowie|bzw\.|resp\.|&)\s{1,3})?/y;
/** Where the archive is, and no level: `BArch Koblenz, B 136/1234`. */
const CITY =
  /(?:Berlin(?:-Lichterfelde)?|Lichterfelde|Koblenz|Bonn|Freiburg(?: i\. ?Br\.)?|Potsdam|Wien|Vienna|Bern|Paris|La Courneuve|Nantes|Vincennes|Pierrefitte(?:-sur-Seine)?|Fontainebleau|Warszawa|Warsaw|Prague|Praha|Bratislava|München|Munich|Zentralarchiv)(?![A-Za-zÀ-ʯ])/y;
/** So far behind a file its leaves are looked for. */
const FAR = 200;
/** `5.3.1970`, `5. März 1970`, `12 V 1980`: the date of a document, and no number. */
const DATE =
  /\d{1,2}\.?\s?(?:\d{1,2}\.|[IVX]{1,4}\.?(?=\s)|[A-Za-zÀ-ʯ]{3,12}\.?(?=\s))\s?(?:(?:1[5-9]|20)\d\d|\d\d)(?!\d)/y;
const LEADING_SPACE = /\s{0,10}/y;
const MOST_LEVELS = 10;
const MOST_NAMES = 4;

export class LadderReader {
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
      if (leaves || endOf(text, DATE, at) >= 0) break;
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
        listed = furtherLevels(text, found[found.length - 1]!);
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
    // The archive named again is read where it stands: `Politisches Archiv (PA AA), B 8`.
    if (names.length >= MOST_NAMES || this.#site.next?.start === at) return undefined;
    if (levels.some(({ name }) => name !== first && name !== further)) return undefined;
    const name = levels.length + names.length === 0 ? first : further;
    const years = levels.length + names.length > 0 ? yearsEnd(this.#text, at) : -1;
    const end = years >= 0 ? years : nameEnd(this.#text, at, this.#limit(at), (word) => this.#endsName(word));
    return end < 0 ? undefined : { name, start: at, end, value: tidy(this.#text.slice(at, end)) };
  }

  #endsName(at: number): boolean {
    const { labels, units, endsName } = this.#ladder;
    if (endOf(this.#text, DATE, at) >= 0 || labels.at(this.#text, at) || units.at(this.#text, at)) return true;
    return endsName?.(this.#text, at) ?? false;
  }

  #next(end: number): number {
    const title = endOf(this.#text, TITLE, end);
    return skip(this.#text, BETWEEN, title < 0 ? end : title);
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
      const place = skip(this.#text, LEADING_SPACE, at);
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
