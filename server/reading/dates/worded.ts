/**
 * Dates in words, alone or from one to another.
 *
 *   date     = [undated ","] [about] ["between"] piece [range piece] ["?"] [style]
 *   piece    = day month [year] | month [day] [year] | part piece | season year | year | decade | century | day
 *   range    = "-" | "–" | "to" | "and" (after "between") | "/"
 *   style    = "O.S." | "N.S." | "(" day month ")"
 *
 * The words are those of `months.ts` and `words.ts`.
 */
import { daysIn, fromJulian } from './calendar';
import { boundsOf, edtfOf } from './edtf';
import type { Certainty, DateFault, DateForm, HistoricalDate, Point } from './model';
import { endOfWinter, type Piece, pieceAt } from './piece';
import { dateWordAt, matchAt, skip } from './tokens';
import { UNDATED, undatedAt } from './words';

const AFTER_UNDATED = /[,;]?\s{0,3}/y;
const AFTER_ABOUT = /\.?\s{0,3}(?:(?:the|a|al|den|der|il|el|le|de)\s)?/y;
const DASH = /\s{0,2}[-–—]\s{0,2}/y;
const TO = /\s{1,2}(?:to|until|through|bis|al?|à|au|по|до|po|do)\s{1,2}(?:the\s|el\s|le\s)?/y;
const AND = /\s{1,2}(?:and|und|y|et|e|и|i)\s{1,2}(?:the\s|el\s|le\s)?/y;
const SLASH = /\//y;
const PAREN = /\s?\(/y;
const QUESTION = /\s?(?:\?|\(\?\))/y;
const OLD =
  /,?\s?[([]?(?:O\.\s?S\.|OS(?=[)\]])|Old Style|ст\.\s?ст\.|(?:по )?старому стилю|a\.\s?St\.|v\.\s?st\.|st\.\s?st\.)[)\]]?/y;
const NEW = /,?\s?[([]?(?:N\.\s?S\.|NS(?=[)\]])|New Style|н\.\s?ст\.|n\.\s?St\.|n\.\s?st\.)[)\]]?/y;
const LATE_YEAR = /,?\s{1,2}(1\d{3}|20\d\d)(?!\d)(?:\s?(?:г\.|года))?/y;
const SHORT_END = /[-–/](\d\d)(?![\d-])/y;

interface Range {
  readonly from: Piece;
  readonly to?: Piece;
  /** The day of the Old Style; `from` is that of the New. */
  readonly old?: Piece;
  readonly end: number;
}

/** The date that begins exactly at a place. @param start UTF-16 offset in `text`, as all that is given. */
export function wordedDateAt(text: string, start: number): HistoricalDate | undefined {
  const undated = undatedAt(text, start);
  let at = undated ? skip(AFTER_UNDATED, text, UNDATED.lastIndex) : start;
  const end = undated ? start + undated[0].length : start;
  let certainty: Certainty = 'certain';
  let isBetween = false;
  for (let word = dateWordAt(text, at); word && (word.value.kind === 'about' || word.value.kind === 'between'); ) {
    if (word.value.kind === 'about') certainty = 'approximate';
    else isBetween = true;
    at = skip(AFTER_ABOUT, text, word.end);
    word = dateWordAt(text, at);
  }
  // Without a word that says so, what follows "n.d." is something else.
  const isMissing = undated !== undefined && certainty === 'certain';
  const range = isMissing ? undefined : rangeAt(text, at, certainty === 'approximate', isBetween);
  if (!range) return undated && finished(text, { start, end, form: 'undated', certainty, from: {} });
  return dateOf(text, start, range, certainty, isBetween);
}

function dateOf(
  text: string,
  start: number,
  range: Range,
  before: Certainty,
  isBetween: boolean,
): HistoricalDate | undefined {
  const { from, to, old } = range;
  let certainty = before;
  let end = skip(QUESTION, text, range.end);
  if (end > range.end) certainty = certainty === 'certain' ? 'uncertain' : 'doubtful';
  const julianEnd = old || to || !mayNameStyle(text, end) ? end : skip(OLD, text, end);
  const isJulian = julianEnd > end;
  if (mayNameStyle(text, end)) end = isJulian ? julianEnd : skip(NEW, text, end);
  const fault = faultOf(old ?? from, isJulian || old !== undefined) ?? (to && faultOf(to, false));
  const pieces = [from, ...(to ? [to] : [])];
  const form = formOf(pieces);
  if (fault) return finished(text, { start, end, form, certainty, from: pointOf(from), fault });
  if (isJulian && isDay(from)) {
    const julian = pointOf(from);
    return finished(text, { start, end, form, certainty, from: fromJulian(from), julian });
  }
  const date = finished(text, {
    start,
    end,
    form,
    certainty,
    from: pointOf(from),
    to: to && pointOf(to),
    isBetween: isBetween && to ? true : undefined,
    julian: old && pointOf(old),
  });
  const bounds = boundsOf(date);
  return bounds && bounds[0] > bounds[1] ? undefined : date;
}

/** Whether what follows begins as the name of a style does: most dates are followed by something else. */
function mayNameStyle(text: string, end: number): boolean {
  let at = end;
  while (at - end < 3 && ' ,(['.includes(text[at] ?? '-')) at++;
  return 'ONoспнavsn'.includes(text[at] ?? '-');
}

function isDay(point: Point): point is { year: number; month: number; day: number } {
  return point.year !== undefined && point.month !== undefined && point.day !== undefined;
}

