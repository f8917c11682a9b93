/** The tree of a dossier: what each section holds, where a click leads, what is copied, which entry the cursor is at. */
import { expect, test } from 'vitest';
import { factsOf } from '../../server/features/view/facts';
import { copied, entryAtCursor, leads, tree, viewOf } from '../fixture/view';

const AID = `
  Documents

  Document 1 – Note on oil, 27 June 1962
  Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

  Document 2 – Letter to Mikoyan
  Source: RGANI, f. 5, op. 30, d. 100

  Aid was offered.[1] Trade followed.[2] Oil came later.[3] Steel too.[6]

  [1] RGAE, f. 635, op. 1, d. 392, l. 5.

  [2] Odd Arne Westad, The Global Cold War (Cambridge: Cambridge University Press, 2005), p. 10.

  Stephen Rabe, Eisenhower and Latin America, p. 90.

  [4] RGAE, f. 635, op. 1, d. 392, ll. 1-12; Westad, Global Cold War, p. 12.

  [5]
`;

test('documents have their date, archive and number of citations, and hold the notes that cite them', () => {
  tree(
    AID,
    ['documents'],
    `
    Document 1 | 27 June 1962, RGAE, 2×: Note on oil, 27 June 1962
      note 1 | l. 5
      note 4 | ll. 1-12
    Document 2 | RGANI, not cited: Letter to Mikoyan
    `,
  );
});

test('a citation of other leaves of the same file is none of the document', () => {
  tree(
    `
    Document 1 – Note on oil
    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Aid.[1]

    [1] RGAE, f. 635, op. 1, d. 392, l. 40.
    `,
    ['documents'],
    'Document 1 | RGAE, not cited: Note on oil',
  );
});

test('the list in the essay is no citation of a document that the manifest lists too', () => {
  tree(
    `
    --- dossier.yaml
    documents:
      - number: 1
        title: Oil
        source: RGAE, f. 635, op. 1, d. 392, ll. 1-12
    --- essay.dossier
    Document 1 – Note on oil
    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Aid.[1]

    [1] RGAE, f. 635, op. 1, d. 392, l. 5.
    `,
    ['documents'],
    `
    Document 1 | RGAE, 1×: Oil
      note 1 | l. 5
    `,
  );
});

test('notes stand in order with what is wrong with each, also those that are not there', () => {
  tree(
    AID,
    ['notes'],
    `
    1 | RGAE, f. 635, op. 1, d. 392, l. 5.
    2 | Odd Arne Westad, The Global Cold War (Cambridge: Cambridge University Press, 2005), p. 10.
    3 | lost its number: Stephen Rabe, Eisenhower and Latin America, p. 90.
    4 | is not cited in the text: RGAE, f. 635, op. 1, d. 392, ll. 1-12; Westad, Global Cold War, p. 12.
    5 | is empty
    6 | has no text
    `,
  );
});

test('a note that is missing stands before the next higher one, and at the end of its own set of notes', () => {
  tree(
    `
    # One

    Aid.[^1] Trade.[^2] Oil.[^3] Steel.[^a]

    [^1]: RGAE.

    [^1]: Again.

    [^3]: RGAE.
    `,
    ['notes'],
    `
    1 | RGAE.
    1 | stands here a second time: Again.
    2 | has no text
    3 | RGAE.
    a | has no text
    `,
  );
});

test('people are in the order of their surnames, with their spellings where there are several', () => {
  tree(
    `
    Aid.[^1] Rabe and Volskii say so.[^2]

    [^1]: Stephen Rabe, Eisenhower and Latin America (Chapel Hill: UNC Press, 1988), p. 9.

    [^2]: Piero Gleijeses, Conflicting Missions (Chapel Hill: UNC Press, 2002), p. 9.
    `,
    ['people'],
    `
    Piero Gleijeses | 1×
    Stephen Rabe | 2×, 2 spellings
      first mention
      “Stephen Rabe” | 1×
      “Rabe” | 1×
    `,
  );
});

