/**
 * Leaves of a file: `ll. 1-12`, `l. 7ob.`, `pp. 474–82`, `лл. 3, 5-7об`.
 *
 *   leaves = unit leaf {("," | "and" | "i" | "и") leaf}
 *   leaf   = side [("-" | "–" | "—") side]
 *   side   = digits [letter] ["ob" | "об" | "verso" | "v"]
 *
 * A range may leave out the digits that repeat (474–82). Source: the CWIHP Bulletin's own citations.
 */
import type { LeafRange, Leaves } from './model';

const SIDE = /(\d{1,6})([a-zа-яё](?![a-zа-яё.]))?(?:\s?(ob|об|verso|v)(?![a-zа-яё])\.?)?/iy;
const DASH = /\s{0,2}[-–—]\s{0,2}(?=\d)/y;
const NEXT = /(?:\s?,\s{0,2}|\s(?:and|i|и|y|et|und)\s)(?=\d)/y;

/** A side of a leaf as one number: leaves in order, lettered leaves after their own, the back after the front. */
export function leafSide(leaf: number, letter: string, back: boolean): number {
  const order = letter === '' ? 0 : letterOrder(letter);
  return (leaf * 64 + order) * 2 + (back ? 1 : 0);
}

/** Latin and Cyrillic letters that mean the same place in the alphabet's first places meet: `17a` and `17а`. */
function letterOrder(letter: string): number {
  const code = letter.toLowerCase().charCodeAt(0);
  return 1 + ((code >= 0x430 ? 'абвгдежзиклмнопрстуфхцчшщэюя'.indexOf(letter.toLowerCase()) + 1 : code - 97) % 60);
}

/**
 * Reads leaves from where their first number stands.
 *
 * @param from offset of the unit's label, where the span starts.
 * @param limit nothing is read from here on.
 * @returns undefined when no number stands at `at`.
 */
export function readLeaves(text: string, from: number, unit: string, at: number, limit: number): Leaves | undefined {
  const ranges: LeafRange[] = [];
  let end = at;
  for (let place = at; ; ) {
    const range = readRange(text, place);
    if (!range || range.end > limit || !fits(range.range, ranges, text, range.end)) break;
    ranges.push(range.range);
    end = range.end;
    NEXT.lastIndex = end;
    const next = NEXT.exec(text);
    if (!next || ranges.length >= 100) break;
    place = end + next[0].length;
  }
  return ranges.length > 0 ? { start: from, end, unit, ranges } : undefined;
}

/** A number that goes on a list goes up and is no year, day or volume that happens to follow. */
function fits(range: LeafRange, before: readonly LeafRange[], text: string, end: number): boolean {
  const last = before[before.length - 1];
  if (!last) return true;
  const looksLikeYear = /^(?:1[6-9]|20)\d\d$/.test(range.text) && !/^\d{4}/.test(last.text);
  return range.from > last.to && !looksLikeYear && !/^\s?[\p{L}/(]/u.test(text.slice(end, end + 2));
}

function readRange(text: string, at: number): { range: LeafRange; end: number } | undefined {
  SIDE.lastIndex = at;
  const first = SIDE.exec(text);
  if (!first) return undefined;
  let end = at + first[0].length;
  DASH.lastIndex = end;
  const dash = DASH.exec(text);
  SIDE.lastIndex = end + (dash?.[0].length ?? 0);
  const second = dash && SIDE.exec(text);
  if (second) end = SIDE.lastIndex;
  const from = side(first, first[1]!);
  const to = second ? side(second, completed(second[1]!, first[1]!)) : from;
  const words = second ? `${from.text}-${to.text}` : from.text;
  // Without `ob.` a leaf is both of its sides: `l. 5` takes in `l. 5ob.`, and `ll. 1-12` the back of leaf 12.
  const last = to.back ? to.value : to.value + 1;
  return { range: { from: from.value, to: Math.max(last, from.value), text: words }, end: withoutStop(text, end) };
}

function side(found: RegExpExecArray, digits: string): { value: number; back: boolean; text: string } {
  const letter = found[2] ?? '';
  const back = found[3] !== undefined;
  return { value: leafSide(Number(digits), letter, back), back, text: `${digits}${letter}${back ? 'ob' : ''}` };
}

/** 474–82 means 474–482. */
function completed(digits: string, first: string): string {
  return digits.length < first.length ? first.slice(0, first.length - digits.length) + digits : digits;
}

/** The stop after `ob.` ends the sentence as often as the word. */
function withoutStop(text: string, end: number): number {
  return text[end - 1] === '.' ? end - 1 : end;
}

/** How the leaves of a citation lie to those of a document. */
export type LeafRelation = 'same' | 'inside' | 'superset' | 'overlapping' | 'disjoint';

/** Compares leaves as sets of sides. */
export function compareLeaves(cited: readonly LeafRange[], listed: readonly LeafRange[]): LeafRelation {
  const within = covers(listed, cited);
  const around = covers(cited, listed);
  if (within && around) return 'same';
  if (within) return 'inside';
  if (around) return 'superset';
  const meets = cited.some((a) => listed.some((b) => a.from <= b.to && b.from <= a.to));
  return meets ? 'overlapping' : 'disjoint';
}

/** Whether every range of `inner` lies in one of `outer`; ranges of one leaf after the other count as one. */
function covers(outer: readonly LeafRange[], inner: readonly LeafRange[]): boolean {
  return inner.every((a) => outer.some((b) => b.from <= a.from && a.to <= b.to));
}
