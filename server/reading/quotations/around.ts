/** What stands beside a quotation mark. By it one tells an opening mark from a closing one, and both from an apostrophe. */
import { classOf, DIGIT, isQuote, isSpace, OF_WORD } from '../../text/characters';

/** Of a side: nothing or a space, a letter, a digit, an opening bracket, a dash, or another sign, mostly a stop. */
export enum Side {
  space,
  letter,
  digit,
  bracket,
  dash,
  stop,
}

/** Other marks and the signs of emphasis between a mark and the word are looked through, up to so many. */
const MOST = 6;

/** @param start where the paragraph begins: before it is nothing. */
export function sideBefore(text: string, at: number, start: number): Side {
  let place = at - 1;
  while (place >= start && at - place <= MOST && isSeenThrough(text.charCodeAt(place))) place--;
  return place < start ? Side.space : sideOf(text.charCodeAt(place), true);
}

export function sideAfter(text: string, at: number, end: number): Side {
  let place = at + 1;
  while (place < end && place - at <= MOST && isSeenThrough(text.charCodeAt(place))) place++;
  return place >= end ? Side.space : sideOf(text.charCodeAt(place), false);
}

function isSeenThrough(code: number): boolean {
  return code === 0x2a || code === 0x5f || isQuote(code);
}

const OPENINGS = '([{<¿¡';
const DASHES = '-–—―/=';

function sideOf(code: number, isBefore: boolean): Side {
  const kind = classOf(code);
  if ((kind & OF_WORD) !== 0) return (kind & DIGIT) !== 0 ? Side.digit : Side.letter;
  if (isSpace(code) || code === 0x200b || code === 0xfeff) return Side.space;
  const char = String.fromCharCode(code);
  // The `>` of a block quotation stands where a space does.
  if (isBefore && char === '>') return Side.space;
  if (OPENINGS.includes(char)) return Side.bracket;
  if (DASHES.includes(char)) return Side.dash;
  return code > 0x2fff || (code >= 0x370 && code < 0x2000) ? Side.letter : Side.stop;
}

export function isWordy(side: Side): boolean {
  return side === Side.letter || side === Side.digit;
}

/** Whether a mark is the first sign of its line. */
export function opensLine(text: string, at: number, start: number): boolean {
  for (let place = at - 1; place >= start; place--) {
    const code = text.charCodeAt(place);
    if (code === 10 || code === 13) return true;
    if (code !== 32 && code !== 9 && code !== 0x3e && !isQuote(code)) return false;
  }
  return true;
}
