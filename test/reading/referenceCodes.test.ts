/** Reference codes of ISAD(G): country, repository and reference in one. */
import { describe, expect, test } from 'vitest';
import { shownKey } from '../../server/reading/shelfmarks/key';
import { keysOf } from './keysOf';

const shown = (text: string) => keysOf(text).map(shownKey);

describe('is read', () => {
  test.each([
    ['CA ON00313 CONG-147', '?/CAON00313CONG-147'],
    ['AU WA S236- cons3869', '?/AUWAS236-CONS3869'],
    ['GB 133 AAA/1', '?/GB133AAA/1'],
    ['GBR/0014/CHUR 4/19A-B', '?/GBR/0014/CHUR4/19A-B'],
    ['NL-HaNA, 2.05.118, inv.nr. 123', 'NL-HaNA/2.05.118/123'],
    ['NL-HaNA, BuZa / Code-Archief 45-54, 2.05.117, inv.nr. 123', 'NL-HaNA/2.05.117/123'],
  ])('%s', (text, key) => {
    expect(shown(text)).toEqual([key]);
  });

  test('with the archive that the code names', () => {
    expect(shown('MX.9017.AGN/2.2.49')).toHaveLength(1);
  });
});

describe('nothing is read', () => {
  test.each([
    'GB 133 million; GB 2000-1 season; CA 90210; US DNA tests 12; ES 5.12.',
    'CH-8000 Zürich; NL-1000 AA Amsterdam; PT/TT 5; CA ONE 5; the CA OTC 500 list.',
  ])('%s', (text) => {
    expect(keysOf(text)).toEqual([]);
  });
});
