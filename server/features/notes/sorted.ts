/** Puts notes that stand together into the order of their new numbers. Only whole notes move. */
import type { Apparatus } from '../../dossier/apparatus';
import { wholeNote } from '../../dossier/editing/places';
import type { Span } from '../../text/span';
import type { Numbers } from './numbers';

/** A note that goes where another one stands. */
export interface Move {
  readonly from: Span;
  readonly to: Span;
}

/** The notes that move, by where they go; none of those that are in order already, or do not stand together. */
export function movesOf(apparatus: Apparatus, numbers: Numbers): Move[] {
  const { notes } = apparatus;
  const moves: Move[] = [];
  for (let first = 0; first < notes.length; ) {
    let end = first + 1;
    while (end < notes.length && notes[end]!.run === notes[first]!.run) end++;
    moves.push(...movesIn(apparatus, numbers, first, end));
    first = end;
  }
  return moves;
}

function movesIn(apparatus: Apparatus, byKey: Numbers, first: number, end: number): Move[] {
  const notes = apparatus.notes.slice(first, end);
  const numbers = notes.map(({ key }) => byKey.get(key) ?? Number.NaN);
  if (numbers.some(Number.isNaN) || numbers.every((number, index) => index === 0 || number > numbers[index - 1]!))
    return [];
  const spans = notes.map((note) => wholeNote(apparatus, note));
  if (!standTogether(apparatus, spans) || !isEnd(apparatus, notes[notes.length - 1]!.passage, spans.at(-1)!.end))
    return [];
  const order = [...notes.keys()].sort((a, b) => numbers[a]! - numbers[b]!);
  return order.flatMap((note, index) => (note === index ? [] : [{ from: spans[note]!, to: spans[index]! }]));
}

/** Each begins on a line of its own, with nothing but line breaks and spaces before it. */
function standTogether({ essay }: Apparatus, spans: readonly Span[]): boolean {
  return spans.every((span, index) => {
    const before = spans[index - 1];
    if (!before) return true;
    const between = span.start < before.end ? '?' : essay.text({ start: before.end, end: span.start });
    return between.trim() === '' && /[\r\n]/.test(between);
  });
}

/** Whether nothing follows that might belong to the last note: the text is over, or another part begins. */
function isEnd({ essay, steps }: Apparatus, passage: number, end: number): boolean {
  let next = passage + 1;
  while (next < steps.count && (steps.isContinuation(next) || steps.isOfNote(next))) next++;
  if (next < steps.count) return steps.isHeading(next) || steps.labelOf(next) >= 0;
  return essay.text({ start: end, end: essay.length }).trim() === '';
}
