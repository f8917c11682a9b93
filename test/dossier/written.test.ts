/** What is written of the sources of a file is read back as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cited } from '../../server/dossier/sources/cited';
import { readCited, writeCited } from '../../server/dossier/sources/written';

const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const word = fc.constantFrom('fond', 'opis', 'RGAE', '635', 'R 43-I/161', '?', '', 'é “x”', '0', '392');
const level = fc.record({
  name: fc.constantFrom('fond', 'opis', 'record group'),
  value: some(word),
  title: some(word),
});
const place = fc.record({ note: some(word), line: fc.nat(), leaves: some(word), isListed: fc.boolean() });
const source = fc
  .record({
    family: fc.constantFrom('fond', 'tna'),
    archive: fc.constantFrom('RGAE', '?', 'FRUS'),
    suffix: fc.constantFrom('', '#tna:series', '/?'),
    written: some(word),
    levels: fc.array(level, { minLength: 1, maxLength: 4 }),
    isComplete: fc.boolean(),
    places: fc.array(place, { maxLength: 3 }),
  })
  .map(({ archive, suffix, ...rest }) => ({
    ...rest,
    key: [archive, ...rest.levels.map(({ value }) => value ?? '?')].join('/') + suffix,
  }));
const cited: fc.Arbitrary<Cited> = fc.record({
  sources: fc.array(source, { minLength: 1, maxLength: 5 }),
  patterns: fc.array(fc.tuple(word, fc.nat())),
});

test('whatever the values, the titles and the key', () => {
  fc.assert(
    fc.property(cited, (one) => {
      expect(readCited(writeCited(one))).toEqual(one);
    }),
  );
});

test('nothing is the empty string', () => {
  expect(writeCited({ sources: [], patterns: [] })).toBe('');
  expect(readCited('')).toEqual({ sources: [], patterns: [] });
});
