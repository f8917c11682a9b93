import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Sums } from '../../server/text/sums';

const sizes = fc.array(fc.nat({ max: 9 }), { maxLength: 12 });

/** What stands before every thing, and the total. */
function all(sums: Sums, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => sums.before(index));
}

describe('the sums of sizes', () => {
  test('say how much stands before each, and in all', () => {
    const sums = Sums.of([3, 0, 4]);
    expect(all(sums, 3)).toEqual([0, 3, 3, 7]);
    expect(sums.total).toBe(7);
  });

  test('tell the thing at a distance; at a cut the one that begins there', () => {
    const sums = Sums.of([3, 2]);
    expect([0, 2, 3, 4].map((distance) => sums.at(distance))).toEqual([0, 0, 1, 1]);
    expect(sums.at(99)).toBe(1);
  });

  test('with some replaced are those of the new row from scratch', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.nat(), fc.nat(), (before, put, a, b) => {
        const [from, to] = [a % (before.length + 1), b % (before.length + 1)].sort((x, y) => x - y) as [number, number];
        const after = [...before.slice(0, from), ...put, ...before.slice(to)];
        expect(all(Sums.of(before).replaced(from, to, put), after.length)).toEqual(all(Sums.of(after), after.length));
      }),
    );
  });
});
