import { describe, expect, test } from 'vitest';
import { dossier, entities, findings, folderWith, inShort } from './fixture';

const MANIFEST = `documents:
  - number: 1
    title: Letter to the trade mission
    source: RGAE, f. 413, op. 13, d. 8570, ll. 4-9
rules:
  document.unmentioned: off
`;
const CHAPTER = 'As Document 1 and Document 2 say.[^1]\n\n[^1]: RGAE, f. 413, op. 13, d. 8570, ll. 4-9.\n';

describe('a manifest that is found', () => {
  test('counts from a folder further up, for a folder and for a single file', async () => {
    const folder = folderWith({ 'dossier.yaml': MANIFEST, 'chapters/part/one.md': CHAPTER });
    const expected = ['chapters/part/one.md:1:18 document.unknown error'];
    expect(inShort(await findings(folder, 'chapters/part'))).toEqual(expected);
    expect(inShort(await findings(folder, 'chapters/part/one.md'))).toEqual(expected);
  });

  test('brings in the other files of the dossier, whose findings are not asked for', async () => {
    const folder = folderWith({
      'dossier.yaml': 'title: Trade\n',
      'list.md': 'Document 2 – Reply, 9 May 1960\nSource: RGAE, f. 413, op. 13, d. 8571, l. 1\n\nMore.[^9]\n',
      'chapters/one.md': 'As Document 2 says.[^1]\n\n[^1]: RGAE, f. 413, op. 13, d. 8571, l. 1.\n',
    });
    expect(await findings(folder, 'chapters')).toEqual([]);
    expect((await entities(folder, 'documents', 'chapters')).map(({ occurrences }) => occurrences)).toEqual([
      [
        expect.objectContaining({ file: 'chapters/one.md', role: 'reference', via: 'mention' }),
        expect.objectContaining({ file: 'chapters/one.md', role: 'reference', via: 'shelfmark' }),
        expect.objectContaining({ file: 'list.md', role: 'definition', via: null }),
      ],
    ]);
  });

  test('says what is not to be reported, and so does a comment in a text', async () => {
    const note = (label: string) => `Aid.[^1]\n\n[^1]: A letter.\n\n${label}: Another.\n`;
    const folder = folderWith({
      'dossier.yaml': 'ignore:\n  - rule: note.unused\n    file: chapters/one.md\n    text: "[^2]: Another"\n',
      'chapters/one.md': note('[^2]'),
      'chapters/two.md': note('[^2]'),
      'three.md': note('<!-- dossier-ignore note.unused -->\n[^2]'),
      'four.md': '<!-- dossier-ignore note.unused -->\nAid.[^1]\n\n[^1]: A letter.\n',
    });
    expect(inShort(await findings(folder))).toEqual([
      'chapters/two.md:5:0 note.unused warning',
      'four.md:1:20 suppression.unused hint',
    ]);
  });

  test('is checked itself, at its places, and its own lines count', async () => {
    const folder = folderWith({
      'dossier.yaml': 'title: Trade\r\nclosd: true\r\nrules:\r\n  note.unused: 𝄞mild\r\n',
      'essay.md': 'One.[^1]\n\n[^1]: Two.\n',
    });
    expect(inShort(await findings(folder))).toEqual([
      'dossier.yaml:2:0 manifest.invalid error',
      'dossier.yaml:4:15 manifest.invalid error',
    ]);
    expect(inShort(await findings(folder, 'essay.md'))).toHaveLength(2);
    expect(inShort(await findings(folder, 'dossier.yaml'))).toHaveLength(2);
    expect((await findings(folder, 'dossier.yaml'))[1]).toMatchObject({ endLine: 4, endCol: 21 });
  });

  test('of a nearer folder goes before one further up, and dossiers do not mix', async () => {
    const folder = folderWith({
      'dossier.yaml': MANIFEST,
      'one.md': CHAPTER,
      'other/dossier.json':
        '{ "documents": [{ "number": 2, "title": "Reply" }], "rules": { "document.unmentioned": "off" } }',
      'other/two.md': CHAPTER,
      'alone/three.md': CHAPTER,
    });
    expect(inShort(await findings(folder))).toEqual([
      'alone/three.md:1:18 document.unknown error',
      'one.md:1:18 document.unknown error',
      'other/two.md:1:3 document.unknown error',
    ]);
    const documents = await entities(folder, 'documents');
    expect(documents.map(({ dossier, key, title }) => [dossier, key, title])).toEqual([
      ['.', '1', 'Letter to the trade mission'],
      ['.', '2', null],
      ['other', '2', 'Reply'],
      ['other', '1', null],
    ]);
  });

  test('leaves out what it excludes, which is then a dossier of its own when it is named', async () => {
    const folder = folderWith({ 'dossier.yaml': `${MANIFEST}exclude: [drafts/**]\n`, 'drafts/a.md': CHAPTER });
    expect(await findings(folder, 'drafts/a.md')).toEqual([]);
    expect((await entities(folder, 'shelfmarks', 'drafts/a.md')).map(({ dossier }) => dossier)).toEqual([
      'drafts/a.md',
    ]);
  });

  test('that does not count cannot be named', async () => {
    const folder = folderWith({ 'dossier.yaml': MANIFEST, 'dossier.json': '{}' });
    expect(await dossier(folder, 'check', 'dossier.json')).toMatchObject({
      code: 2,
      said: '“dossier.json” does not count: another manifest stands beside it.',
    });
  });
});

