/** Leaves in the ways of other countries, and ranges that join. */
import { describe, expect, test } from 'vitest';
import { Directory } from '../../server/reading/directory';
import { readShelfmarks } from '../../server/reading/readShelfmarks';
import { compareLeaves } from '../../server/reading/shelfmarks/leaves';
import type { LeafRange, Shelfmark } from '../../server/reading/shelfmarks/model';

const directory = new Directory([]);

function shelfmark(leaves: string): Shelfmark {
  return readShelfmarks(`f. 1, op. 1, d. 1, ${leaves}`, directory)[0]!;
}

function rangesOf(leaves: string): readonly LeafRange[] {
  return shelfmark(leaves).leaves?.ranges ?? [];
}

describe('leaves are read', () => {
  test.each([
    ['ll. 3, 5-7ob., 9', '3, 5-7ob, 9'],
    ['ll. 1, 3 and 5', '1, 3, 5'],
    ['l. 5v', '5ob'],
    ['l. 5 v.', '5ob'],
    ['l. 5 rev., 7', '5ob, 7'],
    ['арк. 5 зв., 7', '5ob, 7'],
    ['l. 5 verso', '5ob'],
    ['l. 5r', '5r'],
    ['ff. 12r-14v', '12r-14ob'],
    ['ff. 12r-v, 14', '12, 14'],
    ['f. 12v', '12ob'],
    ['folios 3-5', '3-5'],
    ['fols. 3-5 and 9', '3-5, 9'],
    ['ll. 5 i ob., 7', '5, 7'],
    ['l.l. 5-7', '5-7'],
    ['Bl. 12', '12'],
    ['k. 12', '12'],
    ['ll. 3, 5 contain the draft', '3, 5'],
    ['pp. 12ff', '12'],
    ['l. 17a. And more', '17a'],
    ['l. 17v. And more', '17ob'],
  ])('%s is %s', (text, expected) => {
    expect(
      rangesOf(text)
        .map((range) => range.text)
        .join(', '),
    ).toBe(expected);
  });

  test('f. is another fond where levels follow', () => {
    const read = readShelfmarks('RGANI, f. 5, op. 3, d. 1, f. 89, per. 18, dok. 5', directory);
    expect(read.map(({ levels }) => levels.map(({ value }) => value).join('/'))).toEqual(['5/3/1', '89/18/5']);
  });

  test('the stop of an ob. at the end is left to the sentence', () => {
    const text = 'f. 1, op. 1, d. 1, ll. 3, 5-7ob.';
    expect(readShelfmarks(text, directory)[0]!.end).toBe(text.length - 1);
  });
});

describe('ranges that touch are one', () => {
  test.each([
    ['ll. 1-12', 'll. 1-5, 6-12', 'same'],
    ['ll. 5-7', 'l. 5, 6, 7', 'same'],
    ['l. 5', 'll. 5r, 5v', 'same'],
    ['ll. 5-6', 'll. 5, 5a, 6', 'same'],
    ['ll. 4-8', 'll. 1-5, 6-12', 'inside'],
    ['ll. 1-12', 'll. 1-5, 7-12', 'superset'],
    ['ll. 4-8', 'll. 1-5, 7-12', 'overlapping'],
    ['ll. 1-12', 'll. 1-5r, 6-12', 'superset'],
    ['l. 5r', 'l. 5v', 'disjoint'],
    ['l. 5r', 'l. 5', 'inside'],
  ])('%s to %s: %s', (cited, listed, relation) => {
    expect(compareLeaves(rangesOf(cited), rangesOf(listed))).toBe(relation);
  });
});
