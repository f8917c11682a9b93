import { outOfOrder } from '../dossier/sequence';
import type { Span } from '../text/span';
import type { Finding, Rule, Severity } from './rule';

interface Numbered {
  readonly key: string;
  readonly number: number;
  readonly run: number;
  readonly at: Span;
}

/**
 * First marks or notes that are out of numeric order: one finding for one that was moved. A mark that repeats an
 * earlier number is fine, and a note that follows its mark out of order is the mark's fault.
 */
export const noteOrder: Rule = {
  code: 'note.order',
  severity: 'warning',
  *check({ apparatus, essay }) {
    // In Markdown a label is a name; the numbers that a reader sees are given when the text is printed.
    const severity: Severity = essay.dialect.name === 'markdown' ? 'hint' : 'warning';
    const moved = new Set<string>();
    for (let run = 0; run < Math.max(1, apparatus.runs); run++) {
      const marks = firsts(apparatus.marks.filter((mark) => mark.run === run && !mark.inNote));
      yield* misplaced('mark', marks, severity, moved);
      yield* misplaced('note', firsts(apparatus.notes.filter((note) => note.run === run)), severity, moved);
    }
  },
};

function firsts(all: readonly Numbered[]): Numbered[] {
  const seen = new Set<number>();
  return all.filter(({ number }) => !Number.isNaN(number) && !seen.has(number) && seen.add(number));
}

function* misplaced(
  what: 'mark' | 'note',
  list: readonly Numbered[],
  severity: Severity,
  moved: Set<string>,
): Iterable<Finding> {
  for (const index of outOfOrder(list.map(({ number }) => number))) {
    const { key, number, at } = list[index]!;
    if (moved.has(key)) continue;
    moved.add(key);
    const before = list[index - 1];
    const says = before
      ? (['note.order/after', { what, number, before: before.number }] as const)
      : (['note.order/first', { what, number }] as const);
    yield { at, severity, says: [`${says[0]}-${what}`, says[1]] };
  }
}
