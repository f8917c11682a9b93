/** Collections in boxes and folders. */
import { describe, expect, test } from 'vitest';
import { shownKey } from '../../server/reading/shelfmarks/key';
import { shelfmarks } from '../fixture/reading';
import { keysOf } from './keysOf';

const shown = (text: string) => keysOf(text).map(shownKey);

describe('the shelfmark runs from the collection to the last level', () => {
  test('from the archive down', () => {
    shelfmarks(`
      Library of Congress, Davis Papers, Letters Received, Box 30, Folder 7; New York Times.
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ LoC/DAVISPAPERS/30/7
    `);
  });

  test('from the item up, as Chicago has it', () => {
    shelfmarks(`
      Hoover to Morley, 18 Dec. 1952, Folder 7, Box 1, Felix Morley Papers, Herbert Hoover Presidential Library.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ HerbertHooverPresidentialLibrary/FELIXMORLEYPAPERS/1/7
    `);
  });

  test('in small letters, over the line break of a wrapped text', () => {
    shelfmarks(`
      Library of Congress, Gifford Pinchot papers, box
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^+
      12, folder 3.
      ^^^^^^^^^^^^ LoC/GIFFORDPINCHOTPAPERS/12/3
    `);
  });
});

test('both orders are the same file', () => {
  const [down] = keysOf('Truman Library, Dean Acheson Papers, Box 12, Folder 3');
  const [up] = keysOf('Memorandum, folder 3, box 12, Dean Acheson Papers, Truman Library');
  expect(down).toBe('HSTL/DEANACHESONPAPERS/12/3');
  expect(up).toBe(down);
  expect(keysOf('Harry S. Truman Presidential Library, Dean Acheson papers, Container 12, Folder 3')).toEqual([down]);
});

test('other boxes, folders, reels and series are other files', () => {
  const texts = ['Box 12', 'Box 012', 'Box 12A', 'Reel 12', 'Box 1, Folder 2', 'Series 1, Box 2', 'Box 12, Folder 1'];
  const keys = texts.flatMap((text) => keysOf(`Library of Congress, Fish Papers, ${text}`));
  expect(new Set(keys).size).toBe(texts.length);
});

describe('a series between the collection and the box', () => {
  test.each([
    [
      'Johnson Library, National Security File, Country File, Vietnam, Box 12',
      'LBJL/NATIONALSECURITYFILE/COUNTRYFILE/12',
    ],
    ['Eisenhower Library, Whitman File, DDE Diary Series, Box 4', 'DDEL/WHITMANFILE/DDEDIARYSERIES/4'],
    ['Library of Congress, Fish Papers, Series II, Box 4', 'LoC/FISHPAPERS/II/4'],
    [
      'Box 3, Records of the Secretary, Felix Morley Papers, HHPL',
      'HerbertHooverPresidentialLibrary/FELIXMORLEYPAPERS/RECORDSOFTHESECRETARY/3',
    ],
  ])('%s', (text, key) => {
    expect(shown(text)).toEqual([key]);
  });
});

describe('the name of a collection', () => {
  test.each([
    ['W. E. B. Du Bois Papers, Box 3', 'WEBDUBOISPAPERS'],
    ['Papers of Harry S. Truman, Box 3', 'PAPERSOFHARRYSTRUMAN'],
    ['Records of the Office of Strategic Services, Box 3', 'RECORDSOFTHEOFFICEOFSTRATEGICSERVICES'],
    ['all in the Goelet family papers, Box 3', 'GOELETFAMILYPAPERS'],
    ['John Foster Dulles Papers (henceforth Dulles Papers), Box 3', 'JOHNFOSTERDULLESPAPERS'],
    ['Fish Papers, “Other Loose Papers, Various,” Box 3', 'FISHPAPERS'],
    ['Nachlass Brandt, Box 3', 'NACHLASSBRANDT'],
  ])('in %s', (text, name) => {
    expect(shown(text)).toEqual([`?/${name}/3`]);
  });

  test('may be an abbreviation directly behind its archive', () => {
    expect(keysOf('JFKL, NSF, Box 123, Folder 4')).toEqual(['JFKL/NSF/123/4']);
  });
});

describe('several files in one citation', () => {
  test('after a plural, and with "and"', () => {
    shelfmarks(`
      Library of Congress, Fish Papers, Boxes 3, 4 and 6.
                           ^^^^^^^^^^^^^^^^^^^^ LoC/FISHPAPERS/3
                                                 ^ LoC/FISHPAPERS/4
                                                       ^ LoC/FISHPAPERS/6
    `);
  });

  test('of one collection, which is named once', () => {
    expect(keysOf('Library of Congress, Fish Papers, Box 16, 20 and Box 20, 10')).toEqual([
      'LoC/FISHPAPERS/16',
      'LoC/FISHPAPERS/20',
    ]);
  });
});

describe('codes of archives that have some', () => {
  test.each([
    ['HU OSA 300-8-3, box 12', 'HUOSA/300-8-3/12'],
    ['HU OSA 300-8-3:12/5', 'HUOSA/300-8-3/12/5'],
    ['UN Archives, S-0188-0001-04', 'UNA/S-0188-0001-04'],
    ['NATO Archives, C-M(55)15', 'NATOArchives/C-M(55)15'],
    ['RAC, RG 1.2, series 200, box 12, folder 123', 'RAC/1.2/200/12/123'],
    ['IISH, Trotsky Papers, inv. no. 123', 'IISH/TROTSKYPAPERS/123'],
  ])('%s', (text, key) => {
    expect(shown(text)).toEqual([key]);
  });
});

describe('a box of a record group or a lot is no box of a collection', () => {
  test.each([
    'NARA, RG 59, Dulles Files, Box 15',
    'Department of State, HAC Lot File 96D292, Machak Papers, Box 3',
    'Box 5, Harriman Papers, RG 36, National Archives',
  ])('%s', (text) => {
    expect(keysOf(text).filter((key) => key.includes('#box') || key.startsWith('?'))).toEqual([]);
  });
});

describe('nothing is read', () => {
  test.each([
    'He put it in Box 5, and the papers lay there.',
    'The Davis Papers, which were moved in 1950, fill Box 3 of the row.',
    'See Wilson Papers, vol. 40, p. 5, and Box 7 of the theatre.',
    'Write to the Truman Library, P.O. Box 123, Independence.',
    'The Friends of the Fish Papers, P.O. Box 12, Boston.',
    'Rare Book Collection, Box 3.',
    'Table 2, Box 1: Tax records, 1950–60.',
    'Chapter 3, Box 3.1, Records of the Past, p. 5.',
    'Reel 3 of the film; the Fish Papers.',
    'Box 1 was a serial. The Davis Papers were not.',
  ])('%s', (text) => {
    expect(keysOf(text)).toEqual([]);
  });
});
