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
  /** Whether a note 1 is among them. */
  hasFirst: boolean;
}

/**
 * A second note 1 opens a new set where marks call for one: a mark 1 stands between, or the marks start anew above. A
 * chapter with a single note shows only in the headings that part the marks and the notes.
 */
function setsOfNotes(steps: readonly Step[]): NoteSet[] {
  const sets: NoteSet[] = [];
  let markedAnew = false;
  let isUnderHeading = false;
  const above = new Restarts();
  for (const step of steps) {
    if (step.kind === 'heading') isUnderHeading = true;
    above.pass(step);
    if (step.label) {
      const set = sets[sets.length - 1];
      const isCalledFor =
        markedAnew || above.sure >= sets.length || (isUnderHeading && above.places.length >= sets.length);
      const isFirst = numberOf(step.label.label) === 1;
      if (!set || (isFirst && set.hasFirst && isCalledFor)) {
        sets.push({ first: step.passage, last: step.passage, hasFirst: isFirst });
        markedAnew = false;
      } else {
        set.last = step.passage;
        set.hasFirst ||= isFirst;
      }
      isUnderHeading = false;
    } else if (sets.length > 0 && step.marks.some((mark) => !mark.weak && numberOf(mark.label) === 1))
      markedAnew = true;
  }
  return sets;
}

/** Where the marks of the running text start at 1 again. */
class Restarts {
  /** All of them, also after a mark 1 and a heading: a chapter with a single note. */
  readonly places: { readonly passage: number; readonly underHeading: boolean }[] = [];
  /** How many come after a higher number: hardly anybody repeats mark 1 and goes on from it. */
  sure = 0;
  #last = 0;
  #hasFirst = false;
  #heading = false;

  pass(step: Step): void {
    if (step.kind === 'heading') this.#heading = true;
    if (step.label) return;
    for (const mark of step.marks) {
      const number = numberOf(mark.label);
      if (mark.weak || Number.isNaN(number)) continue;
      if (number === 1 && this.#hasFirst && (this.#last > 1 || this.#heading)) {
        this.places.push({ passage: step.passage, underHeading: this.#heading });
        if (this.#last > 1) this.sure++;
      }
      if (number === 1) this.#hasFirst = true;
      this.#last = number;
      this.#heading = false;
    }
  }
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
  const restarts = new Restarts();
  for (let index = from; index < to; index++) restarts.pass(steps[index]!);
  // A mark 1 may be repeated inside a chapter; where headings part the chapters, they tell.
  const headed = restarts.places.filter(({ underHeading }) => underHeading);
  const chosen = headed.length >= runs - 1 ? headed : restarts.places;
  let run = 0;
  for (let index = from; index < to; index++) {
    while (run < runs - 1 && chosen[run] && chosen[run]!.passage <= index) run++;
    runOfStep[index] = firstRun + run;
  }
}
