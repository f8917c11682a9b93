/**
 * Numbers that start anew. A run is a set of notes numbered through, with the marks that belong to it: the whole
 * essay, or a chapter with its notes at its end, or one of several sets of notes at the end of the book.
 */
import { numberOf } from '../text/passage';
import type { Step } from './steps';

/** @returns the run of every step, and how many runs there are. A mark belongs to the run of its step. */
export function assignRuns(steps: readonly Step[]): { runOfStep: Int32Array; runs: number } {
  const runOfStep = new Int32Array(steps.length);
  const sets = setsOfNotes(steps);
  if (sets.length <= 1) return { runOfStep, runs: sets.length };
  // Sets with no marks between them stand together at the end of what they note.
  let from = 0;
  for (let first = 0; first < sets.length; ) {
    let after = first + 1;
    while (after < sets.length && !hasMarks(steps, sets[after - 1]!.last + 1, sets[after]!.first)) after++;
    const group = sets.slice(first, after);
    spread(steps, runOfStep, from, group[0]!.first, first, group.length);
    for (const [index, set] of group.entries())
      runOfStep.fill(first + index, set.first, group[index + 1]?.first ?? set.last + 1);
    from = group[group.length - 1]!.last + 1;
    first = after;
  }
  runOfStep.fill(sets.length - 1, from);
  return { runOfStep, runs: sets.length };
}

interface NoteSet {
  /** The steps of the first and the last label. */
  first: number;
  last: number;
}

/** A second note 1 opens a new set where marks call for one: a mark 1 stands between, or the marks start anew above. */
function setsOfNotes(steps: readonly Step[]): NoteSet[] {
  const sets: NoteSet[] = [];
  let markedAnew = false;
  let restartsAbove = 0;
  let lastMark = 0;
  for (const step of steps) {
    if (step.label) {
      const set = sets[sets.length - 1];
      const startsAnew = set && numberOf(step.label.label) === 1 && (markedAnew || restartsAbove >= sets.length);
      if (!set || startsAnew) {
        sets.push({ first: step.passage, last: step.passage });
        markedAnew = false;
        lastMark = 0;
      } else set.last = step.passage;
      continue;
    }
    for (const mark of step.marks) {
      if (mark.weak) continue;
      const number = numberOf(mark.label);
      if (number === 1 && sets.length > 0) markedAnew = true;
      if (number === 1 && lastMark > 1) restartsAbove++;
      if (number > 0) lastMark = number;
    }
  }
  return sets;
}

function hasMarks(steps: readonly Step[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (steps[index]!.marks.some((mark) => !mark.weak)) return true;
  return false;
}

/** Gives the steps before a group of sets to its runs in order, each time that the marks start at 1 again. */
function spread(
  steps: readonly Step[],
  runOfStep: Int32Array,
  from: number,
  to: number,
  firstRun: number,
  runs: number,
): void {
  let run = firstRun;
  let last = 0;
  for (let index = from; index < to; index++) {
    for (const mark of steps[index]!.marks) {
      const number = numberOf(mark.label);
      if (mark.weak || Number.isNaN(number)) continue;
      if (number === 1 && last > 1 && run < firstRun + runs - 1) run++;
      last = number;
    }
    runOfStep[index] = run;
  }
}
