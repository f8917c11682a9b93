/** Numbers the notes of a text anew, in the order of their first marks. */
import type { Apparatus } from '../../dossier/apparatus';
import type { Dossier } from '../../dossier/dossier';
import { applied, readAfter } from '../../dossier/editing/applied';
import type { Edit } from '../../dossier/fix';
import type { FileId } from '../../dossier/place';
import { shifted } from '../../text/span';
import { isRenumbered, numberEdits } from './numbers';
import { brokenRanges, type Objection, objections } from './objections';
import { keysInOrder, numbersInOrder } from './order';
import { type Move, movesOf } from './sorted';

/** What becomes of a text, or why nothing does. */
export type Outcome = { readonly edits: readonly Edit[] } | { readonly objections: readonly Objection[] };

/**
 * New numbers for notes, marks and the references from note to note: from 1 in the order of the first marks, in each
 * chapter anew where chapters have notes of their own. Notes that stand together are put into the new order. Nothing
 * else changes: the text is read again as it would be, and unless every mark still has its note nothing is done.
 */
export function renumber(dossier: Dossier, file: FileId): Outcome {
  const apparatus = dossier.apparatus(file);
  if (!apparatus || apparatus.noteCount + apparatus.markCount === 0) return { edits: [] };
  const against = objections(apparatus);
  if (against.length > 0) return { objections: against };
  const numbers = numbersInOrder(apparatus, keysInOrder(apparatus));
  const broken = brokenRanges(apparatus, numbers);
  if (broken.length > 0) return { objections: broken };
  const inPlace = numberEdits(file, apparatus, numbers);
  for (const moves of [movesOf(apparatus, numbers), []]) {
    const edits = withMoves(file, apparatus, inPlace, moves);
    if (isRenumbered(apparatus, readAfter(apparatus.essay, edits), numbers, moves)) return { edits };
  }
  return { objections: [{ says: ['renumber/unsure', {}], at: { start: 0, end: 0 } }] };
}

/** The edits of numbers, those in notes that move made in the notes where they go. */
function withMoves(
  file: FileId,
  { essay }: Apparatus,
  edits: readonly Edit[],
  moves: readonly Move[],
): readonly Edit[] {
  if (moves.length === 0) return edits;
  const byOrigin = [...moves].sort((a, b) => a.from.start - b.from.start);
  const inside: Edit[][] = byOrigin.map(() => []);
  const all: Edit[] = [];
  let next = 0;
  for (const edit of edits) {
    while (next < byOrigin.length && byOrigin[next]!.from.end <= edit.at.start) next++;
    const move = byOrigin[next];
    if (move && move.from.start <= edit.at.start)
      inside[next]!.push({ ...edit, at: shifted(edit.at, -move.from.start) });
    else all.push(edit);
  }
  for (const [index, { from, to }] of byOrigin.entries())
    all.push({ file, at: to, text: applied(essay.text(from), inside[index]!) });
  return all.sort((a, b) => a.at.start - b.at.start);
}
