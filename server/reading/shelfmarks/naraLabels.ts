/** The levels of records in the National Archives of the United States, and what stands behind their labels. */
import { flat } from '../../text/flat';
import { Labels, tidy } from './labelled';
import type { Level } from './model';

/** From the widest level to the narrowest. */
export const WORDS: Readonly<Record<string, string>> = {
  'record group': 'record group',
  series: 'series',
  entry: 'entry',
  'lot file': 'lot file',
  microfilm: 'microfilm publication',
  roll: 'roll',
  volume: 'volume',
  book: 'book',
  box: 'box',
  folder: 'folder',
  case: 'case',
  file: 'file',
  part: 'part',
  document: 'document',
};

export const ORDER = Object.keys(WORDS);

/** Levels in the order of the archive's own hierarchy. */
export function inOrder(levels: readonly Level[]): Level[] {
  return [...levels].sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
}

// `501I`, `FG-217`, `H-128`, `3-5`, `T80`.
const NUMBER = /(?:[A-Z]{1,3}[-–]?)?\d{1,6}(?:[A-Za-z](?![A-Za-z]))?(?:[-–/]\d{1,6}[A-Za-z]?){0,2}(?![A-Za-z\d])/y;
const NUMBER_OR_ROMAN = new RegExp(`${NUMBER.source}|[IVXL]{1,7}(?![A-Za-z])`, 'y');
// `914`, `399A`, `A1-5066`, `A1 1586-C`, `UD-07D-4`, `UD-WX-595`, `NM-84 5`.
const ENTRY =
  /(?:A-1[\s,]{1,2})?(?:[A-Z]{1,4}\d{0,3}(?:\s?[-–]\s?|[\s,]{1,2})?){0,2}\d{1,5}[A-Z]{0,2}(?:[-–][A-Z0-9]{1,4}){0,2}(?![A-Za-z\d]|\.\d)/y;
// `16134`, `XV-A`, `50219-AK-40`, `812.00/123`, `POL 27`; not the years of a file: `File 1964-1966`.
const FILE =
  /(?!(?:1[7-9]|20)\d\d(?:\s?[-–]\s?\d{2,4})?(?![\d./A-Za-z-]))(?:[A-Z]{0,4}\d{1,7}[A-Za-z]{0,2}|[IVX]{1,5}|[A-Z]{1,5}(?=[-–./\s]\d))(?:(?:[-–./]|\s(?=\d))[A-Za-z0-9]{1,7}){0,5}(?![A-Za-z\d])/y;
const CASE = /\d{1,6}[A-Z]?(?:[-–/]\d{1,6}){0,2}(?![A-Za-z\d])/y;
const FOLDER = new RegExp(`${NUMBER.source}|[“"]([^”"\\n]{1,60})[,.]?[”"]`, 'y');

/** Those that no title has: they are read in the midst of one. */
const PLAIN = [
  { level: 'box', words: 'box boxes', value: NUMBER },
  { level: 'entry', words: 'entry entries', value: ENTRY },
  { level: 'roll', words: 'roll rolls reel reels microfilm_roll microfilm_reel', value: NUMBER },
  { level: 'folder', words: 'folder folders', value: FOLDER },
  { level: 'book', words: 'report_book letter_book letterbook', value: NUMBER_OR_ROMAN },
];

export const labels = new Labels([
  ...PLAIN,
  { level: 'box', words: 'container containers', value: NUMBER },
  { level: 'folder', words: 'fldr', value: FOLDER },
  { level: 'volume', words: 'vol vols volume volumes', value: NUMBER_OR_ROMAN },
  { level: 'book', words: 'book', value: NUMBER_OR_ROMAN },
  { level: 'file', words: 'file files decimal_file', value: FILE },
  { level: 'case', words: 'case cases', value: CASE },
  { level: 'part', words: 'part parts pt', value: NUMBER_OR_ROMAN },
  {
    level: 'series',
    words: 'series',
    value: /[A-Z]?\d{1,4}(?![A-Za-z\d.,]\d)|[A-Z](?:-\d{1,2}(?:-[a-z])?|\d)(?![A-Za-z\d])/y,
  },
  { level: 'document', words: 'report_no doc docs document documents item items', value: NUMBER },
]);
/** `RG 226, E. 210, B. 5, F. 3`: behind a record group a letter will do. */
export const shortLabels = new Labels([
  { level: 'entry', words: 'e', value: ENTRY },
  { level: 'box', words: 'b bx', value: NUMBER },
  { level: 'folder', words: 'f', value: NUMBER },
]);
export const plainLabels = new Labels(PLAIN);

