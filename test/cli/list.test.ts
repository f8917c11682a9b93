import { describe, expect, test } from 'vitest';
import { dossier, entities, folderWith } from './fixture';

const TRADE = `Document 1 – Letter to the trade mission, 3 May 1960
Source: RGAE, f. 413, op. 13, d. 8570, ll. 4-9

Document 2a - March 1961, Reply
Source: RGAE, f. 413, op. 13, d. 8571

The mission asked for a loan (Document 1).[1] A reply came.[2] Nobody saw Document 7.[5]

[1] RGAE, f. 413, op. 13, d. 8570, l. 5.

[2]

[3] Foreign Ministry Archive, f. 0110, d. 9; RGAE, f. 413, op. 13, d. 8571, l. 2, and RGAE, f. 413, op. 13, d. 8570, l. 77.

[4] Ibid.

[4] See the archive.
`;

describe('notes', () => {
  test('each with its number, its state, its label and its marks', async () => {
    const notes = await entities(folderWith({ 'trade.txt': TRADE }), 'notes', 'trade.txt');
    expect(notes.map(({ label, number, state, occurrences }) => [label, number, state, occurrences.length])).toEqual([
      ['1', 1, 'fine', 2],
      ['2', 2, 'empty', 2],
      ['5', 5, 'undefined', 1],
      ['3', 3, 'unused', 1],
      ['4', 4, 'duplicate', 2],
    ]);
    expect(notes[0]).toEqual({
      kind: 'note',
      key: 'trade.txt#1/1',
      label: '1',
      dossier: 'trade.txt',
      number: 1,
      run: 1,
      state: 'fine',
      occurrences: [
        { file: 'trade.txt', line: 7, col: 42, endLine: 7, endCol: 45, role: 'reference', text: '[1]' },
        { file: 'trade.txt', line: 9, col: 0, endLine: 9, endCol: 3, role: 'definition', text: '[1]' },
      ],
    });
  });

  test('a named label has no number, and capitals make no other note', async () => {
    const [note] = await entities(folderWith({ 'a.md': 'One.[^Stoval]\n\n[^stoval]: Two.\n' }), 'notes');
    expect(note).toMatchObject({ key: 'a.md#1/stoval', label: 'stoval', number: null, state: 'fine' });
  });

  test('numbers that start anew in a chapter are other notes', async () => {
    const chapter = 'It went.[1] It came.[2]\n\n[1] One.\n\n[2] Two.\n\n';
    const notes = await entities(folderWith({ 'book.txt': chapter + chapter }), 'notes');
    expect(notes.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'book.txt#1/1 fine',
      'book.txt#1/2 fine',
      'book.txt#2/1 fine',
      'book.txt#2/2 fine',
    ]);
  });

  test('a paragraph that lost its label is told by the state of its note', async () => {
    const text = 'One.[1] Two.[2] Three.[3]\n\n[1] A.\n\nB lost its label.\n\n[3] C.\n';
    const notes = await entities(folderWith({ 'a.txt': text }), 'notes');
    expect(notes.map(({ state }) => state)).toEqual(['fine', 'unlabelled', 'fine']);
    expect(notes[1].occurrences).toHaveLength(1);
  });
});

