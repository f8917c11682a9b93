/** The page that a citation means. */
import { flat } from '../../text/flat';
import type { CitedText } from './model';

const LABELLED =
  /(?<![\p{L}\d])(?:pp?|pgs?|p[áa]gs?|S|[Сс]с?|[Cc]|ss?|ff?|fols?|ll?|Ll?|Bl|ch|chap|cap|esp|note|n)\.?\s{0,2}(\d{1,5}[a-z]?(?:\s{0,2}[-–—]\s{0,2}\d{1,5})?(?:(?:,|;)\s{0,2}\d{1,5}(?:\s{0,2}[-–—]\s{0,2}\d{1,5})?(?![\p{L}\d]|\s?[(:/])){0,12}(?:\s?ff?\b)?)/gu;
const BARE =
  /^[\s,:”’"»*_]{1,5}(\d{1,5}(?:\s{0,2}[-–—]\s{0,2}\d{1,5})?(?:,\s{0,2}\d{1,5}(?:\s{0,2}[-–—]\s{0,2}\d{1,5})?){0,8})(?=[.;)]|\s{0,4}$)/u;

/**
 * The last labelled number in a stretch of a citation; where the pages may stand without a label, directly behind the
 * title, those too: `Westad, Global Cold War, 12-13`.
 */
export function locatorIn(text: string, from: number, to: number, mayBeBare: boolean): CitedText | undefined {
  const stretch = text.slice(from, to);
  let last: CitedText | undefined;
  for (const found of stretch.matchAll(LABELLED)) {
    const start = from + found.index + found[0].length - found[1]!.length;
    last = { start, end: start + found[1]!.length, text: flat(found[1]!) };
    if (mayBeBare) break;
  }
  if (last || !mayBeBare) return last;
  const bare = BARE.exec(stretch);
  if (!bare) return undefined;
  const start = from + bare[0].length - bare[1]!.length;
  return { start, end: start + bare[1]!.length, text: flat(bare[1]!) };
}

/** Cuts a title short: `Locke, _Anti-slavery_, etc., p. 31`. */
const ET_CETERA = /[*_]{0,2},\s(?:etc|usw)\.(?=,)/y;
/** Years that belong to the title. */
const PERIOD = /,\s(?:1\d|20)\d\d\s?[-–—]\s?(?:1\d|20)?\d\d(?=,\s|[.;])/y;
const VOLUME = /[,\s”’"'»*_]{1,5}(?:[Vv]ols?|[Bb]d|[Tt]omo|[Tt])\.?\s?(?:\d{1,3}|[IVXLCivxlc]{1,8})(?![\p{L}\d])/uy;
const TAIL_PAGES =
  /[,:\s”’"'»*_]{1,6}(?:(?:esp|especially|at)\.?\s)?(?:(?:pp?|pgs?|p[áa]gs?|S|[Сс]с?|ss?|ff?|fols?|ch|chap|cap|n|note)\.?\s{0,2})?(\d{1,5}[a-z]?(?:\s{0,2}[-–—]\s{0,2}\d{1,5})?(?:[,;]\s{0,2}\d{1,5}(?:\s{0,2}[-–—]\s{0,2}\d{1,5})?(?![\p{L}\d]|\s?[(:/])){0,12})(?:\s?ff?\b)?/uy;
const CLOSES = /[,”’"'»*_]{0,3}(?:\s{0,4}$|\s{0,2}[.;)\]]|,\s\p{Ll}|\s\p{Ll})/uy;

/**
 * What stands directly behind a short title: a volume, pages, and then the end of the citation or words in small letters.
 *
 * @returns undefined where something else follows, such as a date or an archive: then the title was none.
 */
export function shortTail(text: string, from: number, limit: number): { end: number; locator?: CitedText } | undefined {
  const stretch = text.slice(0, limit);
  let at = from;
  for (const pattern of [ET_CETERA, PERIOD, VOLUME]) {
    pattern.lastIndex = at;
    if (pattern.test(stretch)) at = pattern.lastIndex;
  }
  TAIL_PAGES.lastIndex = at;
  const pages = TAIL_PAGES.exec(stretch);
  const end = pages ? TAIL_PAGES.lastIndex : at;
  CLOSES.lastIndex = end;
  if (!CLOSES.test(stretch)) return undefined;
  if (!pages) return /^[,”’"'»*_]{0,3}(?:\s{0,4}$|\s?[.;)\]])/.test(stretch.slice(end, end + 8)) ? { end } : undefined;
  const start = at + pages[0].indexOf(pages[1]!);
  return { end, locator: { start, end: start + pages[1]!.length, text: flat(pages[1]!) } };
}
