/** Citations of archives in Washington and Ottawa and of Foreign Relations, collected from public documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Directory, keyOf } from '../../../server/reading/directory';
import { readShelfmarks } from '../../../server/reading/readShelfmarks';
import { foldedValue } from '../../../server/reading/shelfmarks/value';
import { registry } from '../../../server/wire/registry';

interface Collected {
  readonly text: string;
  /** What stands before it in the note. */
  readonly context?: string;
  readonly readings: readonly {
    /** Not asserted where it is null. */
    readonly repository: string | null;
    readonly levels: readonly (readonly [name: string, value: string])[];
    /** Not asserted where they are null. */
    readonly leaves: string | null;
  }[];
  /** Found after the grammar was written, to see how much of the unseen it reads. */
  readonly held?: boolean;
  readonly source: string;
}

const directory = new Directory(registry);

describe.each(['nara', 'frus'])('of the family %s', (family) => {
  const collected: readonly Collected[] = JSON.parse(readFileSync(join(import.meta.dirname, `${family}.json`), 'utf8'));

  test.each(collected.map((one) => [one.text, one] as const))('%s', (_, { text, context, readings, source }) => {
    expect(source).not.toBe('');
    const before = context ? `${context}; ` : '';
    const read = readShelfmarks(before + text, directory)
      .filter(({ start }) => start >= before.length)
      .map(({ key, levels, leaves }) => ({
        repository: key.slice(0, key.indexOf('/')),
        levels: levels.map(({ name, value }) => [name, foldedValue(value ?? '?')]),
        leaves: leaves?.ranges.map((range) => range.text).join(', ') ?? null,
      }));
    expect(read).toEqual(
      readings.map(({ repository, levels, leaves }) => ({
        repository: repository === null ? expect.any(String) : keyOf(repository),
        levels: levels.map(([name, value]) => [name, foldedValue(value)]),
        leaves: leaves ?? expect.toSatisfy((one) => one === null || typeof one === 'string'),
      })),
    );
  });
});
