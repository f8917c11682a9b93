/** Marks of which only the whole essay tells whether they are any. */
import { type Mark, numberOf } from '../text/passage';
import { noteKey } from './notes';
import type { Step } from './steps';

/** Which weak marks count: those whose note has no other, and years that go on with the numbers. */
export function weakMarksThatCount(
  steps: readonly Step[],
  runOfStep: Int32Array,
  defined: ReadonlySet<string>,
): Set<Mark> {
  const strong = new Set<string>();
  const promoted = new Set<Mark>();
  let last = 0;
  for (const step of steps) {
    for (const mark of step.marks) {
      const number = numberOf(mark.label);
      const goesOn = number >= 1000 && number > last && number - last <= 3;
      if (mark.weak && !goesOn) continue;
      if (mark.weak) promoted.add(mark);
      strong.add(noteKey(runOfStep[step.passage]!, mark.label));
      if (number > 0 && step.kind !== 'note') last = number;
    }
  }
  for (const step of steps) {
    for (const mark of step.marks) {
      if (!mark.weak || promoted.has(mark)) continue;
      const key = noteKey(runOfStep[step.passage]!, mark.label);
      if (strong.has(key) || !defined.has(key)) continue;
      promoted.add(mark);
      strong.add(key);
    }
  }
  return promoted;
}

/**
 * Markdown labels that lost their colon: a mark that opens a line, where no note has its label and another mark asks
 * for one.
 */
export function leadingLabels(
  steps: readonly Step[],
  counting: ReadonlySet<Mark>,
  defined: ReadonlySet<string>,
): Set<Mark> {
  const candidates = steps.flatMap(({ marks }) =>
    marks.filter((mark) => mark.opensLine && !defined.has(noteKey(0, mark.label))),
  );
  if (candidates.length === 0) return new Set();
  const marked = new Map<string, number>();
  for (const step of steps) {
    for (const mark of step.marks) {
      if (mark.weak && !counting.has(mark)) continue;
      const key = mark.label.toLowerCase();
      marked.set(key, (marked.get(key) ?? 0) + 1);
    }
  }
  return new Set(candidates.filter((mark) => (marked.get(mark.label.toLowerCase()) ?? 0) > 1));
}
