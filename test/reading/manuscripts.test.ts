/** The British Library and other collections of manuscripts. */
import { describe, expect, test } from 'vitest';
import { shelfmarks } from '../fixture/reading';
import { keysOf } from './keysOf';

test('the shelfmark runs from the reference to the folio', () => {
  shelfmarks(`
    See BL, IOR/L/PS/12/1993, f. 23; Add MS 23398, ff. 5v–6r; MS Attlee dep. 5, fol. 12.
            ^^^^^^^^^^^^^^^^^^^^^^^ BL/IOR/L/PS/12/1993 leaves 23
                                     ^^^^^^^^^^^^^^^^^^^^^^^ BL/ADDMS23398 leaves 5ob-6r
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^ Bodleian/MSATTLEEDEP5 leaves 12
  `);
});

describe('however it is written, it is the same', () => {
  test.each([
    ['IOR/L/PJ/7/123', 'IOR L/PJ/7/123', 'IOR: L/P&J/7/123', 'British Library, L/P&J/7/123'],
    ['Add MS 32700', 'Add. MS 32,700', 'BL, Add. MSS 32700', 'British Library, Additional MS 32700', 'BL, Add. 32700'],
    ['Mss Eur F126/21', 'MSS. Eur. F.126/21', 'MSS EUR F 126/21', 'IOR: Mss Eur F126/21'],
    ['Harley MS 1234', 'Harl. MS 1234', 'BL Harley MSS 1234'],
    ['MS. Eng. hist. c. 123', 'MS Eng hist c 123', 'Bodleian, MSS Eng. hist. c. 123'],
    ['Cotton MS Tiberius A VI', 'BL, Cotton Tiberius A.vi'],
  ])('%s', (...texts) => {
    const keys = texts.map(keysOf);
    expect(keys[0]).toHaveLength(1);
    for (const key of keys) expect(key).toEqual(keys[0]);
  });
});

test('near references are other files', () => {
  const texts = [
    'Add MS 23398',
    'Add MS 2339',
    'Add MS 23398A',
    'Add Ch 23398',
    'Egerton MS 23398',
    'Mss Eur F126',
    'Mss Eur F12/6',
  ];
  expect(new Set(texts.flatMap(keysOf)).size).toBe(texts.length);
});

test('a list names several', () => {
  expect(keysOf('BL, L/PJ/7/123, 124 and 125')).toEqual([123, 124, 125].map((one) => `BL/IOR/L/PJ/7/${one}`));
  expect(keysOf('Add. MSS 23398–23400')).toEqual(['BL/ADDMS23398-23400']);
});

test('a box and a file in it are levels of their own', () => {
  expect(keysOf('Bodleian, MSS. Brit. Emp. s. 365, box 123, file 4, ff. 3-5')).toEqual([
    'Bodleian/MSBRITEMPS365/123/4',
  ]);
});

describe('other codes count directly behind the name of their library', () => {
  test.each([
    ['Churchill Archives Centre, NBKR 4/39', 'NBKR 4/39'],
    ['Bodleian Library, Oxford, MS. Rawl. D. 1234', 'MS. Rawl. D. 1234'],
    ['LHASC, LP/ID/CI/1', 'LP/ID/CI/1'],
    ['Liddell Hart Centre for Military Archives, Alanbrooke 5/2/24', 'Alanbrooke 5/2/24'],
  ])('%s', (text, code) => {
    expect(keysOf(text)).toHaveLength(1);
    expect(keysOf(code)).toEqual([]);
  });
});

test('the library that is named has the manuscript, not the one that its form implies', () => {
  expect(keysOf('LHASC, Add. MS 7654')[0]).toMatch(/^LHASC\//);
});

describe('nothing is read', () => {
  test.each([
    'He saw MS 5 and Add. 3 things.',
    'Royal MS is a ship; Cotton prices fell; Nero A. 5.',
    'Bodleian Library, 1950, p. 5.',
    'The British Library, London, has 3 rooms.',
    'L/R 15/20; R/20/5 roads; L/E/5.',
    'Charlotte, CHAR 20, was grilled.',
  ])('%s', (text) => {
    expect(keysOf(text)).toEqual([]);
  });
});
