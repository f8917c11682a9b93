/**
 * The apparatus of one essay: which mark points at which note. Numbers may start anew in every chapter; each set of
 * notes with the marks that belong to it is a run.
 */
import type { Essay } from '../reading/essay';
import { type Mark, type NoteLabel, numberOf, type Passage } from '../text/passage';
import { type Span, shifted } from '../text/span';
import { assignRuns } from './runs';
import { findUnlabelled } from './unlabelled';

/** A note: its label and its text. All spans are UTF-16 offsets in the file. */
export interface Note {
  readonly label: string;
  readonly number: number;
  readonly run: number;
  /** The label with its brackets. */
  readonly at: Span;
  readonly malformed: string | undefined;
  /** The paragraphs of its text, the first without the label. Empty when the note has no text. */
  readonly paragraphs: readonly Span[];
  /** Its place among all passages of the essay. */
  readonly passage: number;
}

export interface NoteMark {
  readonly label: string;
  readonly number: number;
  readonly run: number;
  readonly at: Span;
  readonly malformed: string | undefined;
  /** Whether it stands in a note. */
  readonly inNote: boolean;
}

/** A paragraph among the notes that lost its label, and the number that is missing there. */
export interface UnlabelledNote {
  readonly label: string;
  readonly run: number;
  readonly at: Span;
  readonly passage: number;
}

/** One mark or label or paragraph on the way through an essay, in reading order. */
export interface Step {
  readonly passage: number;
  readonly kind: Passage['kind'];
  readonly at: Span;
  readonly label: NoteLabel | undefined;
  readonly leading: Mark | undefined;
  readonly marks: readonly Mark[];
  /** What the spans of this step count from. */
  readonly base: number;
}

export interface Apparatus {
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
  readonly marks: readonly NoteMark[];
  readonly unlabelled: readonly UnlabelledNote[];
  readonly runs: number;
}

/** Resolves the marks and notes of an essay. Linear in their number. */
export function resolveNotes(essay: Essay): Apparatus {
  const steps = stepsOf(essay);
  const { runOfStep, runs } = assignRuns(steps);
  const defined = definedLabels(steps, runOfStep);
  const promoted = promote(steps, runOfStep, defined);
  const leading = leadingLabels(steps, promoted, defined);
  const marks = placeMarks(steps, runOfStep, promoted, leading);
  const unlabelled = findUnlabelled(steps, runOfStep, marks, defined);
  const notes = placeNotes(essay, steps, runOfStep, leading, new Set(unlabelled.map((one) => one.passage)), marks);
  return { steps, notes, marks, unlabelled, runs };
}

function stepsOf(essay: Essay): Step[] {
  const steps: Step[] = [];
  for (let index = 0; index < essay.blocks.length; index++) {
    const { layout } = essay.blocks[index]!;
    const base = essay.offsetOf(index);
    let from = 0;
    for (const passage of layout.passages) {
      let to = from;
      while (to < layout.marks.length && layout.marks[to]!.start < passage.end) to++;
      const marks = to > from ? layout.marks.slice(from, to) : NONE;
      from = to;
      const { kind, label, leading } = passage;
      steps.push({ passage: steps.length, kind, at: shifted(passage, base), label, leading, marks, base });
    }
  }
  return steps;
}

const NONE: readonly Mark[] = [];

/** The identity of a label in its run. Markdown does not tell capitals from small letters. */
export function noteKey(run: number, label: string): string {
  return `${run}/${label.toLowerCase()}`;
}

function definedLabels(steps: readonly Step[], runOfStep: Int32Array): Set<string> {
  const defined = new Set<string>();
  for (const step of steps) if (step.label) defined.add(noteKey(runOfStep[step.passage]!, step.label.label));
  return defined;
}

/** Which weak marks count: those whose note has no other, and years that go on with the numbers. */
function promote(steps: readonly Step[], runOfStep: Int32Array, defined: ReadonlySet<string>): Set<Mark> {
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
      const key = noteKey(runOfStep[step.passage]!, mark.label);
      if (!mark.weak || promoted.has(mark) || strong.has(key) || !defined.has(key)) continue;
      promoted.add(mark);
      strong.add(key);
    }
  }
  return promoted;
}

