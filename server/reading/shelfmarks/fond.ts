/**
 * Russian and Soviet archives, and those of their neighbours that keep the notation: repository, fond, opis, delo, leaves.
 *
 *   shelfmark = fond {sep level} [sep leaves] {sep more}
 *   level     = label ["no."] (value | placeholder) ["(" title ")"]
 *   more      = ["and"] level {sep level} [sep leaves]           another file of the same fond
 *   value     = [letters "-"] digits [letter] ["-" letter] ["/" digits]
 *   sep       = any of comma, full stop, semicolon, space, or nothing
 *
 * GOST R 7.0.5-2008 sets full stops between the elements, English notes commas. Leading zeros and letters are
 * significant: f. 0110 is not f. 110. A year of the file (`1898 g.`) and a title in parentheses are no levels.
 */
import { matchesIn } from '../../text/matches';
import { type Passage, prose } from '../../text/passage';
import type { Family, Ground } from './family';
import { bareShelfmarks } from './fondBare';
import { FILE_LEVELS, INSTEAD_OF_OPIS, labelAt, RANKS, unitAt } from './fondLabels';
import { readLeaves } from './leaves';
import type { Leaves, Level, RepositoryName, Shelfmark } from './model';
import { RepositoryFinder } from './repositoryOf';
import { normalisedValue } from './value';

// Explicit ranges instead of `\p{L}`, which costs five times as much on every character of every text.
const ANCHOR =
  /(?<![A-Za-zÀ-ʯ\u0400-\u04ff0-9])(?:[Ff](?:onds?)?|[Фф](?:онд)?)(?:\.\s{0,3}|:?\s{1,3}|:)(?=[0-9A-ZА-ЯРa-z№])/g;
