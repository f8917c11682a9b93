/** Russian and Soviet shelfmarks, in all the ways in which they are written. */
import { describe, test } from 'vitest';
import { shelfmarks } from '../fixture/reading';

/** A note with one shelfmark, which runs over the marked words. */
function reads(text: string, marked: string, words: string): void {
  const note = `[1] ${text}`;
  const at = note.lastIndexOf(marked);
  if (at < 0) throw new Error(`“${marked}” does not stand in “${text}”.`);
  shelfmarks(`${note}\n${' '.repeat(at)}${'^'.repeat(marked.length)} ${words}`);
}

describe('the labels of levels', () => {
  test.each([
    ['f. 635, op. 1, d. 392, l. 5'],
    ['F. 635, Op. 1, D. 392, L. 5'],
    ['fond 635, opis 1, delo 392, list 5'],
    ['Fond 635, Opis 1, Delo 392, p. 5'],
    ['fond 635, opis’ 1, delo 392, l. 5'],
    ["fond 635, opis' 1, delo 392, l. 5"],
    ['fond 635, inventory 1, file 392, page 5'],
    ['f. 635, op. 1, ed. khr. 392, l. 5'],
    ['f. 635, op. 1, ed.khr. 392, l. 5'],
    ['f. no. 635, op. no. 1, d. no. 392, l. 5'],
    ['Fond: 635, Opis: 1, Delo: 392, L. 5'],
    ['Ф. 635, Оп. 1, Д. 392, Л. 5'],
    ['ф. 635, оп. 1, д. 392, л. 5'],
    ['Фонд 635, опись 1, дело 392, лист 5'],
    ['Ф. 635. Оп. 1. Ед. хр. 392. Л. 5'],
    ['ф.635, оп.1, ед.хр.392, л.5'],
    ['f. 635, op. 1, d. 392, LI. 5'],
  ])('%s', (text) => {
    reads(`RGAE, ${text}`, text, 'RGAE/635/1/392 leaves 5');
  });
});

describe('between the elements', () => {
  test.each([
    ['commas', 'f. 635, op. 1, d. 392, l. 5'],
    ['full stops', 'f. 635. op. 1. d. 392. l. 5'],
    ['semicolons', 'f. 635; op. 1; d. 392; l. 5'],
    ['colons', 'f. 635: op. 1: d. 392: l. 5'],
    ['spaces', 'f. 635 op. 1 d. 392 l. 5'],
    ['nothing after the labels', 'f.635,op.1,d.392,l.5'],
    ['nothing at all', 'f.635op.1d.392l.5'],
    ['two spaces', 'f.  635,  op.  1,  d.  392,  l.  5'],
    ['no-break spaces', 'f.\u00a0635, op.\u00a01, d.\u00a0392, l.\u00a05'],
    ['a typist’s apostrophe', 'f. 635, op.’ 1, d. 392, l. 5'],
  ])('may stand %s', (_, text) => {
    reads(`RGAE, ${text}`, text, 'RGAE/635/1/392 leaves 5');
  });

  test('may stand the break of a hard-wrapped line', () => {
    shelfmarks(`
      [1] A letter, held in RGAE, f.
                                  ^^+
      635, op. 1, d.
      ^^^^^^^^^^^^^^+
      392, ll. 1-
      ^^^^^^^^^^^+
      12 today.
      ^^ RGAE/635/1/392 leaves 1-12
    `);
  });
});

