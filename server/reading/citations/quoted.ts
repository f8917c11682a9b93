/** Titles in quotation marks. */
import type { Span } from '../../text/span';

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '«': '»',
  '„': '“”',
  '‚': '‘’',
  '"': '"',
  "'": "'",
};
/** So far behind its opening a title may close. */
const LONGEST = 400;
/** What stands behind the mark that closes a title: the citation goes on, or ends. */
const GOES_ON = /\s?[,.;:)\]]|\s{0,4}$|\s\(|\s(?:in|en|dans|nella?|в)\b|\s\p{Lu}|[*_]/uy;

/** A quoted title; the span takes in its marks. */
export interface Quoted extends Span {
  readonly inner: Span;
}

/** @param at of a mark that may open. @param limit nothing behind it has a say. */
export function quotedAt(text: string, at: number, limit: number): Quoted | undefined {
  const closers = CLOSERS[text[at]!];
  if (!closers || !mayOpen(text, at)) return undefined;
  const end = Math.min(limit, at + LONGEST);
  let first = -1;
  for (let place = at + 1; place < end; place++) {
    if (!closers.includes(text[place]!)) continue;
    const isApostrophe = isSingle(text[place]!) && /\p{L}/u.test(text[place + 1] ?? '');
    if (isApostrophe) continue;
    if (first < 0) first = place;
    GOES_ON.lastIndex = place + 1;
    if (/[,.?!]/.test(text[place - 1]!) || GOES_ON.test(text.slice(0, Math.min(limit, place + 12))))
      return quoted(at, place);
  }
  return first < 0 ? undefined : quoted(at, first);
}

function quoted(at: number, close: number): Quoted {
  return { start: at, end: close + 1, inner: { start: at + 1, end: close } };
}

/** An apostrophe stands behind a letter, and in English a straight mark that opens behind a space. */
function mayOpen(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const next = text[at + 1] ?? ' ';
  if (/\p{L}|\d/u.test(before)) return false;
  return text[at] === "'" ? /\p{Lu}/u.test(next) : !/[,.;]/.test(next);
}

function isSingle(mark: string): boolean {
  return mark === '’' || mark === "'" || mark === '‘';
}