/** Markdown labels without their colon: a mark that opens a paragraph, where another mark finds no note. */
function leadingLabels(steps: readonly Step[], promoted: ReadonlySet<Mark>, defined: ReadonlySet<string>): Set<Mark> {
  const found = new Set<Mark>();
  const candidates = steps.filter((step) => step.leading && !defined.has(noteKey(0, step.leading.label)));
  if (candidates.length === 0) return found;
  const marked = new Map<string, number>();
  for (const step of steps) {
    for (const mark of step.marks) {
      if (mark.weak && !promoted.has(mark)) continue;
      const key = mark.label.toLowerCase();
      marked.set(key, (marked.get(key) ?? 0) + 1);
    }
  }
  for (const { leading } of candidates) if ((marked.get(leading!.label.toLowerCase()) ?? 0) > 1) found.add(leading!);
  return found;
}

function placeMarks(
  steps: readonly Step[],
  runOfStep: Int32Array,
  promoted: ReadonlySet<Mark>,
  leading: ReadonlySet<Mark>,
): NoteMark[] {
  const placed: NoteMark[] = [];
  for (const step of steps) {
    const run = runOfStep[step.passage]!;
    const inNote = step.kind === 'note' || step.kind === 'continuation';
    for (const mark of step.marks) {
      if ((mark.weak && !promoted.has(mark)) || leading.has(mark)) continue;
      const { label, malformed } = mark;
      placed.push({ label, number: numberOf(label), run, at: shifted(mark, step.base), malformed, inNote });
    }
  }
  return placed;
}

function placeNotes(
  essay: Essay,
  steps: readonly Step[],
  runOfStep: Int32Array,
  leading: ReadonlySet<Mark>,
  unlabelled: ReadonlySet<number>,
  marks: readonly NoteMark[],
): Note[] {
  const lastMark = new Map<number, number>();
  for (const mark of marks) if (!mark.inNote) lastMark.set(mark.run, mark.at.start);
  const notes: Note[] = [];
  for (const step of steps) {
    const lost = step.leading && leading.has(step.leading) ? step.leading : undefined;
    const label = step.label ?? (lost && { ...lost, textStart: lost.end, malformed: `[^${lost.label}]:` });
    if (!label) continue;
    const run = runOfStep[step.passage]!;
    const inner = { start: Math.min(step.base + label.textStart, step.at.end), end: step.at.end };
    const first = essay.text(inner).trim() === '' ? [] : [inner];
    notes.push({
      label: label.label,
      number: numberOf(label.label),
      run,
      at: shifted({ start: label.start, end: label.end }, step.base),
      malformed: label.malformed,
      paragraphs: [
        ...first,
        ...continuations(steps, step.passage, unlabelled, (lastMark.get(run) ?? 0) < step.at.start),
      ],
      passage: step.passage,
    });
  }
  return notes;
}

/**
 * The further paragraphs of a note: those that its dialect says are, and those between it and the next label where the
 * notes stand together, no mark being left after them.
 */
function continuations(
  steps: readonly Step[],
  passage: number,
  unlabelled: ReadonlySet<number>,
  marksAreOver: boolean,
): Span[] {
  const found: Span[] = [];
  let next = passage + 1;
  for (; steps[next]?.kind === 'continuation' || steps[next]?.kind === 'code'; next++) {
    if (steps[next]!.kind === 'continuation') found.push(steps[next]!.at);
  }
  if (found.length > 0 || !marksAreOver) return found;
  const between: Span[] = [];
  for (; next < steps.length && !steps[next]!.label && between.length < 12; next++) {
    if (steps[next]!.kind !== 'prose' || unlabelled.has(next)) return found;
    between.push(steps[next]!.at);
  }
  return steps[next]?.label ? between : found;
}