describe('--config', () => {
  const files = {
    'strict.yaml': `closed: true\n${MANIFEST}`,
    'book/dossier.yaml': 'closd: 1\n',
    'book/a.md': 'One.[^1]\n\n[^1]: RGAE, f. 413, op. 13, d. 8570, ll. 4-9.\n',
    'book/b.md': 'One.[^1] See Document 1.\n\n[^1]: RGAE, f. 413, op. 13, d. 9999, l. 1.\n',
    'text.md': 'One.[^1]\n',
  };

  test('holds for all paths in one dossier, and the manifests that stand there do not', async () => {
    const folder = folderWith(files);
    expect(inShort(await findings(folder, 'book', '--config', 'strict.yaml'))).toEqual([
      'book/b.md:3:12 shelfmark.unresolved error',
    ]);
    expect((await entities(folder, 'documents', 'book', '--config', 'strict.yaml'))[0].occurrences).toMatchObject([
      { file: 'book/a.md', role: 'reference', via: 'shelfmark' },
      { file: 'book/b.md', role: 'reference', via: 'mention' },
      { file: 'strict.yaml', line: 3, col: 12, role: 'definition', text: '1' },
    ]);
  });

  test('is shown where it stands, also when it holds elsewhere', async () => {
    const folder = folderWith({ ...files, 'conf/bad.json': '{\n  "closed": "yes"\n}' });
    expect(inShort(await findings(folder, 'book', '--config', 'conf/bad.json'))).toEqual([
      'conf/bad.json:2:12 manifest.invalid error',
    ]);
  });

  test('counts its patterns from its own folder when the paths lie under it, else from theirs', async () => {
    const folder = folderWith({
      ...files,
      'only-b.yaml': `include: [book/b.md]\nclosed: true\n${MANIFEST}`,
      'conf/only-b.yaml': `include: [b.md]\nclosed: true\n${MANIFEST}`,
    });
    const expected = ['book/b.md:3:12 shelfmark.unresolved error'];
    expect(inShort(await findings(folder, 'book', '--config', 'only-b.yaml'))).toEqual(expected);
    expect(inShort(await findings(folder, 'book/a.md', 'book/b.md', '--config', 'conf/only-b.yaml'))).toEqual(expected);
  });

  test('does not go with another manifest among the paths', async () => {
    const { code, said } = await dossier(folderWith(files), 'check', 'book/dossier.yaml', '--config', 'strict.yaml');
    expect({ code, said }).toEqual({
      code: 2,
      said: '“book/dossier.yaml” is a manifest, and --config names another one.',
    });
  });
});
