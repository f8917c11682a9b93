/**
 * Dates in digits: `03.08.1960`, `3/8/1960`, `1960-08-03`, `3.VIII.1960`.
 *
 * Which of two numbers is the day nobody can tell where both are below 13. With a stop between them the day stands first
 * in every country; the reading with the month first is given all the same, since many copy what they read in English.
 */
import { daysIn } from './calendar';
import type { HistoricalDate, Point } from './model';
import { matchAt, ofRoman } from './tokens';
import { finished } from './worded';

const DIGITS = /(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\dA-Za-zÀ-ʯ\u0400-\u04ff/]|[.:-]\d)/y;
const ISO = /(\d{4})([-./])(\d{2})\2(\d{2})(?![\dA-Za-zÀ-ʯ\u0400-\u04ff/]|[.:-]\d)/y;
const ROMAN = /(\d{1,2})([./\s-])\s?([IVX]{1,4})(?:\2\s?|\.\s?)(\d{4})(?![\dA-Za-zÀ-ʯ\u0400-\u04ff/])/y;

/** The date in digits that begins exactly at a place. Two digits are a year only where day and month have two as well. */
export function numericDateAt(text: string, start: number, isShort = false): HistoricalDate | undefined {
  return digitsAt(text, start, isShort) ?? isoAt(text, start) ?? romanAt(text, start);
}

function digitsAt(text: string, start: number, isShort: boolean): HistoricalDate | undefined {
  const found = matchAt(DIGITS, text, start);
  if (!found) return undefined;
  const [whole, a, separator, b, digits] = found as unknown as [string, string, string, string, string];
  if (digits.length === 2 && (!isShort || a.length < 2 || b.length < 2 || separator === '-' || /\s/.test(whole)))
    return undefined;
  const year = Number(digits) + (digits.length === 2 ? 1900 : 0);
  const [first, second] = [Number(a), Number(b)];
  const end = start + whole.length;
  if (year < 1000 || year > 2099) return undefined;
  const isDayFirst = isMonth(second) && first >= 1 && first <= 31;
  const isMonthFirst = isMonth(first) && second > 12 && second <= 31;
  if (isDayFirst) {
    const from = { year, month: second, day: first };
    const canSwap = isMonth(first) && first !== second;
    const order = first > 12 ? ({ order: 'day' } as const) : {};
    return checked(text, {
      start,
      end,
      from,
      ...order,
      ...(canSwap && { other: { year, month: first, day: second } }),
    });
  }
  return isMonthFirst
    ? checked(text, { start, end, from: { year, month: first, day: second }, order: 'month' })
    : undefined;
}

function isoAt(text: string, start: number): HistoricalDate | undefined {
  const found = matchAt(ISO, text, start);
  const [year, , month, day] = (found ?? []).slice(1).map(Number);
  if (!found || !isMonth(month!) || !inCalendar(year!) || day! < 1 || day! > 31) return undefined;
  return checked(text, { start, end: start + found[0].length, from: { year: year!, month: month!, day: day! } }, 'iso');
}

function romanAt(text: string, start: number): HistoricalDate | undefined {
  const found = matchAt(ROMAN, text, start);
  if (!found) return undefined;
  const from = { year: Number(found[4]), month: ofRoman(found[3]!), day: Number(found[1]) };
  if (!isMonth(from.month) || !inCalendar(from.year) || from.day < 1 || from.day > 31) return undefined;
  return checked(text, { start, end: start + found[0].length, from });
}

function inCalendar(year: number): boolean {
  return year >= 1000 && year <= 2099;
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

interface Digits {
  readonly start: number;
  readonly end: number;
  readonly from: Required<Pick<Point, 'year' | 'month' | 'day'>>;
  readonly order?: 'day' | 'month';
  readonly other?: Point;
}

function checked(text: string, date: Digits, form: 'numeric' | 'iso' = 'numeric'): HistoricalDate {
  const { year, month, day } = date.from;
  if (day <= daysIn(month, year)) {
    const read = finished(text, { ...date, form, certainty: 'certain' });
    return date.other ? { ...read, edtf: oneOf(read, date.other) } : read;
  }
  const isJulian = day <= daysIn(month, year, 'julian');
  const fault = isJulian ? ({ kind: 'julian', year } as const) : ({ kind: 'day', day, month, year } as const);
  return finished(text, { ...date, form, certainty: 'certain', fault });
}

/** Either of two days, in EDTF's words: one of a set. */
function oneOf({ edtf }: HistoricalDate, { year, month, day }: Point): string {
  return `[${edtf},${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}]`;
}
