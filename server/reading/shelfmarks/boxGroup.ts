/** Boxes, folders and reels as they stand together: `Box 1, Folder 7`, `Boxes 3 and 4`, `Box 5, Correspondence, Folder 2`. */
import { codeAt, isSpace } from '../../text/characters';
import { isDay } from './day';
import { foliosBehind } from './folios';
import { type LabelRow, Labels, tidy } from './labelled';
import type { Leaves, Level } from './model';

export interface Group {
  /** The levels of each file, in the order of the text. */
  readonly files: readonly (readonly Level[])[];
  /** Where the last level ends. */
  readonly end: number;
  readonly leaves: Leaves | undefined;
}

/** `12`, `12A`, `A-12`, `II:34`, `IV`. */
const BOX_NUMBER =
  /(?:[IVX]{1,4}:|[A-Z]{1,3}-?)?\d{1,6}(?:[A-Za-z]{1,2}(?![A-Za-z]))?(?:[-–/]\d{1,6}[A-Za-z]?){0,2}(?![A-Za-z\d]|[.,]\d)|[IVX]{1,5}(?![A-Za-z\d])/y;
const ROWS: readonly LabelRow[] = [
  { level: 'box', words: 'box boxes container containers carton cartons', value: BOX_NUMBER },
  { level: 'folder', words: 'folder folders', value: BOX_NUMBER },
  { level: 'reel', words: 'reel reels', value: BOX_NUMBER },
];
const LABELS = new Labels(ROWS);
/** Labels that mean so only in an archive that has no notation of its own. */
const LABELS_OF_ARCHIVE = new Labels([
  ...ROWS,
  { level: 'record group', words: 'rg record_group', value: /\d{1,4}(?:\.\d{1,3})?(?![A-Za-z\d])/y },
  { level: 'series', words: 'series subseries' },
  { level: 'box', words: 'b bb busta buste caixa cx carton cartons karton kutija doos scatola kansio' },
  { level: 'folder', words: 'fasc fascicolo fascicoli fascikla mapa map mappe pasta file files dossier' },
  { level: 'inventory number', words: 'inv_nr inv_no inv inventory_no inventory_number inventarisnummer' },
  { level: 'reel', words: 'rolo mf microfilm' },
]);
const BUSTA = /^bb?\./;
/** Behind `b. 12`, where `f.` is no leaf. */
const ABBREVIATED = new Labels([{ level: 'folder', words: 'f ff', value: BOX_NUMBER }]);
const SEPARATOR = /[\s,.:;/*_–—-]{1,8}(?:(?:and|&|in)\s{1,3})?/y;
const IN_PARENTHESES = /\s?\([^()\n]{1,80}\)/y;
const MORE =
  /(?:,\s{1,10}(?:(?:and|&)\s{1,3})?|\s{1,3}(?:and|&)\s{1,3})((?:[A-Z]{1,2}-?)?\d{1,5}[A-Z]?(?:[-–]\d{1,5})?)(?![\w/]|[.,]\d|\s(?!and\s)[a-z])/y;
const PLURAL = /^(?:box|container|carton|folder|reel|file)e?s/i;
const AND = /and|&/;
const SENTENCE = /;|\p{Ll}[.!?]\s+\p{Lu}\p{Ll}/u;
/** So much title may stand between a box and its folder. */
const LONGEST_TITLE = 90;
const MOST = 40;

/**
 * The levels from a label on.
 *
 * @param isOfArchive the labels of other languages count too.
 */
export function groupAt(text: string, at: number, isOfArchive: boolean): Group | undefined {
  const labels = isOfArchive ? LABELS_OF_ARCHIVE : LABELS;
  const first = labels.at(text, at);
  if (!first) return undefined;
  const files: Level[][] = [[first]];
  let end = first.end;
  for (let count = 0; count < MOST; count++) {
    const current = files[files.length - 1]!;
    const last = current[current.length - 1]!;
    const more = anotherNumber(text, end, last, files.length);
    if (more) {
      files.push([...current.slice(0, -1), more]);
      end = more.end;
      continue;
    }
    const level = nextLevel(text, end, current, labels);
    if (!level) break;
    end = level.end;
    const same = current.findIndex(({ name }) => name === level.name);
    if (same < 0) current.push(level);
    else files.push([...current.slice(0, same), level]);
  }
  return { files, end, leaves: foliosBehind(text, end) };
}

/** `and 4` behind `Boxes 3`; behind a plural a comma is enough. */
function anotherNumber(text: string, from: number, last: Level, files: number): Level | undefined {
  MORE.lastIndex = from;
  const found = MORE.exec(text);
  if (!found) return undefined;
  const number = found[1]!;
  const end = MORE.lastIndex;
  const start = end - number.length;
  const isList = AND.test(found[0]) || files > 1 || PLURAL.test(text.slice(last.start, last.start + 10));
  if (!isList || isDay(text, start, end) || /^(?:1[6-9]|20)\d\d/.test(number)) return undefined;
  if (Number.parseInt(number, 10) <= Number.parseInt(last.value!, 10)) return undefined;
  return { name: last.name, start, end, value: tidy(number) };
}

/** The next labelled level: directly behind a separator, or behind one or two titles. */
function nextLevel(text: string, end: number, current: readonly Level[], labels: Labels): Level | undefined {
  let from = end;
  IN_PARENTHESES.lastIndex = end;
  if (IN_PARENTHESES.test(text)) from = IN_PARENTHESES.lastIndex;
  SEPARATOR.lastIndex = from;
  const next = SEPARATOR.test(text) ? SEPARATOR.lastIndex : text.length;
  const isAbbreviated = labels === LABELS_OF_ARCHIVE && BUSTA.test(text.slice(current[current.length - 1]!.start, end));
  const direct = labels.at(text, next) ?? (isAbbreviated ? ABBREVIATED.at(text, next) : undefined);
  if (direct) return direct;
  const reach = Math.min(text.length, from + LONGEST_TITLE);
  let commas = 0;
  for (let at = from; at < reach && commas < 3 && text[at] !== ';'; at++) {
    if (text[at] !== ',' && text[at] !== ':') continue;
    commas++;
    const level = labels.at(text, afterSpaces(text, at + 1));
    if (level) {
      const isOther = !current.some(({ name }) => name === level.name) && level.name !== 'record group';
      return isOther && !SENTENCE.test(text.slice(from, at)) ? level : undefined;
    }
  }
  return undefined;
}

function afterSpaces(text: string, at: number): number {
  let end = at;
  while (end - at < 10 && isSpace(codeAt(text, end))) end++;
  return end;
}

const LABEL_AND_NUMBER =
  /(?:box|container|carton|reel|folder)(?:e?s)?\.?\s{1,3}[A-Z\d:-]{1,8}[a-z]?[,;:.)\s]{1,4}(?:and\s)?$/i;
