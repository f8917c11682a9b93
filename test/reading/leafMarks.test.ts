/** Leaves in a transcript: how they are marked, and where a leaf that is cited begins. */
import { expect, test } from 'vitest';
import { readLeaves } from '../../server/reading/shelfmarks/readLeaves';
import { countedBy, findLeaf, readLeafMarks } from '../../server/reading/transcripts/leafMarks';

/** What stands where a citation leads, to the end of the line. */
function leadsTo(text: string, citation: string, first?: string): string {
  const sought = leaf(citation)!;
  const start = findLeaf(text, sought, first === undefined ? undefined : leaf(first)!.side);
  return text.slice(start).split(/[\n\f]/)[0]!;
}

function leaf(citation: string) {
  const at = citation.search(/\d/);
  const unit = citation.slice(0, at);
  const range = readLeaves(citation, 0, unit, at)?.ranges[0];
  return range && { counts: countedBy(unit), side: range.from };
}

test('marks in brackets, in comments and between strokes are read, in Latin and Cyrillic letters', () => {
  const marks = [
    '[l. 125]',
    '[л. 125 об.]',
    '[fol. 12v]',
    '[f. 12r]',
    '[p. 3]',
    '[Bl. 7]',
    '<!-- p. 3 -->',
    '<!--l.125ob-->',
    '/125/',
    '/125 об./',
  ];
  for (const mark of marks) expect(readLeafMarks(`Text. ${mark} More.`), mark).toHaveLength(1);
});

test('dates, fractions, addresses and notes are no marks', () => {
  for (const text of [
    '27/6/1962',
    '1/2/3',
    'https://x.org/125/a',
    'and/125/or',
    '[12]',
    '[sic]',
    '[p.]',
    '[page torn]',
    '// 125 //',
    '[f. 635, op. 1, d. 392, and so on without an end to it]',
  ])
    expect(readLeafMarks(text), text).toEqual([]);
});

test('a cited leaf leads to its mark, a back to the back', () => {
  const text = '[l. 124] One.\n[l. 124ob] Two.\n[l. 125] Three.\n';
  expect(leadsTo(text, 'l. 124')).toBe('[l. 124] One.');
  expect(leadsTo(text, 'l. 124ob.')).toBe('[l. 124ob] Two.');
  expect(leadsTo(text, 'll. 125-126')).toBe('[l. 125] Three.');
});

test('a leaf without a mark leads to the last one before it, the first to the top', () => {
  const text = 'Heading.\n[l. 124] One.\n[l. 127] Two.\n';
  expect(leadsTo(text, 'l. 126')).toBe('[l. 124] One.');
  expect(leadsTo(text, 'l. 300')).toBe('[l. 127] Two.');
  expect(leadsTo(text, 'l. 3')).toBe('Heading.');
});

test('where leaves and pages are both marked, each is sought among its own', () => {
  const text = '[l. 3] [p. 1] One.\n[p. 3] Three.\n[l. 4] Four.\n';
  expect(leadsTo(text, 'l. 3')).toBe('[l. 3] [p. 1] One.');
  expect(leadsTo(text, 'p. 3')).toBe('[p. 3] Three.');
});

test('form feeds count pages from the first leaf of the document; lower numbers are its own pages', () => {
  const text = 'One.\n\fTwo.\n\fThree.\n';
  expect(leadsTo(text, 'l. 125', 'll. 124-126')).toBe('Two.');
  expect(leadsTo(text, 'l. 300', 'll. 124-126')).toBe('Three.');
  expect(leadsTo(text, 'p. 3', 'll. 124-126')).toBe('Three.');
  expect(leadsTo(text, 'p. 1')).toBe('One.');
});

test('long texts without an end to their brackets take no time', () => {
  const text = '[l. 1'.repeat(40_000) + '/1'.repeat(40_000);
  expect(readLeafMarks(text).length).toBeLessThan(3);
});
