/**
 * Publication data behind a title: year, volume, issue, pages, place and publisher, in the many orders in which they stand.
 *
 *   book    = ["," | "("] place ":" publisher "," year [")"] | "," publisher "," year
 *   article = "," journal {"," | "(" | ")" | volume | issue | season | year | pages}
 */
import { flat } from '../../text/flat';
import type { Publication } from './model';
import { isMonth } from './words';

const YEAR =
  /(?<![\d–—-])(?:1[5-9]\d\d|20\d\d)(?=[a-z]?(?:[,.;:)\]]|\s?[/(]|\s{0,4}$|\s\d|\s(?:and|y|und|et|quoted|cited|pp?)\b))(?![\d–—-])/g;
const VOLUME =
  /(?:(?<![\p{L}\d])(?:vol|volume|vols|tomo|t|bd|band|vol[uú]men|том)\.?\s?(\d{1,4}|[IVXLC]{1,8}|[ivxlc]{2,8})(?![\p{L}\d]))/iu;
const ISSUE = /(?<![\p{L}\d])(?:no|nos|n|nr|núm|num|issue|heft|№)\.?\s?(\d{1,4}(?:[-–/]\d{1,4})?)(?![\p{L}\d])/iu;
const PAGES = /(?<![\p{L}\d])(?:pp?|pgs?|págs?|pág|ss?|с|сс|S)\.?\s{0,2}(\d{1,5})(?:\s{0,2}[-–—]\s{0,2}(\d{1,5}))?/gu;
const BARE_PAGES = /[,:]\s(\d{1,5})\s?[-–—]\s?(\d{1,5})(?=[,.;)]|\s{0,4}$)/u;
const PLACE_PUBLISHER =
  /(\p{Lu}[^,;:()“”"]{1,40}(?:,\s[^,;:()“”"]{1,20})?)\s{0,2}:\s?(\p{Lu}[^;:()“”"]{1,140}?),\s(?=(?:1[5-9]|20)\d\d)/u;
const THESIS =
  /(?:ph\.?\s?d\.?|doctoral|master[’']s|m\.?a\.?)\s(?:dissertation|thesis)|tesis\s(?:doctoral|de)|dissertation|thèse|диссертация/iu;

/** A year that may tell when something came out, and where it stands. */
export interface Dated {
  readonly year: string;
  readonly start: number;
  readonly end: number;
  /** The day of a month before it: of a newspaper, a letter, a speech. */
  readonly day: string | undefined;
}

/** The years in a stretch of text that are no part of a range or of a larger number. */
export function* yearsIn(text: string, from: number, to: number): Iterable<Dated> {
  const stretch = text.slice(from, to);
  YEAR.lastIndex = 0;
  for (const found of stretch.matchAll(YEAR)) {
    const day = dayBefore(stretch.slice(Math.max(0, found.index - 24), found.index));
    yield { year: found[0], start: from + found.index, end: from + found.index + found[0].length, day };
  }
}

const DAY =
  /(?:(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(?:de\s)?(\p{L}{3,10})\.?(?:\sde)?,?\s|(\p{L}{3,10})\.?\s(\d{1,2}),?\s|(\d{1,2})\.(\d{1,2})\.)$/u;

/** `May 13, `, `13 July `, `10 de octubre de `, `03.08.`: the day that stands before a year, in one form. */
function dayBefore(before: string): string | undefined {
  const found = DAY.exec(before);
  if (!found) return undefined;
  const [, dayFirst, monthBehind, monthFirst, dayBehind, day, month] = found;
  const name = monthBehind ?? monthFirst;
  if (name !== undefined && !isMonth(name)) return undefined;
  return name === undefined
    ? `${Number(day)}.${Number(month)}`
    : `${Number(dayFirst ?? dayBehind)} ${name.toLowerCase()}`;
}

/** @param stretch from behind the title to the end of the citation. @param year of the publication. */
export function publicationIn(stretch: string, { year, day }: Dated): Publication {
  const text = stretch.replace(/[*_]/g, '');
  const book = PLACE_PUBLISHER.exec(text);
  const pages = wholePages(text);
  return {
    year,
    ...valueAs('day', day),
    ...valueAs('volume', VOLUME.exec(text)?.[1] ?? afterYear(text) ?? beforeYear(text)),
    ...valueAs('issue', ISSUE.exec(text)?.[1]),
    ...valueAs('pages', pages),
    ...valueAs('place', book?.[1]),
    ...valueAs('publisher', book?.[2]),
    ...valueAs('genre', THESIS.exec(text)?.[0]),
  };
}

function valueAs<K extends keyof Publication>(key: K, value: string | undefined): Publication {
  return value === undefined ? {} : { [key]: flat(value.trim()) };
}

/** `(2011) 6,`, `(2008) 32 (5)`. */
function afterYear(text: string): string | undefined {
  return /\((?:[^()]{0,30}\s)?(?:1[5-9]|20)\d\d\)\s(\d{1,3})(?=[\s,(:.])/u.exec(text)?.[1];
}

const BEFORE_YEAR =
  /(\p{L}{1,20})[,\s]\s?(\d{1,3}|[ivxlc]{2,8}|[IVXLC]{2,8})(?:,\sno\.?\s?\d{1,3})?(?:\s\([^()]{0,30}(?:1[5-9]|20)\d\d\)|,\s(?:1[5-9]|20)\d\d)/u;

/** `Review, xlvii (2012)`, `Review 42, no. 4 (March 1956)`, `Kritika, 1, 2011`; but not `June 25, 1997`. */
function beforeYear(text: string): string | undefined {
  const found = BEFORE_YEAR.exec(text);
  return found && !isMonth(found[1]!) ? found[2] : undefined;
}

/** The first range of pages: of the whole article. */
function wholePages(text: string): string | undefined {
  PAGES.lastIndex = 0;
  for (const found of text.matchAll(PAGES)) if (found[2]) return `${found[1]}-${completed(found[1]!, found[2])}`;
  const bare = BARE_PAGES.exec(text);
  return bare && !areYears(bare[1]!, bare[2]!) ? `${bare[1]}-${completed(bare[1]!, bare[2]!)}` : undefined;
}

/** A period in a title: `Soviet relations with Latin America, 1959–1987,`. */
function areYears(first: string, last: string): boolean {
  return /^(?:1[0-9]|20)\d\d$/.test(first) && /^(?:\d\d|(?:1[0-9]|20)\d\d)$/.test(last);
}

function completed(first: string, last: string): string {
  return last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
}