test('archives hold fonds, files, documents and the notes that cite them', () => {
  tree(
    AID,
    ['archives'],
    `
    RGAE | 2×, Russian State Archive of the Economy
      fond 635 | 2×
        inventory (opis) 1 | 2×
          file (delo) 392 | 2×
            Document 1 | 27 June 1962, RGAE, 2×: Note on oil, 27 June 1962
            note 1 | l. 5
            note 4 | ll. 1-12
    RGANI | not cited, Russian State Archive of Contemporary History
      fond 5 | not cited
        inventory (opis) 30 | not cited
          file (delo) 100 | not cited
            Document 2 | RGANI, not cited: Letter to Mikoyan
    `,
  );
});

test('works hold the notes that cite them', () => {
  tree(
    AID,
    ['works'],
    `
    Odd Arne Westad, The Global Cold War | 2005, 2×
      note 2 | p. 10
      note 4 | p. 12
    `,
  );
});

test('a section that holds nothing is not shown, and a text without anything has no tree', () => {
  tree('Aid.[^1]\n\n[^1]: See above.', [], 'Notes | 1\n  1 | See above.');
  tree('Nothing is cited here.', [], '');
});

test('the notes of a dossier with several texts stand under their texts', () => {
  tree(
    `
    --- one.md
    Aid.[^1]

    [^1]: RGAE, f. 635, op. 1, d. 392.
    --- two.md
    Trade.[^1]

    [^1]: RGAE, f. 635, op. 1, d. 393.
    --- dossier.yaml
    title: Oil
    `,
    ['notes'],
    `
    one.md
      1 | RGAE, f. 635, op. 1, d. 392.
    two.md
      1 | RGAE, f. 635, op. 1, d. 393.
    `,
  );
});

test('a filter keeps what has all its words, whatever the accents and the transliteration', () => {
  tree(
    AID,
    [],
    'Notes | 1\n  2 | Odd Arne Westad, The Global Cold War (Cambridge: Cambridge University Press, 2005), p. 10.',
    'cambridge',
  );
  tree(AID, ['notes'], '6 | has no text', 'undefined');
  tree(
    AID,
    ['archives'],
    `
    RGANI | not cited, Russian State Archive of Contemporary History
      fond 5 | not cited
        inventory (opis) 30 | not cited
          file (delo) 100 | not cited
            Document 2 | RGANI, not cited: Letter to Mikoyan
    `,
    'rgani 100',
  );
  tree(
    'V. V. Volskii spoke.[^1] Volskii left.\n\n[^1]: V. V. Volskii, Oil (Moscow: Nauka, 1970).',
    ['people'],
    'V. V. Volskii | 3×, 2 spellings\n  first mention\n  “V. V. Volskii” | 2×\n  “Volskii” | 1×',
    'Вольский',
  );
});

test('twenty thousand notes are shown in parts, and only a part is made', () => {
  const count = 20_000;
  const marks = Array.from({ length: count }, (_, index) => `Aid.[^${index + 1}]\n\n`).join('');
  const notes = Array.from({ length: count }, (_, index) => `[^${index + 1}]: Note.\n\n`).join('');
  const view = viewOf(marks + notes);
  const parts = view.rows(['notes']);
  expect(parts).toHaveLength(100);
  const path = view.pathTo(['notes', '0/19999'])!;
  expect(path).toEqual(['notes', '#19800', '0/19999']);
  const rows = view.rows(path.slice(0, 2));
  expect(rows).toHaveLength(200);
  expect(rows[198]!.path).toEqual(path);
  expect(view.row(path)?.shows).toMatchObject({ kind: 'note', label: '19999' });
});

test('a click on a document leads to the list, on a note to its label, on a missing one to its mark', () => {
  leads(
    `
    Document 1 – Note on oil
    ^^^^^^^^^^
    Source: RGAE, f. 635, op. 1, d. 392
    `,
    ['documents', '1'],
  );
  leads(
    `
    Aid.[^1]

    [^1]: RGAE.
    ^^^^^
    `,
    ['notes', '0/1'],
  );
  leads(
    `
    Aid.[^1]
        ^^^^

    [^2]: RGAE.
    `,
    ['notes', '0/1'],
  );
});

test('a click on a place that cites leads to the shelfmark itself', () => {
  const text = `
    Document 1 – Note on oil
    Source: RGAE, f. 635, op. 1, d. 392

    Aid.[1]

    [1] RGAE, f. 635, op. 1, d. 392, l. 5.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  `;
  leads(text, ['documents', '1', '0']);
  leads(text, ['archives', 'RGAE', 'fond 635', 'opis 1', 'delo 392', '0']);
  leads(text, ['archives', 'RGAE']);
});

