import { outOfOrder } from './sequence';

/** A first mark or a note out of numeric order. */
export interface Misplaced {
  readonly what: 'mark' | 'note';
  /** Its place among the marks or the notes. */
  readonly index: number;
  /** The one that stands before it; undefined where it is the first. */
  readonly before: number | undefined;
}

/** Numbers in reading order, those of one run. A named label has no number and is left out. */
export class Sequence {
  readonly #indexes: number[] = [];
  readonly #numbers: number[] = [];
  #highest = Number.NEGATIVE_INFINITY;
  #seen: Set<number> | undefined;

  /** Adds a number unless it is here: one that is repeated is in order. */
  add(index: number, number: number): void {
    if (Number.isNaN(number)) return;
    // While the numbers go up none can be here.
    if (number <= this.#highest) {
      this.#seen ??= new Set(this.#numbers);
      if (this.#seen.has(number)) return;
    }
    this.#highest = Math.max(this.#highest, number);
    this.#seen?.add(number);
    this.#indexes.push(index);
    this.#numbers.push(number);
  }

  *misplaced(what: Misplaced['what']): Iterable<Misplaced> {
    for (const place of outOfOrder(this.#numbers))
      yield { what, index: this.#indexes[place]!, before: this.#indexes[place - 1] };
  }
}
