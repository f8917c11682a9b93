/** Labels that mean one thing in one country or at one place, and another elsewhere. */
import { describe, expect, test } from 'vitest';
import { Directory } from '../../server/reading/directory';
import { readShelfmarks } from '../../server/reading/readShelfmarks';
import { registry } from '../../server/wire/registry';

const directory = new Directory(registry);

/** Every shelfmark of a text in the notation of fonds: its levels by name, its leaves, and what is missing. */
function read(text: string): string[] {
  const ofFonds = readShelfmarks(text, directory).filter(({ family }) => family === 'fond');
  return ofFonds.map(({ levels, leaves, missing, unsure }) => {
    const words = levels.map(({ name, value }) => `${name} ${value ?? '?'}`);
    if (leaves) words.push(`leaves ${leaves.ranges.map((range) => range.text).join(', ')}`);
    if (missing.length > 0) words.push(`${unsure ? 'unsure' : 'missing'} ${missing.join(' ')}`);
    return words.join(', ');
  });
}

describe('in fond 89', () => {
  test.each([
    'RGANI, f. 89, per. 18, dok. 5, l. 2',
    'RGANI, fond 89, perechen’ 18, dokument 5, list 2',
    'РГАНИ. Ф. 89. Пер. 18. Док. 5. Л. 2',
    'RGANI, f. 89, per. 18, doc. 5, l. 2',
  ])('a perechen’ stands for the opis and a document for the file: %s', (text) => {
    expect(read(text)).toEqual(['fond 89, perechen 18, dokument 5, leaves 2']);
  });

  test('a document of the dossier is none of the archive', () => {
    expect(read('RGAE, f. 635, op. 1, d. 392, Document 3')).toEqual(['fond 635, opis 1, delo 392']);
  });

  test('a document behind the file is in the file', () => {
    expect(read('RGANI, f. 3, op. 22, d. 1, dok. 5, l. 3; dok. 6, l. 4')).toEqual([
      'fond 3, opis 22, delo 1, dokument 5, leaves 3',
      'fond 3, opis 22, delo 1, dokument 6, leaves 4',
    ]);
  });
});