describe('the values of levels', () => {
  test.each([
    ['AVP RF, f. 0110, op. 20, d. 9', 'AVPRF/0110/20/9'],
    ['AVP RF, f. 110, op. 20, d. 9', 'AVPRF/110/20/9'],
    ['AVP RF, f. 059a, op. 4, d. 5', 'AVPRF/059a/4/5'],
    ['GARF, f. R-9654, op. 1, d. 3', 'GARF/R-9654/1/3'],
    ['ГАРФ. Ф. Р-9654. Оп. 1. Д. 3', 'GARF/R-9654/1/3'],
    ['ГАРФ. Ф. А-513. Оп. 1. Д. 12', 'GARF/A-513/1/12'],
    ['GARF, f. 9401s, op. 2с, d. 64', 'GARF/9401s/2s/64'],
    ['ГАРФ. Ф. Р-5446. Оп. 94а. Д. 1241', 'GARF/R-5446/94a/1241'],
    ['РГВА. Ф. 9. Оп. 29с. Д. 504', 'RGVA/9/29s/504'],
    ['RGASPI, f. 17, op. 162, d. 17а', 'RGASPI/17/162/17a'],
    ['RGAE, f. 4372, op. 11, d. 1/2', 'RGAE/4372/11/1/2'],
  ])('%s: zeros, letters and prefixes are kept', (text, key) => {
    reads(text, text.slice(text.search(/(?<= )[fФ]\. /)), key);
  });

  test('the letters that belong to a fond, the year of a file and titles in parentheses are no levels', () => {
    const text = 'f. 102 DPOO, 1898 g., op. 226 (letters), d. 12 (“A report”) ch. 2, l. 15';
    reads(`GARF, ${text}`, text, 'GARF/102/226/12/2 leaves 15');
  });
});

describe('papka, karton, korobka and portfel', () => {
  test.each([
    ['f. 0110, op. 20, pap. 97, d. 9, l. 7', 'AVPRF/0110/20/97/9 leaves 7'],
    ['f. 0110, op. 20, papka 97, d. 9, l. 7', 'AVPRF/0110/20/97/9 leaves 7'],
    ['f. 0110, op. 20, p. 97, d. 9, l. 7', 'AVPRF/0110/20/97/9 leaves 7'],
    ['f. 0110, op. 20, d. 9, p. 97', 'AVPRF/0110/20/9 leaves 97'],
    ['f. 0110, pap. 97, d. 9', 'AVPRF/0110/97/9'],
    ['Ф. 0110. Оп. 20. П. 97. Д. 9. Л. 7', 'AVPRF/0110/20/97/9 leaves 7'],
    ['f. 573, karton 41, d. 55', 'AVPRF/573/41/55'],
    ['f. 573, korobka 41, d. 55', 'AVPRF/573/41/55'],
  ])('%s', (text, words) => {
    reads(`AVP RF, ${text}`, text, words);
  });
});

test('K. is a karton in a library of manuscripts', () => {
  reads('НИОР РГБ. Ф. 573. К. 41. Ед. хр. 55', 'Ф. 573. К. 41. Ед. хр. 55', 'ORRGB/573/41/55');
  reads('OR RGB, f. 573, k. 41, ed. khr. 55, l. 2', 'f. 573, k. 41, ed. khr. 55, l. 2', 'ORRGB/573/41/55 leaves 2');
});

