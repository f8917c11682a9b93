/** Work that must not overlap: each piece begins when the one before has ended, however it ended. */
export class OneByOne {
  #last: Promise<unknown> = Promise.resolve();

  /** @returns what the work gives; it rejects as the work does, and the next piece is done all the same. */
  do<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }
}
