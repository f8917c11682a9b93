/** Reads the files that one fond label opens. */
import { NONE } from '../../text/none';
import { afterBrackets, afterTitle, afterYears, SEPARATOR, skip } from './fondGaps';
import { type Label, labelAt, unitAt } from './fondLabels';
import {
  addLevel,
  hasFile,
  isInside,
  isLeftOpen,
  isStated,
  kindOf,
  type LevelName,
  levelsAbove,
  missingLevels,
} from './fondLevels';
import { mayBeStated } from './fondUnsure';
import { furtherValues, valueAt } from './fondValue';
import type { Leaves, Level } from './model';
import { readLeaves } from './readLeaves';

/** A shelfmark without its repository, and what goes with that. */
export interface File {
  readonly start: number;
  end: number;
  readonly levels: readonly Level[];
  leaves: Leaves | undefined;
  readonly missing: readonly string[];
  readonly unsure: boolean;
}

/** A level with the label under which it stands. */
interface Read {
  readonly level: Level;
  readonly label: Label;
  /** Something before it was passed over that may have been a level. */
  readonly isUnsure?: boolean;
}

const MORE = /[\s,.;:/*_>]{0,16}(?:(?:and|und|et|y|i|и|і|та|&)\s{1,3})?/y;
const LABEL_END = /[.:\s'’]{0,12}(?:[*_]{1,2}[.:\s]{0,4}(?![*_]))?/y;
const FOLIO = /f\.?\s{0,2}(?=\d)/y;
const MOST_FILES = 50;
const MOST_LEVELS = 12;

export class FondReader {
  readonly #text: string;
  readonly #start: number;
  #country: string | undefined;
  readonly #above: readonly Level[];

  /**
   * @param text of one passage: nothing behind its end has a say.
   * @param country whose letters are read; where the archive is not known, a label of one language tells.
   * @param above what was read already: a fond that has no label.
   */
  constructor(text: string, start: number, country?: string, above: readonly Level[] = NONE) {
    this.#text = text;
    this.#start = start;
    this.#country = country;
    this.#above = above;
  }

  get country(): string | undefined {
    return this.#country;
  }

  read(): File[] {
    const files: File[] = [];
    let above: Level[] = [...this.#above];
    let start = this.#start;
    for (;;) {
      const last = this.#files(start, above, files);
      const next = last && files.length < MOST_FILES ? this.#more(last) : undefined;
      if (!next) return files;
      above = levelsAbove(last!.levels, next.name);
      start = next.start;
    }
  }

  /** The level with which another file of the same fond begins: `; d. 84`, `and D. 84`, `, op. 2, d. 5`. */
  #more({ end, levels }: File): Level | undefined {
    // `d. 1035 (list of 1862), d. 1284`.
    const space = this.#text[end] === ' ' ? end + 1 : end;
    const at = skip(this.#text, MORE, afterBrackets(this.#text, space));
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

  /**
   * Reads the file that begins at a place; or the files, where a list of numbers names several.
   *
   * @returns the last of them.
   */
  #files(start: number, above: readonly Level[], into: File[]): File | undefined {
    const levels: Level[] = [...above];
    let host: Level | undefined;
    let file: Level | undefined;
    let listed: readonly Level[] = NONE;
    let end = start;
    let at = start;
    let isUnsure = false;
    for (let next = this.#next(at, levels, above, host); next; next = this.#next(at, levels, above, host)) {
      const { level, label } = next;
      isUnsure ||= next.isUnsure === true || level.name === 'rolik';
      if (level.name !== 'rolik') {
        if (above.length > 0) dropShared(levels, above, level.name);
        addLevel(levels, level, host);
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
    if (!host) return undefined;
    const leaves = this.#leavesAt(at, levels, end) ?? this.#leavesAt(afterYears(this.#text, at).at, levels, end);
    const missing = missingLevels(levels);
    const isOpen = missing.length > 0 && !isLeftOpen(levels, missing);
    const unsure = isOpen && (isUnsure || mayBeStated(this.#text, levels, at, leaves, this.#country));
    // What stands behind a list belongs to its last number; those before it have only themselves.
    const isList = listed.length > 0;
    into.push({ start, end: isList ? file!.end : end, levels, leaves: undefined, missing, unsure });
    for (const one of listed) {
      const others = levels.map((level) => (level === file ? one : level));
      into.push({ start: one.start, end: one.end, levels: others, leaves: undefined, missing, unsure });
    }
    const last = into[into.length - 1]!;
    last.end = leaves?.end ?? end;
    last.leaves = leaves;
    return last;
  }

  /** The next level of the same file, when what stands here is one. */
  #next(at: number, levels: readonly Level[], above: readonly Level[], host: Level | undefined): Read | undefined {
    const here = this.#levelAt(at, levels);
    const between = here || !host ? undefined : afterYears(this.#text, at);
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
    if (label.behind && !standsBehind(levels, label.behind)) return undefined;
    // A comma for the stop of `Op.` is a slip of the scanner.
    const end = name === 'opis' && found.end === at + 2 && this.#text[found.end] === ',' ? found.end + 1 : found.end;
    const value = valueAt(this.#text, skip(this.#text, LABEL_END, end), name === 'fond');
    if (!value) return undefined;
    if (label.leads && (hasFile(levels) || !this.#narrowerFollows(value.end))) return undefined;
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
  #listed({ name, end, value }: Level, isPlural: boolean): readonly Level[] {
    if (value === undefined) return NONE;
    const values = furtherValues(this.#text, end, isPlural, (at) => this.#endsWell(at));
    return values.length === 0 ? NONE : values.map((one) => ({ name, ...one }));
  }

  /** Whether no word of a sentence stands directly behind a number. */
  #endsWell(at: number): boolean {
    if (!/^\s?[\p{L}/]/u.test(this.#text.slice(at, at + 2))) return true;
    const next = skip(this.#text, SEPARATOR, at);
    return (labelAt(this.#text, next) ?? unitAt(this.#text, next)) !== undefined;
  }

  #leavesAt(at: number, levels: readonly Level[], end: number): Leaves | undefined {
    const isBehindFile = hasFile(levels);
    const unit = unitAt(this.#text, at, this.#country, isBehindFile);
    if (unit) return readLeaves(this.#text, at, unit.unit, unit.numbersAt);
    // Behind the file `f. 12` is a folio, unless levels follow that make it another fond.
    const numbersAt = skip(this.#text, FOLIO, at);
    if (!isBehindFile || numbersAt === at || /[.;]/.test(this.#text.slice(end, at))) return undefined;
    const folio = readLeaves(this.#text, at, 'f', numbersAt);
    return folio && !labelAt(this.#text, skip(this.#text, SEPARATOR, folio.end)) ? folio : undefined;
  }
}

/** Whether a level stands directly before; in fond 89 an opis is as good as a perechen. */
function standsBehind(levels: readonly Level[], name: LevelName): boolean {
  const last = levels[levels.length - 1]?.name;
  return last === name || (name === 'perechen' && last === 'opis' && levels[0]!.value === '89');
}

/** Leaves out what a file shares with the one before it where it has a level of its own of that name. */
function dropShared(levels: Level[], above: readonly Level[], name: string): void {
  for (let place = levels.length - 1; place >= 0; place--) {
    const level = levels[place]!;
    if (level.name === name && above.includes(level)) levels.splice(place, 1);
  }
}
