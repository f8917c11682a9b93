/** Near misses of shelfmarks, over their parsed parts and never over the string. */
import { compareLeaves } from '../reading/shelfmarks/leaves';
import type { Shelfmark } from '../reading/shelfmarks/model';

/**
 * Whether two shelfmarks of one repository look like one with a slip: a digit in one level, two neighbouring digits or
 * two levels exchanged. A single wrong digit counts only where the leaves agree: the next file is another file.
 */
export function isNearMiss(cited: Shelfmark, listed: Shelfmark): boolean {
  // Nearly all keys differ too much in length or in their archive.
  if (Math.abs(cited.key.length - listed.key.length) > 1 || cited.key.slice(0, 3) !== listed.key.slice(0, 3))
    return false;
  const [a, b] = [cited.key.split('/'), listed.key.split('/')];
  if (a.length !== b.length || a.includes('?') || b.includes('?')) return false;
  const different = a.flatMap((value, index) => (value === b[index] ? [] : [index]));
  if (different.includes(0)) return false;
  if (different.length === 2) return a[different[0]!] === b[different[1]!] && a[different[1]!] === b[different[0]!];
  if (different.length !== 1) return false;
  const [one, other] = [a[different[0]!]!, b[different[0]!]!];
  return isTransposed(one, other) || (isOneEdit(one, other) && leavesMeet(cited, listed));
}

/** `356` for `365`. */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const first = firstDifference(a, b);
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}

/** One character more, less or other. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  const first = firstDifference(a, b);
  if (a.length === b.length) return a.slice(first + 1) === b.slice(first + 1);
  return a.length > b.length ? a.slice(first + 1) === b.slice(first) : a.slice(first) === b.slice(first + 1);
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}

function leavesMeet(cited: Shelfmark, listed: Shelfmark): boolean {
  const [a, b] = [cited.leaves, listed.leaves];
  return a !== undefined && b !== undefined && ['same', 'inside'].includes(compareLeaves(a.ranges, b.ranges));
}
