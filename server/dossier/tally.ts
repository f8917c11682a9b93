/** How often each of some things is there. */
export class Tally {
  readonly #counts = new Map<string, number>();

  get entries(): Iterable<readonly [string, number]> {
    return this.#counts;
  }

  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  has(thing: string): boolean {
    return this.#counts.has(thing);
  }

  add(thing: string, by: number): void {
    const count = (this.#counts.get(thing) ?? 0) + by;
    if (count === 0) this.#counts.delete(thing);
    else this.#counts.set(thing, count);
  }
}
