/** The date of a document, as its title or the manifest states it. */
import { flat } from '../../text/flat';
import { readCues } from '../cues';
import type { HistoricalDate } from './model';
import { monthOf } from './months';
import { numericDateAt } from './numeric';
import { readDates } from './read';
import { wordedDateAt } from './worded';

/** A date that a title opens with, and the title after it. Offsets count from the start of the title. */
export function leadingDate(title: string): { date: HistoricalDate; rest: string } | undefined {
  const start = /^[[(]?/.exec(title)![0].length;
  const date = dateAt(title, start);
  if (!date || date.fault) return undefined;
  const end = start > 0 && /[\])]/.test(title[date.end] ?? '') ? date.end + 1 : date.end;
  const isYear = date.form === 'full' && date.from.month === undefined;
  // "1960 was a bad year": of a year alone more is asked.
  if (/^[\p{L}\d]/u.test(title.slice(end)) || (isYear && !/^(?:[,.:;]|$)/.test(title.slice(end)))) return undefined;
  return { date: kept(date), rest: title.slice(end).replace(/^[\s,.:;–-]+/, '') };
}

/** The date that a text is, and nothing else, but for brackets around it: `[May 1960?]`. */
export function wholeDate(text: string): HistoricalDate | undefined {
  const [, opening, inside, closing] = /^(\s{0,9}[[(]?)(.*?)([\])]?[.\s]{0,9})$/s.exec(text.slice(0, 200))!;
  const article = /^(?:(?:the|le|am|el|il|em|de[nr]?|on|in|les|los|gli) |l['’])/.exec(inside!)?.[0].length ?? 0;
  const start = opening!.length + article;
  const date = dateAt(text, start);
  return date && date.end >= text.length - closing!.length ? kept(date) : undefined;
}

function dateAt(text: string, start: number): HistoricalDate | undefined {
  return numericDateAt(text, start, true) ?? wordedDateAt(text, start);
}

const YEAR_AT_END = /(?:,|\byear|\bin|\()\s?(1[5-9]\d\d|20\d\d)\)?\.?$/i;

/** The date that a title ends with: "Report on the exhibition, 1959", "Letter to the minister, 3 May 1961". */
export function dateAtEnd(title: string): HistoricalDate | undefined {
  const dates = readDates(title, [{ kind: 'note', start: 0, end: title.length }], [], readCues(title));
  const last = dates[dates.length - 1];
  if (last && !last.fault && /^[\])]?\.?$/.test(title.slice(last.end))) return kept(last);
  const found = YEAR_AT_END.exec(title);
  if (!found) return undefined;
  const date = wordedDateAt(title, found.index + found[0].indexOf(found[1]!));
  // "May, 1959" is told above.
  return date && monthOf(title.slice(Math.max(0, found.index - 3), found.index)) === undefined ? kept(date) : undefined;
}

/** The text of a date outlives that of the title. */
function kept(date: HistoricalDate): HistoricalDate {
  return { ...date, text: flat(date.text), edtf: flat(date.edtf) };
}
