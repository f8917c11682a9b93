/** Names in *Foreign Relations: a history* that were judged by eye (see `draw.ts`): those that were right are still found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedText, withShared } from '../shared';
import { type Named, namedIn, type Sample } from './named';

const PATH = 'corpus/frus-history.txt';
/** "Stevens", whom the first sample has: two people of this text have the surname, and nothing tells whose it is there. */
const GIVEN_UP = 1;

withShared(PATH, () => {
  const samples: Sample[] = JSON.parse(readFileSync(join(import.meta.dirname, 'frus-history.json'), 'utf8'));
  const endOf = ({ line, col, text }: Named) => `${line}:${col + text.length}`;
  // By their ends: a title that stands before a name is no longer part of it.
  const now = new Map(namedIn(sharedText(PATH)).map((one) => [endOf(one), one] as const));
  const right = samples.flatMap(({ found }) => found.filter(({ wrong }) => wrong === undefined));

  test.each([
    [0, 186],
    [1, 192],
    [2, 199],
  ])('of sample %i so many of 200 were right', (sample, count) => {
    const { found } = samples[sample]!;
    expect(found).toHaveLength(200);
    expect(found.filter(({ wrong }) => wrong === undefined)).toHaveLength(count);
  });

  describe('what was right', () => {
    test('is still found', () => {
      const lost = right.filter((one) => !now.has(endOf(one))).map((one) => `${one.line} ${one.text} (${one.person})`);
      expect(lost).toHaveLength(GIVEN_UP);
    });

    test('is still given to as many people, each to the same', () => {
      const pairs = right.flatMap((one) => {
        const found = now.get(endOf(one));
        return found ? [[one.person, found.person] as const] : [];
      });
      const as = (from: 0 | 1, to: 0 | 1) => {
        const given = new Map<string, Set<string>>();
        for (const pair of pairs) given.set(pair[from], (given.get(pair[from]) ?? new Set()).add(pair[to]));
        return [...given].filter(([, others]) => others.size > 1).map(([name, others]) => [name, ...others]);
      };
      expect(as(0, 1)).toEqual([]);
      // Their titles and initials part the others no longer.
      expect(as(1, 0).filter(([, ...names]) => new Set(names.map((name) => name.split(' ').pop())).size > 1)).toEqual(
        [],
      );
    });
  });

  test('most of what was wrong is found no longer', () => {
    const wrong = samples.flatMap(({ found }) => found.filter((one) => one.wrong !== undefined));
    const still = wrong.filter((one) => now.get(endOf(one))?.person === one.person);
    expect(still.map(({ text }) => text)).toEqual(['C. Marsh', 'E. Wilder', 'Grant', 'Herbert Hoover, Jr.']);
  });
});
