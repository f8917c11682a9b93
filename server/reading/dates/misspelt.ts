import { classOf, digitsEnd, OF_WORD } from '../../text/characters';
import type { HistoricalDate } from './model';
import { nearMonth } from './months';
import { dayAt, matchAt } from './tokens';
import { finished } from './worded';

const DAY_FIRST =
  /(?:st|nd|rd|th|er|º|\.)?\s{1,2}(?:(?:of|de|di)\s)?([A-Za-zÀ-ʯ\u0400-\u04ff]{4,14})[.,]{0,2}\s{1,2}(?:(?:of|de|del|di)\s)?(1\d{3}|20\d\d)(?!\d)/y;
const YEAR_LAST = /(?:st|nd|rd|th)?,\s{1,2}(1\d{3}|20\d\d)(?!\d)/y;
const LONGEST = 15;

/**
 * A day and a year with a word between them, or a word and a day before a year, that is the name of a month but for a
 * slip: `24 Dicember 1962`.
 *
 * @param at where the day stands. @param floor how far back the word may reach.
 */
export function misspeltAt(text: string, at: number, floor: number): HistoricalDate | undefined {
  const digits = digitsEnd(text, at);
  if (digits - at > 2) return undefined;
  const dayFirst = matchAt(DAY_FIRST, text, digits);
  const end = digits + (dayFirst?.[0].length ?? 0);
  if (dayFirst) {
    const word = digits + dayFirst[0].indexOf(dayFirst[1]!, 1);
    return named(text, { start: at, end }, word, dayFirst[1]!);
  }
  const yearLast = matchAt(YEAR_LAST, text, digits);
  if (!yearLast || !dayAt(text, at) || text[at - 1] !== ' ') return undefined;
  let start = at - 1;
  while (start > floor && at - start <= LONGEST && (classOf(text.charCodeAt(start - 1)) & OF_WORD) !== 0) start--;
  return named(text, { start, end: digits + yearLast[0].length }, start, text.slice(start, at - 1));
}

function named(
  text: string,
  { start, end }: { start: number; end: number },
  word: number,
  written: string,
): HistoricalDate | undefined {
  const near = nearMonth(written);
  if (!near) return undefined;
  const fault = { kind: 'month', written, near, start: word, end: word + written.length } as const;
  return finished(text, { start, end, form: 'full', certainty: 'certain', from: {}, fault });
}
