import { lastNotAbove } from './lines';

/** How much stands before each of a row of things, from their sizes. Immutable. */
export class Sums {
  readonly #sums: Int32Array;

  private constructor(sums: Int32Array) {
    this.#sums = sums;
  }

  static of(sizes: ArrayLike<number>): Sums {
    const sums = new Int32Array(sizes.length + 1);
    for (let index = 0; index < sizes.length; index++) sums[index + 1] = sums[index]! + sizes[index]!;
    return new Sums(sums);
  }

  /** What stands before the thing at a place; at the number of things, their total. */
  before(index: number): number {
    return this.#sums[index]!;
  }

  get total(): number {
    return this.#sums[this.#sums.length - 1]!;
  }

  /** The thing in which a place stands that is so far from the start; at a cut, the one that begins there. */
  at(distance: number): number {
    return Math.max(0, Math.min(lastNotAbove(this.#sums, distance), this.#sums.length - 2));
  }

  /** The sums with other things in the place of those from `from` up to `to`. */
  replaced(from: number, to: number, sizes: ArrayLike<number>): Sums {
    const sums = new Int32Array(this.#sums.length - (to - from) + sizes.length);
    sums.set(this.#sums.subarray(0, from + 1));
    let place = from;
    for (let index = 0; index < sizes.length; index++) sums[place + 1] = sums[place++]! + sizes[index]!;
    const shift = sums[place]! - this.#sums[to]!;
    for (let index = to + 1; index < this.#sums.length; index++) sums[++place] = this.#sums[index]! + shift;
    return new Sums(sums);
  }
}

/** A column with other values in the place of those from `from` up to `to`. */
export function spliced<T extends Uint8Array | Uint16Array | Int32Array>(
  old: T,
  fresh: T,
  from: number,
  to: number,
): T {
  const result = new (old.constructor as new (length: number) => T)(old.length - (to - from) + fresh.length);
  result.set(old.subarray(0, from));
  result.set(fresh, from);
  result.set(old.subarray(to), from + fresh.length);
  return result;
}
