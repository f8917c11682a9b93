import { describe, test } from 'vitest';
import { check } from '../fixture/check';
import { inBothDialects } from '../fixture/sources';

/** A text whose only note is given. */
const note = (text: string) => `
    Oil was found in the north.[^1]

    [^1]: ${text}
`;

describe('a note that leaves out a level', () => {
  inBothDialects('says that the opis is missing', (inDialect) => {
    check(
      'shelfmark.incomplete',
      inDialect(
        note(`RGANI, f. 5, d. 131, l. 7.
                 ^^^^^^^^^^^^^^^^^^ shelfmark.incomplete: The opis (inventory) is missing: without it the archive cannot find the file.`),
      ),
    );
  });

  inBothDialects('says that the delo is missing', (inDialect) => {
    check(
      'shelfmark.incomplete',
      inDialect(
        note(`RGANI, f. 5, op. 49, l. 7.
                 ^^^^^^^^^^^^^^^^^^ shelfmark.incomplete: The delo (file) is missing: without it the archive cannot find the file.`),
      ),
    );
  });

  inBothDialects('says that both are missing', (inDialect) => {
    check(
      'shelfmark.incomplete',
      inDialect(
        note(`A letter to the Central Committee, in RGANI, f. 5.
                                                       ^^^^ shelfmark.incomplete: The opis (inventory) and the delo (file) are missing: without them the archive cannot find the file.`),
      ),
    );
  });

  test('is found in Cyrillic too', () => {
    check(
      'shelfmark.incomplete',
      note(`РГАНИ. Ф. 5. Оп. 49. Л. 7.
                 ^^^^^^^^^^^^^^^^^^ shelfmark.incomplete: The delo (file) is missing: without it the archive cannot find the file.`),
    );
  });
});

describe('a placeholder', () => {
  inBothDialects('for the file is found where it stands', (inDialect) => {
    check(
      'shelfmark.incomplete',
      inDialect(
        note(`RGAE, Fond 413, Opis 13, File: no, p. 5.
                                   ^^^^^^^^ shelfmark.incomplete: The delo (file) is missing: without it the archive cannot find the file.`),
      ),
    );
  });

  test.each(['d. ?', 'd. …', 'd. ___', 'delo unknown', 'd. б/н', 'd. [ ]'])(
    'for the file may be written %s',
    (blank) => {
      check(
        'shelfmark.incomplete',
        note(`RGAE, f. 413, op. 13, ${blank}, l. 5.
                                ${'^'.repeat(blank.length)} shelfmark.incomplete`),
      );
    },
  );

  test('for opis and file is one finding over both', () => {
    check(
      'shelfmark.incomplete',
      note(`RGAE, f. 413, op. ?, d. ?, l. 5.
                        ^^^^^^^^^^^ shelfmark.incomplete: The opis (inventory) and the delo (file) are missing: without them the archive cannot find the file.`),
    );
  });

  test.each([
    ['Fond: no, Opis 1, Delo 3', 'Fond: no', 'The fond is missing: without it the archive cannot find the file.'],
    [
      'Fond: no, Opis: no, Delo 3',
      'Fond: no, Opis: no',
      'The fond and the opis (inventory) are missing: without them the archive cannot find the file.',
    ],
    [
      'Fond: no, Opis 1, Delo: no',
      'Fond: no, Opis 1, Delo: no',
      'The fond and the delo (file) are missing: without them the archive cannot find the file.',
    ],
    [
      'Fond: no, Opis: no, Delo: no',
      'Fond: no, Opis: no, Delo: no',
      'The fond, the opis and the delo are missing: without them the archive cannot find the file.',
    ],
  ])('for the fond is named with the others: %s', (shelfmark, part, message) => {
    check(
      'shelfmark.incomplete',
      note(`RGAE, ${shelfmark}, p. 5.
                ${'^'.repeat(part.length)} shelfmark.incomplete: ${message}`),
    );
  });
});

