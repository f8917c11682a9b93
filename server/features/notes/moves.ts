/** Where the cursor goes: from mark to mark, and between a mark and its note. */
import type { Apparatus } from '../../dossier/apparatus';
import { noteUnder, placeOfLabel } from '../../dossier/editing/places';
import type { Note, UnlabelledNote } from '../../dossier/notes';

/**
 * Behind the next mark, or the one before; after the last comes the first.
 *
 * @param offset of the cursor, a UTF-16 offset. @returns undefined in a text without marks.
 */
export function markBeside(apparatus: Apparatus, offset: number, way: 'next' | 'previous'): number | undefined {
  const ends = apparatus.marks.filter((mark) => placeOfLabel(apparatus.essay, mark)).map(({ at }) => at.end);
  return way === 'next'
    ? (ends.find((end) => end > offset) ?? ends[0])
    : (ends.findLast((end) => end < offset) ?? ends[ends.length - 1]);
}

/**
 * From a mark to the text of its note, and from a note to behind its mark.
 *
 * @param offset of the cursor, a UTF-16 offset. @param from where the cursor was before: of several marks the one there
 * is meant, else the first. @returns undefined where there is neither a mark nor a note, or no other end.
 */
export function otherEnd(apparatus: Apparatus, offset: number, from?: number): number | undefined {
  const mark = apparatus.marks.find(({ at }) => at.start <= offset && offset <= at.end);
  if (mark) {
    const note = apparatus.definitionOf(mark.key);
    return note && startOfText(apparatus, note);
  }
  const note = noteUnder(apparatus, offset);
  const marks = note ? apparatus.marksOf(note.key) : [];
  const came = from === undefined ? undefined : marks.find(({ at }) => at.start <= from && from <= at.end);
  return (came ?? marks[0])?.at.end;
}

function startOfText({ essay }: Apparatus, note: Note | UnlabelledNote): number {
  if ('paragraph' in note) return note.paragraph.start;
  const [first] = note.paragraphs;
  const end = note.at.end;
  const space = /^[ \t]{0,8}/.exec(essay.text({ start: end, end: Math.min(essay.length, end + 8) }))![0].length;
  return first && first.start >= end ? first.start : end + space;
}
