/** Completion of shelfmarks: what the dossier cites and lists, in the words that stand around it. */
import { describe, expect, test } from 'vitest';
import { completes, completesNothing, written } from '../fixture/completes';

const CITED = `
Aid.[1] Trade.[2] Oil.[3] Steel.[4] Coal.[5] Iron.[6]

[1] RGAE, f. 635, op. 1, d. 392, ll. 1-12.

[2] RGANI, f. 89, op. 38, d. 5.

[3] RGAE, f. 635, op. 1, d. 392, l. 5.

[4] RGAE, f. 635, op. 1, d. 401; RGAE, f. 413, op. 13, d. 8570.

[5] Rabe, Aid, p. 5.
`;

const note = (text: string) => `${CITED}\n[6] ${text}\n`;

describe('behind an archive', () => {
  test('stand its fonds and its files, the near ones first', () => {
    completes(
      note('RGAE, |'),
      '[6] RGAE, f. 413, op. 13, d. 8570',
      '[6] RGAE, f. 635',
      '[6] RGAE, f. 635, op. 1, d. 401',
      '[6] RGAE, f. 635, op. 1, d. 392',
    );
  });

  test('a label that is begun is finished', () => {
    completes(note('RGANI, f|'), '[6] RGANI, f. 89, op. 38, d. 5');
    completesNothing(note('RGANI, x|'));
  });

  test('under its full name, or one that only the dossier knows, they are the same', () => {
    completes(
      note('Russian State Archive of Contemporary History, |'),
      '[6] Russian State Archive of Contemporary History, f. 89, op. 38, d. 5',
    );
    completes(note('XYZA, f. 1, op. 2, d. 3; XYZA, |'), '[6] XYZA, f. 1, op. 2, d. 3; XYZA, f. 1, op. 2, d. 3');
  });

  test('a separator without its space gets it', () => {
    completes(note('RGANI,|'), '[6] RGANI, f. 89, op. 38, d. 5');
  });
});

describe('inside a shelfmark', () => {
  test('behind a label stand the values, and what goes on from there', () => {
    completes(
      note('RGAE, f. 635, op. |'),
      '[6] RGAE, f. 635, op. 1',
      '[6] RGAE, f. 635, op. 1, d. 401',
      '[6] RGAE, f. 635, op. 1, d. 392',
    );
  });

  test('a value that is begun is finished, to the end of the number', () => {
    completes(note('RGAE, f. 635, op. 1, d. 39|'), '[6] RGAE, f. 635, op. 1, d. 392');
    completes(note('RGAE, f. 635, op. 1, d. 4|2, l. 7'), '[6] RGAE, f. 635, op. 1, d. 401, l. 7');
    completesNothing(note('RGAE, f. 635, op. 1, d. 7|'));
  });

  test('what is being typed is not offered itself', () => {
    completesNothing(note('RGAE, f. 7, op. 1, d. 3|'));
    completesNothing(note('RGAE, f. 9|, op. 1, d. 7'));
  });

  test('behind a value stands the next level', () => {
    completes(note('RGAE, f. 413, |'), '[6] RGAE, f. 413, op. 13, d. 8570');
    completes(note('RGAE, f. 413, op|'), '[6] RGAE, f. 413, op. 13, d. 8570');
  });

  test('where it goes on behind the cursor only the level is offered', () => {
    completes(note('RGAE, f. 413, |d. 7'), '[6] RGAE, f. 413, op. 13, d. 7');
    completes(note('RGAE, f. |, op. 1, d. 7'), '[6] RGAE, f. 413, op. 1, d. 7', '[6] RGAE, f. 635, op. 1, d. 7');
  });

  test('leaves are not offered', () => {
    completesNothing(note('RGAE, f. 635, op. 1, d. 392, l. |'));
  });

  test('of another notation its own levels are', () => {
    completes(note('FO 371/126689; FO 371/|'), '[6] FO 371/126689; FO 371/126689');
    completes(note('FO 371/126689; TNA, |'), '[6] FO 371/126689; TNA, FO 371/126689');
  });
});

describe('the words are those that stand around it', () => {
  test('labels, capitals and separators as typed', () => {
    completes(note('RGAE. Fond 413. |'), '[6] RGAE. Fond 413. Op. 13. D. 8570');
    completes(note('RGAE f. 413 op. 13 d|'), '[6] RGAE f. 413 op. 13 d. 8570');
  });

  test('in the way of another citation of the dossier that begins so', () => {
    const cited = `${note('RGAE, f. 413, Opis 7, Delo 9.')}\n[7] RGAE, f. 413, Opis 13, |`;
    completes(cited, '[7] RGAE, f. 413, Opis 13, Delo 8570');
  });

  test('in Cyrillic letters only where the dossier has written so', () => {
    completesNothing(note('РГАЭ. Ф. 413. |'));
    completes(`${note('РГАЭ. Ф. 9. Оп. 2. Д. 3.')}\n[7] РГАЭ. Ф. 413. |`, '[7] РГАЭ. Ф. 413. Оп. 13. Д. 8570');
  });
});

describe('nothing is offered', () => {
  test.each([
    ['where no archive stands before', 'Rabe, f. |'],
    ['behind an archive of which nothing is cited', 'GARF, |'],
    ['behind an archive and a mere space, where a sentence may go on', 'RGAE |'],
    ['behind words', 'The papers of RGAE, which were |'],
    ['behind the citation', 'RGAE, f. 635, op. 1, d. 392. |'],
  ])('%s', (_, text) => completesNothing(note(text)));

  test('in running text behind an archive or a value', () => {
    completesNothing(`${CITED}\n\nIn the RGAE, |`);
    completesNothing(`In RGAE, f. 635, |\n${CITED}`);
    completesNothing(`In RGAE, |\n${CITED}`);
  });

  test('in the code of a note', () => {
    completesNothing('Aid.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392. `RGAE, f. |`');
  });
});

test('in running text a label that is typed asks for its value', () => {
  completes(`In RGAE, f. 413, op. |\n${CITED}`, 'In RGAE, f. 413, op. 13, d. 8570');
});

test('in the source of a document it is as in a note', () => {
  completes(`Document 1 – Report\nSource: RGANI, |\n${CITED}`, 'Source: RGANI, f. 89, op. 38, d. 5');
});

test('what only the manifest lists is offered', () => {
  const text = (note: string) => `
    --- dossier.yaml
    documents:
      - number: 1
        source: RGAE, f. 1, op. 2, d. 3
    --- essay.md
    Aid.[^1]

    [^1]: ${note}
  `;
  completes(text('RGAE, |'), '[^1]: RGAE, f. 1, op. 2, d. 3');
});

test('a suggestion says how often it is cited, and which shelfmark it is', () => {
  expect(written(note('RGAE, f. 635, op. |')).map(({ line, ...rest }) => rest)).toEqual([
    { kind: 'level', text: '1', count: 3 },
    { kind: 'file', text: '1, d. 401', count: 1, key: 'RGAE/635/1/401' },
    { kind: 'file', text: '1, d. 392', count: 2, key: 'RGAE/635/1/392' },
  ]);
});