/** A label in the plural, behind which several values may stand. */
const PLURAL = /^(?:boxes|entries|lots|\p{L}{2,9}s)[\s.:]/iu;

export function isPlural(text: string, { name, start }: Level): boolean {
  return name !== 'series' && PLURAL.test(text.slice(start, start + 12));
}

const RECORD_GROUP =
  /(?:RG|R\.\s?G\.|Record\s{1,10}[Gg]roup(?:\s\(RG\))?|MG)(?:[-–]|[\s.:]{0,10})(?:(?:[Nn]o|[Nn]umber)\.?\s{1,3})?(\d{1,3}[A-Z]?)(?![A-Za-z\d]|[./*]\d|[-–]\d)/y;

/** `RG 59`; not the piece of a series in Kew (`RG 14/1234`) nor the collections of other archives (`RG-50.030`). */
export function recordGroupAt(text: string, at: number): Level | undefined {
  const group = levelAt(RECORD_GROUP, 'record group', text, at);
  return group && text[at] === 'M' ? { ...group, value: `MG ${group.value}` } : group;
}

const SERIES = /((?!E\d)[A-Z](?:\d{1,2}|(?=,))|[A-Z]-(?:\d{1,2}|[A-Z])(?:-[a-z\d])?)(?![A-Za-z\d–-])/y;

/** `RG 76 C1`, `RG 25-A-3-b`: the series of a record group in Canada, directly behind it. */
export function seriesAt(text: string, at: number): Level | undefined {
  return levelAt(SERIES, 'series', text, at);
}

const LOT =
  /Lots?(?:\s{1,10}[Ff]iles?)?[\s.:]{1,10}(?:[Nn]os?\.?\s{1,3})?(\d{2}\s?[-–]?\s?[A-Z]\s?[-–]?\s?\d{1,4}[A-Z]?|[A-Z]\s?[-–]?\s?\d{2,4})(?![A-Za-z\d])/y;
const BARE_LOT = /(\d{2}[DFM]-?\d{2,4}[A-Z]?)(?![A-Za-z\d]|-\d)/y;
const SYMBOL = /([A-Z]{2,6}\/[A-Z]{1,5}[-–]\d{1,4})(?!\d)/y;
const NEXT_LOT = /(\d{2}\s?[-–]?\s?[A-Z]\s?[-–]?\s?\d{1,4})(?![A-Za-z\d])/y;

/** `Lot File 96D292`, `Lot 64 D 199`. */
export function lotAt(text: string, at: number): Level | undefined {
  const lot = levelAt(LOT, 'lot file', text, at);
  return lot && { ...lot, value: compact(lot.value!) };
}

/** `96D292` without its label, which stands behind the title of the series. */
export function bareLotAt(text: string, at: number): Level | undefined {
  const lot = levelAt(BARE_LOT, 'lot file', text, at);
  return lot && { ...lot, value: compact(lot.value!) };
}

/** The symbol of a paper in a lot: `55D606 OSS/PB-1`. */
export function symbolAt(text: string, at: number): Level | undefined {
  return levelAt(SYMBOL, 'file', text, at);
}

const PUBLICATION =
  /(?:[Mm]icro(?:film|copy|form)(?:\s{1,10}(?:[Pp]ublication|[Ss]eries|[Cc]opy))?[\s,.:]{1,10}(?:[Nn]os?\.?\s{1,3})?)?([MT][-–]?\d{1,4})(?![A-Za-z\d]|[-–/.]\d)/y;

/** `M800`, `T-321`: a microfilm publication. */
export function publicationAt(text: string, at: number): Level | undefined {
  return levelAt(PUBLICATION, 'microfilm', text, at);
}

function levelAt(pattern: RegExp, name: string, text: string, at: number): Level | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const end = at + found[0].length;
  return { name, start: at, end, value: tidy(found[1]!) };
}

/** A value behind the one that a label in the plural stands before. */
export function nextValueAt(text: string, at: number, name: string): Level | undefined {
  const pattern = name === 'lot file' ? NEXT_LOT : name === 'entry' ? ENTRY : NUMBER;
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return undefined;
  const value = name === 'lot file' ? compact(found) : tidy(found);
  return { name, start: at, end: at + found.length, value };
}

/** The letters and digits of a number that is written with spaces or dashes between them, or without. */
export function compact(value: string): string {
  return flat(value.replace(/[\s,‐-―-]/g, ''));
}
