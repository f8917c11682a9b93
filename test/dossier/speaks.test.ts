/** About which files Dossier speaks: it must not bother people with other texts. */
import { describe, expect, test } from 'vitest';
import { idOf, nameOf, open } from '../fixture/open';

/** The files of a fixture about which something may be said. */
function spoken(text: string): string[] {
  const { library } = open(text);
  return [...library.files].filter((file) => library.speaks(file)).map(nameOf);
}

const NOTES = 'Aid was offered.[1] Trade followed.[2]\n\n[1] A letter.\n\n[2] A cable.\n';

describe('a plain text', () => {
  test('with a section of notes is spoken about', () => {
    expect(spoken(`--- essay.txt\n${NOTES}`)).toEqual(['essay.txt']);
  });

  test('with footnotes of Project Gutenberg is spoken about', () => {
    expect(spoken('--- book.txt\nAid.[1] Trade.[2]\n\n[Footnote 1: A letter.]\n\n[Footnote 2: A cable.]\n')).toEqual([
      'book.txt',
    ]);
  });

  test('with notes of which one lost its label is spoken about', () => {
    expect(spoken('--- essay.txt\nOne.[1] Two.[2] Three.[3]\n\n[1] A.\n\nB, p. 3.\n\n[3] C.\n')).toEqual(['essay.txt']);
  });

  test.each([
    ['a log', '[12] server started\n[13] listening on 8080\n[14] request from 10.0.0.1\n[15] done\n'],
    ['a log with times', '[12:01:07] started\n[12:01:08] done [3]\n'],
    ['a log whose lines mention earlier ones', '[1] start\n[2] retry of [1]\n[3] retry of [2]\n[4] done\n'],
    ['code', 'int a[1] = b[2];\nint c[3];\nreturn a[0] + c[1];\n'],
    ['one bracket', 'See [12] there.\n'],
    ['a table of figures', '[1] 0.5 [2] 0.7\n[1] 0.6 [2] 0.8\n'],
    ['a to-do list', '[ ] buy paper\n[x] write\n[1] sleep\n'],
    ['a poem with line numbers', 'The oil [5]\nthat lies below [10]\nthe sand [15]\n'],
    ['an empty file', ''],
  ])('that is %s is not', (_, text) => {
    expect(spoken(`--- log.txt\n${text}`)).toEqual([]);
  });

  test('without notes is spoken about when a manifest names it', () => {
    expect(spoken('--- dossier.yaml\ninclude: [essay.txt]\n--- essay.txt\nAid was offered.\n')).toEqual(['essay.txt']);
  });

  test('without notes in a folder with a manifest that does not name it is not', () => {
    expect(spoken('--- dossier.yaml\ntitle: Oil\n--- log.txt\n[12] started\n')).toEqual([]);
  });

  test('whose notes are deleted is not any more', () => {
    const opened = open(`--- essay.txt\n${NOTES}`);
    opened.set({ name: 'essay.txt', text: 'Aid was offered. Trade followed.' });
    expect(opened.library.speaks(idOf('essay.txt'))).toBe(false);
  });
});

describe('a Markdown text', () => {
  test('with a note is spoken about', () => {
    expect(spoken('--- essay.md\nAid.[^1]\n\n[^1]: A letter.\n')).toEqual(['essay.md']);
  });

  test('of which a note lost its colon is spoken about', () => {
    expect(spoken('--- essay.md\nAid.[^1]\n\n[^1] A letter.\n')).toEqual(['essay.md']);
  });

  test.each([
    ['without notes', '# Read me\n\nSee [the site](https://example.org) and [1].\n\n- [ ] one\n'],
    ['with a note in code only', '```\n[^1]: A letter.\n```\n'],
    ['with bracketed numbers only', 'See [1].\n\n[1]: https://example.org\n'],
    ['with a regular expression', 'Use [^a-z] or [^0-9]+ to match.\n'],
  ])('%s is not', (_, text) => {
    expect(spoken(`--- readme.md\n${text}`)).toEqual([]);
  });

  test('without notes in a folder with a manifest is', () => {
    expect(spoken('--- dossier.yaml\ntitle: Oil\n--- a/essay.md\nAid was offered.\n')).toEqual(['a/essay.md']);
  });

  test('that the manifest excludes is not', () => {
    expect(spoken('--- dossier.yaml\nexclude: [essay.md]\n--- essay.md\nAid was offered.\n')).toEqual([]);
  });
});

test('a text in the language of dossiers is always spoken about', () => {
  expect(spoken('--- a.dossier\nAid was offered.\n--- b.dossier.txt\n\n')).toEqual(['a.dossier', 'b.dossier.txt']);
  const { library } = open('--- a.dossier\n');
  library.read(idOf('log.txt'), '[12] started', 'dossier');
  expect(library.speaks(idOf('log.txt'))).toBe(true);
});

test('a file of another kind is not read', () => {
  const { library } = open('--- a.dossier\n');
  expect(library.read(idOf('essay.docx'), 'Aid.[1]\n\n[1] A.')).toBeUndefined();
  expect(library.read(idOf('essay.tex'), 'Aid.[1]\n\n[1] A.')).toBeUndefined();
  expect(library.speaks(idOf('essay.tex'))).toBe(false);
});

test('a text in the language of dossiers may have either dialect', () => {
  const { library } = open('--- a.dossier\nAid.[^1]\n\n[^1]: A letter.\n--- b.dossier\nAid.[1]\n\n[1] A letter.\n');
  expect([...library.files].map((file) => library.essay(file)!.dialect.name)).toEqual(['markdown', 'bracketed']);
});
