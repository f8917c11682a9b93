/**
 * Leaves of a file: `ll. 1-12`, `l. 7ob.`, `pp. 474–82`, `лл. 3, 5-7об`, `ff. 5v, 7r-9`.
 *
 *   leaves = unit leaf {("," | "and" | "i" | "и") leaf}
 *   leaf   = side [("-" | "–" | "—") side]
 *   side   = digits [letter] [back | front | both]
 *   back   = "ob" | "об" | "v" | "verso" | "rev" | "зв" | …
 *
 * A range may leave out the digits that repeat (474–82). `v` and `r` behind a leaf are its sides and no letters of it;
 * `f` and `ff` mean the following ones and are left out. Source: the CWIHP Bulletin's own citations.
 */
import { digitsEnd } from '../../text/characters';
import { isDay } from './day';
import { leafSide } from './leaves';
import type { LeafRange, Leaves } from './model';

const SIDE =
  /(\d{1,6})([a-eg-qs-uw-zA-EG-QS-UW-ZА-Яа-яЁё](?![A-Za-zА-Яа-яЁё])|[a-eа-е](?=[oо][bб]))?(?:(?:\s?|,\s(?=verso|recto|об|ob))(?:(ob|OB|об|ОБ|oborot|оборот|verso|vta|vto|vuelta|vo|v|rev|зв|zv|адв|o\.\s?p)|(r[-–/]?v|[iи]\s[oо][bб]|[sс]\s[oо][bб])|(recto|ro|r))(?![A-Za-zА-Яа-яЁё])\.?)?/y;
/** Those of `SIDE`. */
const MOST_DIGITS = 6;
const DASH = /\s{0,2}[-‐‑–—][\s>]{0,10}(?=\d)/y;
const NEXT =
  /(?:\s?,[\s>]{0,10}(?:(?:and|i|и|y|et|und|та|й|і|&)\s{1,2})?|\s(?:and|i|и|y|et|und|та|й|і|&)\s{1,2})(?=\d)/y;
const PLURAL = /^(?:pp|ss|сс|ll|лл|ff|li|листы|listy|арк|[a-z]{2,6}s)$/i;
const MOST_RANGES = 100;

/**
 * Reads leaves from where their first number stands.
 *
 * @param text nothing behind its end has a say.
 * @param from offset of the unit's label, where the span starts.
 * @returns undefined when no number stands at `at`.
 */
export function readLeaves(text: string, from: number, unit: string, at: number): Leaves | undefined {
  const first = readRange(text, at);
  if (!first) return undefined;
  const ranges = [first.range];
  let end = first.end;
  for (let place = nextLeaf(text, end); place !== undefined && ranges.length < MOST_RANGES; ) {
    const read = readRange(text, place);
    if (!read) break;
    const next = nextLeaf(text, read.end);
    // The plural promises a second number, whatever comes behind it.
    const isPromised =
      ranges.length === 1 && PLURAL.test(unit) && !first.range.text.includes('-') && !isDay(text, place, read.end);
    const behind = next !== undefined || isPromised ? '' : text.slice(read.end, read.end + 3);
    if (!fits(read.range, ranges[ranges.length - 1]!, behind)) break;
    ranges.push(read.range);
    end = read.end;
    place = next;
  }
  return { start: from, end, unit, ranges };
}

/** Where a list of leaves goes on. The stop of an `ob.` may stand before the comma. */
function nextLeaf(text: string, end: number): number | undefined {
  const from = text[end] === '.' && /[^\d.]/.test(text[end - 1]!) ? end + 1 : end;
  NEXT.lastIndex = from;
  return NEXT.test(text) ? NEXT.lastIndex : undefined;
}

/** A number that goes on a list goes up and is no year, day or volume that happens to follow. */
function fits(range: LeafRange, last: LeafRange, behind: string): boolean {
  const looksLikeYear = /^(?:1[5-9]|20)\d\d[гg]?$/.test(range.text) && !/^\d{4}/.test(last.text);
  return range.from > last.to && !looksLikeYear && !/^\s?(?:[A-Za-zÀ-ʯ\u0400-\u04ff/]|\(\d)/.test(behind);
}

function readRange(text: string, at: number): { range: LeafRange; end: number } | undefined {
  const first = sideAt(text, at, '');
  if (!first) return undefined;
  DASH.lastIndex = first.end;
  const second = DASH.test(text) ? sideAt(text, DASH.lastIndex, first.digits) : undefined;
  if (!second)
    return { range: { from: first.from, to: first.to, text: first.text }, end: withoutStop(text, first.end) };
  const range = { from: first.from, to: Math.max(second.to, first.from), text: `${first.text}-${second.text}` };
  return { range, end: withoutStop(text, second.end) };
}

/** A leaf or one of its sides. */
interface Side {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly end: number;
}

/** Without `ob.` a leaf is both of its sides: `l. 5` takes in `l. 5ob.`, and `ll. 1-12` the back of 12. */
function sideAt(text: string, at: number, first: string): Side | undefined {
  const plainEnd = plainLeafEnd(text, at);
  if (plainEnd >= 0) {
    const digits = completed(text.slice(at, plainEnd), first);
    const leaf = Number(digits);
    return { digits, from: leafSide(leaf, '', false), to: leafSide(leaf, '', true), text: digits, end: plainEnd };
  }
  SIDE.lastIndex = at;
  const found = SIDE.exec(text);
  if (!found) return undefined;
  const digits = completed(found[1]!, first);
  const letter = found[2] ?? '';
  const isBack = found[3] !== undefined;
  const isFront = found[5] !== undefined;
  const leaf = Number(digits);
  return {
    digits,
    from: leafSide(leaf, letter, isBack),
    to: leafSide(leaf, letter, !isFront),
    text: `${digits}${letter}${isBack ? 'ob' : isFront ? 'r' : ''}`,
    end: SIDE.lastIndex,
  };
}

/** The end of a leaf that is a number and no more, as most are, for which no pattern is needed; else -1. */
function plainLeafEnd(text: string, at: number): number {
  const end = digitsEnd(text, at);
  const isPlain =
    end > at &&
    end - at <= MOST_DIGITS &&
    (end === text.length || '.,;:)-–—'.includes(text[end]!)) &&
    !(text[end] === ',' && 'vroо'.includes(text[end + 2] ?? '-'));
  return isPlain ? end : -1;
}

/** 474–82 means 474–482. */
function completed(digits: string, first: string): string {
  return digits.length < first.length ? first.slice(0, first.length - digits.length) + digits : digits;
}

/** The stop after `ob.` ends the sentence as often as the word. */
function withoutStop(text: string, end: number): number {
  return text[end - 1] === '.' ? end - 1 : end;
}
