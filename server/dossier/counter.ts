/** How often each of some things is there, and which of them came or went since somebody looked. */
export class Counter {
  readonly #counts = new Map<string, number>();
  readonly #changed = new Set<string>();

  get values(): Iterable<string> {
    return this.#counts.keys();
  }

  has(value: string): boolean {
    return this.#counts.has(value);
  }

  add(value: string, by: 1 | -1): void {
    const before = this.#counts.get(value) ?? 0;
    if (before + by === 0) this.#counts.delete(value);
    else this.#counts.set(value, before + by);
    // What goes and comes again has not changed.
    if ((before === 0 || before + by === 0) && !this.#changed.delete(value)) this.#changed.add(value);
  }

  /** What came or went since this was asked last. */
  takeChanged(): string[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }
}
