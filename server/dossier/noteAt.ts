import type { Span } from '../text/span';
import type { Apparatus, Note, UnlabelledNote } from './notes';

/** The note in whose text an offset stands, an unlabelled one included; undefined in the running text. */
export function noteAt(apparatus: Apparatus, offset: number): Note | UnlabelledNote | undefined {
  const { notes } = apparatus;
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (notes[middle]!.at.start <= offset) low = middle + 1;
    else high = middle;
  }
  const note = notes[low - 1];
  if (note && (contains(note.at, offset) || note.paragraphs.some((span) => contains(span, offset)))) return note;
  return apparatus.unlabelled.find((one) => contains(one.paragraph, offset));
}

function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
