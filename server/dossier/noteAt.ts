import { countStartingBy, touches } from '../text/span';
import type { Apparatus, Note, UnlabelledNote } from './notes';

/** The note in whose text an offset stands, an unlabelled one included; undefined in the running text. */
export function noteAt(apparatus: Apparatus, offset: number): Note | UnlabelledNote | undefined {
  const note = apparatus.notes[countStartingBy(apparatus.notes, offset) - 1];
  if (note && (touches(note.at, offset) || note.paragraphs.some((span) => touches(span, offset)))) return note;
  return apparatus.unlabelled.find((one) => touches(one.paragraph, offset));
}
