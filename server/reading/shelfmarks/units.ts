/** The units of leaves of one notation, and leaves that go on: `Bl. 13f.`, `S. 13ff.`, `fol. 91`, `k. 5-7`. */
import { codeAt, isLetter } from '../../text/characters';
import { leafSide } from './leaves';
import type { Leaves } from './model';
import { readLeaves } from './readLeaves';

/** Behind a unit: its stop, and the degree sign of `f° 12`. */
const NUMBER_AHEAD = /[°º.:]{0,2}\s{0,10}(?:[Nn]r\.\s{0,3})?(?=\d)/y;
const FOLLOWING = /\s?(ff?|nn?)\.?(?![A-Za-zÀ-ʯ\d])/y;

export class Units {
  readonly #words: ReadonlySet<string>;

  /** @param words in small letters, separated by spaces. */
  constructor(words: string) {
    this.#words = new Set(words.split(/\s+/));
  }

  /** The leaves at a place; undefined where no unit stands, or no number behind it. */
  at(text: string, at: number): Leaves | undefined {
    let end = at;
    while (isLetter(codeAt(text, end))) end++;
    if (end === at || end - at > 8) return undefined;
    const unit = text.slice(at, end);
    if (!this.#words.has(unit.toLowerCase())) return undefined;
    // A single letter without its stop is a word of many languages.
    if (end - at === 1 && !'.°º:'.includes(text[end] ?? ' ')) return undefined;
    NUMBER_AHEAD.lastIndex = end;
    if (!NUMBER_AHEAD.test(text) || NUMBER_AHEAD.lastIndex === end) return undefined;
    const leaves = readLeaves(text, at, unit, NUMBER_AHEAD.lastIndex);
    return leaves && withFollowing(text, leaves);
  }
}

/**
 * `13f.` is 13 and the leaf behind it. How far `13ff.` reaches nobody says: it is compared as 13 alone, so that it is
 * never called wrong, and reads `13ff`.
 */
function withFollowing(text: string, leaves: Leaves): Leaves {
  const last = leaves.ranges[leaves.ranges.length - 1]!;
  FOLLOWING.lastIndex = leaves.end;
  const found = /^\d+$/.test(last.text) ? FOLLOWING.exec(text) : null;
  if (!found) return leaves;
  const isOne = found[1]!.length === 1;
  const to = isOne ? Math.max(last.to, leafSide(Number(last.text) + 1, '', true)) : last.to;
  const range = { from: last.from, to, text: `${last.text}${isOne ? 'f' : 'ff'}` };
  const end = leaves.end + found[0].replace(/\.$/, '').length;
  return { ...leaves, end, ranges: [...leaves.ranges.slice(0, -1), range] };
}
