import { describe, expect, test } from 'vitest';
import { bound, isMet, median, type Row, ratio } from './measure/figures';
import { between } from './measure/page';
import { draw, ticks } from './measure/plot';
import { tableOf } from './measure/table';

describe('the ticks of an axis', () => {
  test.each([
    [6.07, [0, 1, 2, 3, 4, 5, 6, 7]],
    [200, [0, 50, 100, 150, 200]],
    [0.9, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [37_108, [0, 10_000, 20_000, 30_000, 40_000]],
  ])('up to %d are round numbers that reach it', (largest, expected) => {
    expect(ticks(largest)).toEqual(expected);
  });
});

describe('a picture', () => {
  const line = { name: 'Markdown, p50', points: [[0.05, 2.1] as const, [6, 3.4] as const] };
  const svg = draw({ title: 'From a key', x: 'megabytes', y: 'milliseconds', lines: [line, line] });

  test('names its axes and its lines, and is readable on a dark page', () => {
    for (const words of ['From a key', 'megabytes', 'milliseconds', 'Markdown, p50', 'prefers-color-scheme: dark'])
      expect(svg).toContain(words);
  });

  test('has everything inside its edges', () => {
    const places = [...svg.matchAll(/\b(?:x|y|x1|x2|y1|y2|cx|cy)="([\d.-]+)"/g)].map((found) => Number(found[1]));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(640);
  });
});

describe('a row of the table', () => {
  const row: Row = {
    what: 'L: index',
    unit: 'ms',
    measured: { rumdl: [1000], dossier: [640] },
    goal: { times: 0.65, of: 'rumdl' },
  };

  test('has a goal that is reckoned from what another took', () => {
    expect(bound(row)).toEqual([650]);
    expect(isMet(row)).toBe(true);
    expect(ratio(row, 'rumdl')).toBe(0.64);
    expect(tableOf([row])).toContain('| L: index | – | 1,000 | 640 ms | ≤ 650 (0.65 × rumdl) | – | 0.64 | yes |');
  });

  test('tells nothing of a goal whose measure is missing', () => {
    expect(isMet({ ...row, measured: { dossier: [640] } })).toBeUndefined();
  });

  test('misses its goal where there is no answer', () => {
    expect(isMet({ ...row, measured: { rumdl: [1000] } })).toBe(false);
  });

  test('misses its goal with any of its values', () => {
    const typing: Row = { ...row, measured: { dossier: [1, 5] }, goal: { atMost: [2, 4] } };
    expect(isMet(typing)).toBe(false);
  });
});

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([3, 1, 2])).toBe(2);
});

test('a table takes the place of the one before it in a page', () => {
  const page = 'Before\n<!-- measured: table -->\nold\n<!-- /measured: table -->\nAfter';
  const once = between(page, 'table', 'new');
  expect(once).toBe('Before\n<!-- measured: table -->\n\nnew\n\n<!-- /measured: table -->\nAfter');
  expect(between(once, 'table', 'new')).toBe(once);
});
