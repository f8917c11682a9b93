import { markCut } from '../dossier/editing/markCut';
import { newNote } from '../dossier/editing/notes';
import type { NoteMark } from '../dossier/notes';
import { nearLabel } from './nearLabel';
import type { Rule, Says, View } from './rule';

/** A mark that no note answers. One finding for a number, at its first mark. */
export const noteUndefined: Rule = {
  code: 'note.undefined',
  severity: 'error',
  *check(view) {
    const { apparatus, file } = view;
    let where: Gaps | undefined;
    for (const [first, ...others] of apparatus.undefinedMarks()) {
      where ??= new Gaps(view);
      const says = where.of(first!);
      const { near } = says[1];
      yield {
        at: first!.at,
        says,
        ...(near !== undefined && { data: { label: first!.label, near } }),
        related: others
          .slice(0, 20)
          .map(({ at }) => ({ place: { file, at }, says: ['note.undefined/again', { number: first!.label }] })),
      };
    }
  },
  *fixes({ apparatus, essay, file }, { at, data }) {
    const marks = [...apparatus.undefinedMarks()].find(([first]) => first!.at.start === at.start) ?? [];
    const [first] = marks;
    if (!first) return;
    const { label } = first;
    if (data?.near !== undefined) {
      const { near } = data;
      yield {
        says: ['note.undefined/near', { near }],
        edits: () =>
          marks.map((mark) => ({ file, at: mark.at, text: essay.text(mark.at).replace(label, () => String(near)) })),
      };
    }
    yield {
      says: ['note.undefined/note', { label }],
      edits: () => [{ file, ...newNote(apparatus, label, first.run) }],
    };
    // An end of a range, `[3-5]`, does not go by itself.
    const cuts = marks.flatMap((mark) => markCut(essay, mark.at) ?? []);
    if (cuts.length === marks.length)
      yield {
        says: [marks.length > 1 ? 'note.undefined/marks' : 'note.undefined/mark', { label, count: marks.length }],
        edits: () => cuts.map((cut) => ({ file, at: cut, text: '' })),
      };
  },
};

/** Where a missing number would stand among the notes of its run. */
class Gaps {
  readonly #byRun: readonly (readonly number[])[];
  readonly #names: readonly string[];

  constructor({ apparatus }: View) {
    this.#byRun = apparatus.numbersByRun;
    this.#names = apparatus.namedLabels;
  }

  of({ label, number, run }: NoteMark): Says {
    if (Number.isNaN(number)) {
      const near = nearLabel(label, this.#names);
      return near === undefined ? ['note.undefined/named', { label }] : ['note.undefined/near', { label, near }];
    }
    const numbers = this.#byRun[run] ?? [];
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
