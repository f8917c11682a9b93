import { classOf, OF_WORD } from '../text/characters';
import { NONE } from '../text/none';
import { folded } from './nameTree';

const LOWER = Uint16Array.from({ length: 0x500 }, (_, code) => String.fromCharCode(code).toLowerCase().charCodeAt(0));
const SLOTS = 1 << 14;

/**
 * Who bears a name, by the hash of its first word: no name is taken apart before a text has that word. Tells of nearly
 * every word of a text, without cutting it out, that no name begins with it; it may say yes in vain, but never no.
 */
export class FirstWords<Bearer> {
  readonly #slots = new Uint8Array(SLOTS);
  readonly #bearers = new Map<number, Bearer[]>();

  add(name: string, bearer: Bearer): void {
    const slot = slotOf(name, 0);
    const bearers = this.#bearers.get(slot);
    if (!bearers) {
      this.#slots[slot] = 1;
      this.#bearers.set(slot, [bearer]);
    } else if (bearers[bearers.length - 1] !== bearer) bearers.push(bearer);
  }

  /** Whether the word at a place may be the first of a name, whatever its capitals. */
  mayBeAt(text: string, at: number): boolean {
    return this.#slots[slotOf(text, at)] === 1;
  }

  /** All who bear a name with this first word, or with one near to it, in the order in which they came; but once. */
  take(word: string): readonly Bearer[] {
    const slot = slotOf(word, 0);
    const bearers = this.#bearers.get(slot) ?? NONE;
    this.#bearers.delete(slot);
    return bearers;
  }

  /** Whether two texts begin with words of which one is taken with the other. */
  areNear(one: string, other: string): boolean {
    return slotOf(one, 0) === slotOf(other, 0);
  }
}

const PLURAL = hashOf('archives', 0);
const SINGULAR = hashOf(folded('archives'), 0);

function slotOf(text: string, from: number): number {
  const hash = hashOf(text, from);
  return hash === PLURAL ? SINGULAR : hash;
}

/** Combining marks belong to a word, but are left out: with some of them a letter is made small by another path. */
function hashOf(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((classOf(code) & OF_WORD) !== 0) hash = (hash * 31 + LOWER[code]!) | 0;
    else if (code < 0x300 || code > 0x36f) break;
  }
  return (hash ^ (hash >>> 14)) & (SLOTS - 1);
}
