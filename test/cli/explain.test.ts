import { describe, expect, test } from 'vitest';
import { dossier, folderWith } from './fixture';

const ESSAY = `Document 1 – 3 May 1960, Letter *to* the [trade] mission
Source: RGAE, f. 413, op. 13, d. 8570, ll. 4-9

The mission asked for a loan, as Document 1 says.[1] Nobody saw Document 7.[2]

[1] RGAE, f. 413, op. 13, d. 8570, l. 5.

[2] RGAE, f. 413, op. 13, d. 8570, l. 77.
`;
const ARCHIVE = 'Archive:     Russian State Archive of the Economy (RGAE), Moscow';
const LEVELS = 'Levels:      fond 413, inventory (opis) 13, file (delo) 8570';

const explain = (place: string, ...args: string[]) =>
  dossier(folderWith({ 'essay.txt': ESSAY }), 'explain', `essay.txt:${place}`, ...args);

describe('as text', () => {
  test('a mark: its note, and what that cites', async () => {
    expect(await explain('4:50')).toEqual({
      code: 0,
      said: '',
      out: `essay.txt:4:50: mark of note 1
Place:       essay.txt:6:1
Text:        RGAE, f. 413, op. 13, d. 8570, l. 5.

${ARCHIVE}
${LEVELS}
Leaves:      5
Document:    1, Letter *to* the [trade] mission (a part of it)
`,
    });
  });

  test('the label of a note: where it is marked', async () => {
    expect((await explain('6:2')).out).toBe('essay.txt:6:1: note 1\nMarked:      essay.txt:4:50\n');
  });

  test('a shelfmark: archive, levels, leaves, document, and where else it is cited', async () => {
    expect((await explain('8:30')).out).toBe(`essay.txt:8:11: shelfmark
${ARCHIVE}
${LEVELS}
Leaves:      77
Document:    none: the same file as a document of the list, but other leaves
Also cited:  essay.txt:2:15, note 1 (essay.txt:6:11)
`);
  });

  test('all documents of the list, where their number is told', async () => {
    const title = (number: number) =>
      `Document ${number} – Letter ${number}\nSource: RGAE, f. 413, op. 13, d. ${number}, l. 1\n\n`;
    const folder = folderWith({ 'a.txt': `${title(1)}${title(2)}The two documents presented here are of trade.\n` });
    expect((await dossier(folder, 'explain', 'a.txt:7:10')).out).toBe(
      'a.txt:7:1: all 2 documents of the list\nDocument 1:  Letter 1\nDocument 2:  Letter 2\n',
    );
  });

  test('a date that does not explain itself: what it means', async () => {
    const folder = folderWith({
      'a.txt': 'Oil.[1] Coal.[2]\n\n[1] Letter, 28.08.1960.\n\n[2] Letter, n.d., ca. 1960.\n',
    });
    expect((await dossier(folder, 'explain', 'a.txt:3:15')).out).toBe(
      'a.txt:3:13: date, here as 28.08.1960\nMeans:       28 August 1960\nRead as:     day before month\nEDTF:        1960-08-28\n',
    );
    expect((await dossier(folder, 'explain', 'a.txt:5:15')).out).toBe(
      'a.txt:5:13: date, here as n.d., ca. 1960\nMeans:       about 1960\nEDTF:        1960~\n',
    );
  });

  test('a mention of a document: what the list says, without the marks of Markdown', async () => {
    expect((await explain('4:36')).out).toBe(`essay.txt:4:34: Document 1
Title:       Letter *to* the [trade] mission
Date:        3 May 1960
Source:      RGAE, f. 413, op. 13, d. 8570, ll. 4-9
Listed:      essay.txt:1:1
Mentioned:   once
Cited:       note 1 (essay.txt:6:11)
`);
  });

  test('a document that the list does not have', async () => {
    expect((await explain('4:66')).out).toBe('essay.txt:4:65: Document 7, which the list does not have; it has 1\n');
  });

  test('a repository: its names and its place', async () => {
    const { out } = await explain('2:10');
    expect(out).toContain(`essay.txt:2:9: repository, here as RGAE\n${ARCHIVE}\n`);
    expect(out).toContain('Name:        Российский государственный архив экономики\n');
    expect(out).toMatch(/^Formerly: {4}Central State Archive/m);
  });

  test('beside everything: nothing', async () => {
    expect(await explain('4:6')).toMatchObject({
      code: 0,
      out: 'essay.txt:4:6: nothing stands here that Dossier knows.\n',
    });
  });
});

describe('as JSON', () => {
  test('the facts, with places in lines from 1 and columns from 0', async () => {
    const log = JSON.parse((await explain('6:12', '--format', 'json')).out);
    expect(log).toMatchObject({
      version: 1,
      place: { file: 'essay.txt', line: 6, col: 10, endLine: 6, endCol: 39 },
      facts: {
        kind: 'shelfmark',
        key: 'RGAE/413/13/8570',
        relation: 'inside',
        document: { number: '1', place: { file: 'essay.txt', line: 1, col: 0, endCol: 10 } },
        alsoCited: [
          { line: 2, col: 14 },
          { line: 8, col: 10, note: '2' },
        ],
      },
    });
    expect(JSON.stringify(log)).not.toContain('file:///');
  });

  test('nothing is null', async () => {
    const log = JSON.parse((await explain('4:6', '--format', 'json')).out);
    expect(log).toEqual({ version: 1, place: null, facts: null });
  });
});

describe('places', () => {
  test.each([
    ['99:1', '“essay.txt” has no line 99; it has 9.'],
    ['4:200', 'Line 4 of “essay.txt” has no column 200; it has 78.'],
  ])('%s is outside the text', async (place, words) => {
    expect(await explain(place)).toEqual({ code: 2, out: '', said: words });
  });

  test('a folder is no file, and a name may have colons', async () => {
    const folder = folderWith({ 'draft: 3:14.md': 'One.[^1]\n\n[^1]: Two.\n' });
    expect((await dossier(folder, 'explain', '.:1:1')).said).toBe('“.” is a folder; say a file.');
    expect((await dossier(folder, 'explain', 'draft: 3:14.md:1:6')).out).toMatch(
      /^draft: 3:14\.md:1:5: mark of note 1\n/,
    );
  });

  test('columns are UTF-16 code units', async () => {
    const folder = folderWith({ 'a.md': '𝄞𝄞.[^1]\r\n\r\n[^1]: Two.\r\n' });
    expect((await dossier(folder, 'explain', 'a.md:1:5')).out).toContain('nothing stands here');
    expect((await dossier(folder, 'explain', 'a.md:1:6')).out).toContain('mark of note 1');
  });

  test('a manifest can be asked too', async () => {
    const manifest = 'documents:\n  - number: 4\n    title: Letter\n';
    const folder = folderWith({ 'dossier.yaml': manifest, 'a.md': 'As Document 4 says.\n' });
    expect((await dossier(folder, 'explain', 'dossier.yaml:2:13')).out).toBe(
      'dossier.yaml:2:13: Document 4\nTitle:       Letter\nListed:      dossier.yaml:2:13\nMentioned:   once\nCited:       nowhere\n',
    );
  });
});
