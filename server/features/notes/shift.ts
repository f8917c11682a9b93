/** The numbers of notes around a place, and what they become when one is added or taken away. */
import type { Apparatus } from '../../dossier/apparatus';
import { crossReferencesIn } from '../../dossier/editing/places';
import { numberOf } from '../../text/passage';
import type { Numbers } from './numbers';
import { ADDED, keysInOrder } from './order';

/** The notes between which a new one would stand, by their numbers. */
export interface Neighbours {
  /** The highest number that is met before; undefined where none is. */
  readonly before: number | undefined;
  /** The lowest number that is met afterwards. */
  readonly after: number | undefined;
}

/** @param place of the new mark, a UTF-16 offset. @param run to which it belongs. */
export function neighboursOf(apparatus: Apparatus, place: number, run: number): Neighbours {
  return around(keysInOrder(apparatus, place), ADDED, run);
}

/** The number of a new note, and the new numbers of those that make room for it. */
export interface Room {
  readonly number: number;
  readonly numbers: Numbers;
}

/**
 * The number that a new note should have: the one after those before it. Where it is taken, those that follow without a
 * gap move up by one. Undefined where the numbers around the place are out of order, so that none is the right one.
 */
export function roomFor(apparatus: Apparatus, run: number, { before, after }: Neighbours): Room | undefined {
  const lowest = after ?? Number.POSITIVE_INFINITY;
  // A text that begins with note 16 goes on from another one.
  const number = before !== undefined ? before + 1 : after !== undefined && after > 2 ? after : 1;
  if (number > lowest) return undefined;
  return { number, numbers: moved(apparatus, run, number, 1) };
}

/** The first number that is above all others. */
export function freeNumber(apparatus: Apparatus, run: number): Room {
  let highest = 0;
  for (const number of takenIn(apparatus, run).keys()) highest = Math.max(highest, number);
  return { number: highest + 1, numbers: moved(apparatus, run, highest + 1, 1) };
}

/** The new numbers when a note goes: those that follow it without a gap move down. Undefined where they are out of order. */
export function gapClosed(apparatus: Apparatus, run: number, key: string): Numbers | undefined {
  const order = keysInOrder(apparatus);
  const number = numberIn(key, run);
  if (Number.isNaN(number) || !order.has(key)) return undefined;
  const { before = -1, after = Number.POSITIVE_INFINITY } = around(order, key, run);
  return before < number && number < after ? moved(apparatus, run, number + 1, -1) : undefined;
}

function around(order: ReadonlySet<string>, here: string, run: number): Neighbours {
  let [before, after]: [number | undefined, number | undefined] = [undefined, undefined];
  let isPast = false;
  for (const key of order) {
    if (key === here) isPast = true;
    const number = numberIn(key, run);
    if (key === here || Number.isNaN(number)) continue;
    if (isPast) after = Math.min(after ?? number, number);
    else before = Math.max(before ?? number, number);
  }
  return { before, after };
}

/** All numbers of a run, those from `first` to the next gap moved by one. */
function moved(apparatus: Apparatus, run: number, first: number, by: 1 | -1): Numbers {
  const taken = takenIn(apparatus, run);
  const numbers = new Map<string, number>();
  for (const [number, keys] of taken) for (const key of keys) numbers.set(key, number);
  for (let number = first; taken.has(number); number++)
    for (const key of taken.get(number)!) numbers.set(key, number + by);
  return numbers;
}

/** The numbers of the notes, marks and references of a run, each with its keys: `2` and `02` are two. */
function takenIn(apparatus: Apparatus, run: number): Map<number, Set<string>> {
  const taken = new Map<number, Set<string>>();
  for (const one of [
    ...apparatus.notes,
    ...apparatus.marks,
    ...apparatus.unlabelled,
    ...crossReferencesIn(apparatus),
  ]) {
    const number = one.run === run ? numberOf(one.label) : Number.NaN;
    if (Number.isNaN(number)) continue;
    const keys = taken.get(number);
    if (keys) keys.add(one.key);
    else taken.set(number, new Set([one.key]));
  }
  return taken;
}

function numberIn(key: string, run: number): number {
  const prefix = `${run}/`;
  return key.startsWith(prefix) ? numberOf(key.slice(prefix.length)) : Number.NaN;
}
