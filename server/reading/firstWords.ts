import { classOf, OF_WORD } from '../text/characters';

const LOWER = Uint16Array.from({ length: 0x500 }, (_, code) => String.fromCharCode(code).toLowerCase().charCodeAt(0));
const SLOTS = 1 << 14;

/**
 * Tells of nearly every word of a text, without cutting it out, that no name begins with it. A filter by hash: it may
 * say yes in vain, but never no.
 */
export class FirstWords {
  readonly #slots = new Uint8Array(SLOTS);

  add(word: string): void {
    this.#slots[slotOf(word, 0)] = 1;
  }

  /** Whether the word at a place may be one of those that were added, whatever its capitals. */
  mayBeAt(text: string, at: number): boolean {
    return this.#slots[slotOf(text, at)] === 1;
  }
}

/** Combining marks belong to a word, but are left out: with some of them a letter is made small by another path. */
function slotOf(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((classOf(code) & OF_WORD) !== 0) hash = (hash * 31 + LOWER[code]!) | 0;
    else if (code < 0x300 || code > 0x36f) break;
  }
  return (hash ^ (hash >>> 14)) & (SLOTS - 1);
}
