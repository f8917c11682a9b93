/** The collected citations of `../shared/reference`, each read as its collector says. */
import { describe, expect, test } from 'vitest';
import { Directory, keyOf } from '../../server/reading/directory';
import { readShelfmarks } from '../../server/reading/readShelfmarks';
import { repositoryKey } from '../../server/reading/shelfmarks/key';
import type { Shelfmark } from '../../server/reading/shelfmarks/model';
import { normalisedValue } from '../../server/reading/shelfmarks/value';
import { registry } from '../../server/wire/registry';
import { sharedText, withShared } from '../shared';

interface Example {
  readonly text: string;
  readonly family: string | null;
  readonly readings?: readonly {
    readonly repository: string | null;
    readonly levels: readonly (readonly [name: string, value: string])[];
    readonly leaves: string | null;
  }[];
}

const PATH = 'reference/shelfmark-examples.json';
const directory = new Directory(registry);

function read(text: string): unknown[] {
  return readShelfmarks(text, directory).map((shelfmark) => ({
    repository: repositoryOf(shelfmark),
    levels: shelfmark.levels.map(({ name, value }) => [name, value]),
    leaves: shelfmark.leaves?.ranges.map((range) => range.text).join(', ') ?? null,
  }));
}

function repositoryOf({ repository, family }: Shelfmark): string | null {
  return repository ? repositoryKey(repository, family, directory) : null;
}

withShared(PATH, () => {
  const examples: readonly Example[] = JSON.parse(sharedText(PATH));
  const fond = examples.filter(({ family }) => family === 'fond');
  const others = examples.filter(({ family }) => family !== 'fond');

  describe('of the notation with fond, opis and delo', () => {
    test.each(fond.map((example) => [example.text, example] as const))('%s', (text, { readings }) => {
      const expected = readings!.map(({ repository, levels, leaves }) => ({
        // Where the collection names no archive, whatever stands there may be read.
        repository: repository === null ? expect.anything() : keyOf(repository),
        levels: levels.map(([name, value]) => [name, normalisedValue(value)]),
        leaves,
      }));
      expect(read(text)).toEqual(expected);
    });
  });

  describe('of another notation, in which nothing is a fond', () => {
    test.each(others.map(({ text }) => text))('%s', (text) => {
      expect(read(text)).toEqual([]);
    });
  });
});
