/** Writes other numbers into notes, their marks and the references to them. */
import type { Apparatus } from '../../dossier/apparatus';
import { crossReferencesIn, placeOfLabel } from '../../dossier/editing/places';
import type { Edit } from '../../dossier/fix';
import type { FileId } from '../../dossier/place';
import type { Move } from './sorted';
import { isSame, type Thing, told } from './told';

/** The new number of each note, by key. A note that is not here keeps its label. */
export type Numbers = ReadonlyMap<string, number>;

/** One edit for each number that changes, of the digits alone, in the order of the text. */
export function numberEdits(file: FileId, apparatus: Apparatus, numbers: Numbers): Edit[] {
  const { essay } = apparatus;
  const edits: Edit[] = [];
  const written = [...apparatus.notes, ...apparatus.marks, ...crossReferencesIn(apparatus)];
  for (const { key, label, at } of written) {
    const number = numbers.get(key);
    if (number === undefined || label === String(number)) continue;
    const place = placeOfLabel(essay, { label, at });
    if (place) edits.push({ file, at: place, text: String(number) });
  }
  return edits.sort((a, b) => a.at.start - b.at.start);
}

/** Whether all notes, marks and references of a text are those of another with new numbers, one for one. */
export function isRenumbered(before: Apparatus, after: Apparatus, numbers: Numbers, moves: readonly Move[]): boolean {
  const expected = told(before, numbers);
  const moved = (things: readonly Thing[]) => inNewOrder(things, moves);
  return isSame(
    {
      ...expected,
      notes: moved(expected.notes),
      marks: moved(expected.marks),
      references: moved(expected.references),
    },
    told(after),
  );
}

/** Things in the order in which they stand when notes have moved. */
function inNewOrder(things: readonly Thing[], moves: readonly Move[]): readonly Thing[] {
  if (moves.length === 0) return things;
  const byOrigin = [...moves].sort((a, b) => a.from.start - b.from.start);
  let next = 0;
  const placed = things.map((thing) => {
    const { start } = thing.at;
    while (next < byOrigin.length && byOrigin[next]!.from.end <= start) next++;
    const move = byOrigin[next];
    const isMoved = move !== undefined && move.from.start <= start;
    return isMoved ? { thing, at: move.to.start, within: start - move.from.start } : { thing, at: start, within: 0 };
  });
  return placed.sort((a, b) => a.at - b.at || a.within - b.within).map(({ thing }) => thing);
}
