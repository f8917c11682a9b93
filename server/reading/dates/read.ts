/**
 * The dates of a block. Everywhere those in digits and those that are none; in notes and in the titles of documents also
 * those in words, since they say when a document was written. A year alone is left aside.
 */
import { classOf, codeAt, digitsEnd, isDigit, OF_WORD } from '../../text/characters';
import { flat } from '../../text/flat';
import { NONE } from '../../text/none';
import type { Passage } from '../../text/passage';
import { type Span, SpanWalk } from '../../text/span';
import type { Cues } from '../cues';
import { FirstWords } from '../firstWords';
import { misspeltAt } from './misspelt';
import type { HistoricalDate } from './model';
import { monthForms, monthOf } from './months';
import { numericDateAt } from './numeric';
import { wordedDateAt } from './worded';
import { dateWord, dateWords, UNDATED, undatedAt } from './words';

const FILTER = new FirstWords<string>();
for (const word of [...monthForms(), ...dateWords()]) FILTER.add(word, word);

/** Between the words of a date. */
const GAPS = " \u00a0\r\n.,-–—/[(’'";
/** More words than these stand before the first number of no date: "between early May and late June 1960". */
const MOST_WORDS = 7;
const LONGEST_WORD = 15;

/**
 * @param passages of the block. @param titles the title lines in them.
 * @returns ascending, none over another.
 */
export function readDates(
  text: string,
  passages: readonly Passage[],
  titles: readonly Span[],
  { numbers }: Pick<Cues, 'numbers'>,
): readonly HistoricalDate[] {
  if (numbers.length === 0) return NONE;
  const dates: HistoricalDate[] = [];
  const walk = new SpanWalk(passages);
  const lines = new SpanWalk(titles);
  let from = 0;
  for (const at of numbers) {
    if (at < from) continue;
    const passage = walk.spanAt(at);
    if (!passage || passage.kind === 'code' || (passage.label && at < passage.label.end)) continue;
    const floor = Math.max(from, passage.label?.textStart ?? passage.start);
    const saysMore = passage.kind === 'note' || passage.kind === 'continuation' || lines.spanAt(at) !== undefined;
    const date = saysMore ? anyDateAround(text, at, floor) : oddDateAround(text, at, floor);
    if (!date || date.end > passage.end) continue;
    dates.push({ ...date, text: flat(date.text) });
    from = date.end;
  }
  return dates.length > 0 ? dates : NONE;
}

/** A date in digits, or one that is none, with its first number at a place. */
function oddDateAround(text: string, at: number, floor: number): HistoricalDate | undefined {
  const end = digitsEnd(text, at);
  if (end - at > 2 || !isFree(text, at, end, floor)) return undefined;
  const numeric = mayBeNumeric(text, end) ? numericDateAt(text, at) : undefined;
  if (numeric) return isLevel(text, at, floor) ? undefined : numeric;
  const start = startsAround(text, at, floor)[0] ?? at;
  const date =
    (mayBeDay(text, at) || start < at ? wordedDateAt(text, start) : undefined) ?? misspeltAt(text, at, floor);
  return date?.fault && !isLevel(text, date.start, floor) ? date : undefined;
}

/** Any date with its first number at a place that says more than a year. */
function anyDateAround(text: string, at: number, floor: number): HistoricalDate | undefined {
  const end = digitsEnd(text, at);
  const isYear = end - at === 4;
  if ((end - at > 2 && !isYear) || !isFree(text, at, end, floor)) return undefined;
  const numeric = mayBeNumeric(text, end) ? numericDateAt(text, at, true) : undefined;
  if (numeric) return isLevel(text, at, floor) ? undefined : numeric;
  const starts = startsAround(text, at, floor);
  // A year by itself says enough only where it is doubted.
  if (isYear ? DOUBT.test(text.slice(end, end + 4)) : mayBeDay(text, at)) starts.push(at);
  for (const start of starts) {
    const date = wordedDateAt(text, start);
    if (!date || date.end <= at || !saysSomething(date)) continue;
    return isLevel(text, start, floor) && date.form !== 'undated' ? undefined : withUndated(text, date, floor);
  }
  const misspelt = isYear ? undefined : misspeltAt(text, at, floor);
  return misspelt && !isLevel(text, misspelt.start, floor) ? misspelt : undefined;
}

