/** The notes of an essay in order, with what is wrong with each; also those that marks ask for and that are not there. */
import type { Apparatus } from './apparatus';

/**
 * How it is with a note; of several faults the first in this order: no text at all, a text without its label, a number
 * that an earlier note has, no text behind the label, no mark.
 */
export type NoteState = 'undefined' | 'unlabelled' | 'duplicate' | 'empty' | 'unused' | 'fine';

/** A note by its place among all notes, among those that lost their labels, or among the keys that no note has. */
export interface NoteRow {
  readonly state: NoteState;
  readonly index: number;
}

/** All notes in reading order; one that is not there stands before the next higher number of its set. Makes no note. */
export function noteRows(apparatus: Apparatus): NoteRow[] {
  const { structure, steps } = apparatus;
  const { faults, keys, noteStep, noteKey, lost } = structure;
  const states = statesOf(apparatus);
  const missing = missingByRun(apparatus);
  const rows: NoteRow[] = [];
  const fill = (run: number, below: number) => {
    const waiting = missing.get(run) ?? [];
    while (waiting.length > 0 && waiting[waiting.length - 1]!.number < below)
      rows.push({ state: 'undefined', index: waiting.pop()!.index });
  };
  const numberOf = (key: number) => steps.labels.numberOf(keys.labelOf(key));
  let next = 0;
  let run = -1;
  const enter = (key: number) => {
    // What is still missing of a set comes at its end.
    if (run >= 0 && keys.runOf(key) !== run) fill(run, Number.POSITIVE_INFINITY);
    run = keys.runOf(key);
    fill(run, numberOf(key));
  };
  const takeLost = (before: number) => {
    for (; next < lost.length && lost[next]!.step < before; next++) {
      enter(lost[next]!.key);
      rows.push({ state: 'unlabelled', index: next });
    }
  };
  for (let note = 0; note < noteKey.length; note++) {
    takeLost(noteStep[note]!);
    enter(noteKey[note]!);
    rows.push({ state: states.get(note) ?? 'fine', index: note });
  }
  takeLost(Number.POSITIVE_INFINITY);
  for (const [one, waiting] of missing) if (waiting.length > 0) fill(one, Number.POSITIVE_INFINITY);
  // A named label has no number below which it could stand.
  const told = new Set(rows.flatMap(({ state, index }) => (state === 'undefined' ? [index] : [])));
  for (const index of faults.undefinedKeys.keys()) if (!told.has(index)) rows.push({ state: 'undefined', index });
  return rows;
}

function statesOf(apparatus: Apparatus): Map<number, NoteState> {
  const { faults } = apparatus.structure;
  const states = new Map<number, NoteState>();
  for (const note of faults.unused) states.set(note, 'unused');
  for (const note of faults.perhapsEmpty) if (apparatus.isEmpty(apparatus.note(note))) states.set(note, 'empty');
  for (const note of faults.empty) states.set(note, 'empty');
  for (const note of faults.duplicates) states.set(note, 'duplicate');
  return states;
}

interface Missing {
  readonly number: number;
  /** Among the keys that no note has. */
  readonly index: number;
}

/** Of each set of notes the numbers that are missing, the highest first. */
function missingByRun({ structure, steps }: Apparatus): Map<number, Missing[]> {
  const { faults, keys } = structure;
  const missing = new Map<number, Missing[]>();
  for (const [index, key] of faults.undefinedKeys.entries()) {
    const number = steps.labels.numberOf(keys.labelOf(key));
    if (Number.isNaN(number)) continue;
    const run = keys.runOf(key);
    const same = missing.get(run);
    if (same) same.push({ number, index });
    else missing.set(run, [{ number, index }]);
  }
  for (const all of missing.values()) all.sort((a, b) => b.number - a.number);
  return missing;
}
