/** Lines of *Foreign Relations: a history* that were judged by eye (see `draw.ts`): what stands in them is read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Directory } from '../../server/reading/directory';
import { registry } from '../../server/wire/registry';
import { sharedText, withShared } from '../shared';
import { type Judged, linesOf, readIn } from './judged';

const PATH = 'corpus/frus-history.txt';

withShared(PATH, () => {
  const { searched, found }: Judged = JSON.parse(readFileSync(join(import.meta.dirname, 'frus-history.json'), 'utf8'));
  const text = sharedText(PATH);
  const read = readIn(text, new Directory(registry));
  const keysIn = (line: number) => read.filter((one) => one.line === line).map(({ key }) => key);
  /** The keys of a line without those that are known not to be read as they should be. */
  const expected = (one: Judged['searched'][number]) => {
    const keys = [...one.keys];
    for (const key of one.missed ?? []) keys.splice(keys.indexOf(key), 1);
    return keys;
  };

  describe('a line that a plain search found', () => {
    test('is one of 200', () => expect(searched).toHaveLength(200));

    test.each(searched.map((one) => [one.line, one] as const))('%i is read', (line, one) => {
      const keys = keysIn(line);
      for (const key of expected(one)) expect(keys).toContain(key);
      for (const key of keys) expect(one.keys).toContain(key);
    });

    test('is read rightly and wholly in 95 of 100', () => {
      const whole = searched.filter((one) => !one.missed && keysIn(one.line).join('\n') === one.keys.join('\n'));
      expect(whole.length / searched.length).toBeGreaterThanOrEqual(0.95);
    });
  });

  describe('a shelfmark that was found', () => {
    test('is one of 200', () => expect(found).toHaveLength(200));

    test('was right in 99 of 100', () => {
      expect(found.filter(({ wrong }) => !wrong).length / found.length).toBeGreaterThanOrEqual(0.99);
    });

    test.each(found.filter(({ wrong }) => !wrong).map((one) => [`${one.line}: ${one.key}`, one] as const))(
      '%s is still found',
      (_, one) => {
        expect(read).toContainEqual(one);
      },
    );
  });

  test('the lines are those of the text', () => {
    const lines = linesOf(text);
    for (const { line } of searched) expect(lines[line - 1]).toMatch(/\bRG\b|Record Group|Lot File|\bBox\b/);
  });
});
