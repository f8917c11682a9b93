/** The pause is this many times as long as the work took last: what is shown of a very long text must not hold up who types. */
const REST = 8;

/** Does something when the typing pauses: the longer it takes, the longer the pause. */
export class AfterPause {
  readonly #leastMs: number;
  readonly #work: () => Promise<void>;
  #waitMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(leastMs: number, work: () => Promise<void>) {
    this.#leastMs = leastMs;
    this.#waitMs = leastMs;
    this.#work = work;
  }

  /** Another number whenever texts changed: what was begun before is not gone on with. */
  get turn(): number {
    return this.#turn;
  }

  /** Follows a change of texts. @param isDue whether there is anything to do after it. */
  changed(isDue: boolean): void {
    this.#turn++;
    clearTimeout(this.#timer);
    if (isDue) this.#timer = setTimeout(() => void this.#work(), this.#waitMs);
  }

  /** @param stretchMs the longest that others had to wait for it. @param allMs what all of it took. */
  took(stretchMs: number, allMs = 0): void {
    this.#waitMs = Math.max(this.#leastMs, REST * stretchMs, allMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
