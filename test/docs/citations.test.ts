/** Holds the page on citations against the program: what it says is read, is read so. */
import { describe, expect, test } from 'vitest';
import { Directory } from '../../server/reading/directory';
import { Essay } from '../../server/reading/essay';
import { bracketed } from '../../server/text/dialects/bracketed';
import { registry } from '../../server/wire/registry';
import { readPage } from './page';

const ROWS = readPage('docs/citations.md')
  .split('\n')
  .flatMap((line) => {
    const [, written, form, title] = /^\| `(.+)` \| (full|short|ibid) \| (.*)\|$/.exec(line) ?? [];
    return written ? [[written, form!, title!.trim()] as const] : [];
  });

describe('a citation of the page is read in its form', () => {
  test('in as many rows as the page has', () => expect(ROWS.length).toBeGreaterThan(12));

  test.each(ROWS)('%s', (written, form, title) => {
    const essay = Essay.read(`A sentence.[1]\n\n[1] ${written}\n`, bracketed, new Directory(registry));
    const found = essay.blocks.flatMap(({ facts }) => facts.citations);
    expect(
      found.map((one) => [one.kind === 'ibid' ? 'ibid' : one.data ? 'full' : 'short', one.title?.text ?? '']),
    ).toEqual([[form, title]]);
  });
});
