/**
 * Entries of the bibliography at the end of an essay. The name that opens one is inverted, so that prose is none.
 *
 *   entry = (surname "," given {"," | "and" name} [role] | "———") ("." | ",") [year "."] title ("." | ",") data
 */
import type { Span } from '../../text/span';
import { type Dated, publicationIn, yearsIn } from './data';
import { isInTitle, journalIn } from './journal';
import type { Author, Citation, CitedTitle } from './model';
import { personFrom } from './person';
import { quotedAt } from './quoted';
import { plainTitleEnd, titleOf } from './titles';
import { ROLE } from './words';

/** An entry is hardly longer. */
const LONGEST = 1200;
const MOST_AUTHORS = 12;
const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}’'ʹʼ-]{1,40}|[DLO]’\\p{Lu}[\\p{L}-]{1,40})";
const PARTICLE = '(?:de|del|della|di|da|dos|do|du|la|van|von|der|den|ter|zu|al|el|af|ibn|bin)';
const GIVEN = `(?:\\p{Lu}\\p{Ll}?\\.(?:\\s?-?\\p{Lu}\\.){0,3}|${WORD})`;
const FAMILY = `(?:(?:${PARTICLE}\\s){0,3}${WORD}(?:[\\s-](?:y\\s|de\\s)?${WORD}){0,2})`;
const GIVENS = `${GIVEN}(?:\\s(?:${GIVEN}|${PARTICLE}(?=[\\s,.]))){0,4}`;
const MARKER = /(?:[-*+•]|\d{1,3}[.)])\s{1,4}/y;
const FIRST = new RegExp(`(${FAMILY}),\\s{1,2}(${GIVENS})`, 'uy');
const NEXT = new RegExp(`,?\\s(?:and|&|y|e|et|und|и)\\s(${GIVENS})\\s(${FAMILY})`, 'uy');
const NEXT_IN_LIST = new RegExp(`,\\s(${GIVENS})\\s(${FAMILY})(?=,\\s)`, 'uy');
const NEXT_INVERTED = new RegExp(`(?:;|,?\\s(?:and|&|y|e|et|und|и)|,)\\s(${FAMILY}),\\s(${GIVENS})`, 'uy');
const SAME = /(?:[-–—―_]{2,10}|[—―])/y;
const STOP = /[.,:]?\s{1,2}/y;
const YEAR = /\(?((?:1[5-9]|20)\d\d)[a-z]?\)?[.,:]?\s{1,2}/y;
const ROLE_BEHIND = /,?\s(?:eds?|coords?|comps?|dirs?|hrsg|hg|editors?|otv\. red)\.?(?=[.,\s])/iy;

/**
 * @param before the authors of the entry before, for whom a dash stands.
 * @returns undefined for what reads as no entry.
 */
export function listedEntry(text: string, span: Span, before: readonly Author[]): Citation | undefined {
  const limit = Math.min(span.end, span.start + LONGEST);
  const start = behind(MARKER, text, span.start) ?? span.start;
  const names = namesAt(text, start, before);
  if (!names) return undefined;
  const stop = behind(STOP, text, names.end);
  if (stop === undefined) return undefined;
  const early = matched(YEAR, text, stop);
  const from = early ? YEAR.lastIndex : stop;
  const title = titleAt(text, from, limit, text[names.end] === '.' || text[names.end - 1] === '.' || early !== null);
  if (!title) return undefined;
  const rest = text.slice(title.end, limit);
  const dated = early ? { ...NOWHERE, year: early[1]! } : lastYear(rest);
  if (!dated) return undefined;
  const journal = title.quoted ? journalIn(text, title.end, limit) : undefined;
  return {
    kind: 'work',
    start,
    end: start + text.slice(start, limit).trimEnd().length,
    authors: names.authors,
    title,
    data: { ...publicationIn(closed(rest), dated), ...(journal !== undefined && { journal }) },
    locator: undefined,
    shelfmark: undefined,
  };
}

const NOWHERE = { start: 0, end: 0, day: undefined };

/** Data read as they do in a note, where commas stand between them. */
function closed(rest: string): string {
  return rest.replace(/\.(?=\s\p{Lu}[^.:]{1,40}:\s)/gu, ',').replace(/[.\s]{0,3}$/, '.');
}

