/** Leaves as numbers that can be compared, and how those of two shelfmarks lie to each other. */
import type { LeafRange } from './model';

/** Room for the sides of one leaf and of its lettered leaves. */
const SIDES = 128;

/** A side of a leaf as one number: leaves in order, lettered leaves after their own, the back after the front. */
export function leafSide(leaf: number, letter: string, back: boolean): number {
  const order = letter === '' ? 0 : letterOrder(letter);
  return leaf * SIDES + order * 2 + (back ? 1 : 0);
}

/** The place of a letter in its alphabet, from 1, so that `17a` and `17а` meet whatever the script. */
function letterOrder(letter: string): number {
  const small = letter.toLowerCase();
  const place = small < 'а' ? small.charCodeAt(0) - 97 : 'абвгдежзиклмнопрстуфхцчшщэюя'.indexOf(small);
  return 1 + (Math.max(0, place) % 60);
}

/** How the leaves of a citation lie to those of a document. */
export type LeafRelation = 'same' | 'inside' | 'superset' | 'overlapping' | 'disjoint';

type Sides = Pick<LeafRange, 'from' | 'to'>;

/** Compares leaves as sets of sides: `1-5, 6-12` is the same as `1-12`. */
export function compareLeaves(cited: readonly LeafRange[], listed: readonly LeafRange[]): LeafRelation {
  // Most are far from each other, and each is compared with many.
  if (end(cited) < start(listed) || end(listed) < start(cited)) return 'disjoint';
  const [ours, theirs] = [joined(cited), joined(listed)];
  const within = covers(theirs, ours);
  const around = covers(ours, theirs);
  if (within && around) return 'same';
  if (within) return 'inside';
  if (around) return 'superset';
  const meets = ours.some((a) => theirs.some((b) => a.from <= b.to && b.from <= a.to));
  return meets ? 'overlapping' : 'disjoint';
}

function start(ranges: readonly Sides[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { from } of ranges) if (from < least) least = from;
  return least;
}

function end(ranges: readonly Sides[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const { to } of ranges) if (to > most) most = to;
  return most;
}

/** Whether every range of `inner` lies in one of `outer`. */
function covers(outer: readonly Sides[], inner: readonly Sides[]): boolean {
  return inner.every((a) => outer.some((b) => b.from <= a.from && a.to <= b.to));
}

/** The ranges in order, those that overlap or follow each other without a gap as one. */
function joined(ranges: readonly Sides[]): Sides[] {
  const result: Sides[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = result[result.length - 1];
    if (last && (from <= last.to || follows(from, last.to)))
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else result.push({ from, to });
  }
  return result;
}

/** The next side; or the front of the next leaf after the back of a leaf, lettered or not. */
function follows(from: number, to: number): boolean {
  if (from === to + 1) return true;
  return to % 2 === 1 && from % SIDES === 0 && from / SIDES === Math.floor(to / SIDES) + 1;
}
