/**
 * One point of time in words, as a range has two: `21 November, 1959`, `November 21`, `May 1960`, `the summer of 1961`,
 * `late 1950s`, `27`. Some of it may be missing; the other end of a range has it.
 */

import type { Point } from './model';
import { isShortened } from './months';
import { centuryAt, dateWordAt, dayAt, decadeAt, matchAt, monthAt, skip, type Token, yearAt } from './tokens';
import type { Season } from './words';

/** A point, what it was written with, and where it ends. */
export interface Piece extends Point {
  readonly end: number;
  readonly isShortened: boolean;
  /** The day of the New Style that stands beside that of the Old Style: `12/24 March`. */
  readonly newDay?: number;
}

const AFTER_DAY = /(?:\.\s{0,2}|\s{1,3}|-)(?:(?:of|de|di|do|del)\s{1,2}|d['’]\s?)?/y;
const AFTER_MONTH = /[.,]{0,2}(?:\s{1,3}|-)(?:(?:of|de|del|di|do|d['’])\s{1,2})?/y;
const BEFORE_DAY = /\s{1,3}(?:the\s)?/y;
const AFTER_LATE_DAY = /,?\s{1,3}/y;
const AFTER_WORD =
  /\.?(?:\s{1,3}|-)(?:(?:of|de|del|della|di|do|du|des|l['’]|dell['’]|the|years?|années|años|anni|anos|Jahre)\s{0,2}){0,3}/y;
const OTHER_DAY = /\s?[/(]\s?(\d{1,2})\)?(?=[\s.])/y;

/** @param isShort whether a year may have two digits. */
export function pieceAt(text: string, at: number, isShort = false): Piece | undefined {
  return (
    yearPieceAt(text, at, isShort) ?? dayPieceAt(text, at) ?? monthPieceAt(text, at) ?? vaguePieceAt(text, at, isShort)
  );
}

function yearPieceAt(text: string, at: number, isShort: boolean): Piece | undefined {
  const century = centuryAt(text, at);
  if (century) return { year: century.value, within: 'century', end: century.end, isShortened: false };
  const decade = decadeAt(text, at);
  if (decade) return { year: decade.value, within: 'decade', end: decade.end, isShortened: false };
  const year = yearAt(text, at, isShort);
  return year && { year: year.value, end: year.end, isShortened: false };
}

/** `21 November, 1959`, `3. Mai`, `10 de octubre de 1962`, or a day alone. */
function dayPieceAt(text: string, at: number): Piece | undefined {
  const day = dayAt(text, at);
  if (!day) return undefined;
  const other = matchAt(OTHER_DAY, text, day.end);
  const end = other ? OTHER_DAY.lastIndex : day.end;
  const from = skip(AFTER_DAY, text, end);
  const month = from > end ? monthAt(text, from) : undefined;
  if (!month) return { day: day.value, end: day.end, isShortened: false };
  const piece = { ...(other && { newDay: Number(other[1]) }), day: day.value, month: month.value.month };
  return { ...piece, ...yearBehind(text, month.end), isShortened: isShortened(month.value.word) };
}

/** `November 21, 1959`, `May 1960`, or a month alone. */
function monthPieceAt(text: string, at: number): Piece | undefined {
  const month = monthAt(text, at);
  if (!month) return undefined;
  const { month: number, word } = month.value;
  const year = text[month.end] === '-' ? { end: month.end } : yearBehind(text, month.end);
  if (year.year !== undefined) return { month: number, ...year, isShortened: isShortened(word) };
  const day = dayAt(text, skip(BEFORE_DAY, text, month.end));
  if (!day) return { month: number, end: month.end, isShortened: isShortened(word) };
  const from = skip(AFTER_LATE_DAY, text, day.end);
  const late = from > day.end ? yearAt(text, from) : undefined;
  const rest = late ? { year: late.value, end: late.end } : { end: day.end };
  return { month: number, day: day.value, ...rest, isShortened: isShortened(word) };
}

/** The year behind a month, and where it ends; where none stands, the end of the month. */
function yearBehind(text: string, end: number): { year?: number; end: number } {
  const from = skip(AFTER_MONTH, text, end);
  const year = from > end ? yearAt(text, from) : undefined;
  return year ? { year: year.value, end: year.end } : { end };
}

/** `summer of 1961`, `mid-1960`, `early May 1960`. */
function vaguePieceAt(text: string, at: number, isShort: boolean): Piece | undefined {
  const word = dateWordAt(text, at);
  if (!word || (word.value.kind !== 'season' && word.value.kind !== 'part')) return undefined;
  const from = skip(AFTER_WORD, text, word.end);
  if (from === word.end) return undefined;
  if (word.value.kind === 'season') return seasonOf(word.value.season, yearAt(text, from, isShort));
  const { part } = word.value;
  const inner = yearPieceAt(text, from, false) ?? monthPieceAt(text, from);
  // Of a day or a century there are no thirds that anybody could name.
  if (!inner || inner.year === undefined || inner.day !== undefined || inner.within === 'century') return undefined;
  return { ...inner, part };
}

const SHORT_END = /[-–/](\d\d|\d{4})(?!\d)/y;

/** The winter of 1959-60 is one. */
function seasonOf(season: Season, year: Token<number> | undefined): Piece | undefined {
  return year && { year: year.value, season, end: year.end, isShortened: false };
}

/** Where a season's second year ends: `winter 1959-60`. */
export function endOfWinter(text: string, { season, end }: Piece): number {
  return season === 4 ? skip(SHORT_END, text, end) : end;
}
