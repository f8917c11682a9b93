/** Reads the files that begin behind the name of an archive in which fondo, caja and expediente are kept. */
import { NONE } from '../../text/none';
import { esLevelAt, furtherNumberAt, LEAF_UNIT } from './esLabels';
import { bareLevelAt, isRoom, type Name, nameAt } from './esNames';
import { tidy } from './labelled';
import type { Leaves, Level } from './model';
import type { Found, Site } from './notation';
import { readLeaves } from './readLeaves';

const BEHIND_NAME = /[\s,.:;)\]“”"*_/–—-]{0,8}(?:\([A-Za-zÀ-ʯ][^()\d]{1,40}\)[\s,.:;]{0,4})?/y;
const BETWEEN = /[\s,.:;*_/–—-]{0,10}/y;
/** A title in parentheses or in quotes, or the years of a file. */
const ASIDE =
  /(?:\([^()]{1,160}\)|“[^”]{1,160}”|"[^"]{1,160}"|(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?(?=\s?[,.;:]\s)|(?:caja|exp|expediente|vol)\.?\s{1,2}s\/n)[\s,.:;]{0,8}/y;
const MORE = /[\s,.;]{0,8}(?:(?:y|e|and)\s{1,3})?/y;
const NEXT_NUMBER = /\s?,\s{0,3}(?:(?:y|e|and)\s{1,2})?(?=\d)/y;
const AND_NUMBER = /\s(?:y|e|and|&)\s{1,2}(?=\d)/y;
const PLURAL = /^[A-Za-zÀ-ʯ]{2,}s\b/;
/** The legajo of the security service (`exp. 12-9-57, L-2`); branch, number and book in Seville (`184, R. 5, N. 3`). */
const SHORT: readonly (readonly [behind: string, name: string, pattern: RegExp])[] = [
  ['expediente', 'legajo', /L(?:\.\s?-?\s?|-\s?|\s)(\d{1,4})(?!\w)/y],
  ['legajo', 'ramo', /R\.\s?(\d{1,4})(?!\w)/y],
  ['legajo', 'número', /(?:N\.|n\.º|n\.°|n°)\s?(\d{1,4})(?!\w)/y],
  ['legajo', 'libro', /L\.\s?(\d{1,4})(?!\w)/y],
  ['maço', 'número', /(?:N\.|n\.º|n\.°|n°)\s?(\d{1,5})(?!\w)/y],
  ['caixa', 'documento', /D\.\s?(\d{1,6})(?!\w)/y],
];
const MOST_NAMES = 5;
const MOST_LEVELS = 60;
/** Where no archive stands beside an opening word, which is common in prose. */
const MOST_AT_OPENING = 6;

export class EsReader {
  readonly #site: Site;
  readonly #text: string;
  readonly #files: Found[] = [];
  #isTelling = false;
  #isInBuenosAires = false;

  constructor(site: Site) {
    this.#site = site;
    this.#text = site.text;
  }