describe('in an archive of', () => {
  test.each([
    ['Latvia', 'LVA, f. 101, apr. 5, l. 7', 'fond 101, opis 5, delo 7'],
    ['Latvia', 'LVA, f. 101, apr. 5, l. 7, lp. 12', 'fond 101, opis 5, delo 7, leaves 12'],
    ['Latvia', 'LVA, f. 101, apr. 5, l. 7, l. 12', 'fond 101, opis 5, delo 7, leaves 12'],
    ['Latvia', 'f. 101, apr. 5, l. 7, lp. 12 (LVA)', 'fond 101, opis 5, delo 7, leaves 12'],
    ['Latvia, with Russian labels', 'LVA, f. 101, op. 5, d. 7, l. 12', 'fond 101, opis 5, delo 7, leaves 12'],
    ['Lithuania', 'LYA, f. 1771, ap. 133, b. 211, l. 12', 'fond 1771, opis 133, delo 211, leaves 12'],
    ['Lithuania', 'LYA, f. K-1, ap. 58, b. P-1234, l. 12', 'fond K-1, opis 58, delo P-1234, leaves 12'],
    ['Estonia', 'ERAF, f. 1, n. 46, s. 12, l. 3', 'fond 1, opis 46, delo 12, leaves 3'],
    ['Estonia, with Russian labels', 'ERAF, f. 1, op. 46, d. 12, s. 3', 'fond 1, opis 46, delo 12, leaves 3'],
    ['Ukraine', 'TsDAHO, f. 1, op. 24, spr. 17, ark. 5 zv.', 'fond 1, opis 24, delo 17, leaves 5ob'],
    ['Ukraine', 'ЦДАГО. Ф. 1. Оп. 24. Од. зб. 17. Арк. 5 зв., 9', 'fond 1, opis 24, delo 17, leaves 5ob, 9'],
    ['Belarus', 'НАРБ, ф. 4п, воп. 3, спр. 12, арк. 5', 'fond 4p, opis 3, delo 12, leaves 5'],
    ['Georgia', 'SEA, fond 14, an. 2, s. 34, l. 5', 'fond 14, opis 2, delo 34, leaves 5'],
    ['Azerbaijan', 'ARPİİ SSA, f. 1, siy. 89, iş 74, v. 12', 'fond 1, opis 89, delo 74, leaves 12'],
    ['Armenia', 'HAA, fond 113, list 3, file 23', 'fond 113, opis 3, delo 23'],
    ['Bulgaria', 'TsDA, Fond 1-B, Record 64, File 312', 'fond 1-B, opis 64, delo 312'],
    ['Russia', 'RGAE, f. 635, op. 1, d. 392, s. 12', 'fond 635, opis 1, delo 392, leaves 12'],
  ])('%s: %s', (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('Latvia, further files begin with a letter that is a leaf elsewhere', () => {
    expect(read('LVA, f. 101, apr. 5, l. 7, lp. 12; l. 8, lp. 5')).toEqual([
      'fond 101, opis 5, delo 7, leaves 12',
      'fond 101, opis 5, delo 8, leaves 5',
    ]);
  });

  test('an unknown country, the label of the opis tells the language', () => {
    expect(read('XYZA, f. 101, apr. 5, l. 7, lp. 12')).toEqual(['fond 101, opis 5, delo 7, leaves 12']);
  });

  test('the Ukrainian security service, a fond has a single opis that nobody names', () => {
    expect(read('HDA SBU, f. 13, spr. 376, t. 1, ark. 5; t. 2, ark. 7')).toEqual([
      'fond 13, delo 376, tom 1, leaves 5',
      'fond 13, delo 376, tom 2, leaves 7',
    ]);
  });
});

describe('between opis and file', () => {
  test.each([
    ['f. 0129, op. 20, por. 5, pap. 97, d. 9, l. 5', 'fond 0129, opis 20, portfel 5, papka 97, delo 9, leaves 5'],
    ['f. 0129, op. 20, pap. 97, por. 5, l. 5', 'fond 0129, opis 20, portfel 5, papka 97, leaves 5'],
    ['f. 0129, op. 20, d. 9, pap. 97, l. 5', 'fond 0129, opis 20, papka 97, delo 9, leaves 5'],
    ['f. 8131, op. 37, korob 5, d. 3', 'fond 8131, opis 37, korobka 5, delo 3'],
    ['f. 1, op. 1, sv. 5, d. 3', 'fond 1, opis 1, svyazka 5, delo 3'],
    ['f. 5, op. 30, rolik 4579, d. 131, l. 7', 'fond 5, opis 30, delo 131, leaves 7'],
    ['f. 102 OO, 1905, op. 235, d. 100', 'fond 102, opis 235, delo 100'],
    ['f. 102, op. 226, 1898, d. 12, l. 5', 'fond 102, opis 226, delo 12, leaves 5'],
    ['f. 5/op. 3/d. 7/l. 5', 'fond 5, opis 3, delo 7, leaves 5'],
  ])('%s', (text, expected) => {
    expect(read(`AVP RF, ${text}`)).toEqual([expected]);
  });

  test('another folder takes the place of the one before, wherever it stands', () => {
    expect(read('AVP RF, f. 0129, op. 20, d. 9, pap. 97, l. 5; d. 10, pap. 98, l. 7')).toEqual([
      'fond 0129, opis 20, papka 97, delo 9, leaves 5',
      'fond 0129, opis 20, papka 98, delo 10, leaves 7',
    ]);
    expect(read('AVP RF, f. 0129, op. 20, p. 97, d. 9, l. 5; p. 98, d. 1, l. 2')).toEqual([
      'fond 0129, opis 20, papka 97, delo 9, leaves 5',
      'fond 0129, opis 20, papka 98, delo 1, leaves 2',
    ]);
  });

  test('p. behind the file is a page, whatever follows', () => {
    expect(read('RGAE, f. 635, op. 1, d. 392, p. 5, d. 393, p. 7')).toEqual([
      'fond 635, opis 1, delo 392, leaves 5',
      'fond 635, opis 1, delo 393, leaves 7',
    ]);
  });
});

describe('a part or a volume belongs to the level before it', () => {
  test.each([
    ['f. 1, op. 1 ch. 2, d. 5, l. 3', 'fond 1, opis 1, part 2, delo 5, leaves 3'],
    ['f. 1, op. 1, d. 5 ch. 2, l. 3', 'fond 1, opis 1, delo 5, part 2, leaves 3'],
    ['f. 1, op. 1, t. 2, d. 5', 'fond 1, opis 1, tom 2, delo 5'],
    ['f. 1, op. 1, d. 5, ch. II, l. 3', 'fond 1, opis 1, delo 5, part II, leaves 3'],
  ])('%s', (text, expected) => {
    expect(read(`GARF, ${text}`)).toEqual([expected]);
  });

  test.each(['; ch. 2 of Smith’s book', '; vol. 2, p. 5', '. T. 2 was lost'])(
    'but not where it is of a book: %s',
    (rest) => {
      expect(read(`GARF, f. 1, op. 1, d. 5${rest}`)[0]).toMatch(/^fond 1, opis 1, delo 5$/);
    },
  );
});

describe('the file may be', () => {
  test.each([
    ['RGALI, f. 1234, op. 1, yed. khr. 45, l. 3', 'fond 1234, opis 1, delo 45, leaves 3'],
    ['RGADA, f. 210, op. 6, kn. 12, ll. 5-7ob.', 'fond 210, opis 6, kniga 12, leaves 5-7ob'],
    ['RGADA, f. 210, op. 9, stb. 1001, l. 5', 'fond 210, opis 9, stolbets 1001, leaves 5'],
    ['OR RNB, f. 1000, op. 2, № 5, l. 3', 'fond 1000, opis 2, nomer 5, leaves 3'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('what is missing is uncertain', () => {
  test.each([
    ['under a label that is not known', 'ARAN, f. 1557, razd. 3, d. 5', 'fond 1557, unsure opis delo'],
    ['under a label of two letters', 'GARF, f. 1, op. 2, a.x. 5', 'fond 1, opis 2, unsure delo'],
    ['behind a slash', 'RGAE, f. 635/2, d. 5, l. 3', 'fond 635/2, delo 5, leaves 3, unsure opis'],
    ['on a roll of microfilm', 'RGANI, f. 5, op. 30, rolik 5, l. 3', 'fond 5, opis 30, leaves 3, unsure delo'],
    ['where a number stands for the file', 'OR RNB, f. 1000, № 5, l. 3', 'fond 1000, nomer 5, leaves 3, unsure opis'],
    ['where leaves follow on leaves', 'GARF, f. 1, op. 2, l. 7, ark. 5', 'fond 1, opis 2, leaves 7, unsure delo'],
    ['where the number cannot be read', 'GARF, f. 1, op. 2, d. “A”', 'fond 1, opis 2, unsure delo'],
    ['of a secretariat', 'GARF, f. 102, 3 d-vo, 1882, d. 5', 'fond 102, delo 5, unsure opis'],
  ])('%s: %s', (_, text, expected) => {
    expect(read(text)[0]).toBe(expected);
  });

  test.each([
    ['a year', 'RGAE, f. 635, op. 1, June 1960', 'fond 635, opis 1, missing delo'],
    ['leaves', 'RGANI, f. 5, op. 49, l. 8', 'fond 5, opis 49, leaves 8, missing delo'],
    ['a placeholder', 'RGANI, f. 5, op. no., d. ?, xyz. 5', 'fond 5, opis ?, delo ?, missing opis delo'],
    ['nothing', 'RGANI, f. 5', 'fond 5, missing opis delo'],
  ])('and certain before %s: %s', (_, text, expected) => {
    expect(read(text)[0]).toBe(expected);
  });
});

describe('no shelfmark is read in', () => {
  test.each([
    'f. 12, ap. 3 of the house',
    'Plato, Republic, f. 5, t. 3, p. 12',
    'p. 12, f. 5, no. 7',
    'p. 12, f. 3 ff.',
    'born f. 7, d. 5 May 1960',
    'Fonds latin 5, f. 12 r',
    'ÚV KSČ, f. 02/1, sv. 120, a.j. 151',
    'TNA, FO 371/1160, f. 5',
    'AGN, Tierras, vol. 2919, exp. 4, f. 130',
    'Isaiah, f. 5, ch. 3, vol. 2',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
