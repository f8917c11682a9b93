/** What looks like another shelfmark with a slip, in any notation: the parts are compared, never the string. */
import { describe, expect, test } from 'vitest';
import type { ListedDocument } from '../../server/dossier/documents';
import { NearListed } from '../../server/dossier/nearListed';
import { isNearMiss } from '../../server/dossier/nearMiss';
import type { Shelfmark } from '../../server/reading/shelfmarks/model';
import { shelfmarkOf } from '../fixture/shelfmarks';

/** The listed shelfmark that one may be meant for, by its key; of several the first of the list. */
function missed(cited: Shelfmark, ...listed: Shelfmark[]): string | undefined {
  const documents = listed.map((shelfmark, index) => ({
    number: `${index + 1}`,
    shelfmarks: [{ shelfmark, key: shelfmark.key }],
  }));
  const list = documents as unknown as ListedDocument[];
  return new NearListed(list).missedBy(cited, list)?.own.key;
}

type Written = readonly [archive: string, levels: string, leaves?: string, chain?: string];

function expectNear(cited: Written, listed: Written, isNear: boolean): void {
  const [one, other] = [shelfmarkOf(...cited), shelfmarkOf(...listed)];
  expect(isNearMiss(one, other)).toBe(isNear);
  expect(missed(one, other), 'found in the list').toBe(isNear ? other.key : undefined);
}

describe('one looks like the other', () => {
  test.each<[string, Written, Written]>([
    [
      'with neighbouring digits of a box exchanged',
      ['nara NARA', 'rg 59 | entry 3051B | box 1547'],
      ['nara NARA', 'rg 59 | entry 3051B | box 1574'],
    ],
    [
      'with a digit more in a piece, and the same folios',
      ['tna TNA', 'series FO371 | piece 153110', 'ff 12-14'],
      ['tna TNA', 'series FO371 | piece 15311', 'ff 12-14'],
    ],
    [
      'with a letter other in a value that has a slash, and folios inside',
      ['de BArch', 'bestand R43-I/161', 'Bl 3'],
      ['de BArch', 'bestand R43-II/161', 'Bl 1-9'],
    ],
    ['with digits exchanged behind a slash', ['pl AAN', 'zespol 1572/3712'], ['pl AAN', 'zespol 1572/3721']],
    [
      'with two levels exchanged',
      ['hu MNL', 'fond 288 | csoport 5 | oe 129'],
      ['hu MNL', 'fond 288 | csoport 129 | oe 5'],
    ],
    [
      'with the same levels, where a suffix of the key tells which these are',
      ['box HIA', 'box 231 | folder 7', undefined, '#box-folder'],
      ['box HIA', 'box 213 | folder 7', undefined, '#box-folder'],
    ],
  ])('%s', (_, cited, listed) => {
    expectNear(cited, listed, true);
  });
});

describe('one does not look like the other', () => {
  test.each<[string, Written, Written]>([
    [
      'where one digit differs and the leaves do not meet',
      ['tna TNA', 'series FO371 | piece 15311', 'ff 12-14'],
      ['tna TNA', 'series FO371 | piece 15312', 'ff 90-95'],
    ],
    [
      'where one digit differs and leaves are not given',
      ['nara NARA', 'rg 59 | box 154'],
      ['nara NARA', 'rg 59 | box 155'],
    ],
    ['where a number has moved over a slash', ['pl AAN', 'zespol 157 | file 23712'], ['pl AAN', 'zespol 1572/3712']],
    [
      'where a digit has moved to the next level',
      ['nara NARA', 'rg 59 | box 154', 'pp 1-2'],
      ['nara NARA', 'rg 591 | box 54', 'pp 1-2'],
    ],
    ['in another archive of the same country', ['de BArch', 'bestand DY30/3712'], ['de PAAA', 'bestand DY30/3721']],
    ['in another notation', ['pl AAN', 'zespol 5 | file 12'], ['fond AAN', 'zespol 5 | file 21']],
    [
      'where its levels are others',
      ['box HIA', 'box 231 | folder 7', undefined, '#box-folder'],
      ['box HIA', 'reel 213 | folder 7', undefined, '#reel-folder'],
    ],
    [
      'where two levels differ, each by a digit',
      ['nara NARA', 'rg 59 | box 154', 'pp 1-2'],
      ['nara NARA', 'rg 58 | box 155', 'pp 1-2'],
    ],
    ['where a level is left open', ['nara NARA', 'rg 59 | box ?'], ['nara NARA', 'rg 95 | box ?']],
    ['where no archive is named', ['box ?', 'box 231 | folder 7'], ['box ?', 'box 213 | folder 7']],
    ['where it is the same', ['nara NARA', 'rg 59 | box 154'], ['nara NARA', 'rg 59 | box 154']],
  ])('%s', (_, cited, listed) => {
    expectNear(cited, listed, false);
  });
});

test('of several that may be meant it is the first of the list', () => {
  const listed = ['box 1574', 'box 1754'].map((box) => shelfmarkOf('nara NARA', `rg 59 | ${box}`));
  // 1547 for 1574, and for 1745.
  expect(missed(shelfmarkOf('nara NARA', 'rg 59 | box 1547'), ...listed)).toBe('NARA/59/1574');
  expect(missed(shelfmarkOf('nara NARA', 'rg 59 | box 7154'), ...listed)).toBe('NARA/59/1754');
});
