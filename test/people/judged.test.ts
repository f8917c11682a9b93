/** Names that were found in long texts and judged by eye (see `draw.ts`): those that were right are still found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedText, withShared } from '../shared';
import { type Named, namedIn, type Sample } from './named';

/** By their ends: a title that stands before a name is no longer part of it. */
const endOf = ({ line, col, text }: Named) => `${line}:${col + text.length}`;

const TEXTS = [
  {
    path: 'corpus/frus-history.txt',
    judged: 'frus-history.json',
    right: [186, 192, 199],
    // Two people of this text have the surname, and nothing tells whose it is there.
    lost: ['4055 Stevens'],
    wrongStill: ['C. Marsh', 'E. Wilder', 'Grant', 'Herbert Hoover, Jr.'],
  },
  {
    path: 'corpus/keynes.txt',
    judged: 'keynes.json',
    right: [118],
    lost: [],
    wrongStill: ['S.\r\nFairbanks'],
  },
];

describe.each(TEXTS)('in $path', ({ path, judged, right, lost, wrongStill }) => {
  withShared(path, () => {
    const samples: Sample[] = JSON.parse(readFileSync(join(import.meta.dirname, judged), 'utf8'));
    const now = new Map(namedIn(sharedText(path)).map((one) => [endOf(one), one] as const));
    const wereRight = samples.flatMap(({ found }) => found.filter(({ wrong }) => wrong === undefined));

    test('so many were right, in the order of the samples', () => {
      expect(samples.map(({ found }) => found.filter(({ wrong }) => wrong === undefined).length)).toEqual(right);
    });

    test('what was right is still found', () => {
      const missed = wereRight.filter((one) => !now.has(endOf(one)));
      expect(missed.map(({ line, text }) => `${line} ${text}`)).toEqual(lost);
    });

    test('what was right is still given to the same person each time', () => {
      const given = new Map<string, Set<string>>();
      for (const one of wereRight) {
        const found = now.get(endOf(one));
        if (found) given.set(one.person, (given.get(one.person) ?? new Set()).add(found.person));
      }
      expect([...given].filter(([, people]) => people.size > 1)).toEqual([]);
    });

    test('most of what was wrong is found no longer', () => {
      const wrong = samples.flatMap(({ found }) => found.filter((one) => one.wrong !== undefined));
      const still = wrong.filter((one) => now.get(endOf(one))?.person === one.person);
      expect(still.map(({ text }) => text)).toEqual(wrongStill);
    });
  });
});
