/** The numbers of levels, lists of them, and numbers without labels. */
import { describe, test } from 'vitest';
import { shelfmarks } from '../fixture/reading';

/** A note with one shelfmark, which runs to the end of the text. */
function reads(archive: string, text: string, words: string): void {
  shelfmarks(`
    [1] ${archive}, ${text}.
        ${' '.repeat(archive.length + 2)}${'^'.repeat(text.length)} ${words}
  `);
}

describe('a number may be', () => {
  test.each([
    ['NARB', 'f. 4-p, op. 3, d. 12', 'NARB/4-P/3/12'],
    ['TsDA', 'f. 1Б, op. 6, a.e. 5', 'TsDA/1b/6/5'],
    ['GARF', 'f. R-9401s/ch, op. 2, d. 64', 'GARF/R-9401sch/2/64'],
    ['GARF', 'f. R-9401сч, op. 2, d. 64', 'GARF/R-9401sch/2/64'],
    ['GARF', 'f. R9401, op. 2, d. 64', 'GARF/R-9401/2/64'],
    ['GARF', 'f. R 9401, op. 2, d. 64', 'GARF/R-9401/2/64'],
    ['ERAF', 'f. 131SM, n. 1, s. 5', 'ERAF/131sm/1/5'],
    ['RGVA', 'f. 500/k, op. 1, d. 5', 'RGVA/500/K/1/5'],
    ['RGAE', 'f. 635/2, op. 1, d. 5', 'RGAE/635/2/1/5'],
    ['RGALI', 'f. 5, op. II, d. 3', 'RGALI/5/II/3'],
    ['RGIA', 'f. 1289, op. 1, d. 17a', 'RGIA/1289/1/17a'],
    ['RGIA', 'f. 1289, op. 1, d. 17 a', 'RGIA/1289/1/17a'],
    ['RGIA', 'f. 1289, op. 1, d. 17 a, l. 5', 'RGIA/1289/1/17a leaves 5'],
    ['RGIA', 'f. 1289. op. 1. d. 17а. l. 5', 'RGIA/1289/1/17a leaves 5'],
    ['RGIA', 'f. 1289, op. 1, d. 12-a, l. 5', 'RGIA/1289/1/12-A leaves 5'],
  ])('%s, %s', reads);
});

describe('a list of files gives every file', () => {
  test('with the leaves of its last', () => {
    shelfmarks(`
      RGAE, f. 635, op. 1, dd. 392, 393 and 395, l. 5; d. 400.
            ^^^^^^^^^^^^^^^^^^^^^^ RGAE/635/1/392
                                    ^^^ RGAE/635/1/393
                                            ^^^^^^^^^ RGAE/635/1/395 leaves 5
                                                       ^^^^^^ RGAE/635/1/400
    `);
  });

  test('whatever follows the second number', () => {
    shelfmarks(`
      RGAE, f. 635, op. 1, files 392, 393 contain reports.
            ^^^^^^^^^^^^^^^^^^^^^^^^ RGAE/635/1/392
                                      ^^^ RGAE/635/1/393
    `);
  });

  test('joined by a word, in the singular too', () => {
    shelfmarks(`
      RGAE, f. 635, op. 1, d. 392 and 393; РГАСПИ, ф. 17, оп. 3, дд. 5 и 6, лл. 3–5 об.
            ^^^^^^^^^^^^^^^^^^^^^ RGAE/635/1/392
                                      ^^^ RGAE/635/1/393
                                                   ^^^^^^^^^^^^^^^^^^^ RGASPI/17/3/5
                                                                         ^^^^^^^^^^^^^ RGASPI/17/3/6 leaves 3-5ob
    `);
  });

  test('and a range as it is written', () => {
    shelfmarks(`
      RGAE, f. 635, op. 1, dd. 5–7, 9.
            ^^^^^^^^^^^^^^^^^^^^^^ RGAE/635/1/5-7
                                    ^ RGAE/635/1/9
    `);
  });

  test.each([
    ['d. 392', ' and 12 other files'],
    ['d. 392', ', 5'],
    ['dd. 392', ', 12 May 1960'],
    ['d. 392', ' and 5 May 1960'],
  ])('but not of what is no file: %s%s', (file, rest) => {
    shelfmarks(`
      RGAE, f. 635, op. 1, ${file}${rest}.
            ${'^'.repeat(15 + file.length)} RGAE/635/1/392
    `);
  });
});

describe('numbers without labels', () => {
  test.each([
    ['GARF', 'R-9401/2/235, l. 5', 'GARF/R-9401/2/235 leaves 5'],
    ['GARF', 'R9401/2/235. L. 5-7ob', 'GARF/R-9401/2/235 leaves 5-7ob'],
    ['GARF', 'f. R-9401/2/235, ll. 5-7', 'GARF/R-9401/2/235 leaves 5-7'],
    ['RGASPI', '17/162/9', 'RGASPI/17/162/9'],
    ['RGASPI', 'f. 17/162/9', 'RGASPI/17/162/9'],
  ])('%s, %s', reads);
});
