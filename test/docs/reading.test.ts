/** Holds the pages on notes and shelfmarks against the program: what they say is read, is read. */
import { describe, expect, test } from 'vitest';
import { Library } from '../../server/dossier/library';
import type { Relation } from '../../server/dossier/shelfmarks';
import { shownKey } from '../../server/reading/shelfmarks/key';
import { RULE_CODES } from '../../server/rules/index';
import { registry } from '../../server/wire/registry';
import { ESSAY_NAMES, examples, readPage, verdicts } from './page';

const shelfmarks = readPage('docs/shelfmarks.md');
const notes = readPage('docs/notes.md');

/** The rows of every table that has these columns, cell by cell. */
function rows(page: string, ...columns: string[]): string[][] {
  const found: string[][] = [];
  let inTable = false;
  for (const line of page.split('\n')) {
    const cells = line.startsWith('|')
      ? line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
      : [];
    if (cells.length === 0) inTable = false;
    else if (cells.every((cell, index) => cell === columns[index]) && cells.length === columns.length) inTable = true;
    else if (inTable && !/^-+$/.test(cells[0]!)) found.push(cells);
  }
  return found;
}

/** What stands in backticks in a cell. */
function quoted(cell: string): string[] {
  return [...cell.matchAll(/(`+) ?(.*?) ?\1(?!`)/g)].map((found) => found[2]!);
}

function reading(name: string, text: string) {
  const library = new Library(registry, RULE_CODES);
  const file = `file:///dossier/${name}`;
  library.read(file, text);
  return { dossier: library.dossierOf(file)!, file };
}

const NOTATIONS = [
  ...rows(shelfmarks, 'As written', 'Key', 'Leaves'),
  ...rows(shelfmarks, 'As written', 'Keys', 'Leaves'),
];

describe('a shelfmark of the page is read with the key and the leaves that stand beside it', () => {
  test('in as many rows as the page has', () => expect(NOTATIONS.length).toBeGreaterThan(30));

  test.each(NOTATIONS)('%s', (written, keys, leaves) => {
    const { dossier, file } = reading(ESSAY_NAMES.dossier!, `A sentence.[1]\n\n[1] ${quoted(written!)[0]}\n`);
    const read = dossier.shelfmarks(file);
    expect(read.map(({ key }) => shownKey(key))).toEqual(quoted(keys!));
    const found = read.map(({ shelfmark }) => shelfmark.leaves?.ranges.map(({ text }) => text).join(', ') ?? '');
    expect(found.join('; ').trimEnd()).toBe(leaves);
  });
});

const LEAVES = rows(shelfmarks, 'The list', 'The note', 'The note cites');
const IN_WORDS: Readonly<Record<string, Relation>> = {
  'the document': 'same',
  'a part of it': 'inside',
  'more than it': 'superset',
  'leaves that are partly in it': 'overlapping',
  'another document of the same file': 'same-file-other-leaves',
  'the whole file, and so the document': 'same',
};

describe('leaves of the page lie to one another as it says', () => {
  test('in as many rows as the page has', () => expect(LEAVES).toHaveLength(10));

  test.each(LEAVES)('the list %s, the note %s', (listed, cited, words) => {
    const file = (leaves: string) => ['RGAE, f. 635, op. 1, d. 392', ...quoted(leaves)].join(', ');
    const text = `Document 1 – Report\nSource: ${file(listed!)}\n\nA sentence.[1]\n\n[1] ${file(cited!)}\n`;
    const { dossier, file: essay } = reading(ESSAY_NAMES.dossier!, text);
    const [, placed] = dossier.shelfmarks(essay);
    expect(dossier.denotation(placed!).relation).toBe(IN_WORDS[words!]);
  });
});

test('the keys of what is missing are as the page says', () => {
  const keyOf = (text: string) =>
    reading(ESSAY_NAMES.dossier!, `A.[1]\n\n[1] ${text}`).dossier.shelfmarks('file:///dossier/essay.dossier.txt')[0]!
      .key;
  expect(keyOf('RGANI, f. 5, d. 131, l. 3')).toBe('RGANI/5/?/131');
  expect(keyOf('RGANI, f. 5, Opis no., d. 131, l. 3')).toBe('RGANI/5/?/131');
  expect(keyOf('f. 5, op. 3, d. 131')).toBe('?/5/3/131');
  expect(keyOf('XYZA, f. 5, op. 3, d. 131')).toBe('XYZA/5/3/131');
});

test('pages at the end of a note are leaves where the page says so', () => {
  const leavesOf = (text: string) => {
    const { dossier, file } = reading(ESSAY_NAMES.dossier!, `A.[1]\n\n[1] ${text}.`);
    return dossier.shelfmarks(file)[0]!.shelfmark.leaves?.ranges.map((range) => range.text);
  };
  const [without, withLeaves] = quoted(/^Pages at the very end.*$/m.exec(shelfmarks)![0]);
  expect(leavesOf(without!)).toEqual(['143-145']);
  expect(leavesOf(`RAS, Fond 1798, Opis 1, ${withLeaves}`)).toEqual(['124-136']);
});

test('the list of archives has the numbers that the page gives', () => {
  const fonds = registry.filter(({ family }) => family === 'fond');
  const bulgarian = registry.filter(({ family }) => family === 'bg');
  const countries = (list: typeof registry) => new Set(list.map(({ country }) => country)).size;
  const counted = /list of (\d+) archives in (\d+) countries.* (\d+) of them, in (\d+) countries.* (\d+) in Bulgaria/;
  expect(counted.exec(shelfmarks)!.slice(1).map(Number)).toEqual([
    registry.length,
    countries(registry),
    fonds.length,
    countries(fonds),
    bulgarian.length,
  ]);
});

describe('the page on notes', () => {
  test('has examples in which no rule of weight finds fault, and every note has its mark', () => {
    const all = examples(notes);
    expect(all.length).toBeGreaterThan(6);
    for (const example of all) {
      expect(example.findings).toEqual([]);
      expect(verdicts(example).filter(({ severity }) => severity !== 'hint')).toEqual([]);
      const [{ language, text }] = example.texts as [(typeof example.texts)[0]];
      const { dossier, file } = reading(ESSAY_NAMES[language]!, text);
      const apparatus = dossier.apparatus(file)!;
      expect(apparatus.notes.length, text).toBeGreaterThan(1);
      expect(new Set(apparatus.marks.map(({ run, label }) => `${run} ${label}`)).size).toBe(apparatus.notes.length);
    }
  });

  const [bracketed, markdown] = notes.split(/^## Markdown notes$/m) as [string, string];
  const NOT_MARKS = [
    ...rows(bracketed, 'In the text', 'It is').flatMap(([text]) => quoted(text!).map((one) => ['dossier', one])),
    ...rows(markdown, 'In the text', 'It is').flatMap(([text]) => quoted(text!).map((one) => ['markdown', one])),
  ];

  test('tells what is not a mark in as many rows as it has', () => expect(NOT_MARKS).toHaveLength(19));

  test.each(NOT_MARKS)('tells what is not a mark in %s: %s', (language, text) => {
    const name = ESSAY_NAMES[language!]!;
    const { dossier, file } = reading(name, `A sentence. ${text} Another sentence.\n`);
    expect(dossier.apparatus(file)!.marks).toEqual([]);
    const alone = reading(name, `${text}\n`);
    expect(alone.dossier.apparatus(alone.file)!.marks).toEqual([]);
  });
});
