import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outOfOrder } from '../../server/dossier/sequence';

describe('out of order', () => {
  test.each([
    [[], []],
    [[1, 2, 3], []],
    [[5, 9, 40], []],
    [[1, 3, 2, 4], [2]],
    [[2, 1], [1]],
    [[4, 1, 2, 3], [0]],
    [[2, 3, 4, 1], [3]],
    [[1, 2, 6, 3, 4, 5, 7], [2]],
    [
      [3, 2, 1],
      [1, 2],
    ],
  ])('in %j are the entries at %j', (numbers, places) => {
    expect(outOfOrder(numbers)).toEqual(places);
  });

  test('is nothing that is left when those entries are taken away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60)), (numbers) => {
        const out = new Set(outOfOrder(numbers));
        const left = numbers.filter((_, index) => !out.has(index));
        expect(left).toEqual([...left].sort((a, b) => a - b));
      }),
    );
  });

  test('are as few entries as can be', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 10 }), (numbers) => {
        expect(numbers.length - outOfOrder(numbers).length).toBe(longestAscending(numbers));
      }),
    );
  });
});

/** Slowly and plainly. */
function longestAscending(numbers: readonly number[]): number {
  const longest: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const before = longest.filter((_, other) => numbers[other]! < number);
    longest[index] = 1 + Math.max(0, ...before);
  }
  return Math.max(0, ...longest);
}
