/** The National Archives in Kew: department and series, piece, item. */
import { describe, expect, test } from 'vitest';
import { shelfmarks } from '../fixture/reading';
import { keysOf } from './keysOf';

describe('the shelfmark runs from the letters to the folio', () => {
  test('with the archive named, and without', () => {
    shelfmarks(`
      See TNA: PRO, FO 371/1160, ff. 5–7v, and PROB 1/4 f.2.
                    ^^^^^^^^^^^^^^^^^^^^^ TNA/FO371/1160 leaves 5-7ob
                                               ^^^^^^^^^^^^ TNA/PROB1/4 leaves 2
    `);
  });

  test('with the number directly behind the letters', () => {
    shelfmarks(`
      Machtig to Batterbee, 1 May 1940, DO35/1003/3/43; FO371/34088.
                                        ^^^^^^^^^^^^^^ TNA/DO35/1003/3/43
                                                        ^^^^^^^^^^^ TNA/FO371/34088
    `);
  });

  test('over the line break of a wrapped text', () => {
    shelfmarks(`
      Minute by Strang, TNA, FO
                             ^^+
      371/84053, f. 12.
      ^^^^^^^^^^^^^^^^ TNA/FO371/84053 leaves 12
    `);
  });
});

describe('several pieces', () => {
  test.each([
    ['FO 371/84053·84057·84076', ['84053', '84057', '84076']],
    ['FO 371/84053, 84057 and 84076', ['84053', '84057', '84076']],
    ['FO 371/84053 and 84057', ['84053', '84057']],
    ['FO 371/84053, /84057', ['84053', '84057']],
  ])('%s', (text, pieces) => {
    expect(keysOf(text)).toEqual(pieces.map((piece) => `TNA/FO371/${piece}`));
  });

  test('and several series of one department', () => {
    expect(keysOf('CAB 65/1, 66/2 and 67/3')).toEqual(['TNA/CAB65/1', 'TNA/CAB66/2', 'TNA/CAB67/3']);
  });

  test('have their folios with the last', () => {
    shelfmarks(`
      Reports in FO 371/84053 and 84057, ff. 5-7.
                 ^^^^^^^^^^^^ TNA/FO371/84053
                                  ^^^^^^^^^^^^^^ TNA/FO371/84057 leaves 5-7
    `);
  });

  test.each([
    'CAB 128/17, CM(50)12',
    'CAB 128/17, 18 May 1950',
    'CAB 128/17, 1950',
    'CAB 128/17, 54',
    'CAB 128/17 and 3 other files',
    'CAB 128/17, 12/3/1950',
  ])('are not what stands behind a comma otherwise: %s', (text) => {
    expect(keysOf(text)).toEqual(['TNA/CAB128/17']);
  });
});

describe('letters that are ordinary ones too', () => {
  test.each(['T 236/1234', 'C 65/12', 'E 134/5', 'J 77/12', 'RG 11/123', 'PC 2/14', 'SP 14/12'])(
    '%s counts beside the name of the archive alone',
    (text) => {
      const key = `TNA/${text.replace(' ', '')}`;
      expect(keysOf(`TNA, ${text}`)).toEqual([key]);
      expect(keysOf(`Minutes, National Archives, Kew (${text})`)).toEqual([key]);
      expect(keysOf(`Minutes, ${text}`)).toEqual([]);
    },
  );

  test('go on with the archive of the shelfmark before', () => {
    expect(keysOf('TNA, CAB 128/17; T 236/1234')).toEqual(['TNA/CAB128/17', 'TNA/T236/1234']);
  });

  test('do not go on with another archive', () => {
    expect(keysOf('CCAC, CHAR 20/34; T 236/1234')).toHaveLength(1);
    expect(keysOf('CCAC, CHAR 20/34; FO 371/1234')[1]).toBe('TNA/FO371/1234');
  });

  test('are the number of a paper behind a piece of the Foreign Office', () => {
    expect(keysOf('TNA, FO 371/16726, C 5963/319/18')).toEqual(['TNA/FO371/16726']);
  });

  test('of papers that were given look like the former name of the archive', () => {
    expect(keysOf('PRO 30/57/11')).toEqual(['TNA/PRO30/57/11']);
    expect(keysOf('TNA, PRO 30/57/11')).toEqual(['TNA/PRO30/57/11']);
    expect(keysOf('PRO, CAB 30/57')).toEqual(['TNA/CAB30/57']);
  });
});

describe('nothing is read', () => {
  test.each([
    ['with a slash behind the letters, which the archive refuses', 'TNA, FO/371'],
    ['with a slash behind the letters before a piece', 'TNA, FO/371/1160'],
    ['in a series alone that no archive stands beside', 'He read FO 371 for weeks.'],
    ['in the numbers of Köchel', 'The serenade KV 525/2 and KV 466/1.'],
    ['in fractions', 'In IR 4/5 of cases, at 1/2 past 3, E 5/12 and T 2/3.'],
  ])('%s', (_, text) => {
    expect(keysOf(text)).toEqual([]);
  });
});

test('other pieces, items and series are other files', () => {
  const texts = ['FO 371/1160', 'FO 371/01160', 'FO 37/11160', 'FO 371/1160/1', 'FO 371/1160A', 'CO 371/1160'];
  expect(new Set(texts.flatMap(keysOf)).size).toBe(texts.length);
});
