/** Reads the files that one fond label opens. */
import { afterTitle, afterYears, SEPARATOR, skip } from './fondGaps';
import { type Label, labelAt, unitAt } from './fondLabels';
import { isInside, isLeftOpen, isStated, kindOf, levelsAbove, missingLevels, withLevel } from './fondLevels';
import { mayBeStated } from './fondUnsure';
import { furtherValues, valueAt } from './fondValue';
import type { Leaves, Level, Shelfmark } from './model';
import { readLeaves } from './readLeaves';

export type File = Omit<Shelfmark, 'repository' | 'family' | 'key'>;

/** A level with the label under which it stands. */
interface Read {
  readonly level: Level;
  readonly label: Label;
  /** Something before it was passed over that may have been a level. */
  readonly isUnsure?: boolean;
}

const MORE = /[\s,.;:/]{0,16}(?:(?:and|und|et|y|i|и|і|та|&)\s{1,3})?/y;
const LABEL_END = /[.:\s'’]{0,12}/y;
const FOLIO = /f\.?\s{0,2}(?=\d)/y;
const MOST_FILES = 50;
const MOST_LEVELS = 12;

export class FondReader {
  readonly #text: string;
  readonly #start: number;
  #country: string | undefined;

  /**
   * @param text of one passage: nothing behind its end has a say.
   * @param country whose letters are read; where the archive is not known, a label of one language tells.
   */
  constructor(text: string, start: number, country?: string) {
    this.#text = text;
    this.#start = start;
    this.#country = country;
  }

  get country(): string | undefined {
    return this.#country;
  }

  read(): File[] {
    const files: File[] = [];
    let above: Level[] = [];
    let start = this.#start;
    for (;;) {
      const read = this.#files(start, above);
      files.push(...read);
      const last = read[read.length - 1];
      const next = last && files.length < MOST_FILES ? this.#more(last) : undefined;
      if (!next) return files;
      above = levelsAbove(last!.levels, next.name);
      start = next.start;
    }
  }

  /** The level with which another file of the same fond begins: `; d. 84`, `and D. 84`, `, op. 2, d. 5`. */
  #more({ end, levels }: File): Level | undefined {
    const at = skip(this.#text, MORE, end);
    const name = at > end ? labelAt(this.#text, at, this.#country)?.label.level : undefined;
    if (!name || name === 'fond' || name === 'rolik') return undefined;
    const read = this.#levelAt(at, levelsAbove(levels, name));
    if (!read) return undefined;
    const { label, level } = read;
    const unit = unitAt(this.#text, skip(this.#text, SEPARATOR, level.end), this.#country, true)?.unit;
    // A letter of several meanings, a chapter and a volume open another file only where its leaves follow.
    if (label.leads) return levels.some((one) => one.name === name) ? level : undefined;
    if (label.once) return label.country && unit ? level : undefined;
    if (isInside(levels, name)) return unit && !/^p/i.test(unit) ? level : undefined;
    return level;
  }

  /** The file that begins at a place; or the files, where a list of numbers names several. */
  #files(start: number, above: readonly Level[]): File[] {
    let levels = [...above];
    let host: Level | undefined;
    let file: Level | undefined;
    let listed: Level[] = [];
    let end = start;
    let at = start;
    let isUnsure = false;
    for (let next = this.#next(at, levels, above, host); next; next = this.#next(at, levels, above, host)) {
      const { level, label } = next;
      isUnsure ||= next.isUnsure === true || level.name === 'rolik';
      if (level.name !== 'rolik') {
        const others = levels.filter((other) => !(above.includes(other) && other.name === level.name));
        levels = withLevel(others, level, host);
        host = level;
      }
      end = level.end;
      if (!file && kindOf(level.name) === 'file') {
        file = level;
        listed = this.#listed(level, label.plural === true);
        end = listed[listed.length - 1]?.end ?? end;
      }
      at = afterTitle(this.#text, end);
    }
    if (!host) return [];
    const leaves = this.#leavesAt(at, levels, end) ?? this.#leavesAt(afterYears(this.#text, at).at, levels, end);
    const missing = missingLevels(levels);
    const isOpen = missing.length > 0 && !isLeftOpen(levels, missing);
    const unsure = isOpen && (isUnsure || mayBeStated(this.#text, levels, at, leaves, this.#country));
    const alike = { missing, ...(unsure && { unsure }) };
    const files = [undefined, ...listed].map((one) => ({
      ...alike,
      start: one?.start ?? start,
      end: (one ?? (listed.length > 0 ? file : undefined))?.end ?? end,
      levels: one ? levels.map((level) => (level === file ? one : level)) : levels,
      leaves: undefined,
    }));
    // What stands behind the list belongs to its last number.
    return [...files.slice(0, -1), { ...files[files.length - 1]!, end: leaves?.end ?? end, leaves }];
  }

  /** The next level of the same file, when what stands here is one. */
  #next(at: number, levels: readonly Level[], above: readonly Level[], host: Level | undefined): Read | undefined {
    const between = host && afterYears(this.#text, at);
    const here = this.#levelAt(at, levels);
    const read = here ?? (between && between.at > at ? this.#levelAt(between.at, levels) : undefined);
    if (!read || levels.length >= MOST_LEVELS) return undefined;
    const { level } = read;
    if (host && level.name === 'fond') return undefined;
    if (isInside(levels, level.name)) {
      // `; ch. 2` and `. Vol. 2 was lost` are of something else.
      const isApart = host && (host.name === level.name || this.#text.slice(host.end, level.start).includes(';'));
      return isApart || !this.#endsWell(level.end) ? undefined : read;
    }
    if (isStated(levels, level.name)) {
      // `d. 9, pap. 97; d. 10, pap. 98`: a folder behind its file takes the place of the one before.
      const takesPlace = kindOf(level.name) === 'between' && above.some(({ name }) => name === level.name);
      const isBehind = host && kindOf(host.name) === 'file' && !this.#narrowerFollows(level.end);
      if (!takesPlace || !isBehind) return undefined;
    }
    return here ? read : { ...read, isUnsure: between!.isUnsure };
  }

  #levelAt(at: number, levels: readonly Level[]): Read | undefined {
    const found = labelAt(this.#text, at, this.#country);
    if (!found) return undefined;
    const { label } = found;
    const name = label.level;
    if (label.once && isStated(levels, name)) return undefined;
    if (label.behind && levels[levels.length - 1]?.name !== label.behind) return undefined;
    const value = valueAt(this.#text, skip(this.#text, LABEL_END, found.end), name === 'fond');
    if (!value) return undefined;
    if (label.leads && (levels.some((one) => kindOf(one.name) === 'file') || !this.#narrowerFollows(value.end)))
      return undefined;
    this.#country ??= label.country;
    return { level: { name, start: at, end: value.end, value: value.value }, label };
  }

  /** Whether a file, or a portfolio that may be one, stands directly behind a level. */
  #narrowerFollows(end: number): boolean {
    const at = skip(this.#text, SEPARATOR, end);
    const found = at > end ? labelAt(this.#text, at, this.#country) : undefined;
    if (!found || found.label.once || found.label.leads) return false;
    const isNarrower = kindOf(found.label.level) === 'file' || found.label.level === 'portfel';
    return isNarrower && valueAt(this.#text, skip(this.#text, LABEL_END, found.end), false) !== undefined;
  }

  /** The further files of a list: `dd. 392, 393`. */
  #listed({ name, end, value }: Level, isPlural: boolean): Level[] {
    if (value === undefined) return [];
    const endsWell = (at: number) => this.#endsWell(at);
    return furtherValues(this.#text, end, isPlural, endsWell).map((one) => ({ ...one, name }));
  }

  /** Whether no word of a sentence stands directly behind a number. */
  #endsWell(at: number): boolean {
    if (!/^\s?[\p{L}/]/u.test(this.#text.slice(at, at + 2))) return true;
    const next = skip(this.#text, SEPARATOR, at);
    return (labelAt(this.#text, next) ?? unitAt(this.#text, next)) !== undefined;
  }

  #leavesAt(at: number, levels: readonly Level[], end: number): Leaves | undefined {
    const isBehindFile = levels.some(({ name }) => kindOf(name) === 'file');
    const unit = unitAt(this.#text, at, this.#country, isBehindFile);
    if (unit) return readLeaves(this.#text, at, unit.unit, unit.numbersAt);
    // Behind the file `f. 12` is a folio, unless levels follow that make it another fond.
    const numbersAt = skip(this.#text, FOLIO, at);
    if (!isBehindFile || numbersAt === at || /[.;]/.test(this.#text.slice(end, at))) return undefined;
    const folio = readLeaves(this.#text, at, 'f', numbersAt);
    return folio && !labelAt(this.#text, skip(this.#text, SEPARATOR, folio.end)) ? folio : undefined;
  }
}
