/** The pieces that a date in words is put together from, each read at one place. */
import { classOf, isDigit, OF_WORD } from '../../text/characters';
import { monthOf } from './months';
import { type DateWord, dateWord } from './words';

/** What was read, and where it ends. */
export interface Token<T> {
  readonly value: T;
  readonly end: number;
}

const WORD = /[A-Za-zÀ-ʯ\u0400-\u04ff]{1,16}(?![A-Za-zÀ-ʯ\u0400-\u04ff\d])['’ʹ]?/y;
const DAY = /(\d{1,2})(?:st|nd|rd|th|er|re|do|-го|º|ª|°)?(?![\dA-Za-zÀ-ʯ\u0400-\u04ff])/y;
const YEAR = /(1\d{3}|20\d\d)(?!\d)/y;
const SHORT_YEAR = /['’](\d\d)(?!\d)/y;
const SHORT_YEARS = /(\d\d)(?=\s?[-–]\s?\d\d(?!\d))/y;
const DECADE = /(1\d|20)(\d)0(?:['’]?s|er|-х|-kh|-e)(?![A-Za-zÀ-ʯ\u0400-\u04ff\d])/y;
const YEARS = /(?:années|años|anni|anos)\s(1\d|20)(\d)0(?!\d)/iy;
const CENTURY = /(\d{1,2})(?:st|nd|rd|th|\.)\s(?:century|Jahrhunderts?)/iy;
const ROMAN_CENTURY = /()(?:siglo|secolo|século|siècle)\s([IVX]{1,5})|([IVX]{1,5})(?:e|ème)?\s(?:siècle|secolo|век)/iy;
const YEAR_SIGN = /\s?(?:гг?\.|года|году|goda|g\.)(?![A-Za-zÀ-ʯ\u0400-\u04ff\d])/y;

/** Runs a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Where a sticky pattern ends that matches at a place; the place itself where it does not. */
export function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

export function wordAt(text: string, at: number): Token<string> | undefined {
  if ((classOf(text.charCodeAt(at)) & OF_WORD) === 0) return undefined;
  const found = matchAt(WORD, text, at);
  return found && { value: found[0], end: at + found[0].length };
}

/** The name of a month, with the stop of an abbreviation. */
export function monthAt(
  text: string,
  at: number,
): Token<{ readonly month: number; readonly word: string }> | undefined {
  const word = wordAt(text, at);
  const month = word && word.value.length > 2 ? monthOf(word.value) : undefined;
  if (!month) return undefined;
  return { value: { month, word: word!.value }, end: text[word!.end] === '.' ? word!.end + 1 : word!.end };
}

export function dateWordAt(text: string, at: number): Token<DateWord> | undefined {
  const word = wordAt(text, at);
  const value = word && dateWord(word.value);
  return value && { value, end: word.end };
}

/** A number from 1 to 31. */
export function dayAt(text: string, at: number): Token<number> | undefined {
  const found = isDigit(text.charCodeAt(at)) ? matchAt(DAY, text, at) : undefined;
  const day = Number(found?.[1]);
  return found && day >= 1 && day <= 31 ? { value: day, end: at + found[0].length } : undefined;
}

/** Four digits, with the `г.` of Russian. @param isShort whether two will do: see `shortYearAt`. */
export function yearAt(text: string, at: number, isShort = false): Token<number> | undefined {
  const found = matchAt(YEAR, text, at);
  if (found) return { value: Number(found[1]), end: skip(YEAR_SIGN, text, at + found[0].length) };
  return shortYearAt(text, at, isShort);
}

/** `’60`, and of two with a dash between them `60-61`: years of the twentieth century. Up to 31 it may be a day. */
function shortYearAt(text: string, at: number, isShort: boolean): Token<number> | undefined {
  const hasSign = text[at] === '’' || text[at] === "'";
  const short = hasSign || isShort ? matchAt(hasSign ? SHORT_YEAR : SHORT_YEARS, text, at) : undefined;
  if (!short || (!hasSign && Number(short[1]) <= 31)) return undefined;
  return { value: 1900 + Number(short[1]), end: at + (hasSign ? 3 : 2) };
}

/** `1960s`, `1960er`, `années 1960`: the first year. */
export function decadeAt(text: string, at: number): Token<number> | undefined {
  const found = matchAt(isDigit(text.charCodeAt(at)) ? DECADE : YEARS, text, at);
  return found && { value: Number(`${found[1]}${found[2]}0`), end: at + found[0].length };
}

/** `19th century`, `siglo XIX`: the year that its number stands for, 1800. */
export function centuryAt(text: string, at: number): Token<number> | undefined {
  const found = matchAt(isDigit(text.charCodeAt(at)) ? CENTURY : ROMAN_CENTURY, text, at);
  if (!found) return undefined;
  const number = found[1] ? Number(found[1]) : ofRoman((found[2] ?? found[3])!);
  return number >= 1 && number <= 21 ? { value: (number - 1) * 100, end: at + found[0].length } : undefined;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The value of a Roman number below 40. */
export function ofRoman(digits: string): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const value = ROMAN[digits[at]!.toLowerCase()] ?? 0;
    const next = ROMAN[digits[at + 1]?.toLowerCase() ?? ''] ?? 0;
    sum += value < next ? -value : value;
  }
  return sum;
}
