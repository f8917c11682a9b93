/** What files say to one another: where that stays the same, the findings of the others do. */
import { beforeEach, expect, test } from 'vitest';
import type { Dossier } from '../../server/dossier/dossier';
import { Library } from '../../server/dossier/library';
import { RULE_CODES } from '../../server/rules/index';
import { registry } from '../../server/wire/registry';

const FOLDER = 'file:///papers';
const a = `${FOLDER}/a.md`;
const list = `${FOLDER}/list.dossier`;
const LIST = 'Document 1 – Report, 1959\nSource: RGAE, f. 635, op. 1, d. 392.\n';
const TEXT = 'Aid was offered.[^1]\n\n[^1]: RGAE, f. 1, op. 1, d. 1.\n';

let library: Library;
let dossier: Dossier;

beforeEach(() => {
  library = new Library(registry, RULE_CODES);
  library.setManifest(`${FOLDER}/dossier.yaml`, 'title: Oil\n');
  library.read(list, LIST);
  library.read(a, TEXT);
  dossier = library.dossierOf(a)!;
  // Until somebody asks for the documents, every citation may be of one.
  expect(dossier.documents.list).toHaveLength(1);
});

/** Whether something is news to the other files. */
function isNews(change: () => void): boolean {
  const { revision } = dossier;
  change();
  return dossier.revision !== revision;
}

/** Adds something to the end of the essay. */
function add(text: string): void {
  const essay = library.essay(a)!;
  library.update(a, essay.edited({ start: essay.length, end: essay.length }, text));
}

test.each([
  ['running text', '\nMore.\n'],
  ['a further mark and its note', '\nMore.[^2]\n\n[^2]: A letter.\n'],
  ['a file that is not listed, of an archive that is cited', '\nSee RGAE, f. 1, op. 1, d. 7.\n'],
  ['what was said before', '\nSee RGAE, f. 1, op. 1, d. 1.\n'],
])('%s is no news', (_, text) => {
  expect(isNews(() => add(text))).toBe(false);
});

test.each([
  ['a mention of a document', '\nAs Document 1 shows.\n'],
  ['an archive that was not cited', '\nSee GARF, f. 1, op. 1, d. 1.\n'],
  ['an abbreviation that is explained', '\nThe State Archive of Perm (GAPK) was closed.\n'],
  ['a listed shelfmark', '\nSee RGAE, f. 635, op. 1, d. 392.\n'],
  ['a document that is listed', '\nDocument 2 – Letter, 1960\nSource: RGAE, f. 1, op. 1, d. 1.\n'],
])('%s is news, and so is that it goes again', (_, text) => {
  expect(isNews(() => add(text))).toBe(true);
  const { length } = library.essay(a)!;
  const without = () => library.essay(a)!.edited({ start: length - text.length, end: length }, '');
  expect(isNews(() => library.update(a, without()))).toBe(true);
});

test('a document that is mentioned a second time is no news', () => {
  add('\nAs Document 1 shows.\n');
  expect(isNews(() => add('\nAs Document 1 shows again.\n'))).toBe(false);
});

test('other leaves of a listed file are news: they may be another document', () => {
  add('\nSee RGAE, f. 635, op. 1, d. 392, l. 5.\n');
  const type = (insert: string) => {
    const essay = library.essay(a)!;
    library.update(a, essay.edited({ start: essay.length - 2, end: essay.length - 2 }, insert));
  };
  expect(isNews(() => type('0'))).toBe(true);
  expect(isNews(() => type(' and more'))).toBe(false);
});

test('a list that moves says the same, but stands elsewhere', () => {
  const { moves } = dossier;
  expect(isNews(() => library.read(list, `\n\n${LIST}`))).toBe(false);
  expect(dossier.moves).not.toBe(moves);
});

test.each([
  ['an essay', a, TEXT],
  ['a list', list, LIST],
])('%s that is put on the shelf, and opened as it was, is no news', (_, file, text) => {
  expect(isNews(() => library.shelve(file, library.cardOf(file)!))).toBe(false);
  expect([...dossier.files]).not.toContain(file);
  expect(isNews(() => library.read(file, text))).toBe(false);
  library.shelve(file, library.cardOf(file)!);
  expect(isNews(() => library.read(file, `${text}\nAs Document 1 shows.\n`))).toBe(true);
});

test('a majority for a style is news when there comes to be one, and when it grows; what is read but not written otherwise is not', () => {
  expect(dossier.houseStyle.settles('fond', 'latin')).toBe(false);
  expect(isNews(() => add('\nSee RGAE, f. 1, op. 1, d. 7, and f. 1, op. 1, d. 8.\n'))).toBe(false);
  expect(isNews(() => add('\nSee RGAE, f. 1, op. 1, d. 9.\n'))).toBe(true);
  expect(dossier.houseStyle.targetFor('fond', 'latin')).toMatchObject({ between: ', ', labels: 'short' });
  expect(isNews(() => add('\nSee RGAE, f. 1, op. 1, d. 10.\n'))).toBe(true);
  const essay = library.essay(a)!;
  const digit = { start: essay.length - 3, end: essay.length - 2 };
  expect(isNews(() => library.update(a, essay.edited(digit, '1')))).toBe(false);
});

test('from a hundred shelfmarks on one more is no news: the majority is told in round numbers', () => {
  add(`\nSee ${'RGAE, f. 1, op. 1, d. 7; '.repeat(104)}and others.\n`);
  expect(dossier.houseStyle.settles('fond', 'latin')).toBe(true);
  expect(isNews(() => add('\nSee RGAE, f. 1, op. 1, d. 7.\n'))).toBe(false);
});

test('texts that are borrowed are at hand for the moment, and are no news', () => {
  library.shelve(list, library.cardOf(list)!);
  const essay = library.look(list, LIST)!;
  const work = () => dossier.withTexts(new Map([[list, essay]]), () => expect(dossier.essay(list)).toBe(essay));
  expect(isNews(work)).toBe(false);
  expect(dossier.essay(list)).toBeUndefined();
  expect(dossier.documents.list).toHaveLength(1);
});
