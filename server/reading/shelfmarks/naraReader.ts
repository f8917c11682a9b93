/** Reads one citation of the National Archives level by level, over the titles that stand between its levels. */
import type { Level } from './model';
import { centralFileAt } from './naraFiles';
import { Gap } from './naraGap';
import {
  bareLotAt,
  labels,
  lotAt,
  plainLabels,
  publicationAt,
  recordGroupAt,
  seriesAt,
  shortLabels,
  symbolAt,
} from './naraLabels';

/** A level is looked for so far behind the one before it. */
const REACH = 320;
/** And only so far once a level as narrow as a box is read: behind it stand the titles of folders. */
const SHORT_REACH = 70;
const REPEATED = new Set(['lot file', 'microfilm', 'entry']);
const NARROW = new Set(['box', 'folder', 'file', 'case', 'roll', 'volume', 'book', 'document', 'part']);
const CENTRAL =
  /\b(?:CDF|CFPF|CFP|SNF|[Cc]entral\s{1,10}(?:[A-Z][a-z]{2,10}[\s-]{1,10}){0,2}[Ff]iles?|[Dd]ecimal\s{1,10}[Ff]iles?|[Ss]ubject[-–\s]{1,3}[Nn]umeric|[PD]-Reels?)\b/;

export class NaraReader {
  readonly levels: Level[] = [];
  /** Where the levels read so far end. */
  end: number;
  /** Whether some title stands among them, which may be that of the series. */
  hasTitle = false;
  /** A level stands behind that is read already, with another value. */
  clashes = false;
  readonly #text: string;
  readonly #start: number;
  readonly #limit: number;
  readonly #itemFirst: boolean;

  /**
   * @param at where the first level or a title before it stands.
   * @param limit nothing from here on belongs to the citation.
   * @param itemFirst the levels run from the narrowest to the record group, as the archive's own leaflet has them.
   */
  constructor(text: string, at: number, limit: number, itemFirst = false) {
    this.#text = text;
    this.#start = at;
    this.#limit = limit;
    this.#itemFirst = itemFirst;
    this.end = at;
  }

  /** Reads on as long as levels follow. */
  read(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      const same = this.levels.find(({ name }) => name === next.name);
      this.clashes ||= same !== undefined && same.value !== next.value;
      // Of a lot or a publication a title may speak before its number; a second record group is another citation.
      if (same && (this.clashes || !REPEATED.has(next.name))) return;
      if (!same) this.levels.push(next);
      this.end = next.end;
    }
  }

  has(name: string): boolean {
    return this.levels.some((level) => level.name === name);
  }

  /** The next level, directly behind or behind a title; undefined where the citation ends before it. */
  #next(): Level | undefined {
    const narrow = !this.#itemFirst && this.levels.some(({ name }) => NARROW.has(name));
    const reach = Math.min(this.#limit, this.end + (narrow ? SHORT_REACH : REACH));
    const itemFirst = this.#itemFirst && !this.has('record group');
    const gap = new Gap(this.#text, this.end, reach, { narrow, itemFirst });
    for (;;) {
      if (!gap.skipSeparators()) return undefined;
      const level = this.#levelAt(gap.at);
      // Behind a box a title is that of a folder, and what it counts are no levels: `Box 3, 1952–1954, Vol. IV`.
      if (level && narrow && gap.hasTitle && level.name !== 'folder') return undefined;
      if (level) {
        this.hasTitle ||= gap.hasTitle;
        return level;
      }
      if (!gap.skipTitle(plainLevelAt)) {
        this.hasTitle ||= gap.hasTitle;
        return undefined;
      }
    }
  }

  #levelAt(at: number): Level | undefined {
    const text = this.#text;
    const level = plainLevelAt(text, at) ?? recordGroupAt(text, at) ?? labels.at(text, at) ?? publicationAt(text, at);
    if (level) return level.end <= this.#limit ? level : undefined;
    const isCentral = this.#isCentral(at);
    if (this.levels.length === 0 && !isCentral && !this.#itemFirst) return undefined;
    const last = this.levels[this.levels.length - 1];
    const series = last?.name === 'record group' && at <= this.end + 2 ? seriesAt(text, at) : undefined;
    if (series) return series;
    const symbol = at <= this.end + 1 && this.has('lot file') ? symbolAt(text, at) : undefined;
    const short = last && !isCentral ? shortLabels.at(text, at) : undefined;
    const file = symbol ?? bareLotAt(text, at) ?? centralFileAt(text, at, isCentral) ?? short;
    return file && file.end <= this.#limit ? file : undefined;
  }

  /** The files of the posts abroad are numbered as the central files are. */
  #isCentral(at: number): boolean {
    const isOfPost = this.levels.some(({ name, value }) => name === 'record group' && value === '84');
    return isOfPost || CENTRAL.test(this.#text.slice(this.#start, at));
  }
}

/** A level that is one even in the midst of a title: `Kogan Papers Lot File 83D230`. */
function plainLevelAt(text: string, at: number): Level | undefined {
  if (text[at] === 'L') return lotAt(text, at);
  // B, E, F, R, and in small letters: the first letters of the labels that no title has.
  return 'BEFRbefr'.includes(text[at] ?? ' ') ? plainLabels.at(text, at) : undefined;
}
