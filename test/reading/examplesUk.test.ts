/** Citations from public texts of Kew, manuscripts, boxes and reference codes, each read as it is meant. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Directory, keyOf } from '../../server/reading/directory';
import { readShelfmarks } from '../../server/reading/readShelfmarks';
import { foldedValue } from '../../server/reading/shelfmarks/value';
import { registry } from '../../server/wire/registry';

interface Example {
  readonly text: string;
  readonly readings: readonly {
    /** `?` where the text names no archive that the list knows; null where that is not asserted. */
    readonly repository: string | null;
    readonly levels: readonly (readonly [name: string, value: string])[];
    readonly leaves: string | null;
  }[];
}

const FOLDER = join(import.meta.dirname, 'families');
const directory = new Directory(registry);

describe.each(['tna', 'bl', 'box', 'isad'])('%s', (family) => {
  const examples: readonly Example[] = JSON.parse(readFileSync(join(FOLDER, `${family}.json`), 'utf8'));

  test.each(examples.map((example) => [example.text, example] as const))('%s', (text, { readings }) => {
    const read = readShelfmarks(text, directory).map(({ key, levels, leaves }) => ({
      repository: key.slice(0, key.indexOf('/')),
      levels: levels.map(({ name, value }) => [name, foldedValue(value ?? '?')]),
      leaves: leaves?.ranges.map((range) => range.text).join(', ') ?? null,
    }));
    const expected = readings.map(({ repository, levels, leaves }) => ({
      repository: repository === null ? expect.any(String) : keyOf(repository),
      levels: levels.map(([name, value]) => [name, foldedValue(value)]),
      leaves,
    }));
    expect(read).toEqual(expected);
  });
});