describe('the repository', () => {
  test.each([
    ['before, by its siglum', 'RGAE, f. 635, op. 1, d. 392', 'RGAE/635/1/392'],
    ['before, without a comma', 'RGAE f. 635, op. 1, d. 392', 'RGAE/635/1/392'],
    ['before, in Cyrillic', 'РГАЭ. f. 635, op. 1, d. 392', 'RGAE/635/1/392'],
    ['before, in full', 'Russian State Archive of the Economy, f. 635, op. 1, d. 392', 'RGAE/635/1/392'],
    [
      'before, in full with its siglum',
      'Russian State Archive of the Economy (RGAE), f. 635, op. 1, d. 392',
      'RGAE/635/1/392',
    ],
    [
      'before, with its siglum and its full name',
      'RGAE (Russian State Archive of the Economy), f. 635, op. 1, d. 392',
      'RGAE/635/1/392',
    ],
    ['before, with its town', 'RGAE, Moscow, f. 635, op. 1, d. 392', 'RGAE/635/1/392'],
    ['before, by a former name', 'TsGANKh SSSR, f. 635, op. 1, d. 392', 'RGAE/635/1/392'],
    ['before, after slashes', 'Письмо // РГАЭ. f. 635, op. 1, d. 392', 'RGAE/635/1/392'],
    [
      'before, with a personal fond between',
      'RGAE, D. D. Degtyar, Personal Collection, f. 635, op. 1, d. 392',
      'RGAE/635/1/392',
    ],
    ['after', 'f. 635, op. 1, d. 392, RGAE', 'RGAE/635/1/392'],
    ['after, in parentheses', 'f. 635, op. 1, d. 392 (RGAE)', 'RGAE/635/1/392'],
    ['after, in full', 'f. 635, op. 1, d. 392, Russian State Archive of the Economy', 'RGAE/635/1/392'],
    ['after, with a preposition', 'f. 635, op. 1, d. 392 in RGAE', 'RGAE/635/1/392'],
    ['nowhere', 'f. 635, op. 1, d. 392', '?/635/1/392'],
    ['unknown', 'XYZA, f. 635, op. 1, d. 392', 'XYZA/635/1/392'],
    [
      'of the same country as the notation, where several share the name',
      'Foreign Ministry Archive, f. 635, op. 1, d. 392',
      'AVPRF/635/1/392',
    ],
  ])('stands %s', (_, text, key) => {
    reads(text, 'f. 635, op. 1, d. 392', key);
  });

  test('of the next citation is not that of the one before it', () => {
    shelfmarks(`
      f. 635, op. 1, d. 392; GARF, f. 9576, op. 8, d. 10
      ^^^^^^^^^^^^^^^^^^^^^ ?/635/1/392
                                   ^^^^^^^^^^^^^^^^^^^^^ GARF/9576/8/10
    `);
  });

  test('of the citation before holds on after a semicolon, and not after a sentence', () => {
    shelfmarks(`
      RGAE, f. 635, op. 1, d. 392; f. 413, op. 13, d. 8. The Central Committee answered: f. 5, op. 49, d. 131.
            ^^^^^^^^^^^^^^^^^^^^^ RGAE/635/1/392
                                   ^^^^^^^^^^^^^^^^^^^^ RGAE/413/13/8
                                                                                         ^^^^^^^^^^^^^^^^^^^^ ?/5/49/131
    `);
  });
});

describe('several files', () => {
  test('of one opis', () => {
    shelfmarks(`
      TsKhSD, F. 89, Op. 45, D. 83, Ll. 1-12 and D. 84, Ll. 1-18; d. 90, l. 3.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ RGANI/89/45/83 leaves 1-12
                                                 ^^^^^^^^^^^^^^^ RGANI/89/45/84 leaves 1-18
                                                                  ^^^^^^^^^^^ RGANI/89/45/90 leaves 3
    `);
  });

  test('of several opisi of one fond', () => {
    shelfmarks(`
      RGAE, f. 635, op. 1, d. 392, l. 5; op. 2, d. 7, l. 6.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ RGAE/635/1/392 leaves 5
                                         ^^^^^^^^^^^^^^^^^ RGAE/635/2/7 leaves 6
    `);
  });

  test('of several fonds of one archive', () => {
    shelfmarks(`
      RGAE, f. 635, op. 1, d. 392; f. 413, op. 13, d. 8; GARF, f. 9576, op. 8, d. 10.
            ^^^^^^^^^^^^^^^^^^^^^ RGAE/635/1/392
                                   ^^^^^^^^^^^^^^^^^^^^ RGAE/413/13/8
                                                               ^^^^^^^^^^^^^^^^^^^^^ GARF/9576/8/10
    `);
  });

  test('under one label', () => {
    shelfmarks(`
      RGAE, f. 635, op. 1, dd. 392, 393, l. 5.
            ^^^^^^^^^^^^^^^^^^^^^^ RGAE/635/1/392
                                    ^^^^^^^^^ RGAE/635/1/393 leaves 5
    `);
  });
});

describe('four bare numbers after an archive', () => {
  test.each([
    ['GARF 1235/1/16/5', '1235/1/16/5', 'GARF/1235/1/16 leaves 5'],
    ['GARF, 1235/1/16/5-7ob.', '1235/1/16/5-7ob', 'GARF/1235/1/16 leaves 5-7ob'],
    ['GARF R-9654/1/16', 'R-9654/1/16', 'GARF/R-9654/1/16'],
    ['РГАНИ 5/49/131/7', '5/49/131/7', 'RGANI/5/49/131 leaves 7'],
  ])('%s', (text, marked, words) => {
    reads(text, marked, words);
  });
});
