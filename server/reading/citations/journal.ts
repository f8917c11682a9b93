/** The journal or newspaper in which an article stands. */
import { flat } from '../../text/flat';
import { isMonth } from './words';

/** `,” Latin American Research Review, xlvii (2012)`, `.” *Diplomatic History* 32 (5)`. */
const JOURNAL =
  /[,.”’"'»\s]{1,5}(?:(?:in|en|dans)\s)?([*_]{0,2})(\p{Lu}[^,;:()“”"*_\d]{1,90}?)[*_]{0,2}(?=,|\s\(|\s\d|\s(?:[Vv]ol|[Nn]o|[Bb]d|[Tt]omo|n|№)\.?\s?\d|\s[IVXLC]{1,8}[\s,:(]|;)/uy;
const NO_JOURNAL =
  /^(?:[Ii]n\s|[Ee]n\s|Paper|Ph\.?D|Dissertation|Thesis|Tesis|Speech|Letter|Report|Vol|No|PhD|Document)\b/;

/** @param from behind the title, its closing mark included or not. */
export function journalIn(text: string, from: number, limit: number): string | undefined {
  JOURNAL.lastIndex = from;
  const found = JOURNAL.exec(text.slice(0, limit));
  if (!found) return undefined;
  const name = found[2]!.replace(/\s+/g, ' ').trim();
  // A town before its publisher, a month, a single initial.
  const isPlace =
    text[JOURNAL.lastIndex] === ':' ||
    /^[^,;()]{0,40}:\s?\p{Lu}/u.test(text.slice(JOURNAL.lastIndex + 1, JOURNAL.lastIndex + 60));
  if (isPlace || name.length < 3 || isMonth(name.split(' ')[0]!) || NO_JOURNAL.test(name)) return undefined;
  return flat(name);
}

/** Whether a stop belongs to a title: no space or no capital follows, or an initial or abbreviation stands before it. */
export function isInTitle(text: string, stop: number): boolean {
  if (!/^\.\s{1,3}[\p{Lu}\d“‘«„"(*_]/u.test(text.slice(stop, stop + 6)))
    return stop + 1 < text.length && /\S/.test(text.slice(stop + 1, stop + 4));
  return /(?:^|[\s.(-])(?:\p{Lu}|vs|Dr|Mr|Mrs|St|Jr|Sr|Vol|No|vol|no)$/u.test(text.slice(Math.max(0, stop - 5), stop));
}
