/**
 * Which mark points at which note, in integers and without places, so that it holds for as long as an edit changes no
 * label and no mark. Numbers may start anew in every chapter; each set of notes with its marks is a run.
 */
import { leadingLabels, marksThatCount } from './doubtfulMarks';
import { faultsOf, type NoteFaults } from './noteFaults';
import { NoteKeys } from './noteKeys';
import type { Around } from './paragraphs';
import { assignRuns } from './runs';
import { NONE, type Steps } from './steps';
import { findUnlabelled } from './unlabelled';

/** Notes and marks count from 0 in reading order; so do keys, in no order. Only marks that count are here. */
export interface NoteStructure extends Matched {
  readonly faults: NoteFaults;
  /** Whether there is a section of notes: a run of ascending ones, at least half of which a mark in the text points at. */
  readonly isSection: boolean;
}

/** Notes, marks and what they have in common. */
export interface Matched extends Around {
  readonly keys: NoteKeys;
  readonly runs: number;
  /** The step of every note, and the mark in it that is its label where the label lost its colon. */
  readonly noteStep: Int32Array;
  readonly noteMark: Int32Array;
  readonly noteKey: Int32Array;
  /** The marks of the text, by their places among all that may be one. */
  readonly marks: Int32Array;
  readonly markStep: Int32Array;
  readonly markKey: Int32Array;
  /** By key: its first note, its first mark. */
  readonly firstNote: Int32Array;
  readonly firstMark: Int32Array;
  /** By note or mark: the next one of the same key. */
  readonly nextNote: Int32Array;
  readonly nextMark: Int32Array;
}

/**
 * Resolves the marks and notes of an essay. Linear in their number, but for numbers that are out of order.
 *
 * @param marksNotes see `Around`.
 */
export function resolveStructure(steps: Steps, marksNotes: boolean): NoteStructure {
  const { runOfStep, runs } = assignRuns(steps);
  const keys = new NoteKeys(steps.labels, runs);
  const { keyOfStep, keyOfMark, stepOfMark } = keyed(steps, runOfStep, keys);
  const isDefined = new Uint8Array(keys.count);
  for (const key of keyOfStep) if (key !== NONE) isDefined[key] = 1;

  const counts = marksThatCount({ steps, keyOfMark, isDefined });
  const labels = leadingLabels({ steps, keyOfMark, isDefined }, counts, (label) => keys.find(0, label));
  for (const mark of labels) counts[mark] = 0;
  const marks = indexesOf(counts);
  const markKey = marks.map((mark) => keyOfMark[mark]!);
  const markStep = marks.map((mark) => stepOfMark[mark]!);
  const byMark = chained(markKey, keys.count);

  const lost = findUnlabelled({
    steps,
    runOfStep,
    keys,
    waitsSince: (key) => (isDefined[key] || byMark.first[key] === NONE ? undefined : markStep[byMark.first[key]!]),
  });
  const notes = placedNotes(steps, keyOfStep, keyOfMark, stepOfMark, labels);
  const byNote = chained(notes.noteKey, keys.count);
  const lastMarkStep = new Int32Array(Math.max(1, runs)).fill(NONE);
  for (const step of markStep) if (!steps.isInNote(step)) lastMarkStep[runOfStep[step]!] = step;

  const matched = {
    keys,
    runs,
    marksNotes,
    runOfStep,
    ...notes,
    marks,
    markStep,
    markKey,
    lost,
    firstNote: byNote.first,
    nextNote: byNote.next,
    firstMark: byMark.first,
    nextMark: byMark.next,
    lastMarkStep,
  };
  return { ...matched, faults: faultsOf(steps, matched), isSection: isSection(steps, matched) };
}

/** The key of every label and mark, and the step in which each mark stands. */
function keyed(steps: Steps, runOfStep: Int32Array, keys: NoteKeys) {
  const keyOfStep = new Int32Array(steps.count).fill(NONE);
  const keyOfMark = new Int32Array(steps.markCount);
  const stepOfMark = new Int32Array(steps.markCount);
  for (let step = 0; step < steps.count; step++) {
    const run = runOfStep[step]!;
    const label = steps.labelOf(step);
    if (label >= 0) keyOfStep[step] = keys.of(run, label);
    for (let mark = steps.firstMark(step); mark < steps.firstMark(step + 1); mark++) {
      keyOfMark[mark] = keys.of(run, steps.markLabel(mark));
      stepOfMark[mark] = step;
    }
  }
  return { keyOfStep, keyOfMark, stepOfMark };
}

function indexesOf(flags: Uint8Array): Int32Array {
  const indexes = new Int32Array(flags.length);
  let count = 0;
  for (let index = 0; index < flags.length; index++) if (flags[index]) indexes[count++] = index;
  return indexes.subarray(0, count);
}

/** The notes in reading order: steps that a label opens, and marks that are labels. */
function placedNotes(
  steps: Steps,
  keyOfStep: Int32Array,
  keyOfMark: Int32Array,
  stepOfMark: Int32Array,
  labels: readonly number[],
) {
  const most = steps.count + labels.length;
  const [noteStep, noteMark, noteKey] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  let count = 0;
  let next = 0;
  const add = (step: number, mark: number, key: number) => {
    noteStep[count] = step;
    noteMark[count] = mark;
    noteKey[count++] = key;
  };
  for (let step = 0; step < steps.count; step++) {
    if (keyOfStep[step] !== NONE) add(step, NONE, keyOfStep[step]!);
    for (; next < labels.length && stepOfMark[labels[next]!] === step; next++)
      add(step, labels[next]!, keyOfMark[labels[next]!]!);
  }
  return {
    noteStep: noteStep.slice(0, count),
    noteMark: noteMark.slice(0, count),
    noteKey: noteKey.slice(0, count),
  };
}

/** By key the first that has it, and by each the next of the same key. */
function chained(keyOf: Int32Array, keys: number): { first: Int32Array; next: Int32Array } {
  const first = new Int32Array(keys).fill(NONE);
  const next = new Int32Array(keyOf.length).fill(NONE);
  for (let index = keyOf.length - 1; index >= 0; index--) {
    const key = keyOf[index]!;
    next[index] = first[key]!;
    first[key] = index;
  }
  return { first, next };
}

function isSection(steps: Steps, { noteKey, markKey, markStep, keys }: Matched): boolean {
  if (noteKey.length === 0) return false;
  const isMarked = new Uint8Array(steps.labels.size);
  for (let mark = 0; mark < markKey.length; mark++)
    if (!steps.isInNote(markStep[mark]!)) isMarked[keys.labelOf(markKey[mark]!)] = 1;
  let matched = 0;
  let numbers = 0;
  let ascents = 0;
  let before = Number.NaN;
  for (const key of noteKey) {
    const label = keys.labelOf(key);
    if (isMarked[label]) matched++;
    const number = steps.labels.numberOf(label);
    if (Number.isNaN(number)) continue;
    if (number > before) ascents++;
    before = number;
    numbers++;
  }
  return matched * 2 >= noteKey.length && ascents * 2 >= numbers - 1;
}
