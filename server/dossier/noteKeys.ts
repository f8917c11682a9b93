import type { Labels } from './labels';

/**
 * What makes a note and its marks the same: the run and the label. Keys are integers from 0; in an essay that is
 * numbered through they are the labels themselves.
 */
export class NoteKeys {
  readonly #labels: Labels;
  readonly #byRun: Map<number, number>[] | undefined;
  readonly #runs: number[] = [];
  readonly #labelsOfKeys: number[] = [];

  constructor(labels: Labels, runs: number) {
    this.#labels = labels;
    this.#byRun = runs > 1 ? Array.from({ length: runs }, () => new Map()) : undefined;
  }

  /** How many there are; with one run, how many there can be. */
  get count(): number {
    return this.#byRun ? this.#runs.length : this.#labels.size;
  }

  /** The key of a label in a run, a new one where there is none yet. */
  of(run: number, label: number): number {
    if (!this.#byRun) return label;
    const keys = this.#byRun[run]!;
    let key = keys.get(label);
    if (key === undefined) {
      key = this.#runs.length;
      keys.set(label, key);
      this.#runs.push(run);
      this.#labelsOfKeys.push(label);
    }
    return key;
  }

  /** The key of a label in a run, if there is one. */
  find(run: number, label: number): number | undefined {
    return this.#byRun ? this.#byRun[run]?.get(label) : label;
  }

  runOf(key: number): number {
    return this.#byRun ? this.#runs[key]! : 0;
  }

  labelOf(key: number): number {
    return this.#byRun ? this.#labelsOfKeys[key]! : key;
  }
}
