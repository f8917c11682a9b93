/** Reads the levels and leaves behind a Hungarian fond. */
import { NONE } from '../../text/none';
import { type Fond, fondAt } from './huFonds';
import { tidy } from './labelled';
import type { Leaves, Level } from './model';
import type { Found, Site } from './notation';
import { readLeaves } from './readLeaves';

const BEHIND_NAME =
  /[\s,.:;()\]/–—-]{0,8}(?:Budapest[\s,.:;)]{1,4})?(?:(?:MDP|MSZMP|MKP|KÜM|Küm|KB|PB|BM|IM|ME)[\s,.-]{1,3}){0,3}/y;
const BETWEEN = /[\s,.;:–—]{0,8}/y;
/** In the register of a ministry hyphens join what belongs to one file: `XIX-J-1-j-USA-4/b-005123-1956 (5. d.)`. */
const JOINT = /[\s,.;:()–—-]{0,8}/y;

/** By their labels in small letters, without stops and spaces. */
const LEVELS: Readonly<Record<string, string>> = {
  cs: 'csoport',
  csop: 'csoport',
  csoport: 'csoport',
  csomó: 'csomó',
  d: 'doboz',
  dob: 'doboz',
  doboz: 'doboz',
  box: 'doboz',
  k: 'kötet',
  köt: 'kötet',
  kötet: 'kötet',
  t: 'tétel',
  tét: 'tétel',
  tétel: 'tétel',
  item: 'tétel',
  folder: 'tétel',
  fasc: 'csomó',
  caps: 'doboz',
  lad: 'láda',
  ser: 'sorozat',
  őe: 'őrzési egység',
  dosszié: 'dosszié',
};
/** `467. ő. e.`, `60. doboz`, `32/c. cs.`. */
const BEFORE_LABEL =
  /(\d{1,5}(?:\/[\da-z]{1,4})?|[a-z])(?:\.\s{0,3}|\s{1,3}|(?=ő))(ő\.?\s?e|ö\.?\s?e|csoport|csop|csomó|cs|doboz|dob|d|kötet|köt|k|tétel|tét|t|dosszié)(?![\p{L}])\.?/iuy;
/** `box 168`, `Fasc. 80`, `Caps. D`. */
const BEHIND_LABEL =
  /(doboz|box|Fasc|Caps|Lad|Ser|tétel|item|folder)\.?\s{1,3}([A-Z]{1,2}(?![\p{L}])|\d{1,5}(?:\/[\da-z]{1,4})?)(?![\d\p{L}])/iuy;
/** Group and unit: `5/467`, with or without a label. */
const PAIR =
  /(\d{1,3}(?:\/[a-z](?=[/.]))?|[a-z])\/(\d{1,5})(?![\d/\p{L}])(?:\.?\s{0,3}(?:ő|ö)\.?\s?e\.?(?![\p{L}]))?/uy;
