/**
 * Classes of characters by a table, for loops that look at every character of a text. A pattern with `\p{…}` costs five
 * times as much, one with ranges still twice.
 */

/** A letter, Latin or Cyrillic, or a digit. */
export const OF_WORD = 1;
export const CAPITAL = 2;
export const DIGIT = 4;
/** The first letter of `fond`, in both scripts and sizes. */
export const LETTER_F = 8;
/** The first letter of `document`. */
export const LETTER_D = 16;
/** `(` and `[`. */
export const OPENING = 32;
export const LINE_BREAK = 64;
/** A quotation mark or an apostrophe: of those below `END` all, and see `isQuote`. */
export const QUOTE = 128;
/** The first letter of `box`, small: with a capital it opens a word as any other. */
export const LETTER_B = 256;
/** `@`. */
export const KEY_SIGN = 512;

/** All letters that are told apart stand before this one. */
const END = 0x500;
const CLASSES = new Uint16Array(END);

function mark(kind: number, first: string, last = first): void {
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) CLASSES[code]! |= kind;
}

mark(OF_WORD | DIGIT, '0', '9');
mark(OF_WORD | CAPITAL, 'A', 'Z');
mark(OF_WORD, 'a', 'z');
mark(OF_WORD, 'À', 'ʯ');
mark(OF_WORD, '\u0400', '\u04ff');
mark(CAPITAL, 'À', 'Þ');
mark(CAPITAL, '\u0400', '\u042f');
for (const letter of 'ĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĪĬĮİĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŪŬŮŰŲŴŶŸŹŻŽҐҒҚҢҮҰҲҺӘӨ') mark(CAPITAL, letter);
for (const letter of 'FfФф') mark(LETTER_F, letter);
for (const letter of 'DdДд') mark(LETTER_D, letter);
mark(LETTER_B, 'b');
for (const bracket of '([') mark(OPENING, bracket);
mark(KEY_SIGN, '@');
for (const end of '\r\n') mark(LINE_BREAK, end);
for (const quote of '"\'«»') mark(QUOTE, quote);

/** The UTF-16 code unit at a place; 0 behind the end of the text, where NaN would make all that goes on with it slow. */
export function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

/** The classes of a UTF-16 code unit, as a sum. */
export function classOf(code: number): number {
  return code < END ? CLASSES[code]! : 0;
}

/** Whether a code unit is a quotation mark or an apostrophe, straight or curled, low or angled. */
export function isQuote(code: number): boolean {
  if (code < END) return (CLASSES[code]! & QUOTE) !== 0;
  return (code >= 0x2018 && code <= 0x201f) || code === 0x2039 || code === 0x203a;
}

export function isLetter(code: number): boolean {
  return (classOf(code) & (OF_WORD | DIGIT)) === OF_WORD;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where the digits from a place on end. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(codeAt(text, end))) end++;
  return end;
}

/** Whether a code unit is what `\s` matches. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0;
  return /\s/.test(String.fromCharCode(code));
}
