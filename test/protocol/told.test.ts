import { expect, test } from 'vitest';
import type { Judged } from '../../server/rules/index';
import { Lines } from '../../server/text/lines';
import { tellAgain } from '../../server/wire/told';

const TEXT = new Lines('Aid.[1] Trade.[2]\n\n[1] A letter.\n');
const file = 'file:///a.txt';
const around = {
  locate: ({ at }: { at: { start: number; end: number } }) => ({
    uri: file,
    range: { start: TEXT.positionAt(at.start), end: TEXT.positionAt(at.end) },
  }),
  uriOf: () => 'file:///papers/a.md',
  documentation: undefined,
};
const finding: Judged = {
  code: 'note.unused',
  severity: 'warning',
  at: { start: 14, end: 17 },
  says: ['note.unused', { number: 2 }],
  related: [{ place: { file, at: { start: 19, end: 22 } }, says: ['note.unused', { number: 1 }] }],
  data: { label: '2' },
};
const before = tellAgain([], [finding, finding], TEXT, around);

test('findings that are made again and are the same are the ones that were told', () => {
  expect(tellAgain(before, structuredClone([finding, finding]), TEXT, around)).toBe(before);
});

const related = finding.related![0]!;
test.each<[string, Partial<Judged>]>([
  ['code', { code: 'note.empty' }],
  ['severity', { severity: 'hint' }],
  ['start', { at: { start: 13, end: 17 } }],
  ['end', { at: { start: 14, end: 18 } }],
  ['words', { says: ['note.empty', { number: 2 }] }],
  ['value', { says: ['note.unused', { number: 3 }] }],
  ['fading', { unnecessary: true }],
  ['data', { data: { label: '3' } }],
  ['data that were not there', { data: { label: '2', other: 1 } }],
  ['data that are gone', { data: {} }],
  ['related places', { related: [] }],
  ['position of a related place', { related: [{ ...related, place: { file, at: { start: 20, end: 22 } } }] }],
  ['words of a related place', { related: [{ ...related, says: ['note.unused', { number: 2 }] }] }],
])('a finding with another %s is told anew, and only that one', (_, other) => {
  const told = tellAgain(before, [finding, { ...finding, ...other }], TEXT, around);
  expect(told).not.toBe(before);
  expect(told[0]).toBe(before[0]);
  expect(told[1]).not.toBe(before[1]);
});

test('fewer findings are other findings', () => {
  expect(tellAgain(before, [finding], TEXT, around)).toHaveLength(1);
});
