/** The collected citations of `../shared/reference`, each read as its collector says. */
import { describe, expect, test } from 'vitest';
import { Directory, keyOf } from '../../server/reading/directory';
import { readShelfmarks } from '../../server/reading/readShelfmarks';
import { foldedValue } from '../../server/reading/shelfmarks/value';
import { registry } from '../../server/wire/registry';
import { sharedText, withShared } from '../shared';

interface Example {
  readonly text: string;
  /** What stands before it in the note. */
  readonly context?: string;
  readonly family: string | null;
  readonly readings?: readonly {
    readonly repository: string | null;
    readonly levels: readonly (readonly [name: string, value: string])[];
    readonly leaves: string | null;
  }[];
}

const PATH = 'reference/shelfmark-examples.json';
const directory = new Directory(registry);

/** The shelfmarks of a text, without those of what stands before it. */
function read({ text, context }: Example): unknown[] {
  const before = context ? `${context}; ` : '';
  return readShelfmarks(before + text, directory)
    .filter(({ start }) => start >= before.length)
    .map(({ key, levels, leaves }) => ({
      repository: key.slice(0, key.indexOf('/')),
      levels: levels.map(({ name, value }) => [name, foldedValue(value ?? '?')]),
      leaves: leaves?.ranges.map((range) => range.text).join(', ') ?? null,
    }));
}

withShared(PATH, () => {
  const examples: readonly Example[] = JSON.parse(sharedText(PATH));

  describe('is read', () => {
    test.each(examples.map((example) => [example.text, example] as const))('%s', (_, example) => {
      const expected = (example.readings ?? []).map(({ repository, levels, leaves }) => ({
        // Where the collection names no archive, or no leaves, whatever stands there may be read.
        repository: repository === null ? expect.any(String) : keyOf(repository),
        levels: levels.map(([name, value]) => [name, foldedValue(value)]),
        leaves:
          leaves ??
          (example.family === 'fond' ? null : expect.toSatisfy((one) => one === null || typeof one === 'string')),
      }));
      expect(read(example)).toEqual(expected);
    });
  });
});
