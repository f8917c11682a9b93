/** The words of a manifest: offered while one types, and explained under the cursor. */
import { describe, expect, test } from 'vitest';
import { completeManifest, completeSource } from '../../server/features/manifest/complete';
import { findWord } from '../../server/features/manifest/hover';
import { hoverText } from '../fixture/features';
import { parseFixture } from '../fixture/fixture';
import { Opened, openAtCursor } from '../fixture/open';

const ESSAYS = `
--- essay.md
Trade.[^1]

[^1]: RGAE, f. 635, op. 1, d. 392.
--- chapters/two.md
Oil.[^1]

[^1]: A letter.
`;

function at(manifest: string) {
  const opened = openAtCursor(`--- dossier.yaml\n${manifest}${ESSAYS}`);
  return { ...opened.cursor, text: opened.fixture.files[0]!.text };
}

/** The manifest with each word that is offered taken. */
function offered(manifest: string): string[] {
  const { dossier, offset, text } = at(manifest);
  const found = completeManifest(dossier, offset);
  return (found?.words ?? []).map((word) => {
    const { start, end } = found!.at;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const after = text.slice(end);
    return (text.slice(lineStart, start) + word.text + after.slice(0, after.indexOf('\n'))).trimStart();
  });
}

const labels = (manifest: string) => {
  const { dossier, offset } = at(manifest);
  return completeManifest(dossier, offset)?.words.map(({ label }) => label) ?? [];
};

describe('offered are', () => {
  test('the words of the manifest, but for those that stand there', () => {
    expect(labels('title: A\n|\nrules:\n  note.empty: off\n')).toEqual([
      'closed',
      'include',
      'exclude',
      'bibliography',
      'documents',
      'people',
      'repositories',
      'style',
      'ignore',
    ]);
    expect(offered('title: A\ncl|\n')).toEqual(['closed: ']);
    expect(offered('docu|:\n')).toEqual(['documents:']);
  });

  test('the words of a document, a person, a repository and of what is ignored', () => {
    expect(labels('documents:\n  - number: 1\n    t|\n    title: A\n')).toEqual(['transcript']);
    expect(labels('documents:\n  - number: 1\n    title: A\n  - |\n')).toEqual([
      'number',
      'id',
      'title',
      'date',
      'source',
      'author',
      'transcript',
    ]);
    expect(labels('people:\n- name: A\n  v|\n')).toEqual(['variants', 'viaf']);
    expect(offered('repositories:\n  - siglum: A\n    fam|\n')).toEqual(['family: ']);
    expect(labels('ignore:\n  - rule: note.empty\n    |\n')).toEqual(['file', 'text']);
  });

  test('rules and their severities', () => {
    expect(labels('rules:\n  note.un|\n')).toEqual(['note.undefined', 'note.unlabelled', 'note.unused']);
    expect(labels('rules:\n  unus|\n')).toEqual(
      ['note.unused', 'suppression.unused'].filter((code) => code.includes('.unus')),
    );
    expect(labels('rules:\n  note.unused: |\n')).toEqual(['error', 'warning', 'information', 'hint', 'off']);
    expect(labels('ignore:\n  - rule: date.|\n')).toEqual(['date.invalid', 'date.ambiguous']);
    expect(labels('ignore:\n  - date.|\n')).toEqual(['date.invalid', 'date.ambiguous']);
  });

  test('the values that a word can have', () => {
    expect(labels('closed: |\n')).toEqual(['true', 'false']);
    expect(labels('style: |\n')).toEqual(['gost', 'english', 'chicago']);
    expect(labels('style:\n  profile: g|\n')).toEqual(['gost']);
    expect(labels('style:\n  labels:\n    de|\n')).toEqual(['delo']);
    expect(labels('repositories:\n  - siglum: A\n    family: f|\n')).toEqual(['fond', 'frus', 'fr']);
  });

  test('the files of the dossier', () => {
    expect(labels('include:\n  - |\n')).toEqual(['chapters/two.md', 'essay.md']);
    expect(labels('ignore:\n  - rule: note.empty\n    file: ch|\n')).toEqual(['chapters/two.md']);
  });

  test('what is cited, behind a source', () => {
    const { dossier, offset, text } = at('documents:\n  - number: 1\n    source: RGAE, f|\n');
    const found = completeSource(dossier, offset)!;
    expect(found.suggestions.map((one) => text.slice(offset - 7, found.at.start) + one.text)).toContain(
      'RGAE, f. 635, op. 1, d. 392',
    );
  });

  test('nothing in a comment, nor where a text stands', () => {
    expect(labels('# cl|\n')).toEqual([]);
    expect(labels('title: A|\n')).toEqual([]);
    expect(labels('title: A # cl|\n')).toEqual([]);
  });

  test('nothing that throws, wherever the cursor is in whatever text', () => {
    const text = '\ufefftitle: [a, "b\r\nrules: {x\n- - a: |\n  b:\n\t- "c": *d\n? e\n:';
    for (let offset = 0; offset <= text.length; offset++) {
      const opened = new Opened({ files: [{ name: 'dossier.yaml', text }], markers: [], cursor: undefined });
      const dossier = opened.dossier('dossier.yaml');
      completeManifest(dossier, offset);
      completeSource(dossier, offset);
      findWord(dossier, offset);
    }
    expect(parseFixture('--- dossier.yaml\n').files).toHaveLength(1);
  });
});

describe('under the cursor', () => {
  const hover = (manifest: string) => hoverText(`--- dossier.yaml\n${manifest}${ESSAYS}`);

  test('a word is explained', () => {
    expect(hover('clo|sed: true\n')).toBe(
      '**closed**: The list of documents is complete\n\nWith `true`, every shelfmark that denotes no document of the list is an error.',
    );
    expect(hover('people: [{ name: A, va|riants: [B] }]\n')).toBe(
      '**variants**: Other spellings\n\nOther forms of the same name.',
    );
    expect(hover('rules:\n  note.un|used: off\n')).toContain('A note that no mark points at');
  });

  test('a value says what it stands for', () => {
    expect(hover('rules:\n  note.unused: of|f\n')).toBe('**off**: Not reported.');
    expect(hover('ignore: [note.em|pty]\n')).toBe('**note\\.empty**: A note without text');
    expect(hover('include: ["**/*.m|d"]\n')).toContain('means chapters/two\\.md, essay\\.md.');
    expect(hover('ignore: [{ rule: note.empty, file: other.m|d }]\n')).toBe('No file of the dossier is called so.');
  });

  test('a text is no word', () => {
    expect(hover('title: clo|sed\n')).toBe('');
  });
});