/** One piece or two. What one end does not say the other does: `27–29 June 1962`, `June 27–29`. */
function rangeAt(text: string, at: number, isShort: boolean, isBetween: boolean): Range | undefined {
  const first = pieceAt(text, at, isShort);
  if (!first) return undefined;
  const dual = dualAt(text, first);
  if (dual) return dual;
  const winter = endOfWinter(text, first);
  if (winter > first.end) return { from: first, end: winter };
  const second = secondOf(text, first, isShort, isBetween);
  if (second) {
    const joined = filled(first, second);
    if (joined) return { ...joined, end: second.end };
  }
  if (first.year === undefined && (first.month === undefined || first.day === undefined)) return undefined;
  return { from: first, end: first.end };
}

function secondOf(text: string, first: Piece, isShort: boolean, isBetween: boolean): Piece | undefined {
  const short = first.year !== undefined && first.month === undefined ? matchAt(SHORT_END, text, first.end) : undefined;
  if (short && !first.season && !first.within) {
    const year = Math.floor(first.year! / 100) * 100 + Number(short[1]);
    // 1960-12 is a month or a slip, and 505-28 are pages.
    if (year > first.year!) return { year, end: SHORT_END.lastIndex, isShortened: false };
    return undefined;
  }
  if (!' \u00a0\n\r-–—/'.includes(text[first.end] ?? '.')) return undefined;
  for (const pattern of isBetween ? [AND, DASH, TO] : [DASH, TO, SLASH]) {
    const from = skip(pattern, text, first.end);
    if (from === first.end) continue;
    const second = pieceAt(text, from, isShort);
    if (second) return withLateYear(text, second);
  }
  return undefined;
}

/** `June 27–29, 1962`: the year stands behind a day alone. */
function withLateYear(text: string, piece: Piece): Piece {
  if (piece.year !== undefined || piece.month !== undefined) return piece;
  const late = matchAt(LATE_YEAR, text, piece.end);
  return late ? { ...piece, year: Number(late[1]), end: LATE_YEAR.lastIndex } : piece;
}

function filled(first: Piece, second: Piece): { from: Piece; to: Piece } | undefined {
  const from = {
    ...(first.year === undefined && second.year !== undefined && { year: second.year }),
    ...(first.month === undefined && first.day !== undefined && { month: second.month! }),
    ...first,
  };
  const to = {
    ...(second.month === undefined && second.day !== undefined && { month: first.month! }),
    ...(second.year === undefined && first.year !== undefined && { year: first.year }),
    ...second,
  };
  const isWhole = [from, to].every(({ day, month, year }) => (day === undefined || month) && (year || (month && day)));
  // "5 May 1960 – 12 pages" is a date and something else.
  const isAlike = (first.day === undefined) === (second.day === undefined);
  return isWhole && isAlike && (from.year === undefined) === (to.year === undefined) ? { from, to } : undefined;
}

/** `25 October (7 November) 1917`, `25 October/7 November 1917`, `12/24 March 1801`: both styles of one day. */
function dualAt(text: string, first: Piece): Range | undefined {
  const { day, month, newDay } = first;
  if (day === undefined || month === undefined) return undefined;
  if (newDay !== undefined) {
    if (!isDay(first)) return undefined;
    const { newDay: _, ...old } = first;
    const fresh = fromJulian(first);
    return fresh.day === newDay ? { from: { ...old, ...fresh }, old, end: first.end } : undefined;
  }
  const inParens = skip(PAREN, text, first.end);
  const from = inParens > first.end ? inParens : skip(SLASH, text, first.end);
  const second = from > first.end ? pieceAt(text, from) : undefined;
  if (second?.day === undefined || second.month === undefined) return undefined;
  let end = second.end;
  if (inParens > first.end) {
    if (text[end] !== ')') return undefined;
    end++;
  }
  const late = first.year === undefined && second.year === undefined ? matchAt(LATE_YEAR, text, end) : undefined;
  if (late) end = LATE_YEAR.lastIndex;
  const year = late ? Number(late[1]) : (first.year ?? second.year);
  if (year === undefined) return undefined;
  const old = { ...first, year };
  const fresh = fromJulian({ year, month, day });
  return fresh.day === second.day && fresh.month === second.month
    ? { from: { ...second, ...fresh }, old, end }
    : undefined;
}

function faultOf({ day, month, year }: Point, isJulian: boolean): DateFault | undefined {
  if (day === undefined || month === undefined) return undefined;
  if (day <= daysIn(month, year ?? 2000, isJulian ? 'julian' : 'gregorian')) return undefined;
  if (year !== undefined && day <= daysIn(month, year, 'julian')) return { kind: 'julian', year };
  return { kind: 'day', day, month, ...(year !== undefined && { year }) };
}

function formOf(pieces: readonly Piece[]): DateForm {
  if (pieces.some(({ season }) => season !== undefined)) return 'season';
  if (pieces.some(({ part }) => part !== undefined)) return 'part';
  return pieces.some((piece) => piece.isShortened) ? 'shortened' : 'full';
}

function pointOf({ year, within, month, day, season, part }: Piece): Point {
  return { year, within, month, day, season, part };
}

/** With its text and its EDTF. All dates have the same members, so that the engine knows them by one shape. */
export function finished(text: string, date: Omit<HistoricalDate, 'text' | 'edtf'>): HistoricalDate {
  const { start, end, form, certainty, from, to, isBetween, julian, other, order, fault } = date;
  const isDate = form !== 'undated' && fault === undefined;
  return {
    start,
    end,
    text: text.slice(start, end),
    edtf: isDate ? edtfOf(from, to, certainty, isBetween) : '',
    form,
    certainty,
    from,
    to,
    isBetween,
    julian,
    other,
    order,
    fault,
  };
}
