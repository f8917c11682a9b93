/** Leaves of a file: how they are read, and how they lie to others. */
import { describe, expect, test } from 'vitest';
import { Directory } from '../../server/reading/directory';
import { readShelfmarks } from '../../server/reading/readShelfmarks';
import { compareLeaves, type LeafRelation } from '../../server/reading/shelfmarks/leaves';
import type { LeafRange } from '../../server/reading/shelfmarks/model';

const directory = new Directory([]);

function leavesOf(text: string): readonly LeafRange[] | undefined {
  return readShelfmarks(`f. 1, op. 1, d. 1, ${text}`, directory)[0]!.leaves?.ranges;
}

function written(text: string): string | undefined {
  return leavesOf(text)
    ?.map((range) => range.text)
    .join(', ');
}

describe('leaves are read', () => {
  test.each([
    ['l. 5', '5'],
    ['ll. 1-12', '1-12'],
    ['ll. 1–12', '1-12'],
    ['ll. 1 — 12', '1-12'],
    ['ll. 5-7ob.', '5-7ob'],
    ['ll. 7ob.-9', '7ob-9'],
    ['l. 7 ob.', '7ob'],
    ['л. 7об.', '7ob'],
    ['лл. 7-8 об.', '7-8ob'],
    ['l. 17a', '17a'],
    ['l. 17а', '17а'],
    ['ll. 17a-17b', '17a-17b'],
    ['l. 17a ob.', '17aob'],
    ['ll. 3, 5-7, 9ob.', '3, 5-7, 9ob'],
    ['ll. 5ob., 7', '5ob, 7'],
    ['л. 12–13об., 15', '12-13ob, 15'],
    ['ll. 3 and 5', '3, 5'],
    ['лл. 3 и 5', '3, 5'],
    ['ll. 3, 5, and 7', '3, 5, 7'],
    ['pp. 474–82', '474-482'],
    ['ll. 190–91, 193', '190-191, 193'],
    ['ll. 109-12', '109-112'],
    ['L. 6-7', '6-7'],
    ['list 3', '3'],
    ['p.143', '143'],
    ['ll.5-7', '5-7'],
  ])('%s is %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test.each([
    ['ll. 3, 5 May 1960', '3'],
    ['l. 5, 1960', '5'],
    ['l. 12, 3', '12'],
    ['l. 5 obverse', '5'],
    ['l. 5, op. cit.', '5'],
  ])('%s ends before what follows', (text, expected) => {
    expect(written(text)).toBe(expected);
  });
});

describe('leaves lie to others', () => {
  const cases: readonly (readonly [string, string, LeafRelation])[] = [
    ['ll. 1-12', 'll. 1-12', 'same'],
    ['l. 5', 'l. 5', 'same'],
    ['ll. 474-482', 'll. 474–82', 'same'],
    ['ll. 1-5, 6-12', 'll. 1-12', 'same'],
    ['ll. 3, 4, 5', 'll. 3-5', 'same'],
    ['l. 5', 'll. 1-12', 'inside'],
    ['l. 12ob.', 'll. 1-12', 'inside'],
    ['l. 5ob.', 'l. 5', 'inside'],
    ['ll. 2, 4-6', 'll. 1-12', 'inside'],
    ['ll. 3-8', 'll. 1-5, 6-12', 'inside'],
    ['ll. 1-12', 'l. 5', 'superset'],
    ['l. 5', 'l. 5ob.', 'superset'],
    ['ll. 1-40', 'll. 10-20', 'superset'],
    ['ll. 1-12', 'll. 10-20', 'overlapping'],
    ['ll. 10-20', 'll. 1-12', 'overlapping'],
    ['ll. 5, 30', 'll. 1-12', 'overlapping'],
    ['ll. 7-8', 'll. 7ob.-9', 'overlapping'],
    ['l. 13', 'll. 1-12', 'disjoint'],
    ['ll. 1-12', 'll. 13-20', 'disjoint'],
    ['l. 7', 'll. 7ob.-9', 'overlapping'],
    ['ll. 1-6', 'll. 7ob.-9', 'disjoint'],
    ['ll. 9ob.-10', 'll. 7ob.-9', 'overlapping'],
    ['l. 17a', 'l. 17', 'disjoint'],
    ['l. 17a', 'll. 17-18', 'inside'],
    ['l. 17а', 'l. 17a', 'same'],
    ['l. 17a', 'l. 17b', 'disjoint'],
  ];

  test.each(cases)('%s to %s: %s', (cited, listed, relation) => {
    expect(compareLeaves(leavesOf(cited)!, leavesOf(listed)!)).toBe(relation);
  });

  test('the other way round in the opposite relation', () => {
    const opposite = {
      same: 'same',
      inside: 'superset',
      superset: 'inside',
      overlapping: 'overlapping',
      disjoint: 'disjoint',
    };
    for (const [cited, listed, relation] of cases)
      expect(compareLeaves(leavesOf(listed)!, leavesOf(cited)!)).toBe(opposite[relation]);
  });
});
