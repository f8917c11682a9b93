/** What is read in CSL JSON. */
import { describe, expect, test } from 'vitest';
import { looksLikeCsl, readBibliography } from '../../../server/reading/bibliography/read';

const ITEM = {
  id: 'http://zotero.org/users/1/items/AB',
  'citation-key': 'romanova1960',
  type: 'manuscript',
  title: 'Note on <i>trade</i>',
  author: [{ family: 'Romanova', given: 'Z. I.' }, { literal: 'Trade Mission' }],
  issued: { 'date-parts': [[1960, 3, 8]] },
  archive: 'Russian State Archive of the Economy',
  archive_location: 'f. 635, op. 1, d. 392, ll. 1-12',
  'archive-place': 'Moscow',
  page: '505–28',
  'non-standard': { deep: [1, '}'] },
};

function problems(text: string): string[] {
  return [...readBibliography(text, 'csl-json')].flatMap((read) =>
    'problem' in read ? [`${read.problem.at.start}: ${read.problem.message}`] : [],
  );
}

test('an item is read, and its key stands where it is written', () => {
  const text = `[\n  ${JSON.stringify(ITEM)} ]`;
  const [read] = readBibliography(text, 'csl-json');
  if (!read || !('entry' in read)) throw new Error('Nothing was read.');
  const { described, at } = read.entry;
  expect(text.slice(at.start, at.end)).toBe('romanova1960');
  expect(described).toMatchObject({
    key: 'romanova1960',
    type: 'manuscript',
    title: 'Note on trade',
    data: { year: '1960', day: '8 march', pages: '505-528' },
    archive: {
      name: 'Russian State Archive of the Economy',
      place: 'Moscow',
      location: 'f. 635, op. 1, d. 392, ll. 1-12',
    },
  });
  expect(described.authors.map(({ text: name, given }) => [name, given])).toEqual([
    ['Z. I. Romanova', 'Z. I.'],
    ['Trade Mission', ''],
  ]);
});

test('an id that is a number is a key', () => {
  const [read] = readBibliography('[{"id": 17, "title": "x"}]', 'csl-json');
  expect(read).toMatchObject({ entry: { described: { key: '17' }, at: { start: 8, end: 10 } } });
});

describe('a JSON text is a bibliography', () => {
  test.each([
    ['by the parts of a name', '[{"id":"a","type":"book","title":"x","author":[{"family":"Westad"}]}]', true],
    ['by the parts of a date', '[{"id":"a","type":"map","issued":{"date-parts":[[1960]]}}]', true],
    ['by one item among the first', '[{"id":"a","type":"book"},{"id":"b","type":"map","container-title":"x"}]', true],
    ['with a mark at its start and line breaks', '\ufeff [\n {"type":"book","id":1,"citation-key":"a"}\n]', true],
    ['though it breaks off', '[{"id":"a","type":"book","author":[{"family":"x"}]}, {"id":', true],
    ['not as a list of tasks', '[{"id":1,"type":"task","title":"x","author":[{"family":"Westad"}]}]', false],
    ['not as a list of posts', '[{"id":1,"type":"post","title":"x","author":{"name":"Ann"},"issued":"2020"}]', false],
    ['not where one item has another type', '[{"id":"a","type":"book","author":[{"family":"x"}]},{"id":2}]', false],
    ['not as a list of something else', '[{"id":"a","name":"x"}]', false],
    ['not as an object', '{"name":"dossier","version":"1.0.0"}', false],
    ['not when it is empty', '[]', false],
    ['not as a list of words', '["a"]', false],
  ])('%s', (_, text, expected) => {
    expect(looksLikeCsl(text)).toBe(expected);
  });
});

describe('what cannot be read is told', () => {
  test.each([
    ['{"items": []}', ['0: A bibliography in JSON is a list in square brackets; this is none.']],
    ['[{"id":"a"}, 3]', ['13: An entry in braces is expected here; what follows is not read.']],
    ['[{"id":"a"', ['1: What opens here is never closed; what follows is not read.']],
    ['[{"id":"a"}, {"id":"b"]', ['13: What opens here is never closed; what follows is not read.']],
    ['[{"id":"a"}', ['0: What opens here is never closed; what follows is not read.']],
    ['[{"id":"a" "title":"b"}, {"id":"b"}]', ['1: This entry is not written as JSON has it; it is left out.']],
    ['[{"title":"b"}]', ['1: This entry has no id; it is left out.']],
  ])('%s', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});
