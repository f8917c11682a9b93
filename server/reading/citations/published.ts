/** Whether something was published: the year that tells it, and what has to stand around that year. */
import { type Dated, yearsIn } from './data';
import type { CitedTitle } from './model';
import type { Names } from './names';
import { sentenceEnd } from './stops';
import { INTRODUCTORY } from './words';

/** Whether behind a quoted title without an author stands what it appeared in: `,” New York Times, December 12, 1924`. */
export function isArticle(text: string, { text: title, end }: CitedTitle, from: number): boolean {
  if (!/^\p{Lu}[^.!?]{0,260}[^.]$/u.test(title)) return false;
  const close = text.slice(end, from);
  const behind = text.slice(from, from + 40);
  const isParted = close.includes(',') || /^,/.test(behind);
  return /^,?\s(?:in|en)\s[*_]?\p{Lu}/u.test(behind) || (isParted && /^,?\s[*_]?\p{Lu}\p{L}/u.test(behind));
}

/** The year in which something came out, where what stands before it tells that it is one. */
export function publicationYear(
  text: string,
  title: CitedTitle,
  names: Names | undefined,
  from: number,
  limit: number,
): Dated | undefined {
  let weak: Dated | undefined;
  for (const dated of yearsIn(text, from, dataEnd(text, title, from, limit))) {
    const between = text.slice(from, dated.start);
    const isStrong = isPublished(between) || isInParentheses(between, text[dated.end] ?? '');
    if (isStrong && dated.day === undefined) return dated;
    if (sentenceEnd(text, from, dated.start) < dated.start) return weak;
    const isWeak = title.quoted
      ? dated.day !== undefined || names !== undefined || /[,(]/.test(between)
      : isOfBook(between, dated.day !== undefined, names);
    if (isWeak) weak ??= dated;
  }
  return weak;
}

/** Data end where another title opens, or where a sentence begins that leads to another citation. */
function dataEnd(text: string, title: CitedTitle, from: number, limit: number): number {
  let end = limit;
  for (let at = from; at < limit; at++) if ('“‘«„'.includes(text[at]!) && text[at - 1] === ' ') end = Math.min(end, at);
  for (let stop = sentenceEnd(text, from, end); stop < end; stop = sentenceEnd(text, stop + 1, end)) {
    const next = /^[.,!?\s”’"»)\]]{0,6}([\p{L}\p{N}]{1,20})/u.exec(text.slice(stop, stop + 28))?.[1] ?? '';
    // A title may have a full stop inside; a sentence of the note begins with other words.
    if (title.quoted ? !/^\p{Lu}/u.test(next) : INTRODUCTORY.has(next.toLowerCase())) return stop;
    if (INTRODUCTORY.has(next.toLowerCase())) return stop;
  }
  return end;
}

/** `, Cambridge: Cambridge University Press, ` */
function isPublished(between: string): boolean {
  return /[,(.:\s]\s?\p{Lu}[^;()]{0,60}:\s?\p{Lu}[^;()]{1,140},\s$/u.test(between);
}

function isInParentheses(between: string, behind: string): boolean {
  return /\([^()]{0,140}$/.test(between) && /[,)\]]/.test(behind);
}

/** A thesis; or a publisher alone, where the author has a given name or is a body. */
function isOfBook(between: string, isDay: boolean, names: Names | undefined): boolean {
  const [first] = names?.authors ?? [];
  const isBody = first !== undefined && first.given === '' && first.text.split(' ').length > 3;
  if (isDay) return isBody;
  if (/(?:Ph\.?\s?D|[Dd]issertation|[Tt]hesis|[Tt]esis)/.test(between)) return true;
  const isFull = isBody || (first !== undefined && first.given !== '');
  return isFull && (/^,\s$/.test(between) || /,\s?\p{Lu}[^;()]{1,120},\s$/u.test(between));
}