const NUMBER_WORD = /(?:(?:no|nos|number|num|nr|№|#)(?![a-z])\.?:?\s{0,2})/iy;
const VALUE = /(?:\p{Lu}{1,3}-)?\d{1,8}(?:\p{Ll}(?![\p{L}.]))?(?:-\p{Lu}(?!\p{L}))?(?:\/\d{1,6})?(?![\p{L}\d])/uy;
const PLACEHOLDER = /(?:\?{1,3}|…|\.{3}|_{1,10}|[–—]|n\/a|b\/n|б\/н|none|unknown|\[\s{0,3}\])(?![\p{L}\d])/iuy;
const SEPARATOR = /[\s,.;:]{0,6}/y;
const MORE = /[\s,.;:]{0,6}(?:(?:and|und|et|y|i|и|&)\s{1,3})?/y;
const YEAR = /\d{4}(?:[-–/]\d{2,4})?\s?(?:gg?|гг?)\.?(?![a-zа-я])/y;
const SUFFIX = /\s[A-ZА-Я]{2,6}(?![a-zа-я])/y;

export const fond: Family = {
  name: 'fond',
  words: {
    fond: 'fond',
    opis: 'inventory (opis)',
    delo: 'file (delo)',
    papka: 'folder (papka)',
    karton: 'carton',
    korobka: 'box',
    portfel: 'portfolio',
    tetrad: 'notebook',
    'arkhivna edinitsa': 'archival unit',
    part: 'part',
  },
  read(ground) {
    const found: Shelfmark[] = [];
    const finder = new RepositoryFinder(ground);
    for (const { found: anchor, span: passage } of matchesIn(ANCHOR, ground.text, prose(ground.passages))) {
      const at = anchor.index;
      const files = new Reader(ground, passage, at).read();
      const last = files[files.length - 1];
      if (!last) continue;
      const repository = finder.of(passage, at, last.end, found[found.length - 1]);
      const kept = files.filter((file) => isShelfmark(file, repository, ground));
      for (const file of kept) found.push({ ...file, repository, family: 'fond' });
      if (kept.length > 0) ANCHOR.lastIndex = last.end;
    }
    return withPagesAtEnd(
      [...found, ...bareShelfmarks(ground, found)].sort((a, b) => a.start - b.start),
      ground,
    );
  },
};

type File = Omit<Shelfmark, 'repository' | 'family'>;

/** `f. 5` alone is a folio, a foot or a verse unless a repository of this notation stands beside it. */
function isShelfmark(file: File, repository: RepositoryName | undefined, ground: Ground): boolean {
  const stated = new Set(file.levels.map((level) => level.name));
  const deep = stated.has('fond') && stated.size >= 2;
  if (!repository || repository.candidates.length === 0) return deep;
  const families = repository.candidates.map((key) => ground.directory.get(key)?.family ?? 'fond');
  return families.some((family) => family === 'fond' || family === 'bg') || (deep && stated.has('opis'));
}

/** Reads the files under one fond label. */
class Reader {
  readonly #text: string;
  readonly #limit: number;
  readonly #start: number;

  constructor(ground: Ground, passage: Passage, start: number) {
    this.#text = ground.text;
    this.#limit = passage.end;
    this.#start = start;
  }

  read(): File[] {
    const files: File[] = [];
    let above: Level[] = [];
    let start = this.#start;
    for (;;) {
      const file = this.#file(start, above);
      if (!file) return files;
      files.push(file);
      const next = this.#more(file.end);
      if (!next || files.length >= 50) return files;
      above = file.levels.filter((level) => RANKS[level.name]! < RANKS[next.name]!);
      start = next.at;
    }
  }

  /** Where another file of the same fond begins: `; d. 84`, `and D. 84`, `, op. 2, d. 5`. */
  #more(end: number): { at: number; name: string } | undefined {
    MORE.lastIndex = end;
    const at = end + (MORE.exec(this.#text)?.[0].length ?? 0);
    const label = at > end && at < this.#limit ? labelAt(this.#text, at) : undefined;
    if (!label || label.name === 'fond' || !this.#levelAt(at)) return undefined;
    return { at, name: label.name };
  }

  #file(start: number, above: readonly Level[]): File | undefined {
    const levels = [...above];
    let end = start;
    let at = start;
    for (;;) {
      const level = this.#levelAt(at);
      if (!level || levels.some((other) => RANKS[other.name]! === RANKS[level.name]! && other.name !== 'part')) break;
      if (levels.length > above.length && RANKS[level.name] === 0) break;
      levels.push(level);
      end = level.end;
      at = this.#afterTitle(level.end);
    }
    if (levels.length === above.length) return undefined;
    const leaves = this.#leavesAt(at);
    levels.sort((a, b) => RANKS[a.name]! - RANKS[b.name]!);
    return { start, end: leaves?.end ?? end, levels, leaves, missing: missingLevels(levels) };
  }

  #levelAt(at: number): Level | undefined {
    const label = labelAt(this.#text, at) ?? this.#papkaAt(at);
    if (!label) return undefined;
    let place = label.end;
    while (place < this.#limit && /[.:\s'’]/.test(this.#text[place]!) && place - label.end < 5) place++;
    NUMBER_WORD.lastIndex = place;
    const word = NUMBER_WORD.exec(this.#text)?.[0] ?? '';
    VALUE.lastIndex = place + word.length;
    const value = VALUE.exec(this.#text);
    if (value && VALUE.lastIndex <= this.#limit) {
      return { name: label.name, start: at, end: VALUE.lastIndex, value: normalisedValue(value[0]) };
    }
    if (word !== '' && !/^[A-Za-z]/.test(this.#text[place + word.length] ?? '')) {
      return {
        name: label.name,
        start: at,
        end: place + word.trimEnd().replace(/[.:]{1,3}$/, '').length,
        value: undefined,
      };
    }
    PLACEHOLDER.lastIndex = place;
    const blank = label.name === 'fond' ? null : PLACEHOLDER.exec(this.#text);
    return blank ? { name: label.name, start: at, end: PLACEHOLDER.lastIndex, value: undefined } : undefined;
  }

  /** In the archive of the foreign ministry `p.` before the file is a papka; after it, a page. */
  #papkaAt(at: number): { name: string; end: number } | undefined {
    const found = /^(?:[pPпП])\.?\s{0,3}\d{1,4}[a-zа-я]?[\s,.;:]{1,4}(?:[dDдД]|delo|file|дело)\.?\s{0,3}\d/.exec(
      this.#text.slice(at, at + 40),
    );
    return found ? { name: 'papka', end: at + 1 } : undefined;
  }

  /** Goes over a title in parentheses, letters that belong to the fond, the year of a file, and separators. */
  #afterTitle(end: number): number {
    let at = end;
    SUFFIX.lastIndex = at;
    if (SUFFIX.test(this.#text) && !labelAt(this.#text, at + 1) && !unitAt(this.#text, at + 1)) at = SUFFIX.lastIndex;
    const open = /^\s?\(/.exec(this.#text.slice(at, at + 2));
    if (open) {
      const close = this.#text.slice(at, Math.min(this.#limit, at + 240)).indexOf(')');
      if (close >= 0) at += close + 1;
    }
    at = this.#skip(SEPARATOR, at);
    const afterYear = this.#skip(YEAR, at);
    return afterYear > at ? this.#skip(SEPARATOR, afterYear) : at;
  }

  #skip(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    const found = pattern.exec(this.#text);
    return Math.min(at + (found?.[0].length ?? 0), this.#limit);
  }

  #leavesAt(at: number): Leaves | undefined {
    const unit = at < this.#limit ? unitAt(this.#text, at) : undefined;
    return unit && readLeaves(this.#text, at, unit.unit, unit.numbersAt, this.#limit);
  }
}

/** What the archive needs to find the file: a fond, an opis or what stands for it, and a file. */
export function missingLevels(levels: readonly Level[]): string[] {
  const stated = new Set(levels.filter((level) => level.value !== undefined).map((level) => level.name));
  const missing: string[] = [];
  if (!stated.has('fond')) missing.push('fond');
  if (![...stated].some((name) => INSTEAD_OF_OPIS.has(name)) && !stated.has('tetrad')) missing.push('opis');
  if (![...stated].some((name) => FILE_LEVELS.has(name))) missing.push('delo');
  return missing;
}

const PAGES_AT_END = /(?<![\p{L}\d])(pp?)\.\s{0,2}(?=\d)/gu;

/**
 * Pages at the end of a note are the leaves of a complete shelfmark that has none, when nothing else that could have
 * pages stands between: no semicolon and no new sentence.
 */
function withPagesAtEnd(shelfmarks: Shelfmark[], { text, passages }: Ground): Shelfmark[] {
  let place = 0;
  return shelfmarks.map((shelfmark, index) => {
    while (place < passages.length && passages[place]!.end < shelfmark.end) place++;
    const end = passages[place]?.end ?? 0;
    const next = shelfmarks[index + 1];
    if (shelfmark.leaves || shelfmark.missing.length > 0 || (next && next.start < end)) return shelfmark;
    const leaves = pagesAtEnd(text, shelfmark.end, end);
    return leaves ? { ...shelfmark, leaves } : shelfmark;
  });
}

function pagesAtEnd(text: string, from: number, end: number): Leaves | undefined {
  if (end - from > 2000) return undefined;
  const rest = text.slice(from, end);
  const last = [...rest.matchAll(PAGES_AT_END)].at(-1);
  if (!last || /;|\p{L}{2}[.!?][”"’]?\s\s?\p{Lu}\p{Ll}/u.test(rest.slice(0, last.index))) return undefined;
  const at = from + last.index;
  const leaves = readLeaves(text, at, last[1]!, at + last[0].length, end);
  return leaves && /^[\s.”"]*$/.test(text.slice(leaves.end, end)) ? leaves : undefined;
}
