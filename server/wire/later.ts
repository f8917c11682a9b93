import type { FileId } from '../dossier/place';

const PAUSE_MS = 150;
/** A request waits for the slices that fall between its messages; of this length a few of them are not felt. */
const SLICE_MS = 4;

/** Does something for many files, a slice at a time, and for each file once however often it was asked for meanwhile. */
export class Later {
  readonly #work: (file: FileId) => void;
  readonly #done: () => void;
  readonly #ready: () => Promise<void>;
  readonly #due = new Set<FileId>();
  #waiting: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAtWork = false;

  /**
   * @param work done for a file.
   * @param done called when nothing is due any more.
   * @param ready what has to be waited for before anything is done.
   */
  constructor(work: (file: FileId) => void, done: () => void, ready: () => Promise<void>) {
    this.#work = work;
    this.#done = done;
    this.#ready = ready;
  }

  /** Has files done when the typing pauses. */
  soon(files: Iterable<FileId>): void {
    this.#add(files);
    // What is to be done at once does not wait for a pause.
    if (this.#waiting.length === 0) this.#begin(PAUSE_MS);
  }

  /** Has files done at once. Settled when nothing is due any more. */
  now(files: Iterable<FileId>): Promise<void> {
    this.#add(files);
    this.#begin(0);
    return new Promise((done) => this.#waiting.push(done));
  }

  /** Drops what is due. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#due.clear();
    this.#end();
  }

  #add(files: Iterable<FileId>): void {
    for (const file of files) this.#due.add(file);
  }

  #begin(pauseMs: number): void {
    if (this.#isAtWork) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isAtWork = true;
      void this.#ready().then(() => this.#slice());
    }, pauseMs);
  }

  #slice(): void {
    const end = performance.now() + SLICE_MS;
    for (const file of this.#due) {
      this.#due.delete(file);
      this.#work(file);
      if (performance.now() > end) break;
    }
    if (this.#due.size > 0) this.#timer = setTimeout(() => this.#slice());
    else this.#end();
  }

  #end(): void {
    this.#isAtWork = false;
    this.#done();
    for (const done of this.#waiting.splice(0)) done();
  }
}