describe('documents', () => {
  test('in the order of the list, then those that are only mentioned', async () => {
    const documents = await entities(folderWith({ 'trade.txt': TRADE }), 'documents', 'trade.txt');
    const source = 'RGAE, f. 413, op. 13, d. 857';
    expect(documents.map(({ occurrences, ...rest }) => rest)).toEqual([
      {
        kind: 'document',
        key: '1',
        label: 'Document 1',
        dossier: 'trade.txt',
        number: 1,
        title: 'Letter to the trade mission, 3 May 1960',
        date: '1960-05-03',
        source: `${source}0, ll. 4-9`,
        shelfmarks: [{ key: 'RGAE/413/13/8570', leaves: '4-9' }],
      },
      {
        kind: 'document',
        key: '2a',
        label: 'Document 2a',
        dossier: 'trade.txt',
        number: '2a',
        title: 'Reply',
        date: '1961-03',
        source: `${source}1`,
        shelfmarks: [{ key: 'RGAE/413/13/8571', leaves: null }],
      },
      {
        kind: 'document',
        key: '7',
        label: 'Document 7',
        dossier: 'trade.txt',
        number: 7,
        title: null,
        date: null,
        source: null,
        shelfmarks: [],
      },
    ]);
    expect(
      documents.map(({ occurrences }) =>
        occurrences.map(({ line, role, via, text }: Record<string, unknown>) => `${line} ${role} ${via} ${text}`),
      ),
    ).toEqual([
      [
        '1 definition null Document 1',
        '7 reference mention Document 1',
        '9 reference shelfmark f. 413, op. 13, d. 8570, l. 5',
      ],
      ['4 definition null Document 2a', '13 reference shelfmark f. 413, op. 13, d. 8571, l. 2'],
      ['7 reference mention Document 7'],
    ]);
  });

  test('of a manifest: its numbers, its dates in ISO form or none, its places', async () => {
    const manifest = `documents:
  - number: 1
    title: Letter
    date: 3 May 1960
  - number: 2
    date: before the war
    source: "RGAE, f. 413, op. 13, d. 8571"
`;
    const documents = await entities(folderWith({ 'dossier.yaml': manifest }), 'documents');
    expect(documents.map(({ number, title, date, source }) => [number, title, date, source])).toEqual([
      [1, 'Letter', '1960-05-03', null],
      [2, 'RGAE, f. 413, op. 13, d. 8571', null, 'RGAE, f. 413, op. 13, d. 8571'],
    ]);
    expect(documents[0].occurrences).toMatchObject([{ file: 'dossier.yaml', line: 2, col: 12, text: '1' }]);
  });
});

describe('shelfmarks', () => {
  test('by key, every citation with its leaves, its document and where its repository stands', async () => {
    const shelfmarks = await entities(folderWith({ 'trade.txt': TRADE }), 'shelfmarks', 'trade.txt');
    expect(shelfmarks.map(({ key }) => key)).toEqual(['AVPRF/0110/?/9', 'RGAE/413/13/8570', 'RGAE/413/13/8571']);
    expect(shelfmarks[1].label).toBe('RGAE, fond 413, inventory (opis) 13, file (delo) 8570');
    expect(shelfmarks[1].occurrences.map(({ file, endLine, ...rest }: Record<string, unknown>) => rest)).toEqual([
      {
        line: 2,
        col: 14,
        endCol: 46,
        role: 'definition',
        text: 'f. 413, op. 13, d. 8570, ll. 4-9',
        leaves: '4-9',
        document: 1,
        relation: 'is',
        complete: true,
        repositoryRange: { line: 2, col: 8, endLine: 2, endCol: 12 },
      },
      {
        line: 9,
        col: 10,
        endCol: 39,
        role: 'reference',
        text: 'f. 413, op. 13, d. 8570, l. 5',
        leaves: '5',
        document: 1,
        relation: 'inside',
        complete: true,
        repositoryRange: { line: 9, col: 4, endLine: 9, endCol: 8 },
      },
      expect.objectContaining({ line: 13, leaves: '77', document: null, relation: 'same-file-other-leaves' }),
    ]);
    expect(
      shelfmarks.map(({ repository, family, levels, notes }) => ({ repository, family, levels, notes }))[1],
    ).toEqual({
      repository: 'RGAE',
      family: 'fond',
      levels: [
        { name: 'fond', value: '413', title: null },
        { name: 'opis', value: '13', title: null },
        { name: 'delo', value: '8570', title: null },
      ],
      notes: [
        { key: 'trade.txt#1/1', label: '1' },
        { key: 'trade.txt#1/3', label: '3' },
      ],
    });
    expect(shelfmarks[2].occurrences[0]).toMatchObject({ document: '2a', relation: 'is', leaves: null });
    expect(shelfmarks[0].occurrences).toMatchObject([
      { complete: false, relation: 'none', leaves: null, document: null },
    ]);
  });

  test('a shelfmark without an archive has no repository range', async () => {
    const [one] = await entities(folderWith({ 'a.md': 'One.[^1]\n\n[^1]: f. 5, op. 30, d. 7, l. 1.\n' }), 'shelfmarks');
    expect(one).toMatchObject({
      key: '?/5/30/7',
      repository: null,
      label: 'fond 5, inventory (opis) 30, file (delo) 7',
    });
    expect(one.occurrences[0].repositoryRange).toBeNull();
  });

  test('the source of a document in a manifest is where its shelfmark is defined', async () => {
    const source = 'RGAE, f. 413, op. 13, d. 8570, ll. 4-9';
    const folder = folderWith({
      'dossier.yaml': `documents:\n  - number: 4\n    source: ${source}\n`,
      'a.md': `One.[^1]\n\n[^1]: ${source}.\n`,
    });
    const [one, ...others] = await entities(folder, 'shelfmarks');
    expect(others).toEqual([]);
    expect(one.occurrences).toMatchObject([
      { file: 'a.md', line: 3, role: 'reference', document: 4, relation: 'same' },
      { file: 'dossier.yaml', line: 3, col: 18, role: 'definition', document: 4, relation: 'is' },
    ]);
  });
});

