/**
 * Finds by what somebody types and misspells: every word that is typed must begin a word of an entry, in any order; only
 * where few entries are found so, words that are nearly so count too, the nearest first.
 */
import Fuse from 'fuse.js';
import { WordIndex } from './wordIndex';
import { type Folded, foldedWords } from './words';

export interface Entry<T> {
  readonly value: T;
  /** All that it may be found by. */
  readonly texts: readonly string[];
  /** How often it is named or cited. */
  readonly count: number;
}

export interface Hit<T> {
  readonly value: T;
  /** From 0 to 1: how well the words fit. */
  readonly score: number;
  readonly count: number;
  /** Whether some word is not as it was typed. */
  readonly isNear: boolean;
}

/** Tells how near some words are to one that was typed, from 0 to 1; those that are too far are left out. */
export type Nearness = (typed: string, words: readonly string[]) => Iterable<readonly [word: string, nearness: number]>;

/** Where fewer than these are found as typed, what is spelt nearly so is shown too. */
const FEW = 5;
/** In shorter words a slip makes another word. */
const SHORTEST = 3;
const WHOLE = 1;
const BEGUN = 0.8;
const NEAR = 0.6;

export class SearchIndex<T> {
  readonly #entries: readonly Entry<T>[];
  readonly #words: WordIndex;
  readonly #nearness: Nearness;
  #mostNamed: readonly Hit<T>[] | undefined;

  constructor(entries: readonly Entry<T>[], nearness: Nearness = byFuse) {
    this.#entries = entries;
    this.#nearness = nearness;
    const entriesOf = new Map<string, number[]>();
    for (const [index, { texts }] of entries.entries())
      for (const word of new Set(texts.flatMap(foldedWords).flatMap(({ spelt, folded }) => [spelt, folded]))) {
        const same = entriesOf.get(word);
        if (same) same.push(index);
        else entriesOf.set(word, [index]);
      }
    this.#words = new WordIndex(entriesOf);
  }

  /** The best first, at most so many. Where nothing is typed, what is named most often. */
  find(typed: string, most: number): Hit<T>[] {
    const words = foldedWords(typed);
    if (words.length === 0) return this.#named().slice(0, most);
    const asTyped = this.#hits(words, (word) => this.#asTyped(word));
    const found = inOrder(asTyped).slice(0, most);
    if (found.length >= Math.min(FEW, most) || !words.some(({ spelt }) => spelt.length >= SHORTEST)) return found;
    const known = new Set(found.map(({ value }) => value));
    const near = this.#hits(words, (word) => this.#nearly(word)).filter(({ value }) => !known.has(value));
    return [...found, ...inOrder(near.map((hit) => ({ ...hit, isNear: true })))].slice(0, most);
  }

  /** All, what is named most often first: made once, since a picker begins with it each time. */
  #named(): readonly Hit<T>[] {
    this.#mostNamed ??= inOrder(this.#entries.map(({ value, count }) => ({ value, count, score: 1, isNear: false })));
    return this.#mostNamed;
  }

  #hits(words: readonly Folded[], fits: (word: Folded) => ReadonlyMap<number, number>): Hit<T>[] {
    let sums: ReadonlyMap<number, number> | undefined;
    for (const word of words) {
      const now = new Map<number, number>();
      for (const [entry, fit] of fits(word)) {
        const before = sums ? sums.get(entry) : 0;
        if (before !== undefined) now.set(entry, before + fit);
      }
      sums = now;
    }
    return [...(sums ?? [])].map(([index, sum]) => {
      const { value, count } = this.#entries[index]!;
      return { value, count, score: sum / words.length, isNear: false };
    });
  }

  /** How well a word fits each entry that has it, or one that begins so. */
  #asTyped({ spelt, folded }: Folded): Map<number, number> {
    const fits = new Map<number, number>();
    for (const begun of new Set([spelt, folded]))
      for (const [word, entries] of this.#words.beginningWith(begun))
        for (const entry of entries) raise(fits, entry, word === begun ? WHOLE : BEGUN);
    return fits;
  }

  #nearly(word: Folded): Map<number, number> {
    const fits = this.#asTyped(word);
    if (word.folded.length < SHORTEST) return fits;
    for (const [other, nearness] of this.#nearness(word.folded, this.#words.resembling(word.folded)))
      for (const entry of this.#words.entriesOf(other)) raise(fits, entry, NEAR * nearness);
    return fits;
  }
}

function raise(fits: Map<number, number>, entry: number, fit: number): void {
  if ((fits.get(entry) ?? 0) < fit) fits.set(entry, fit);
}

function inOrder<T>(hits: Hit<T>[]): Hit<T>[] {
  return hits.sort((a, b) => b.score - a.score || b.count - a.count);
}

/** Beyond this a word is another. */
const FARTHEST = 0.4;

function* byFuse(typed: string, words: readonly string[]): Iterable<readonly [string, number]> {
  const fuse = new Fuse(words, { includeScore: true, threshold: FARTHEST });
  for (const { item, score } of fuse.search(typed)) yield [item, 1 - score!];
}
