/** Which notes and marks have a fault. Rules put them into words. */
import { type Misplaced, Sequence } from './misplaced';
import type { Matched } from './noteStructure';
import { furtherSteps } from './paragraphs';
import { NONE, type Steps } from './steps';

/** Notes and marks by their places among all; each list in reading order. */
export interface NoteFaults {
  /** Keys that marks ask for and no note has, in the order of their first marks. */
  readonly undefinedKeys: readonly number[];
  /** The numbers that notes have in each run, ascending, lost ones included; none where no mark asks for one. */
  readonly numbersByRun: readonly (readonly number[])[];
  /** Notes whose key an earlier note has. */
  readonly duplicates: readonly number[];
  /** First notes of their key that no mark points at. */
  readonly unused: readonly number[];
  /** Without any text; but for those in a step with a label that lost its colon, of which only the text tells. */
  readonly empty: readonly number[];
  readonly perhapsEmpty: readonly number[];
  readonly malformedNotes: readonly number[];
  readonly malformedMarks: readonly number[];
  /** Each with the one before it. */
  readonly misplaced: readonly Misplaced[];
  /** Whether some of these are faults only by the text beside them, which is not looked at here. */
  readonly hangOnText: boolean;
}

/** What is wrong with the notes of an essay, as far as it shows without their texts. */
export function faultsOf(steps: Steps, matched: Matched): NoteFaults {
  const { noteStep, noteMark, noteKey, marks, markKey, firstNote, firstMark, lost } = matched;
  const [duplicates, unused, malformedNotes]: [number[], number[], number[]] = [[], [], []];
  for (let note = 0; note < noteKey.length; note++) {
    const key = noteKey[note]!;
    if (firstNote[key] !== note) duplicates.push(note);
    else if (firstMark[key] === NONE) unused.push(note);
    if (noteMark[note] !== NONE || steps.isLabelMalformed(noteStep[note]!)) malformedNotes.push(note);
  }
  const lostKeys = new Set(lost.map(({ key }) => key));
  const [undefinedKeys, malformedMarks]: [number[], number[]] = [[], []];
  for (let mark = 0; mark < marks.length; mark++) {
    const key = markKey[mark]!;
    if (firstMark[key] === mark && firstNote[key] === NONE && !lostKeys.has(key)) undefinedKeys.push(key);
    if (steps.isMarkMalformed(marks[mark]!)) malformedMarks.push(mark);
  }
  const { empty, perhapsEmpty } = emptyNotes(steps, matched);
  return {
    undefinedKeys,
    numbersByRun: undefinedKeys.length > 0 ? numbersByRun(steps, matched) : [],
    duplicates,
    unused,
    malformedNotes,
    malformedMarks,
    empty,
    perhapsEmpty,
    misplaced: misplacedIn(steps, matched),
    hangOnText: perhapsEmpty.length > 0 || undefinedKeys.some((key) => isNamed(steps, matched, key)),
  };
}

/** What is suggested for a misspelt name is shown as some note has it written. */
function isNamed({ labels }: Steps, { keys }: Matched, key: number): boolean {
  return Number.isNaN(labels.numberOf(keys.labelOf(key)));
}

function numbersByRun(steps: Steps, { noteKey, keys, lost, runs }: Matched): number[][] {
  const numbers: number[][] = Array.from({ length: Math.max(1, runs) }, () => []);
  for (const key of noteKey) {
    const number = steps.labels.numberOf(keys.labelOf(key));
    if (!Number.isNaN(number)) numbers[keys.runOf(key)]!.push(number);
  }
  for (const { run, number } of lost) numbers[run]!.push(number);
  for (const list of numbers) list.sort((a, b) => a - b);
  return numbers;
}

function emptyNotes(steps: Steps, matched: Matched): { empty: number[]; perhapsEmpty: number[] } {
  const { noteStep, noteMark } = matched;
  const [empty, perhapsEmpty]: [number[], number[]] = [[], []];
  for (let note = 0; note < noteStep.length; note++) {
    const step = noteStep[note]!;
    if (noteMark[note] !== NONE || noteStep[note + 1] === step) perhapsEmpty.push(note);
    else if (!steps.hasText(step) && !isOfNote(steps, step + 1) && furtherSteps(steps, step, matched).length === 0)
      empty.push(note);
  }
  return { empty, perhapsEmpty };
}

function isOfNote(steps: Steps, step: number): boolean {
  return step < steps.count && steps.isOfNote(step);
}

/** Of a note and its mark that are both out of order the mark is at fault. */
function misplacedIn(steps: Steps, matched: Matched): Misplaced[] {
  const { noteStep, noteKey, markStep, markKey, runOfStep, keys, runs } = matched;
  const number = (key: number) => steps.labels.numberOf(keys.labelOf(key));
  const sequences = () => Array.from({ length: Math.max(1, runs) }, () => new Sequence());
  const [inMarks, inNotes] = [sequences(), sequences()];
  for (let mark = 0; mark < markKey.length; mark++) {
    const step = markStep[mark]!;
    if (!steps.isInNote(step)) inMarks[runOfStep[step]!]!.add(mark, number(markKey[mark]!));
  }
  for (let note = 0; note < noteKey.length; note++)
    inNotes[runOfStep[noteStep[note]!]!]!.add(note, number(noteKey[note]!));
  const moved = new Set<number>();
  const isNew = (key: number) => !moved.has(key) && moved.add(key);
  return inMarks.flatMap((sequence, run) => [
    ...[...sequence.misplaced('mark')].filter(({ index }) => isNew(markKey[index]!)),
    ...[...inNotes[run]!.misplaced('note')].filter(({ index }) => isNew(noteKey[index]!)),
  ]);
}
