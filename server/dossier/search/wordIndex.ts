/**
 * All words of an index in alphabetical order, each with the entries that have it. What begins so is found by halving;
 * what is spelt nearly so, by the pairs of letters that two words share: only a few words are then compared as a whole.
 */
import { NONE } from '../../text/none';

/** So many words at most are compared as a whole with a word that somebody typed. */
export const MOST_COMPARED = 80;

export class WordIndex {
  readonly #words: readonly string[];
  readonly #entries: readonly (readonly number[])[];
  readonly #pairs = new Map<string, number[]>();

  /** @param entriesOf the numbers of the entries that have a word. */
  constructor(entriesOf: ReadonlyMap<string, readonly number[]>) {
    this.#words = [...entriesOf.keys()].sort(compare);
    this.#entries = this.#words.map((word) => entriesOf.get(word)!);
    for (const [index, word] of this.#words.entries())
      for (const pair of pairsOf(word)) {
        const same = this.#pairs.get(pair);
        if (same) same.push(index);
        else this.#pairs.set(pair, [index]);
      }
  }

  entriesOf(word: string): readonly number[] {
    const at = this.#firstNotBefore(word);
    return this.#words[at] === word ? this.#entries[at]! : NONE;
  }

  /** The words that begin so, with their entries. */
  *beginningWith(begun: string): Iterable<readonly [word: string, entries: readonly number[]]> {
    for (let at = this.#firstNotBefore(begun); this.#words[at]?.startsWith(begun); at++)
      yield [this.#words[at]!, this.#entries[at]!];
  }

  /** The words that share most pairs of letters with one, at most `MOST_COMPARED`. */
  resembling(word: string): string[] {
    const shared = new Map<number, number>();
    const pairs = pairsOf(word);
    for (const pair of pairs)
      for (const index of this.#pairs.get(pair) ?? NONE) shared.set(index, (shared.get(index) ?? 0) + 1);
    // A single slip changes two pairs; more than half of them is another word.
    const least = Math.max(1, Math.floor(pairs.length / 2) - 1);
    return [...shared]
      .filter(([index, count]) => count >= least && Math.abs(this.#words[index]!.length - word.length) <= 3)
      .sort(([a, often], [b, oftenB]) => oftenB - often || a - b)
      .slice(0, MOST_COMPARED)
      .map(([index]) => this.#words[index]!);
  }

  #firstNotBefore(word: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#words[middle]!, word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function pairsOf(word: string): readonly string[] {
  const whole = `^${word}$`;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < whole.length; at++) pairs.add(whole.slice(at, at + 2));
  return [...pairs];
}
