/** Where a new note may be written: beside the notes next to it in number, as they are written. */
import type { Apparatus } from '../../dossier/apparatus';
import { lineBreakOf } from '../../dossier/editing/lines';
import { stepAt, wholeNote } from '../../dossier/editing/places';
import type { Note } from '../../dossier/notes';
import type { Neighbours } from './shift';

/** A place for a note, and what parts it from what stands around it. */
export interface Slot {
  /** UTF-16 offset. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** Whether the notes there are written `[Footnote 1: …]`. */
  readonly isFootnote: boolean;
}

/** @param place of the mark. @returns the best first. */
export function slotsFor(apparatus: Apparatus, place: number, run: number, { before, after }: Neighbours): Slot[] {
  const [previous] = before === undefined ? [] : apparatus.notesOf(`${run}/${before}`);
  const [next] = after === undefined ? [] : apparatus.notesOf(`${run}/${after}`);
  const slots: Slot[] = [];
  const here = stepAt(apparatus, place);
  const isBeside = [previous, next].some((note) => note && isMarkedIn(apparatus, note, here));
  if (!isBeside && standBelow(apparatus, run)) slots.push(below(apparatus, here));
  if (previous && previous.at.start > place) slots.push(behind(apparatus, previous));
  if (next && next.at.start > place) slots.push(ahead(apparatus, next));
  const ofRun = apparatus.notes.filter((note) => note.run === run);
  const last = ofRun[ofRun.length - 1];
  if (last && (last.at.start > place || apparatus.noteAt(place))) slots.push(behind(apparatus, last));
  slots.push(atEnd(apparatus));
  if (previous) slots.push(behind(apparatus, previous));
  return slots;
}

function behind(apparatus: Apparatus, note: Note): Slot {
  const { end } = wholeNote(apparatus, note);
  const gap = gapBehind(apparatus, note) ?? gapAhead(apparatus, note) ?? blankLine(apparatus);
  return { at: end, before: gap, after: '', isFootnote: isFootnote(apparatus, note) };
}

function ahead(apparatus: Apparatus, note: Note): Slot {
  const gap = gapAhead(apparatus, note) ?? gapBehind(apparatus, note) ?? blankLine(apparatus);
  return { at: note.at.start, before: '', after: gap, isFootnote: isFootnote(apparatus, note) };
}

function below(apparatus: Apparatus, step: number): Slot {
  const at = step < 0 ? 0 : apparatus.placeOfStep(step).end;
  return { at, before: blankLine(apparatus), after: '', isFootnote: false };
}

function atEnd(apparatus: Apparatus): Slot {
  const at = apparatus.essay.text().trimEnd().length;
  return { at, before: at === 0 ? '' : blankLine(apparatus), after: '', isFootnote: false };
}

function blankLine({ essay }: Apparatus): string {
  return lineBreakOf(essay).repeat(2);
}

/** What parts a note from the one behind it; undefined where none stands directly there. */
function gapBehind(apparatus: Apparatus, note: Note): string | undefined {
  const next = apparatus.notes.find(({ at }) => at.start > note.at.start);
  return next && gap(apparatus, note, next);
}

function gapAhead(apparatus: Apparatus, note: Note): string | undefined {
  const before = apparatus.notes.findLast(({ at }) => at.start < note.at.start);
  return before && gap(apparatus, before, note);
}

/** A gap may have the signs of a quote in it. */
function gap(apparatus: Apparatus, one: Note, next: Note): string | undefined {
  const { end } = wholeNote(apparatus, one);
  if (end > next.at.start) return undefined;
  const between = apparatus.essay.text({ start: end, end: next.at.start });
  return between.length < 40 && /^[ \t>]*(?:\r\n|\n|\r)[\s>]*$/.test(between) ? between : undefined;
}

function isFootnote({ essay }: Apparatus, { at }: Note): boolean {
  return essay.text(at).startsWith('[Footnote');
}

function isMarkedIn(apparatus: Apparatus, note: Note, step: number): boolean {
  return apparatus.marksOf(note.key).some(({ at }) => stepAt(apparatus, at.start) === step);
}

/** Whether the notes stand below their paragraphs: at several places, and nearly every one under its own. */
function standBelow(apparatus: Apparatus, run: number): boolean {
  const { steps } = apparatus;
  let [places, marked, own, last] = [0, 0, 0, -1];
  for (const note of apparatus.notes) {
    if (note.run !== run) continue;
    let paragraph = note.passage - 1;
    while (paragraph >= 0 && (steps.isInNote(paragraph) || steps.isOfNote(paragraph))) paragraph--;
    if (paragraph !== last) places++;
    last = paragraph;
    const [mark] = apparatus.marksOf(note.key);
    if (!mark) continue;
    marked++;
    if (stepAt(apparatus, mark.at.start) === paragraph) own++;
  }
  return places > 1 && own * 10 >= marked * 9;
}
