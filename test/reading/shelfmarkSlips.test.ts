/** What real texts do to a shelfmark of fonds: emphasis, quotation signs, slips of scanners, missing labels. */
import { describe, expect, test } from 'vitest';
import { Directory } from '../../server/reading/directory';
import { readShelfmarks } from '../../server/reading/readShelfmarks';
import { registry } from '../../server/wire/registry';
import { shelfmarks } from '../fixture/reading';

const directory = new Directory(registry);

function read(text: string): string[] {
  return readShelfmarks(text, directory).map(({ key, leaves, missing }) =>
    [key, ...(leaves?.ranges.map((range) => range.text) ?? []), ...missing.map((name) => `no ${name}`)].join(' '),
  );
}

test.each([
  '*RGAE*, f. 635, _op._ 1, *d.* 392, l. 5',
  '**RGAE**, _f._ 635, _op._ 1, d. **392**, _l._ 5',
  '*RGAE, f. 635, op. 1, d. 392, l. 5*',
])('Markdown emphasis stands in no way: %s', (text) => expect(read(text)).toEqual(['RGAE/635/1/392 5']));

test('a blank that is left open is no emphasis', () => {
  expect(read('RGAE, f. 635, op. 1, d. ___, l. 5')).toEqual(['RGAE/635/1/? 5 no delo']);
});

test('a shelfmark may be wrapped in a block quote', () => {
  shelfmarks(`
    --- essay.md
    Oil was found.[^1]

    [^1]: A letter:

        > It is in RGAE, f. 635,
                         ^^^^^^^+
        > op. 1, d. 392, ll. 1-
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^+
        > 12 and elsewhere.
    ^^^^^^^^ RGAE/635/1/392 leaves 1-12
  `);
});

describe('a slip of the scanner', () => {
  test.each([
    ['Op, for Op.', 'RGAE, f. 635, Op, 1, d. 392, l. 5'],
    ['0p. for Op.', 'RGAE, f. 635, 0p. 1, d. 392, l. 5'],
    ['LI. for Ll.', 'RGAE, f. 635, op. 1, d. 392, LI. 5'],
    ['a Latin letter in a Cyrillic label', 'РГАЭ. Ф. 635. Oп. 1. Д. 392. Л. 5'],
    ['O. for Op.', 'RGAE, F. 635, O. 1, D. 392, L. 5'],
  ])('%s', (_, text) => expect(read(text)).toEqual(['RGAE/635/1/392 5']));

  test('is none before a word', () => {
    expect(read('RGAE, f. 635, op, 1 of them')).toEqual(['RGAE/635/1/? no delo']);
    expect(read('RGAE, f. 635, O. Henry, d. 392')).not.toContain('RGAE/635/392');
  });
});

describe('the back of a leaf', () => {
  test.each(['l. 3, verso', 'l. 3 verso', 'л. 3, об.', 'f. 3vta.'])('%s', (leaf) => {
    expect(read(`RGAE, f. 635, op. 1, d. 392, ${leaf}`)).toEqual(['RGAE/635/1/392 3ob']);
  });

  test('is not every word behind a comma', () => {
    expect(read('RGAE, f. 635, op. 1, d. 392, l. 3, versions of it')).toEqual(['RGAE/635/1/392 3']);
    expect(read('RGAE, f. 635, op. 1, d. 392, l. 3, rejected')).toEqual(['RGAE/635/1/392 3']);
  });
});

test.each(['93 л.', 'б/л', 'l. b/n', 'unpaginated'])('how many leaves there are is no leaf: %s', (words) => {
  expect(read(`RGAE, f. 635, op. 1, d. 392, ${words}`)).toEqual(['RGAE/635/1/392']);
});

describe('a remark on a file', () => {
  test('does not part it from the next', () => {
    expect(read('RGAE, f. 635, op. 1, d. 1035 (list of 1862), d. 1284 (1863), d. 1961a')).toEqual([
      'RGAE/635/1/1035',
      'RGAE/635/1/1284',
      'RGAE/635/1/1961a',
    ]);
  });

  test('does not part a fond from its archive', () => {
    expect(read('RGANI, f. 5, op. 1, d. 2, l. 3 (copy); f. 2, op. 1, d. 5')).toEqual(['RGANI/5/1/2 3', 'RGANI/2/1/5']);
  });

  test('in guillemets is the title of a fond', () => {
    expect(read('ЦДІАЛ, фонд № 131 «Колекція грамот», оп. 1, спр. 119')).toEqual(['TsDIAL/131/1/119']);
  });
});

describe('in fond 89', () => {
  test('a document is the file behind an opis too', () => {
    expect(read('RGANI, f. 89, op. 18, doc. 5, l. 2')).toEqual(['RGANI/89/18/5 2']);
  });

  test('and in no other', () => {
    expect(read('RGANI, f. 5, op. 18, doc. 5')).toEqual(['RGANI/5/18/? no delo']);
  });
});

describe('directly behind its archive', () => {
  test.each([
    ['a fond needs no label', 'ГАРФ. Р-9401. Оп. 2. Д. 235. Л. 1а, 2, 3.', 'GARF/R-9401/2/235 1а 2 3'],
    ['a fond needs no label', 'GARF, 1235, op. 1, d. 16', 'GARF/1235/1/16'],
    ['numbers stand first in Latvia', 'LVVA, 1307. f., 1. apr., 35. l., 23.–25. lp.', 'LVVA/1307/1/35 23-25'],
    ['numbers stand first in Lithuania', 'LYA, 1771. f., 133. ap., 211. b., 12. l.', 'LYA/1771/133/211 12'],
    ['stops are enough in Estonia', 'ERAF.1.46.12, l. 3', 'ERAF/1/46/12 3'],
    ['there is no fond in the archive of the Bulgarian foreign ministry', 'AMVnR, op. 12, a.e. 345', 'AMVnR/12/345'],
    [
      'fonda, aprakst, lietas',
      'LVVA, Fonda 4038, Aprakst 2, Lietas 1639, (Nr. 103), S. 377-378',
      'LVVA/4038/2/1639 377-378',
    ],
  ])('%s: %s', (_, text, expected) => expect(read(text)).toEqual([expected]));

  test.each([
    'GARF 1991. Op. cit., p. 5',
    'GARF, 12 May 1960',
    'GARF.1.46.12',
    'RGAE, 1307. f., 1. apr., 35. l.',
    'ERAF.1.46',
    'The ERA. 1.5.60 was a Sunday.',
  ])('nothing is read in “%s”', (text) => expect(read(text)).toEqual([]));
});
