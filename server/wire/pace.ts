/** Work on this takes no longer than a person notices while typing. */
const QUICK_MS = 8;
const LONGEST_PAUSE_MS = 400;

/**
 * Does a piece of work at once where it is quick, and where it was slow the last time only when the typing leaves as much
 * time as it takes: in a text of thousands of notes keys must not wait for the findings of those before them.
 */
export class Pace {
  readonly #costMs = new Map<string, number>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /**
   * @param name what the work is for; what waits under the same name is dropped for it.
   */
  run(name: string, work: () => void): void {
    clearTimeout(this.#waiting.get(name));
    const costMs = this.#costMs.get(name) ?? 0;
    if (costMs < QUICK_MS) this.#measured(name, work);
    else
      this.#waiting.set(
        name,
        setTimeout(() => this.#measured(name, work), Math.min(costMs, LONGEST_PAUSE_MS)),
      );
  }

  /** Drops what waits under a name, or all that waits, and forgets how long it took. */
  forget(name?: string): void {
    for (const one of name === undefined ? [...this.#waiting.keys()] : [name]) {
      clearTimeout(this.#waiting.get(one));
      this.#waiting.delete(one);
      this.#costMs.delete(one);
    }
  }

  #measured(name: string, work: () => void): void {
    this.#waiting.delete(name);
    const start = performance.now();
    work();
    this.#costMs.set(name, performance.now() - start);
  }
}