inBothDialects('the source line of a document must be complete', (inDialect) => {
  check(
    'shelfmark.incomplete',
    inDialect(`
      Documents

      Document 1 – Report on oil, 1959

      Source: RGAE, f. 413, op. 13, ll. 5-9
                    ^^^^^^^^^^^^^^^^^^^^^^^ shelfmark.incomplete

      Oil was found.[^1]

      [^1]: A letter.
    `),
  );
});

describe('nothing is missing', () => {
  test.each([
    ['fond, opis and delo', 'RGANI, f. 5, op. 49, d. 131.'],
    ['a unit of storage instead of a delo', 'ГАРФ. Ф. 5783. Оп. 1. Ед. хр. 312. Л. 1.'],
    ['a carton instead of an opis', 'ОР РГБ. Ф. 573. Картон 41. Д. 55. Л. 18.'],
    ['a papka instead of an opis', 'AVP RF, f. 0110, pap. 97, d. 9, l. 7.'],
    ['a papka and an opis', 'AVP RF, f. 0110, op. 20, p. 97, d. 9, l. 7.'],
    ['a notebook', 'RGASPI, f. 666, te. 6, ll. 190-191.'],
    ['a perechen’ and a document, as in fond 89', 'TsKhSD, f. 89, per. 14, dok. 5, l. 3.'],
    ['a reel of microfilm between the levels', 'RGANI, f. 5, op. 30, rolik 4579, d. 131, l. 7.'],
    ['the labels of Ukraine', 'TsDAHO, f. 1, op. 24, spr. 4567, ark. 12-14.'],
    ['the labels of Lithuania', 'LYA, f. K-1, ap. 3, b. 52, l. 7.'],
    ['the labels of Estonia', 'ERAF, f. 1, n. 2, s. 345, l. 5.'],
    ['four bare numbers', 'GARF 1235/1/16/5.'],
    ['three bare numbers', 'GARF 1235/1/16.'],
  ])('with %s', (_, shelfmark) => {
    check('shelfmark.incomplete', note(shelfmark));
  });

  inBothDialects('in a short form whose fuller form stands earlier', (inDialect) => {
    check(
      'shelfmark.incomplete',
      inDialect(`
        Oil was found.[^1] Steel was not.[^2] Nor was coal.[^3]

        [^1]: RGANI, f. 5, op. 49, d. 131, l. 7.

        [^2]: RGANI, f. 5, op. 49, l. 8.

        [^3]: RGANI, f. 5.
      `),
    );
  });

  inBothDialects('where the running text names a fond', (inDialect) => {
    check(
      'shelfmark.incomplete',
      inDialect(`
        The papers in RGANI, f. 5 were closed, and so was GARF, fond 9576, op. 8.[^1]

        [^1]: The papers of RGANI, f. 5 (the apparatus) were opened in 1992.
      `),
    );
  });

  test('where a note names a fond as a part of its sentence', () => {
    check('shelfmark.incomplete', note('The papers in RGANI, fond 5 are still closed.'));
  });
});

describe('a short form', () => {
  test('before its fuller form is found: a reader does not know it yet', () => {
    check(
      'shelfmark.incomplete',
      `
      Oil was found.[1] Steel was not.[2]

      [1] RGANI, f. 5, op. 49, l. 8.
                 ^^^^^^^^^^^^^^^^^^ shelfmark.incomplete

      [2] RGANI, f. 5, op. 49, d. 131, l. 7.
    `,
    );
  });

  test('of another fond or archive than the fuller form is found', () => {
    check(
      'shelfmark.incomplete',
      `
      Oil was found.[1] Steel was not.[2] Nor was coal.[3]

      [1] RGANI, f. 5, op. 49, d. 131, l. 7.

      [2] RGANI, f. 5, op. 50, l. 8.
                 ^^^^^^^^^^^^^^^^^^ shelfmark.incomplete

      [3] GARF, f. 5, op. 49, l. 8.
                ^^^^^^^^^^^^^^^^^^ shelfmark.incomplete
    `,
    );
  });
});
