/** Marks of which only the whole essay tells whether they are any. */
import type { Steps } from './steps';

/** What the resolution knows before it decides about doubtful marks. */
export interface Known {
  readonly steps: Steps;
  /** The key of every mark. */
  readonly keyOfMark: Int32Array;
  /** Whether a note has the key. */
  readonly isDefined: Uint8Array;
}

/** Which marks count: the strong ones; of the weak those whose note has no other, and years that go on with the numbers. */
export function marksThatCount({ steps, keyOfMark, isDefined }: Known): Uint8Array {
  const counts = new Uint8Array(steps.markCount);
  const isMarked = new Uint8Array(isDefined.length);
  let last = 0;
  for (let step = 0; step < steps.count; step++) {
    const isNote = steps.labelOf(step) >= 0;
    for (let mark = steps.firstMark(step); mark < steps.firstMark(step + 1); mark++) {
      const number = steps.labels.numberOf(steps.markLabel(mark));
      const goesOn = number >= 1000 && number > last && number - last <= 3;
      if (steps.isWeak(mark) && !goesOn) continue;
      counts[mark] = 1;
      isMarked[keyOfMark[mark]!] = 1;
      if (number > 0 && !isNote) last = number;
    }
  }
  for (let mark = 0; mark < counts.length; mark++) {
    const key = keyOfMark[mark]!;
    if (counts[mark] || isMarked[key] || !isDefined[key]) continue;
    counts[mark] = 1;
    isMarked[key] = 1;
  }
  return counts;
}

/**
 * Markdown labels that lost their colon: a mark that opens a line, where no note has its label and another mark asks
 * for one.
 *
 * @returns the marks that are labels, ascending.
 */
export function leadingLabels(
  { steps, isDefined }: Known,
  counts: Uint8Array,
  keyInFirstRun: (label: number) => number | undefined,
): number[] {
  const candidates: number[] = [];
  for (let mark = 0; mark < counts.length; mark++) {
    if (!steps.opensLine(mark)) continue;
    const key = keyInFirstRun(steps.markLabel(mark));
    if (key === undefined || !isDefined[key]) candidates.push(mark);
  }
  if (candidates.length === 0) return candidates;
  const marked = new Int32Array(steps.labels.size);
  for (let mark = 0; mark < counts.length; mark++) if (counts[mark]) marked[steps.markLabel(mark)]!++;
  return candidates.filter((mark) => marked[steps.markLabel(mark)]! > 1);
}
