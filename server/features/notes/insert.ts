/** Inserts a note: its mark where somebody writes, its label where the notes stand. */
import type { Apparatus } from '../../dossier/apparatus';
import type { Dossier } from '../../dossier/dossier';
import { readAfter } from '../../dossier/editing/applied';
import { stepAt } from '../../dossier/editing/places';
import type { Edit } from '../../dossier/fix';
import type { FileId } from '../../dossier/place';
import type { Position } from '../../text/lines';
import type { Span } from '../../text/span';
import { numberEdits } from './numbers';
import { brokenRanges, type Objection } from './objections';
import { marksBefore } from './order';
import { freeNumber, neighboursOf, type Room, roomFor } from './shift';
import { type Slot, slotsFor } from './slots';
import { isSame, told } from './told';

/** What becomes of a text, and where its writer goes on: behind the text of the new note. Or why nothing is done. */
export type Insertion =
  | { readonly edits: readonly Edit[]; readonly caret: Position }
  | { readonly objections: readonly Objection[] };

/**
 * A new note with its mark at the cursor. Its number is the next one, and those that follow move up; where numbers are
 * out of order it is the first free one, and the others stay. A mark that is begun, `[^` or `[`, becomes the new one; in
 * a mark, the new one comes after it. The text is read again as it would be: every other mark and note must be there.
 *
 * @param offset of the cursor, a UTF-16 offset in `file`.
 * @param text of the new note: a paragraph in one line, or nothing yet.
 */
export function insertNote(dossier: Dossier, file: FileId, offset: number, text = ''): Insertion {
  const apparatus = dossier.apparatus(file);
  const refused: Insertion = { objections: [{ says: ['insert/unsure', {}], at: { start: offset, end: offset } }] };
  if (!apparatus) return refused;
  const at = placeOfMark(apparatus, offset);
  const run = apparatus.structure.runOfStep[stepAt(apparatus, at.start)] ?? 0;
  const neighbours = neighboursOf(apparatus, at.start, run);
  const next = roomFor(apparatus, run, neighbours);
  const free = freeNumber(apparatus, run);
  const nextToLast = { before: free.number - 1, after: undefined };
  for (const [room, beside] of [[next, neighbours] as const, [free, nextToLast] as const]) {
    if (!room || brokenRanges(apparatus, room.numbers).length > 0) continue;
    for (const slot of slotsFor(apparatus, at.end, run, beside)) {
      const made = insertion(file, apparatus, { at, run, room, slot, text });
      if (made) return made;
    }
  }
  return refused;
}

interface Planned {
  readonly at: Span;
  readonly run: number;
  readonly room: Room;
  readonly slot: Slot;
  readonly text: string;
}

/** The edits of a plan; undefined where the text would not be read as it should. */
function insertion(file: FileId, apparatus: Apparatus, { at, run, room, slot, text }: Planned): Insertion | undefined {
  const isMarkdown = apparatus.essay.dialect.name === 'markdown';
  const { number, numbers } = room;
  const mark = isMarkdown ? `[^${number}]` : `[${number}]`;
  const label = slot.isFootnote ? `[Footnote ${number}: ` : isMarkdown ? `${mark}: ` : `${mark} `;
  const note = {
    file,
    at: { start: slot.at, end: slot.at },
    text: `${slot.before}${label}${text}${slot.isFootnote ? ']' : ''}`,
  };
  const edits = inOrder([
    ...numberEdits(file, apparatus, numbers),
    ...(slot.at === at.end
      ? [{ file, at, text: `${mark}${note.text}${slot.after}` }]
      : [
          { file, at, text: mark },
          { ...note, text: `${note.text}${slot.after}` },
        ]),
  ]);
  const after = readAfter(apparatus.essay, edits);
  const before = told(apparatus, numbers);
  const says = `${run}/${number}`;
  const firstAfter = (things: readonly { readonly at: Span }[], place: number) => {
    const index = things.findIndex((thing) => thing.at.start >= place);
    return index < 0 ? things.length : index;
  };
  const markIndex = marksBefore(apparatus, at.end);
  const noteIndex = firstAfter(apparatus.notes, slot.at);
  const paragraphs = text !== '' ? 1 : slot.isFootnote ? (after.notes[noteIndex]?.paragraphs.length ?? 0) : 0;
  const added = { key: says, at };
  const expected = {
    ...before,
    runs: Math.max(1, before.runs),
    marks: before.marks.toSpliced(markIndex, 0, { ...added, says }),
    notes: before.notes.toSpliced(noteIndex, 0, { ...added, says: `${says} ${paragraphs}` }),
  };
  if (!isSame(expected, told(after))) return undefined;
  const own = after.notes[noteIndex]!;
  return { edits, caret: after.essay.positionAt(own.at.start + label.length + text.length) };
}

/** Edits in the order of the text; one that only inserts comes before one that replaces. */
function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

/** Where the new mark is written: at the cursor, over a mark that was only begun, or behind the one in which it is. */
function placeOfMark(apparatus: Apparatus, offset: number): Span {
  const { essay } = apparatus;
  const mark = apparatus.marks.find(({ at }) => at.start < offset && offset < at.end);
  if (mark) return { start: mark.at.end, end: mark.at.end };
  const opening = essay.dialect.name === 'markdown' ? '[^' : '[';
  const start = offset - opening.length;
  if (start < 0 || essay.text({ start, end: offset }) !== opening) return { start: offset, end: offset };
  const behind = essay.text({ start: offset, end: offset + 1 });
  return { start, end: behind === ']' ? offset + 1 : offset };
}