test('a click on a work leads to its full form, on a person to the first mention, on a spelling to that', () => {
  leads(
    `
    Aid.[^1] Trade.[^2]

    [^1]: Odd Arne Westad, The Global Cold War (Cambridge: Cambridge University Press, 2005), p. 10.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    [^2]: Westad, Global Cold War, p. 12.
    `,
    ['works', 'westad-2005-global'],
  );
  leads(
    `
    Aid.[^1] Trade.[^2]

    [^1]: Odd Arne Westad, The Global Cold War (Cambridge: Cambridge University Press, 2005), p. 10.
    [^2]: Westad, Global Cold War, p. 12.
          ^^^^^^
    `,
    [
      'people',
      viewOf(AID)
        .rows(['people'])
        .find(({ hasChildren }) => hasChildren)!.path[1]!,
      'as Westad',
    ],
  );
});

test('what is no more leads nowhere and holds nothing', () => {
  const view = viewOf(AID);
  for (const path of [
    ['documents', '9'],
    ['documents', '1', '7'],
    ['notes', '0/99'],
    ['people', 'x'],
    ['archives', 'X', 'fond 1'],
    ['works', 'x', '1'],
    ['x'],
    [],
  ]) {
    expect(view.target(path)).toBeUndefined();
    expect(factsOf(view, path)).toBeUndefined();
  }
  expect(view.rows(['documents', '9'])).toEqual([]);
  expect(view.rows(['notes', '#400'])).toEqual([]);
});

test('the cursor in a note is at the note, and in the text at what stands there', () => {
  const at = (text: string) => entryAtCursor(text)?.join(' > ');
  expect(at('Aid.[^|1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392.')).toBe('notes > 0/1');
  expect(at('Aid.[^1]\n\n[^1]: RGAE, f. 6|35, op. 1, d. 392.')).toBe('notes > 0/1');
  expect(at('As in RGAE, f. 6|35, op. 1, d. 392.')).toBe('archives > RGAE > fond 635 > opis 1 > delo 392');
  expect(at('Docu|ment 1 – Oil\nSource: RGAE, f. 635, op. 1, d. 392\n\nAid.')).toBe('documents > 1');
  expect(at('Not|hing stands here.')).toBeUndefined();
});

test('of a document its source is copied as the dossier writes its shelfmarks, of a file its shelfmark without leaves', () => {
  const text = `
    --- dossier.yaml
    documents:
      - title: Oil
        source: RGAE, f. 635, op. 1, d. 392, ll. 1-12
    style:
      separator: ". "
    --- essay.md
    Aid.[^1] Trade.[^2]

    [^1]: RGAE, f. 635, op. 1, d. 392, l. 5.

    [^2]: Odd Arne Westad, The Global Cold War (Cambridge:
      Cambridge University Press, 2005), p. 10.
  `;
  expect(copied(text, ['documents', '1'])).toBe('RGAE. f. 635. op. 1. d. 392. ll. 1-12');
  expect(copied(text, ['archives', 'RGAE', 'fond 635', 'opis 1', 'delo 392'])).toBe('RGAE. f. 635. op. 1. d. 392');
  expect(copied(text, ['works', 'westad-2005-global'])).toBe(
    'Odd Arne Westad, The Global Cold War (Cambridge: Cambridge University Press, 2005), p. 10',
  );
  expect(copied(text, ['notes', '0/1'])).toBe('RGAE, f. 635, op. 1, d. 392, l. 5.');
  expect(copied(text, ['notes'])).toBeUndefined();
});

test('an entry tells what a hover tells, a note its text', () => {
  const view = viewOf(AID);
  expect(factsOf(view, ['documents', '1'])).toMatchObject({ kind: 'document', number: '1' });
  expect(factsOf(view, ['notes', '0/1'])).toMatchObject({ kind: 'mark', label: '1', says: 'defined' });
  expect(factsOf(view, ['archives', 'RGAE'])).toMatchObject({ kind: 'repository', written: 'RGAE' });
  expect(factsOf(view, ['people', 'rabe-stephen'])).toMatchObject({ kind: 'person', name: 'Stephen Rabe' });
  expect(factsOf(view, ['works', 'westad-2005-global'])).toMatchObject({ kind: 'work' });
});
