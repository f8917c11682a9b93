/**
 * Which entries of a list of numbers are out of order, so that a single swap accuses a single entry: those outside a
 * longest ascending subsequence. Of two that are swapped it is the lower one, which comes too late.
 *
 * @returns indexes into `numbers`, ascending. O(n) for a list in order, O(n log n) otherwise.
 */
export function outOfOrder(numbers: ArrayLike<number>): number[] {
  if (isAscending(numbers)) return [];
  // From the right over descending numbers, so that of equals the entry that comes first in the text is kept.
  const tails: number[] = [];
  const next = new Int32Array(numbers.length).fill(-1);
  for (let index = numbers.length - 1; index >= 0; index--) {
    const place = placeIn(tails, numbers, numbers[index]!);
    next[index] = place > 0 ? tails[place - 1]! : -1;
    tails[place] = index;
  }
  const kept = new Uint8Array(numbers.length);
  for (let index = tails[tails.length - 1] ?? -1; index >= 0; index = next[index]!) kept[index] = 1;
  const out: number[] = [];
  for (let index = 0; index < numbers.length; index++) if (!kept[index]) out.push(index);
  return out;
}

function isAscending(numbers: ArrayLike<number>): boolean {
  for (let index = 1; index < numbers.length; index++) if (numbers[index]! <= numbers[index - 1]!) return false;
  return true;
}

/** The first of the tails whose number is not above `number`; tails descend. */
function placeIn(tails: readonly number[], numbers: ArrayLike<number>, number: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[tails[middle]!]! <= number) high = middle;
    else low = middle + 1;
  }
  return low;
}