describe('repositories', () => {
  test('by today’s siglum, with every name in the text', async () => {
    const repositories = await entities(folderWith({ 'trade.txt': TRADE }), 'repositories', 'trade.txt');
    expect(repositories.map(({ key, label, occurrences }) => [key, label, occurrences.length])).toEqual([
      ['RGAE', 'Russian State Archive of the Economy', 5],
      ['AVPRF', 'Archive of the Foreign Policy of the Russian Federation', 1],
    ]);
    expect(repositories[1].occurrences[0]).toMatchObject({ line: 13, text: 'Foreign Ministry Archive' });
  });
});

describe('formats for reading', () => {
  test('a table has a row for each thing, and a line under its head', async () => {
    const { out } = await dossier(folderWith({ 'trade.txt': TRADE }), 'list', 'notes', 'trade.txt');
    expect(out).toBe(`Note  State      Text                  Marks
----  ---------  --------------------  --------------
1     fine       trade.txt:9:1         trade.txt:7:43
2     empty      trade.txt:11:1        trade.txt:7:60
5     undefined                        trade.txt:7:86
3     unused     trade.txt:13:1
4     duplicate  trade.txt:15:1, 17:1
`);
  });

  test('a table of nothing says so', async () => {
    expect((await dossier(folderWith({}), 'list', 'documents')).out).toBe('There are none.\n');
  });

  test('several dossiers have a column for theirs', async () => {
    const folder = folderWith({ 'a.md': 'One.[^1]\n\n[^1]: Two.\n', 'b.md': 'One.[^1]\n\n[^1]: Two.\n' });
    expect((await dossier(folder, 'list', 'notes')).out.split('\n').slice(2)).toEqual([
      'a.md     1     fine   a.md:3:1  a.md:1:5',
      'b.md     1     fine   b.md:3:1  b.md:1:5',
      '',
    ]);
  });

  test('Markdown has the same rows, and what is in them makes no markup', async () => {
    const text = 'Document 1 – A *bold* | <b>title</b> & [link](x)\nSource: RGAE, f. 413, op. 13, d. 8570, l. 4\n';
    const { out } = await dossier(folderWith({ 'a.txt': text }), 'list', 'documents', 'a.txt', '--format', 'md');
    expect(out).toBe(`| Document | Date | Title | Source | Listed | Mentions | Citations |
| --- | --- | --- | --- | --- | --- | --- |
| 1 |  | A \\*bold\\* \\| &lt;b>title&lt;/b> &amp; \\[link\\](x) | RGAE, f. 413, op. 13, d. 8570, l. 4 | a.txt:1:1 | 0 | 0 |
`);
  });

  test('shelfmarks in Markdown are the archival bibliography of each dossier', async () => {
    const folder = folderWith({ 'trade.txt': TRADE, 'b.md': 'One.[^1]\n\n[^1]: TNA, FO 371/9.\n' });
    expect((await dossier(folder, 'list', 'shelfmarks', 'trade.txt', '--format', 'md')).out).toBe(`# Archival sources

## AVP RF: Archive of the Foreign Policy of the Russian Federation, Moscow

### fond 0110

- file (delo) 9: note 3; incomplete

## RGAE: Russian State Archive of the Economy, Moscow

### fond 413

- inventory (opis) 13
  - file (delo) 8570: note 1, l. 5; note 3, l. 77; **Document 1**, *Letter to the trade mission, 3 May 1960*
  - file (delo) 8571: note 3, l. 2; **Document 2a**, *Reply*
`);
    const both = await dossier(folder, 'list', 'shelfmarks', 'b.md', 'trade.txt', '--format', 'md');
    expect(both.out.match(/^#{1,2} \S+( sources:.*)?/gm)).toEqual([
      '# Archival sources: b.md',
      '## TNA:',
      '# Archival sources: trade.txt',
      '## AVP',
      '## RGAE:',
    ]);
  });

  test('CSV has a row for each occurrence, quoted where it must be, its columns from 1', async () => {
    const text = 'Document 1 – "Quoted", and more\nSource: RGAE, f. 413, op. 13, d. 8570, l. 4\n';
    const folder = folderWith({ 'a.txt': text });
    const { out } = await dossier(folder, 'list', 'documents', 'a.txt', '--format', 'csv');
    expect(out).toBe(
      [
        'dossier,kind,key,label,number,title,date,source,file,line,col,endLine,endCol,role,text,via',
        'a.txt,document,1,Document 1,1,"""Quoted"", and more",,"RGAE, f. 413, op. 13, d. 8570, l. 4",a.txt,1,1,1,11,definition,Document 1,',
        '',
      ].join('\r\n'),
    );
    const shelfmarks = (await dossier(folder, 'list', 'shelfmarks', 'a.txt', '--format', 'csv')).out.split('\r\n');
    expect(shelfmarks[0]).toBe(
      'dossier,kind,key,label,file,line,col,endLine,endCol,role,text,leaves,document,relation,complete,repositoryLine,repositoryCol,repositoryEndLine,repositoryEndCol,repository,family,levels,notes',
    );
    expect(shelfmarks[1]).toMatch(
      /,a\.txt,2,15,2,44,definition,"f\. 413, op\. 13, d\. 8570, l\. 4",4,1,is,true,2,9,2,13,RGAE,fond,fond 413; opis 13; delo 8570,$/,
    );
  });
});

test('people: one entity a person, with every spelling and the documents that the person wrote', async () => {
  const text = `Document 1 – Address by V. V. Volsky
Source: RGAE, f. 413, op. 13, d. 8570, ll. 4-9

Volski’s analysis was short.[1]

[1] RGAE, f. 413, op. 13, d. 8570, l. 5.
`;
  const [person] = await entities(folderWith({ 'a.txt': text }), 'people', 'a.txt');
  expect(person).toEqual({
    kind: 'person',
    key: 'volsky-v-v',
    label: 'V. V. Volsky',
    dossier: 'a.txt',
    documents: [1],
    spellings: ['V. V. Volsky', 'Volski'],
    occurrences: [
      {
        file: 'a.txt',
        line: 1,
        col: 24,
        endLine: 1,
        endCol: 36,
        role: 'reference',
        text: 'V. V. Volsky',
        spelling: 'V. V. Volsky',
      },
      { file: 'a.txt', line: 4, col: 0, endLine: 4, endCol: 6, role: 'reference', text: 'Volski', spelling: 'Volski' },
    ],
  });
});
