/** Deletes a note with all its marks. */
import type { Apparatus } from '../../dossier/apparatus';
import type { Dossier } from '../../dossier/dossier';
import { readAfter } from '../../dossier/editing/applied';
import { markCut } from '../../dossier/editing/markCut';
import { withoutNote } from '../../dossier/editing/notes';
import { crossReferencesIn, noteUnder, placeOfLabel, wholeNote } from '../../dossier/editing/places';
import type { Edit } from '../../dossier/fix';
import type { Note } from '../../dossier/notes';
import type { FileId } from '../../dossier/place';
import type { Span } from '../../text/span';
import { type Numbers, numberEdits } from './numbers';
import { brokenRanges, doubtfulMarks, type Objection } from './objections';
import type { Outcome } from './renumber';
import { gapClosed } from './shift';
import { isSame, told, without } from './told';

/**
 * Takes away the note that the cursor is in, or whose mark it touches, with all its marks. Where the numbers are in
 * order, those that follow without a gap move down. The text is read again as it would be: every other mark and note
 * must still be there.
 *
 * @param offset of the cursor, a UTF-16 offset in `file`.
 */
export function deleteNote(dossier: Dossier, file: FileId, offset: number): Outcome {
  const apparatus = dossier.apparatus(file);
  const mark = apparatus?.marks.find(({ at }) => at.start <= offset && offset <= at.end);
  const chosen = mark ?? (apparatus && noteUnder(apparatus, offset));
  if (!apparatus || !chosen) return refuse('delete/nothing', { start: offset, end: offset });
  const { key, run } = chosen;
  const [note] = apparatus.notesOf(key);
  const against = objectionsTo(apparatus, key, note);
  if (against.length > 0) return { objections: against };
  for (const numbers of [gapClosed(apparatus, run, key), new Map<string, number>()]) {
    const edits = numbers && deletion(file, apparatus, { key, note, numbers });
    if (edits) return { edits };
  }
  return refuse('delete/unsure', chosen.at);
}

function refuse(key: string, at: Span): Outcome {
  return { objections: [{ says: [key, {}], at }] };
}

/** What would be left behind, or lost with the note. */
function objectionsTo(apparatus: Apparatus, key: string, note: Note | undefined): Objection[] {
  const found: Objection[] = [];
  const whole = note && wholeNote(apparatus, note);
  const isElsewhere = (at: Span) => !whole || at.end <= whole.start || at.start >= whole.end;
  for (const { label, at } of apparatus.notesOf(key).slice(1))
    found.push({ says: ['renumber/duplicate', { label }], at });
  const lost = apparatus.unlabelled.find((one) => one.key === key);
  if (lost) found.push({ says: ['renumber/unlabelled', { label: lost.label }], at: lost.at });
  if (note?.malformed !== undefined) found.push({ says: ['renumber/malformed', { label: note.label }], at: note.at });
  for (const reference of crossReferencesIn(apparatus))
    if (reference.key === key && isElsewhere(reference.at))
      found.push({ says: ['delete/referred', { label: reference.label }], at: reference.at });
  for (const mark of apparatus.marksOf(key))
    if (isElsewhere(mark.at) && !cutOf(apparatus, mark))
      found.push({ says: ['delete/range', { label: mark.label }], at: mark.at });
  for (const mark of doubtfulMarks(apparatus))
    if (mark.key === key) found.push({ says: ['renumber/doubtful', { label: mark.label }], at: mark.at });
  return found.sort((a, b) => a.at.start - b.at.start);
}

/** What goes with a mark; undefined where it is the end of a range, or is not written because it is inside one. */
function cutOf({ essay }: Apparatus, mark: { readonly label: string; readonly at: Span }): Span | undefined {
  return placeOfLabel(essay, mark) && markCut(essay, mark.at);
}

interface Planned {
  readonly key: string;
  readonly note: Note | undefined;
  readonly numbers: Numbers;
}

/** The edits; undefined where the text would not be read as it should. */
function deletion(file: FileId, apparatus: Apparatus, { key, note, numbers }: Planned): Edit[] | undefined {
  const cuts = apparatus.marksOf(key).flatMap((mark) => cutOf(apparatus, mark) ?? []);
  if (note) cuts.push(withoutNote(apparatus, note));
  const isCut = (at: Span) => cuts.some(({ start, end }) => start <= at.start && at.end <= end);
  const rest = brokenRanges(apparatus, numbers).filter(({ at }) => !isCut(at));
  if (numbers.size > 0 && rest.length > 0) return undefined;
  const outer = cuts.filter(
    (cut) => !cuts.some((other) => other !== cut && other.start <= cut.start && cut.end <= other.end),
  );
  const edits = [
    ...outer.map((at) => ({ file, at, text: '' })),
    ...numberEdits(file, apparatus, numbers).filter(({ at }) => !isCut(at)),
  ].sort((a, b) => a.at.start - b.at.start);
  const expected = without(told(apparatus, numbers), (thing) => thing.key === key || isCut(thing.at));
  const after = told(readAfter(apparatus.essay, edits));
  // The last note takes its run with it.
  return isSame({ ...expected, runs: after.runs }, after) ? edits : undefined;
}
