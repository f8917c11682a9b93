import { numberOf } from '../text/passage';

/**
 * The labels of an essay as small integers, so that marks and notes can be matched without comparing strings. Capitals
 * and small letters are one label, as Markdown has it. A label keeps its number for as long as the essay is open.
 */
export class Labels {
  readonly #ids = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #numbers: number[] = [];
  /** Whether some label is no number. */
  hasNames = false;

  get size(): number {
    return this.#keys.length;
  }

  /** The integer of a label, a new one where it was never seen. */
  idOf(label: string): number {
    const key = label.toLowerCase();
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#keys.length;
      this.#ids.set(key, id);
      this.#keys.push(key);
      const number = numberOf(key);
      this.#numbers.push(number);
      this.hasNames ||= Number.isNaN(number);
    }
    return id;
  }

  /** The integer of a label that was seen. */
  find(label: string): number | undefined {
    return this.#ids.get(label.toLowerCase());
  }

  /** The label in small letters. */
  textOf(id: number): string {
    return this.#keys[id]!;
  }

  /** The number that the label is; NaN for a named one. */
  numberOf(id: number): number {
    return this.#numbers[id]!;
  }
}
