import type { NoteMark } from '../dossier/notes';
import { nearLabel } from './nearLabel';
import type { Rule, Says, View } from './rule';

/** A mark that no note answers. One finding for a number, at its first mark. */
export const noteUndefined: Rule = {
  code: 'note.undefined',
  severity: 'error',
  *check(view) {
    const { apparatus, file } = view;
    const { byKey, marksOf } = apparatus;
    const waiting = [...marksOf].filter(([key]) => !byKey.has(key)).map(([, marks]) => marks);
    if (waiting.length === 0) return;
    const where = new Gaps(view);
    for (const [first, ...others] of waiting) {
      yield {
        at: first!.at,
        says: where.of(first!),
        related: others
          .slice(0, 20)
          .map(({ at }) => ({ place: { file, at }, says: ['note.undefined/again', { number: first!.label }] })),
      };
    }
  },
};

/** Where a missing number would stand among the notes of its run. */
class Gaps {
  readonly #byRun = new Map<number, number[]>();
  readonly #names: string[] = [];

  constructor({ apparatus }: View) {
    for (const note of [
      ...apparatus.notes,
      ...apparatus.unlabelled.map(({ run, label }) => ({ run, label, number: Number(label) })),
    ]) {
      if (Number.isNaN(note.number)) this.#names.push(note.label);
      else if (this.#byRun.has(note.run)) this.#byRun.get(note.run)!.push(note.number);
      else this.#byRun.set(note.run, [note.number]);
    }
    for (const numbers of this.#byRun.values()) numbers.sort((a, b) => a - b);
  }

  of({ label, number, run }: NoteMark): Says {
    if (Number.isNaN(number)) {
      const near = nearLabel(label, this.#names);
      return near === undefined ? ['note.undefined/named', { label }] : ['note.undefined/near', { label, near }];
    }
    const numbers = this.#byRun.get(run) ?? [];
    const after = firstAbove(numbers, number);
    const before = numbers[after - 1];
    const next = numbers[after];
    if (before !== undefined && next !== undefined) return ['note.undefined/gap', { number, before, after: next }];
    if (before !== undefined) return ['note.undefined/end', { number, last: before }];
    if (next !== undefined) return ['note.undefined/start', { number, first: next }];
    return ['note.undefined/none', { number }];
  }
}

function firstAbove(ascending: readonly number[], number: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