/** `P.O. Box 123` is an address. */
const POST_OFFICE = /P\.?\s?O\.?\s{1,3}$/;
const LONGEST_LEVEL = 26;
const LEADING_WORD =
  /(?:^|[^\p{L}])(?:in|from|see|and|[Pp]apers|[Cc]ollection|[Rr]ecords|[Ff]iles?|Series|Nachlass)\s{1,10}$/u;

/**
 * Where the group begins to which the label at an opening belongs. Undefined behind another label that was an opening
 * itself: it was read with that, or that had no more to say than this one.
 */
export function groupStart(text: string, at: number, from: number): number | undefined {
  if (!LABELS.at(text, at)) return undefined;
  const reach = Math.max(from, at - LONGEST_LEVEL);
  const before = LABEL_AND_NUMBER.exec(text.slice(reach, at));
  if (!before) return beginsPart(text, at, from) ? at : undefined;
  const start = reach + before.index;
  // `folder 3, box 12`: of labels in small letters only `box` is an opening.
  const isOpening = /^(?:[A-Z]|box)/.test(before[0]);
  return !isOpening && beginsPart(text, start, from) ? start : undefined;
}

/** Whether a label stands where a part of a citation begins: behind a mark, a number or the name of a collection. */
function beginsPart(text: string, at: number, from: number): boolean {
  if (POST_OFFICE.test(text.slice(Math.max(from, at - 8), at))) return false;
  let before = at;
  while (before > from && at - before < 10 && isSpace(codeAt(text, before - 1))) before--;
  if (before <= from || /[,.:;()[\]—–"”’*_/\d]/.test(text[before - 1]!)) return true;
  return LEADING_WORD.test(text.slice(Math.max(from, before - 12), at));
}

/** So far behind the name of an archive its box is looked for. */
const REACH = 200;
const PART_BEGINS = /[,:(.–—]/;

/** Where the first label behind the name of an archive stands, before the citation ends. */
export function labelBehindName(text: string, end: number): number | undefined {
  const reach = Math.min(text.length, end + REACH);
  for (let at = end; at < reach; at++) {
    const mark = text[at]!;
    if (mark === ';') return undefined;
    const begins = PART_BEGINS.test(mark) || at === end;
    if (!begins) continue;
    const start = afterSpaces(text, PART_BEGINS.test(mark) ? at + 1 : at);
    if (LABELS_OF_ARCHIVE.at(text, start) && !POST_OFFICE.test(text.slice(start - 8, start)))
      return SENTENCE.test(text.slice(end, start)) ? undefined : start;
  }
  return undefined;
}