  read(): readonly Found[] {
    const { at, repository } = this.#site;
    const { names, end } = this.#names(repository ? skip(this.#text, BEHIND_NAME, at) : at);
    const last = names[names.length - 1];
    if (last?.isSmall) return NONE;
    this.#isInBuenosAires = isRoom(last);
    const fondo = last?.isPlace ? names[names.length - 2] : last;
    const above: Level[] = fondo ? [{ name: 'fondo', start: fondo.start, end: fondo.end, value: fondo.value }] : [];
    const bare = repository && bareLevelAt(this.#text, repository, names, end);
    if (bare) {
      for (const level of bare) above.push(level);
      this.#isTelling ||= this.#site.isOwn;
    }
    this.#readFiles(above, bare ? bare[bare.length - 1]!.end : end, bare !== undefined);
    return this.#isCertain() ? this.#files : NONE;
  }

  /** The names between the archive and the first label or number. */
  #names(from: number): { names: Name[]; end: number } {
    const names: Name[] = [];
    let at = from;
    while (names.length < MOST_NAMES && !esLevelAt(this.#text, at)) {
      const name = nameAt(this.#text, at, names[names.length - 1], this.#site.repository);
      if (!name) break;
      names.push(name);
      at = skip(this.#text, BETWEEN, name.end);
    }
    return { names, end: at };
  }

  #readFiles(above: Level[], from: number, hasBare: boolean): void {
    let levels = above;
    let start = levels[0]?.start;
    let end = from;
    let at = hasBare ? this.#afterAsides(from) : from;
    let isOpen = hasBare;
    const most = this.#site.repository ? MOST_LEVELS : MOST_AT_OPENING;
    for (let count = 0; count < most; count++) {
      const leaves = isOpen ? this.#leavesAt(at) : undefined;
      if (leaves) {
        this.#emit(levels, start!, leaves.end, leaves);
        end = leaves.end;
        isOpen = false;
        at = skip(this.#text, MORE, end);
      }
      const level = this.#levelAt(at, levels);
      const same = level ? levels.findIndex(({ name }) => name === level.name) : -1;
      // Behind leaves only another file of the same kind goes on.
      if (!level || (same < 0 && !isOpen && this.#files.length > 0)) break;
      if (same >= 0) {
        if (isOpen) this.#emit(levels, start!, end, undefined);
        levels = levels.slice(0, same);
        start = level.start;
      }
      start ??= level.start;
      levels = this.#withList([...levels, level], start);
      const last = levels[levels.length - 1]!;
      if (last !== level) start = last.start;
      end = last.end;
      isOpen = true;
      at = this.#afterAsides(end);
      // `vol. 4 y vol. 5`.
      if (at === end || !this.#levelAt(at, levels)) at = this.#leavesAt(at) ? at : skip(this.#text, MORE, end);
    }
    if (isOpen) this.#emit(levels, start!, end, undefined);
  }

  /** The levels with the last number of a list for the last of them; the files before are complete. */
  #withList(levels: Level[], from: number): Level[] {
    const level = levels[levels.length - 1]!;
    const isPlural = PLURAL.test(this.#text.slice(level.start, level.start + 12));
    let last = level;
    let start = from;
    for (let count = 0; count < MOST_LEVELS; count++) {
      const comma = isPlural ? skip(this.#text, NEXT_NUMBER, last.end) : last.end;
      const at = comma > last.end ? comma : skip(this.#text, AND_NUMBER, last.end);
      const next = at > last.end ? furtherNumberAt(this.#text, at) : undefined;
      if (!next) break;
      this.#emit([...levels.slice(0, -1), last], start, last.end, undefined);
      last = { name: level.name, start: at, end: next.end, value: tidy(next.value) };
      start = at;
    }
    return last === level ? levels : [...levels.slice(0, -1), last];
  }

  #levelAt(at: number, levels: readonly Level[]): Level | undefined {
    const found = esLevelAt(this.#text, at);
    if (found) {
      this.#isTelling ||= found.isTelling;
      return found.level;
    }
    return this.#shortLevelAt(at, levels);
  }

  /** A single letter is a label only behind a level that it goes with. */
  #shortLevelAt(at: number, levels: readonly Level[]): Level | undefined {
    for (const [behind, name, pattern] of SHORT) {
      pattern.lastIndex = at;
      const found = levels.some((level) => level.name === behind) ? pattern.exec(this.#text) : null;
      if (found) return { name, start: at, end: pattern.lastIndex, value: tidy(found[1]!) };
    }
    return undefined;
  }

  #leavesAt(at: number): Leaves | undefined {
    LEAF_UNIT.lastIndex = at;
    const unit = LEAF_UNIT.exec(this.#text);
    return unit ? readLeaves(this.#text, at, unit[1]!, LEAF_UNIT.lastIndex) : undefined;
  }

  #afterAsides(end: number): number {
    const at = skip(this.#text, BETWEEN, end);
    const behind = skip(this.#text, ASIDE, at);
    return behind === at ? at : skip(this.#text, ASIDE, behind);
  }

  #emit(levels: readonly Level[], start: number, end: number, leaves: Leaves | undefined): void {
    const file: Found = { start, end, levels, leaves, missing: NONE };
    this.#files.push(this.#isInBuenosAires ? { ...file, repository: 'none', implies: 'AGNA' } : file);
  }

  /** Whether the archive or a label says that this notation is meant; at an opening word, a second level too. */
  #isCertain(): boolean {
    const first = this.#files[0];
    if (!first?.levels.some(({ name }) => name !== 'fondo')) return false;
    if (this.#site.repository) return this.#site.isOwn || this.#isTelling;
    return this.#isTelling && (first.levels.length > 1 || first.leaves !== undefined);
  }
}

function skip(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
