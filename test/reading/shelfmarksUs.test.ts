/** Record groups, lot files and central files, and the volumes of Foreign Relations, as they stand in notes. */
import { describe, expect, test } from 'vitest';
import { Directory } from '../../server/reading/directory';
import { readShelfmarks } from '../../server/reading/readShelfmarks';
import { registry } from '../../server/wire/registry';
import { shelfmarks } from '../fixture/reading';

const directory = new Directory(registry);
const keys = (text: string) => readShelfmarks(text, directory).map(({ key }) => key);

/** All of these are one file. */
function areOne(...written: string[]): void {
  expect(new Set(written.flatMap(keys)).size).toBe(1);
  for (const one of written) expect(keys(one)).toHaveLength(1);
}

describe('the levels may stand', () => {
  test('from the record group down, as in the notes of historians, or from the item up, as the archive has them', () => {
    areOne(
      'NARA, RG 36, Entry 914, Box 3',
      'Box 3, Entry 914, RG 36, NARA',
      'box 3, entry 914, RG 36, NARA',
      'Box 3, Entry 914; Records of the U.S. Customs Service, Record Group 36; National Archives, College Park',
      'RG 36, E. 914, B. 3, NARA',
      'NARA, *RG 36*, Entry 914, Box 3',
      'NARA, RG-36,\nEntry No. 914,\nBox 3',
    );
  });

  test('with titles between them, even such as have dates, commas and parentheses', () => {
    shelfmarks(`
      [1] Adee to Hay, July 5, 1900, NARA, RG 59, Reports of the Diplomatic Bureau, January 10, 1881–October 23, 1882, Box 7.
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ NARA/59/7#nara:record_group,box
    `);
  });

  test('each in a citation of its own, to the semicolon or to the next archive', () => {
    shelfmarks(`
      [1] Passim, NARA, RG 59, WTC Lot File 83D222, Box 6, April–May 1955; passim, NARA, RG 59, CDF 1955–1959, 023.1/2–255.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ NARA/59/83D222/6
                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ NARA/59/023.1/2-255
    `);
  });
});

describe('a box of other papers is none of the record group before it:', () => {
  test.each([
    'NARA, RG 59, Reports of the Diplomatic Bureau; Smith Papers, Box 5',
    'NARA, RG 59, Reports of the Diplomatic Bureau, 1863–1891 and Lansing to Chilton, January 5, 1917, Smith Papers, Box 5',
    'NARA, RG 59, Reports of the Diplomatic Bureau. The letter is in the Smith Papers, Box 5',
    'NARA, RG 59, Reports of the Diplomatic Bureau (also in Hoover Institution Archives, Box 5)',
  ])('%s', (text) => {
    expect(keys(text)[0]).toBe('NARA/59');
  });
});

describe('the same file meets itself', () => {
  test('however a lot is spaced, and whether its record group is stated', () => {
    areOne('NARA, RG 59, Lot 61 D 167, Box 4', 'Lot File 61D167, Box 4', 'NARA, RG 59, PPS Files, Lot 61–D 167, box 4');
  });

  test('under the Department of State or in the National Archives', () => {
    areOne(
      'Department of State, Central Files, 611.61/3-2763',
      'NARA, RG 59, Central Files 1960–63, 611.61/3–2763',
      'Smith to Rusk, March 27, 1963, 611.61/3-2763, Central Decimal Files, 1960–63, Record Group 59, NARA',
    );
  });

  test('with an entry that is hyphened or not', () => {
    areOne('NARA, RG 59, Entry A1–5066, Box 3', 'NARA, RG 59, Entry A1 5066, Box 3');
  });

  test('in a volume whose number is Roman or not, and whose years are written out or not', () => {
    areOne(
      'FRUS, 1969–76, vol. I, doc. 15',
      'Foreign Relations of the United States, 1969–1976, Volume 1, Foundations of Foreign Policy, Document 15',
      'FRUS 1969-76, I, no. 15',
    );
  });
});

test('a number at another level is another file', () => {
  const written = ['Entry 15', 'Box 15', 'Folder 15', 'File 15', 'Vol. 15', 'Roll 15'];
  expect(new Set(written.flatMap((level) => keys(`NARA, RG 59, Miscellany, ${level}`))).size).toBe(written.length);
});

test('a volume of a series within Foreign Relations is not the volume of that year', () => {
  const [whole] = keys('FRUS, 1919, vol. I, p. 5');
  const [peace] = keys('FRUS, 1919, The Paris Peace Conference, vol. I, p. 5');
  expect(whole).not.toBe(peace);
  expect(keys('FRUS, The Paris Peace Conference, 1919, vol. I, p. 5')).toEqual([peace]);
});

test('several files of one citation are several shelfmarks', () => {
  const firstParts = (text: string) => keys(text).map((key) => key.replace(/#.*/, ''));
  expect(firstParts('NARA, RG 59, Entry 5, Boxes 3 and 4')).toEqual(['NARA/59/5/3', 'NARA/59/5/4']);
  expect(firstParts('NARA, RG 59, Entry 5, Box 3, Folder 1 and Box 4, Folder 2; Box 5')).toEqual([
    'NARA/59/5/3/1',
    'NARA/59/5/4/2',
    'NARA/59/5/5',
  ]);
  expect(firstParts('NARA, RG 59, CDF 1950–1954, 023.1/3–2654 through 023.1/8–3054')).toEqual([
    'NARA/59/023.1/3-2654',
    'NARA/59/023.1/8-3054',
  ]);
  expect(firstParts('FRUS 1961–1963, vol. XI, docs. 43, 45 and 47')).toEqual([
    'FRUS/1961-1963/11/43',
    'FRUS/1961-1963/11/45',
    'FRUS/1961-1963/11/47',
  ]);
});

test('ibid. with other years is another volume of the series', () => {
  expect(
    keys('Foreign Relations, 1952–1954, vol. IV, pp. 313 ff.; ibid., 1955–1957, vol. VI, pp. 437 ff.'),
  ).toHaveLength(2);
  expect(keys('Rabe, Eisenhower, p. 5; ibid., 1955–1957, vol. VI, pp. 437 ff.')).toEqual([]);
});

describe('is no shelfmark:', () => {
  test.each([
    'The records in RG 59 were opened, and so were those of Record Group 84.',
    'RG 14/1234',
    'QXZA, RG 116, folder 3',
    'Folder 3, RG 116, QXZA.',
    'Box 3, RG 5, Rutgers University Archives',
    'USHMM, RG-50.030*0123',
    'He bought Lot 5 at the auction, and Lot 49, and kept Box 3 in Room 5.',
    'Entry 5 in his diary speaks of a box, Box 3, and of a file, File 7.',
    'Department of State Bulletin, May 15, 1955, p. 3',
    'Foreign Relations, 1876 totaled 648 pages, down from 1,399.',
    'He chaired the Senate Foreign Relations Committee, 1951, p. 3.',
    '(New York: Council on Foreign Relations, 1961), pp. 3–5',
    'Documents on American Foreign Relations, 1950, pp. 3–5',
    'American Foreign Relations, 1950, vol. II, p. 3',
  ])('%s', (text) => {
    expect(keys(text)).toEqual([]);
  });

  test('a folder that is named after a volume', () => {
    expect(keys('NARA, RG 59, Lot File 96D068, Box 6, FRUS, 1952–1954, Vol. X, Iran (clearance folder)')).toEqual([
      'NARA/59/96D068/6',
    ]);
  });
});
