/**
 * Numbers that start anew. A run is a set of notes numbered through, with the marks that belong to it: the whole
 * essay, or a chapter with its notes at its end, or one of several sets of notes at the end of the book.
 */
import type { Steps } from './steps';

/** @returns the run of every step, and how many runs there are. A mark belongs to the run of its step. */
export function assignRuns(steps: Steps): { runOfStep: Int32Array; runs: number } {
  const runOfStep = new Int32Array(steps.count);
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
function setsOfNotes(steps: Steps): NoteSet[] {
  const sets: NoteSet[] = [];
  let markedAnew = false;
  let isUnderHeading = false;
  const above = new Restarts(steps);
  for (let step = 0; step < steps.count; step++) {
    if (steps.isHeading(step)) isUnderHeading = true;
    above.pass(step);
    const label = steps.labelOf(step);
    if (label >= 0) {
      const set = sets[sets.length - 1];
      const isCalledFor =
        markedAnew || above.sure >= sets.length || (isUnderHeading && above.places.length >= sets.length);
      const isFirst = steps.labels.numberOf(label) === 1;
      if (!set || (isFirst && set.hasFirst && isCalledFor)) {
        sets.push({ first: step, last: step, hasFirst: isFirst });
        markedAnew = false;
      } else {
        set.last = step;
        set.hasFirst ||= isFirst;
      }
      isUnderHeading = false;
    } else if (sets.length > 0 && !markedAnew) markedAnew = hasFirstMark(steps, step);
  }
  return sets;
}

function hasFirstMark(steps: Steps, step: number): boolean {
  for (let mark = steps.firstMark(step); mark < steps.firstMark(step + 1); mark++) {
    if (!steps.isWeak(mark) && steps.labels.numberOf(steps.markLabel(mark)) === 1) return true;
  }
  return false;
}

/** Where the marks of the running text start at 1 again. */
class Restarts {
  /** All of them, also after a mark 1 and a heading: a chapter with a single note. */
  readonly places: { readonly step: number; readonly underHeading: boolean }[] = [];
  /** How many come after a higher number: hardly anybody repeats mark 1 and goes on from it. */
  sure = 0;
  readonly #steps: Steps;
  #last = 0;
  #hasFirst = false;
  #heading = false;

  constructor(steps: Steps) {
    this.#steps = steps;
  }

  pass(step: number): void {
    const steps = this.#steps;
    if (steps.isHeading(step)) this.#heading = true;
    if (steps.labelOf(step) >= 0) return;
    for (let mark = steps.firstMark(step); mark < steps.firstMark(step + 1); mark++) {
      const number = steps.labels.numberOf(steps.markLabel(mark));
      if (steps.isWeak(mark) || Number.isNaN(number)) continue;
      if (number === 1 && this.#hasFirst && (this.#last > 1 || this.#heading)) {
        this.places.push({ step, underHeading: this.#heading });
        if (this.#last > 1) this.sure++;
      }
      if (number === 1) this.#hasFirst = true;
      this.#last = number;
      this.#heading = false;
    }
  }
}

function hasMarks(steps: Steps, from: number, to: number): boolean {
  for (let mark = steps.firstMark(from); mark < steps.firstMark(Math.max(from, to)); mark++)
    if (!steps.isWeak(mark)) return true;
  return false;
}

/** Gives the steps before a group of sets to its runs in order, each time that the marks start at 1 again. */
function spread(steps: Steps, runOfStep: Int32Array, from: number, to: number, firstRun: number, runs: number): void {
  const restarts = new Restarts(steps);
  for (let step = from; step < to; step++) restarts.pass(step);
  // A mark 1 may be repeated inside a chapter; where headings part the chapters, they tell.
  const headed = restarts.places.filter(({ underHeading }) => underHeading);
  const chosen = headed.length >= runs - 1 ? headed : restarts.places;
  let run = 0;
  for (let step = from; step < to; step++) {
    while (run < runs - 1 && chosen[run] && chosen[run]!.step <= step) run++;
    runOfStep[step] = firstRun + run;
  }
}
