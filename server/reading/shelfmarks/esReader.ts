/** Reads the files that begin behind the name of an archive in which fondo, caja and expediente are kept. */
import { NONE } from '../../text/none';
import { esLevelAt, furtherNumberAt, LEAF_UNIT } from './esLabels';
import { bareLevelAt, type Name, nameAt } from './esNames';
import { tidy } from './labelled';
import type { Leaves, Level } from './model';
import type { Found, Site } from './notation';
import { readLeaves } from './readLeaves';

const BEHIND_NAME = /[\s,.:;)\]“”"*_/–—-]{0,8}(?:\([A-Za-zÀ-ʯ][^()\d]{1,40}\)[\s,.:;]{0,4})?/y;
const BETWEEN = /[\s,.:;*_/–—-]{0,10}/y;
/** A title in parentheses or in quotes, or the years of a file. */
const ASIDE =
  /(?:\([^()]{1,160}\)|“[^”]{1,160}”|"[^"]{1,160}"|(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?(?=\s?[,.;:]\s))[\s,.:;]{0,8}/y;
const MORE = /[\s,.;]{0,8}(?:(?:y|e|and)\s{1,3})?/y;
const NEXT_NUMBER = /\s?,\s{0,3}(?:(?:y|e|and)\s{1,2})?(?=\d)/y;
const AND_NUMBER = /\s(?:y|e|and|&)\s{1,2}(?=\d)/y;
const PLURAL = /^[A-Za-zÀ-ʯ]{2,}s\b/;
/** The legajo of the security service: `exp. 12-9-57, L-2, H. 45`. */
const SHORT_LEGAJO = /L(?:\.\s?-?\s?|-\s?|\s)(\d{1,4})(?![\d\w])/y;
const MOST_NAMES = 5;
const MOST_LEVELS = 60;

export class EsReader {
  readonly #site: Site;
  readonly #text: string;
  readonly #files: Found[] = [];
  #isTelling = false;

  constructor(site: Site) {
    this.#site = site;
    this.#text = site.text;
  }

  read(): readonly Found[] {
    const { at, repository } = this.#site;
    const { names, end } = this.#names(repository ? skip(this.#text, BEHIND_NAME, at) : at);
    const last = names[names.length - 1];
    if (last?.isSmall) return NONE;
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
    for (let count = 0; count < MOST_LEVELS; count++) {
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
    SHORT_LEGAJO.lastIndex = at;
    const short = levels.some(({ name }) => name === 'expediente') ? SHORT_LEGAJO.exec(this.#text) : null;
    return short ? { name: 'legajo', start: at, end: SHORT_LEGAJO.lastIndex, value: tidy(short[1]!) } : undefined;
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
    this.#files.push({ start, end, levels, leaves, missing: NONE });
  }

  /** Whether the archive or a label says that this notation is meant; at an opening word, a second level too. */
  #isCertain(): boolean {
    const first = this.#files[0];
    if (!first || !first.levels.some(({ name }) => name !== 'fondo')) return false;
    if (this.#site.repository) return this.#site.isOwn || this.#isTelling;
    return this.#isTelling && (first.levels.length > 1 || first.leaves !== undefined);
  }
}

function skip(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
