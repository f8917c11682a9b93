/**
 * The apparatus of one essay: which mark points at which note. Numbers may start anew in every chapter; each set of
 * notes with the marks that belong to it is a run.
 */
import type { Essay } from '../reading/essay';
import { type Mark, type NoteLabel, numberOf } from '../text/passage';
import { type Span, shifted } from '../text/span';
import { leadingLabels, weakMarksThatCount } from './doubtfulMarks';
import { paragraphsOf } from './paragraphs';
import { assignRuns } from './runs';
import { type Step, stepsOf } from './steps';
import { findUnlabelled } from './unlabelled';

/** A note: its label and its text. All spans are UTF-16 offsets in the file. */
export interface Note {
  /** Equal for a note and its marks: see `noteKey`. */
  readonly key: string;
  readonly label: string;
  readonly number: number;
  readonly run: number;
  /** The label with its brackets. */
  readonly at: Span;
  readonly malformed: string | undefined;
  /** The paragraphs of its text, the first without the label, code left out. */
  readonly paragraphs: readonly Span[];
  /** Whether nothing at all stands behind the label. */
  readonly isEmpty: boolean;
  /** Its place among all passages of the essay. */
  readonly passage: number;
}

export interface NoteMark {
  readonly key: string;
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
  readonly key: string;
  readonly label: string;
  readonly number: number;
  readonly run: number;
  /** The whole paragraph. */
  readonly paragraph: Span;
  /** Its first words, where a label should stand. */
  readonly at: Span;
  readonly passage: number;
  /** The numbers of the notes between which it stands. */
  readonly before: number;
  readonly after: number;
}

export interface Apparatus {
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
  readonly marks: readonly NoteMark[];
  readonly unlabelled: readonly UnlabelledNote[];
  readonly runs: number;
  /** The notes by their keys; of several with one key the first, and one that lost its label where it stands alone. */
  readonly byKey: ReadonlyMap<string, Note | UnlabelledNote>;
  /** The marks of each key, in reading order. */
  readonly marksOf: ReadonlyMap<string, readonly NoteMark[]>;
}

export const NO_NOTES: Apparatus = {
  steps: [],
  notes: [],
  marks: [],
  unlabelled: [],
  runs: 0,
  byKey: new Map(),
  marksOf: new Map(),
};

/** Resolves the marks and notes of an essay. Linear in their number. */
export function resolveNotes(essay: Essay): Apparatus {
  const steps = stepsOf(essay);
  const { runOfStep, runs } = assignRuns(steps);
  const defined = definedLabels(steps, runOfStep);
  const counting = weakMarksThatCount(steps, runOfStep, defined);
  const lost = leadingLabels(steps, counting, defined);
  const marks = placeMarks(steps, runOfStep, (mark) => !lost.has(mark) && (!mark.weak || counting.has(mark)));
  const unlabelled = findUnlabelled(essay, steps, runOfStep, marks, defined);
  const notes = placeNotes(essay, steps, runOfStep, lost, unlabelled, marks);
  return {
    steps,
    notes,
    marks,
    unlabelled,
    runs,
    byKey: firstByKey([...notes, ...unlabelled]),
    marksOf: grouped(marks),
  };
}

/** The identity of a label in its run. Markdown does not tell capitals from small letters. */
export function noteKey(run: number, label: string): string {
  return `${run}/${label.toLowerCase()}`;
}

function firstByKey<T extends { readonly key: string }>(list: readonly T[]): Map<string, T> {
  const first = new Map<string, T>();
  for (const one of list) if (!first.has(one.key)) first.set(one.key, one);
  return first;
}

function grouped(marks: readonly NoteMark[]): Map<string, NoteMark[]> {
  const groups = new Map<string, NoteMark[]>();
  for (const mark of marks) {
    const same = groups.get(mark.key);
    if (same) same.push(mark);
    else groups.set(mark.key, [mark]);
  }
  return groups;
}

function definedLabels(steps: readonly Step[], runOfStep: Int32Array): Set<string> {
  const defined = new Set<string>();
  for (const step of steps) if (step.label) defined.add(noteKey(runOfStep[step.passage]!, step.label.label));
  return defined;
}

function placeMarks(steps: readonly Step[], runOfStep: Int32Array, counts: (mark: Mark) => boolean): NoteMark[] {
  const placed: NoteMark[] = [];
  for (const step of steps) {
    const run = runOfStep[step.passage]!;
    const inNote = step.kind === 'note' || step.kind === 'continuation';
    for (const mark of step.marks) {
      if (!counts(mark)) continue;
      const { label, malformed } = mark;
      const at = shifted(mark, step.base);
      placed.push({ key: noteKey(run, label), label, number: numberOf(label), run, at, malformed, inNote });
    }
  }
  return placed;
}

function placeNotes(
  essay: Essay,
  steps: readonly Step[],
  runOfStep: Int32Array,
  lost: ReadonlySet<Mark>,
  unlabelled: readonly UnlabelledNote[],
  marks: readonly NoteMark[],
): Note[] {
  const lastMark = new Map<number, number>();
  for (const mark of marks) if (!mark.inNote) lastMark.set(mark.run, mark.at.start);
  const strays = new Set(unlabelled.map(({ passage }) => passage));
  const notes: Note[] = [];
  for (const step of steps) {
    const labels = labelsOf(step, lost);
    if (labels.length === 0) continue;
    const run = runOfStep[step.passage]!;
    const marksAreOver = (lastMark.get(run) ?? 0) < step.at.start;
    for (const [index, label] of labels.entries()) {
      const next = labels[index + 1];
      const inner = { start: step.base + label.textStart, end: next ? step.base + next.start : step.at.end };
      const paragraphs = paragraphsOf(
        essay,
        steps,
        step.passage,
        inner,
        next === undefined && { strays, marksAreOver, runOfStep },
      );
      notes.push({
        key: noteKey(run, label.label),
        label: label.label,
        number: numberOf(label.label),
        run,
        at: { start: step.base + label.start, end: step.base + label.end },
        malformed: label.malformed,
        paragraphs,
        isEmpty: paragraphs.length === 0 && !steps[step.passage + 1]?.ofNote,
        passage: step.passage,
      });
    }
  }
  return notes;
}

/** The label that opens a step, and those in it that lost their colon. */
function labelsOf(step: Step, lost: ReadonlySet<Mark>): NoteLabel[] {
  const labels: NoteLabel[] = step.label ? [step.label] : [];
  for (const mark of step.marks) {
    if (lost.has(mark)) labels.push({ ...mark, textStart: mark.end, malformed: `[^${mark.label}]:` });
  }
  return labels;
}