const MORE_PAIRS = /\s?(?:[,;]|és|and)\s{1,3}(?=\d{1,3}\/\d)/y;
const YEAR = /(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?(?![\d\p{L}/])/uy;
/** Of the file register of a ministry: `004076/1955`, `001118/ 1/1955`, `00394`. */
const NUMBER = /0\d{3,6}(?:\s?\/\s?\d{1,4}){0,3}(?![\d\p{L}])/uy;
/** `5/a`, `81-146`, `IV-14`. */
const ITEM = /(?:\d{1,3}|[IVX]{1,5})(?:[-–/][\da-z]{1,4}){0,2}(?![\d\p{L}/])/uy;
/** `4/b`: that it is an item is certain without a box before it. */
const LETTERED_ITEM = /\d{1,3}\/[a-z]{1,3}(?![\p{L}\d])/uy;
/** Behind a section: `–I–1920`, `-1.-1102`, `-1932-21/7`, `–1920:I`. */
const CHAIN = /\.?[-–](?:[IVXLC]{1,5}|\d{1,4})(?:\.?[-–/:](?:[IVXLC]{1,5}|\d{1,5})){0,4}(?![\d\p{L}])/uy;
/** The country, in the papers of the foreign ministry: `Korea`, `SZU tük`, `É-Korea`. */
const SERIES =
  /[A-ZÁÉÍÓÖŐÚÜŰ][A-Za-zÀ-ʯ]{0,20}(?:-[A-Za-zÀ-ʯ]{2,20})?(?:[\s-](?:tük|TÜK|admin|vegyes))?(?=\.?[\s,(]|-\d)/y;
const LEAVES_BEFORE_UNIT = /\d{1,5}(?:[-–]\d{1,5})?\.?\s{0,2}(old(?:al)?|fol(?:io)?|lap|o|f|p|l)(?:\.|(?![\p{L}\d]))/uy;
const LEAVES_BEHIND_UNIT = /(fols?|ff?|pp?|old)\.?\s{0,3}(?=\d)/iy;
const MOST_LEVELS = 12;
const MOST_FILES = 50;

export class HuReader {
  readonly #site: Site;
  readonly #text: string;

  constructor(site: Site) {
    this.#site = site;
    this.#text = site.text;
  }

  read(): readonly Found[] {
    const { at, repository } = this.#site;
    const start = repository ? skip(this.#text, BEHIND_NAME, at) : at;
    const fond = fondAt(this.#site, start);
    if (!fond) return NONE;
    const levels: Level[] = [...fond.levels];
    let end = fond.end;
    const between = fond.kind === 'roman' ? JOINT : BETWEEN;
    for (let count = 0; count < MOST_LEVELS; count++) {
      const read = this.#chainAt(end, fond, levels) ?? this.#levelsAt(skip(this.#text, between, end), fond, levels);
      if (!read) break;
      levels.push(...read.levels);
      end = read.end;
    }
    const files: Found[] = [];
    for (let first = start; ; ) {
      const leaves = this.#leavesAt(skip(this.#text, BETWEEN, end));
      end = leaves?.end ?? end;
      files.push({ start: first, end, levels: [...levels], leaves, missing: missing(fond, levels, leaves) });
      const at = skip(this.#text, MORE_PAIRS, end);
      const pair = at > end && files.length < MOST_FILES && hasLevel(levels, 'csoport') ? this.#pairAt(at) : undefined;
      if (!pair) return files;
      levels.splice(1, levels.length, ...pair.levels);
      first = at;
      end = pair.end;
    }
  }

  #chainAt(at: number, fond: Fond, levels: readonly Level[]): { levels: Level[]; end: number } | undefined {
    const mayBe = fond.kind === 'section' && !hasLevel(levels, 'tétel');
    return mayBe ? this.#one('tétel', CHAIN, at, unchained) : undefined;
  }

  #levelsAt(at: number, fond: Fond, levels: readonly Level[]): { levels: Level[]; end: number } | undefined {
    if (fond.kind === 'security') return undefined;
    if (fond.kind === 'party' && !hasLevel(levels, 'csoport')) {
      const pair = this.#pairAt(at);
      if (pair) return pair;
    }
    const labelled = this.#labelledAt(at);
    if (labelled && !hasLevel(levels, labelled.levels[0]!.name)) return labelled;
    if (fond.kind !== 'roman') return undefined;
    if (levels.length === 1) {
      const series = this.#one('állag', SERIES, at);
      if (series) return series;
    }
    const isAfterBox = hasLevel(levels, 'doboz');
    const isYear = !hasLevel(levels, 'év') && (!isAfterBox || hasLevel(levels, 'szám'));
    const year = !isYear ? undefined : this.#one('év', YEAR, at);
    if (year) return year;
    const number = hasLevel(levels, 'szám')
      ? undefined
      : this.#one('szám', NUMBER, at, (written) => written.replace(/\s/g, ''));
    if (number) return number;
    if (hasLevel(levels, 'tétel') || hasLevel(levels, 'szám') || this.#leavesAt(at)) return undefined;
    return this.#one('tétel', isAfterBox ? ITEM : LETTERED_ITEM, at);
  }

  #pairAt(at: number): { levels: Level[]; end: number } | undefined {
    PAIR.lastIndex = at;
    const found = PAIR.exec(this.#text);
    if (!found) return undefined;
    const [, group, unit] = found as unknown as [string, string, string];
    const unitAt = at + group.length + 1;
    const levels = [
      { name: 'csoport', start: at, end: unitAt - 1, value: tidy(group) },
      { name: 'őrzési egység', start: unitAt, end: unitAt + unit.length, value: tidy(unit) },
    ];
    return { levels, end: PAIR.lastIndex };
  }

  #labelledAt(at: number): { levels: Level[]; end: number } | undefined {
    BEFORE_LABEL.lastIndex = at;
    const before = BEFORE_LABEL.exec(this.#text);
    BEHIND_LABEL.lastIndex = at;
    const behind = before ? null : BEHIND_LABEL.exec(this.#text);
    const [value, label] = before ? [before[1]!, before[2]!] : behind ? [behind[2]!, behind[1]!] : [];
    if (value === undefined || label === undefined) return undefined;
    const name = LEVELS[label.toLowerCase().replace(/[\s.]/g, '').replace('ö', 'ő')] ?? LEVELS[label.toLowerCase()];
    const end = before ? BEFORE_LABEL.lastIndex : BEHIND_LABEL.lastIndex;
    return name === undefined ? undefined : { levels: [{ name, start: at, end, value: tidy(value) }], end };
  }

  #one(name: string, pattern: RegExp, at: number, cleaned = (written: string) => written) {
    pattern.lastIndex = at;
    const found = pattern.exec(this.#text);
    if (!found) return undefined;
    const end = pattern.lastIndex;
    return { levels: [{ name, start: at, end, value: tidy(cleaned(found[0])) }], end };
  }

  #leavesAt(at: number): Leaves | undefined {
    LEAVES_BEFORE_UNIT.lastIndex = at;
    const before = LEAVES_BEFORE_UNIT.exec(this.#text);
    if (before) {
      const leaves = readLeaves(before[0].slice(0, before[0].search(/[^\d–-]/)), 0, before[1]!, 0);
      const end = LEAVES_BEFORE_UNIT.lastIndex - (before[0].endsWith('.') ? 1 : 0);
      return leaves && { ...leaves, start: at, end };
    }
    LEAVES_BEHIND_UNIT.lastIndex = at;
    const behind = LEAVES_BEHIND_UNIT.exec(this.#text);
    return behind ? readLeaves(this.#text, at, behind[1]!, LEAVES_BEHIND_UNIT.lastIndex) : undefined;
  }
}

function unchained(written: string): string {
  return written.replace(/^\.?[-–]/, '').replace(/\.(?=[-–])/g, '');
}

/** In the papers of the party leaves are counted in the unit of custody. */
function missing({ kind }: Fond, levels: readonly Level[], leaves: Leaves | undefined): readonly string[] {
  const isOpen = kind === 'party' && leaves && hasLevel(levels, 'csoport') && levels.length === 2;
  return isOpen ? ['őrzési egység'] : NONE;
}

function hasLevel(levels: readonly Level[], name: string): boolean {
  return levels.some((level) => level.name === name);
}

function skip(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
