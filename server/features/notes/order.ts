/** The order in which a reader meets the notes. */
import type { Apparatus } from '../../dossier/apparatus';
import { noteUnder } from '../../dossier/editing/places';
import type { Note, NoteMark } from '../../dossier/notes';

/** What the order is made of: a mark, and the note in which it stands. */
interface Met {
  readonly mark: Pick<NoteMark, 'key'>;
  readonly inNote: string | undefined;
}

/** Stands in the order for a mark that is not written yet. */
export const ADDED = '';

/**
 * The keys of all notes that a mark points at, in the order of their first marks: first the marks of the running text;
 * those that stand in notes come when their note does.
 *
 * @param added where another mark would stand, a UTF-16 offset; in the order it is `ADDED`.
 */
export function keysInOrder(apparatus: Apparatus, added?: number): Set<string> {
  const met = apparatus.marks.map((mark): Met => ({ mark, inNote: apparatus.noteAt(mark.at.start)?.key }));
  if (added !== undefined)
    met.splice(marksBefore(apparatus, added), 0, { mark: { key: ADDED }, inNote: noteUnder(apparatus, added)?.key });
  const byNote = new Map<string, string[]>();
  for (const { mark, inNote } of met) {
    if (inNote === undefined) continue;
    const own = byNote.get(inNote);
    if (own) own.push(mark.key);
    else byNote.set(inNote, [mark.key]);
  }
  const order = new Set(met.filter(({ inNote }) => inNote === undefined).map(({ mark }) => mark.key));
  // A set goes on with what is added on the way.
  for (const key of order) for (const inner of byNote.get(key) ?? []) order.add(inner);
  // Notes that point only at one another, and those of a note that nothing points at.
  const queue: string[] = [];
  for (const { mark } of met) {
    queue.push(mark.key);
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
      if (order.has(one)) continue;
      order.add(one);
      queue.push(...(byNote.get(one) ?? []));
    }
  }
  return order;
}

/** How many marks stand before an offset. */
export function marksBefore({ marks }: Apparatus, offset: number): number {
  const index = marks.findIndex(({ at }) => at.start >= offset);
  return index < 0 ? marks.length : index;
}

/** The number that each numbered note gets, by key: from 1 in each run, without gaps. Named notes have none. */
export function numbersInOrder(apparatus: Apparatus, order: Iterable<string>): Map<string, number> {
  const next: number[] = [];
  const numbers = new Map<string, number>();
  const firsts = new Map<string, Note | NoteMark>();
  for (const one of [...apparatus.notes, ...apparatus.marks]) firsts.set(one.key, one);
  for (const key of order) {
    const one = firsts.get(key);
    if (!one || Number.isNaN(one.number)) continue;
    const number = (next[one.run] ?? 0) + 1;
    next[one.run] = number;
    numbers.set(key, number);
  }
  return numbers;
}
