/** Near misses of shelfmarks, over their parsed parts and never over the string. */
import { repositoryIn } from '../reading/shelfmarks/key';
import { compareLeaves } from '../reading/shelfmarks/leaves';
import type { Shelfmark } from '../reading/shelfmarks/model';
import { foldedValue } from '../reading/shelfmarks/value';

/**
 * Whether two shelfmarks of one repository look like one with a slip: a digit in one level, two neighbouring digits or
 * two levels exchanged. A single wrong digit counts only where the leaves agree: the next file is another file.
 *
 * What lacks a level is near nothing: who knows what would have stood there.
 */
export function isNearMiss(cited: Shelfmark, listed: Shelfmark): boolean {
  // Nearly all keys differ too much in length or in their archive.
  if (Math.abs(cited.key.length - listed.key.length) > 1 || cited.key.slice(0, 3) !== listed.key.slice(0, 3))
    return false;
  if (!isComparable(cited) || !isComparable(listed) || frameOf(cited) !== frameOf(listed)) return false;
  const [a, b] = [comparedValues(cited), comparedValues(listed)];
  if (a.length !== b.length) return false;
  const different: number[] = [];
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) different.push(index);
  const [first, second] = different as [number, number | undefined];
  if (different.length === 2) return a[first] === b[second!] && a[second!] === b[first];
  if (different.length !== 1) return false;
  const [one, other] = [a[first]!, b[first]!];
  return isTransposed(one, other) || (isOneEdit(one, other) && leavesMeet(cited, listed));
}

/** Whether it names its archive and has every level that is needed. */
export function isComparable({ key, levels, missing }: Shelfmark): boolean {
  return missing.length === 0 && repositoryIn(key) !== '?' && levels.every(({ value }) => value !== undefined);
}

/** The values of the levels as they are compared. None is missing: see `isComparable`. */
export function comparedValues({ levels }: Shelfmark): string[] {
  return levels.map(({ value }) => foldedValue(value!));
}

/** What must be equal in shelfmarks whose levels are compared: the notation, the archive, and which levels these are. */
export function frameOf({ family, key }: Shelfmark): string {
  const chain = key.indexOf('#');
  return `${family} ${repositoryIn(key)}${chain < 0 ? '' : key.slice(chain)}`;
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