/** Not a year or years alone: those are of books, lives and journals as often as of documents. */
function saysSomething({ certainty, form, from }: HistoricalDate): boolean {
  return certainty !== 'certain' || form !== 'full' || from.month !== undefined;
}

const DOUBT = /^\s?\(?\?/;

/** Whether more digits, or a Roman number, stand behind a number as they do in a date. */
function mayBeNumeric(text: string, end: number): boolean {
  const next = text[end] ?? '';
  return './-'.includes(next) ? next !== '' : next === ' ' && 'IVX'.includes(text[end + 1] ?? '-');
}

/** Whether nothing is joined to the number: in `1/15/16`, `A-7` and `[22]` it is no day. */
function isFree(text: string, at: number, end: number, floor: number): boolean {
  if (at === floor) return true;
  const before = text[at - 1]!;
  if (before === '[') return text[end] !== ']' || end - at === 4;
  if ('–—'.includes(before)) return true;
  if (before === '-' || before === '/') return !isDigit(codeAt(text, at - 2)) && !isCapitalAt(text, at - 2);
  return !'.:#№$£€§\\_='.includes(before) && (classOf(before.charCodeAt(0)) & OF_WORD) === 0;
}

function isCapitalAt(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text[at] ?? '');
}

/** Whether a word follows a number of one or two digits, as a month does its day. */
function mayBeDay(text: string, at: number): boolean {
  for (let next = digitsEnd(text, at); next < text.length && next - at < 10; next++) {
    if ((classOf(text.charCodeAt(next)) & OF_WORD) === 0) continue;
    if (FILTER.mayBeAt(text, next)) return true;
    // An ending of the number is no word of its own: `1st`, `1er`.
    while ((classOf(codeAt(text, next)) & OF_WORD) !== 0) next++;
  }
  return false;
}

const LABEL =
  /(?:^|[^\p{L}\d])(?:no|nos|n[º°]|nr|№|vols?|pp?|ll?|op|d|f|fol|ff|v|t|bd|jg|band|issue|item|box|folder|chapter|chap|ch|art|articles?|section|sec|§|fo|cab|wo|prem|co|db|rg|roll|reel|doc|documents?)[.:]?\s{0,2}$/iu;

/** Whether what stands before makes the number one of a volume, a page or a level: "no. 31 April 1953". */
function isLevel(text: string, start: number, floor: number): boolean {
  return LABEL.test(text.slice(Math.max(floor, start - 12), start));
}

/** Where a date may begin whose first number stands at a place: the words before it, the outermost first. */
function startsAround(text: string, at: number, floor: number): number[] {
  const starts: number[] = [];
  let end = at;
  for (let count = 0; count < MOST_WORDS; count++) {
    let gap = end;
    while (gap > floor && end - gap < 3 && GAPS.includes(text[gap - 1]!)) gap--;
    let word = gap;
    while (word > floor && gap - word <= LONGEST_WORD && (classOf(text.charCodeAt(word - 1)) & OF_WORD) !== 0) word--;
    if (word === gap || !FILTER.mayBeAt(text, word)) break;
    const said = text.slice(word, gap);
    const kind = monthOf(said) ? 'month' : dateWord(said)?.kind;
    if (!kind) break;
    if (kind !== 'joint') starts.unshift(word);
    end = word;
  }
  return starts;
}

/** "no date, aprox. 1960-61": what says that there is none belongs to it. */
function withUndated(text: string, date: HistoricalDate, floor: number): HistoricalDate {
  if (date.certainty !== 'approximate') return date;
  for (let start = date.start - 3; start >= Math.max(floor, date.start - 14); start--) {
    if ((classOf(codeAt(text, start - 1)) & OF_WORD) !== 0 && start > floor) continue;
    const found = undatedAt(text, start);
    if (found && /^[,;]?\s{0,3}$/.test(text.slice(UNDATED.lastIndex, date.start)))
      return { ...date, start, text: text.slice(start, date.end) };
  }
  return date;
}