function namesAt(
  text: string,
  start: number,
  before: readonly Author[],
): { readonly authors: readonly Author[]; readonly end: number } | undefined {
  const same = behind(SAME, text, start);
  if (same !== undefined) return before.length > 0 ? { authors: before, end: same } : undefined;
  const first = matched(FIRST, text, start);
  if (!first) return undefined;
  let end = FIRST.lastIndex;
  const people = [{ given: first[2]!, family: first[1]!, start, end }];
  while (people.length < MOST_AUTHORS) {
    const next = nextName(text, end);
    if (!next) break;
    people.push(next);
    end = next.end;
  }
  const role = behind(ROLE_BEHIND, text, end) ?? roleAt(text, end);
  const as = role === undefined ? 'author' : 'editor';
  return {
    authors: people.map(({ given, family, ...at }) => personFrom(oneLine(given), oneLine(family), as, at)),
    end: role ?? end,
  };
}

function nextName(text: string, from: number) {
  for (const [pattern, given, family] of [
    [NEXT, 1, 2],
    [NEXT_IN_LIST, 1, 2],
    [NEXT_INVERTED, 2, 1],
  ] as const) {
    const found = matched(pattern, text, from);
    // A title between commas is no further name: names go on until "and".
    const isOne =
      found &&
      (pattern !== NEXT_IN_LIST ||
        /,?\s(?:and|&|y|e|et|und|и)\s/.test(text.slice(from + found[0].length, from + found[0].length + 120)));
    if (found && isOne)
      return { given: found[given]!, family: found[family]!, start: from, end: from + found[0].length };
  }
  return undefined;
}

/** `(ed.)` behind the names. */
function roleAt(text: string, at: number): number | undefined {
  const start = text[at] === ' ' ? at + 1 : at;
  ROLE.lastIndex = start;
  return text[start] === '(' && ROLE.test(text) ? ROLE.lastIndex : undefined;
}

/** @param byStops whether stops part the elements, and not commas. */
function titleAt(text: string, from: number, limit: number, byStops: boolean): CitedTitle | undefined {
  const quoted = quotedAt(text, from, limit);
  if (quoted) return { ...titleOf(text, quoted.inner, true), end: quoted.end };
  const emphasis = /^([*_]{1,2})(?=\S)/.exec(text.slice(from, from + 2))?.[1];
  if (emphasis !== undefined) {
    const close = text.slice(0, limit).indexOf(emphasis, from + emphasis.length);
    if (close < 0) return undefined;
    // Where stops part the elements, that of the title may stand in its emphasis.
    const stop = /\p{L}{3}\.$/u.test(text.slice(Math.max(0, close - 4), close)) ? close - 1 : close;
    return { ...titleOf(text, { start: from + emphasis.length, end: stop }, false), end: close + emphasis.length };
  }
  if (!/^\p{Lu}|^\d/u.test(text.slice(from, from + 2))) return undefined;
  const end = byStops ? stopOf(text, from, limit) : plainTitleEnd(text, from, limit);
  const title = titleOf(text, { start: from, end }, false);
  return /\p{Ll}{2}/u.test(title.text) ? title : undefined;
}

/** The stop that ends a title: a capital or a digit follows, and no initial stands before it. */
function stopOf(text: string, from: number, limit: number): number {
  for (let at = text.indexOf('.', from); at >= 0 && at < limit; at = text.indexOf('.', at + 1)) {
    if (at + 1 >= limit || isInTitle(text, at)) continue;
    return at;
  }
  return limit;
}

/** In parentheses, `(London, 1893.)`; else the last: what follows may be a remark, with years of its own. */
function lastYear(rest: string): Dated | undefined {
  const enclosed = /\([^()]{0,140}?((?:1[5-9]|20)\d\d)(?:[-–]\d{2,4})?\.?\)/.exec(rest);
  if (enclosed) return { ...NOWHERE, year: enclosed[1]! };
  let last: Dated | undefined;
  for (const dated of yearsIn(rest, 0, rest.length)) last = dated;
  return last;
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where a pattern ends that stands at a place. */
function behind(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ');
}
