/** Citations of German, Austrian, Swiss, French, Polish, Czech and Slovak archives, as they stand in public texts. */
import { describe, expect, test } from 'vitest';
import { Directory, keyOf, type Repository } from '../../../server/reading/directory';
import { readShelfmarks } from '../../../server/reading/readShelfmarks';
import { foldedValue } from '../../../server/reading/shelfmarks/value';
import { registry } from '../../../server/wire/registry';
import cz from './cz.json';
import de from './de.json';
import fr from './fr.json';
import pl from './pl.json';

/** Archives that the strings name and that the list may not have: where it has them, it wins. */
const OTHERS: readonly Repository[] = [
  { siglum: 'GStA PK', family: 'de' },
  { siglum: 'APP', name: 'Archiwum Państwowe w Poznaniu', family: 'pl' },
  { siglum: 'AHMP', family: 'cz' },
  { siglum: 'SOkA Šumperk', family: 'cz' },
  { siglum: 'SOA Plzeň', name: 'Státní oblastní archiv v Plzni', family: 'cz' },
  { siglum: 'ZA Opava', name: 'Zemský archiv v Opavě', otherNames: ['Státní okresní archiv Olomouc'], family: 'cz' },
  { siglum: 'WStLA', family: 'de' },
];
const AMAE = registry.find(({ siglum }) => siglum === 'AMAE')!;
const directory = new Directory([
  ...OTHERS,
  ...registry,
  { ...AMAE, abbreviations: [...(AMAE.abbreviations ?? []), 'AAE'] },
]);

const read = (text: string) => readShelfmarks(text, directory);

describe('is read', () => {
  test.each([...de, ...fr, ...pl, ...cz].map((example) => [example.text, example] as const))(
    '%s',
    (text, { readings }) => {
      expect(
        read(text).map(({ key, levels, leaves }) => ({
          repository: key.slice(0, key.indexOf('/')),
          levels: levels.map(({ name, value }) => [name, foldedValue(value ?? '?')]),
          leaves: leaves?.ranges.map((range) => range.text).join(', ') ?? null,
        })),
      ).toEqual(
        readings.map(({ repository, levels, leaves }) => ({
          repository: keyOf(repository),
          levels: levels.map(([name, value]) => [name, foldedValue(value!)]),
          leaves,
        })),
      );
    },
  );
});

const keys = (text: string) => read(text).map(({ key }) => key);

describe('the same file, however it is written', () => {
  test.each([
    ['BArch, R 43-I/161', 'Bundesarchiv Berlin, R 43 I/161'],
    ['BArch, R 43-I/161, fol. 91', 'BArch, R 43-I, Nr. 161'],
    ['BArch, B 136/1234', 'BAK, B 136, Bd. 1234'],
    ['SAPMO-BArch, DY 30/IV 2/20/115', 'DY 30/IV 2/20/115'],
    ['BArch, MfS, HA II, Nr. 1234', 'BStU, MfS-HA II 1234'],
    ['BStU, MfS, ZAIG 1234', 'BStU, ZAIG 1234'],
    ['PA AA, MfAA, A 1234', 'MfAA, A 1234, Bl. 3'],
    ['PA AA, B 8, Bd. 1359', 'Politisches Archiv des Auswärtigen Amts, B 8/1359'],
    ['PA AA, Nachlass Renthe-Fink, Bd. 1', 'PA AA, NL Renthe-Fink, Bd. 1'],
    ['AdsD, NL Carlo Schmid, Mappe 5', 'AdsD, NL Carlo Schmid, 5'],
    ['BAR, E 2001 (E) 1976/17, Bd. 12', 'BAR E2001E, 1976/17, Bd. 12'],
    ['AN, F/7/13488', 'Archives nationales, F7 13488'],
    ['AN, F/7/13488', 'AN F⁷ 13488'],
    ['AN, 72 AJ 2200', 'AN, 72AJ/2200'],
    ['AN, 5 AG 1/123', 'AN, 5AG1/123'],
    ['SHD, GR 7 N 3123', 'SHAT, 7N 3123'],
    ['208QO/293', 'AMAE, 208QO/293'],
    ['AAN, KC PZPR, XI A/246', 'Archiwum Akt Nowych, KC PZPR, sygn. XIA/246'],
    ['UV KSC, F. 02/2-Politicke byro UV KSC 1954-1962, Sv. 120, A.j. 151', 'NA, KSČ-ÚV-02/2, sv. 120, ar. j. 151'],
    ['AMZV, f. Politické zprávy, k. 3', 'AMZV, Politicke zpravy, kart. 3'],
  ])('%s = %s', (one, other) => {
    expect(keys(one)).toHaveLength(1);
    expect(keys(other)).toEqual(keys(one));
  });
});

describe('another file, however near', () => {
  test.each([
    ['BArch, R 43-I/161', 'BArch, R 43-II/161'],
    ['BArch, R 43-I/161', 'BArch, R 43-I/0161'],
    ['PA AA, B 20-200, Bd. 52', 'PA AA, B 20, Bd. 52'],
    ['ÖStA, AdR, BMAA, Kt. 12', 'ÖStA, AdR, BMAA, Bd. 12'],
    ['AN, F/7/13488', 'AN, F/71/3488'],
    ['AN, 5 AG 1/123', 'AN, 5 AG 11/23'],
    ['AMAE, Europe 1944-1960, URSS, vol. 3', 'AMAE, Europe 1944-1960, URSS, carton 3'],
    ['IPN BU 0236/123', 'IPN BU 236/123'],
    ['AIPN, 0236/123, t. 1', 'AIPN, 0236/123, poz. 1'],
    ['AMZV, TO-T 1955-1959, SSSR, kart. 5', 'AMZV, TO-T 1955-1959, SSSR, inv. č. 5'],
    ['NA, KSČ-ÚV-02/1, sv. 10, ar. j. 11', 'NA, KSČ-ÚV-02/2, sv. 10, ar. j. 11'],
  ])('%s ≠ %s', (one, other) => {
    expect(keys(one)).toHaveLength(1);
    expect(keys(other)).toHaveLength(1);
    expect(keys(other)).not.toEqual(keys(one));
  });
});

describe('several files of one citation', () => {
  test.each([
    ['BArch, R 43-I/161, fol. 91; R 43-I/162, fol. 3', ['BArch/R43I/161', 'BArch/R43I/162']],
    ['BArch, R 58/1027 und 1028, Bl. 5', ['BArch/R58/1027', 'BArch/R58/1028']],
    ['PA AA, B 8, Bde. 1359, 1360 und 1361', ['PAAA/B8/1359', 'PAAA/B8/1360', 'PAAA/B8/1361']],
    ['AN, F/7/13488, f. 5; 72 AJ 2200, p. 3', ['AN/F7/13488', 'AN/72AJ2200']],
    ['AAN, KC PZPR, 237/V-123, k. 5; 237/V-124, k. 3', ['AAN/KCPZPR/237/V-123', 'AAN/KCPZPR/237/V-124']],
    ['AMSZ, z. 23/57, w. 12, t. 345; t. 346, k. 2', ['AMSZ/23/57/12/345', 'AMSZ/23/57/12/346']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});

describe('leaves', () => {
  test.each([
    ['BArch, N 1022/32, S. 13ff.', '13ff'],
    ['BArch, N 1022/32, Bl. 13 f.', '13f'],
    ['BArch, RW 19/234, Image 0184', '0184'],
    ['AMAE, 208QO/293, fol. 12-14', '12-14'],
    ['AMAE, 208QO/293, f° 12', '12'],
    ['AIPN, 0236/123, t. 1, Notatka z rozmowy, 12 V 1980 r., k. 5–7.', '5-7'],
    ['BArch, R 58/1027, Bericht vom 3.3.1940, Bl. 5.', '5'],
    ['A ÚV KSČ, f. 02/1, sv. 3, a. j. 4, b. 5, l. 12', '12'],
  ])('of %s', (text, expected) => {
    expect(
      read(text)[0]!
        .leaves!.ranges.map((range) => range.text)
        .join(', '),
    ).toBe(expected);
  });
});

test('the family decides what f. and k. are', () => {
  const levels = (text: string) => read(text).map((one) => one.levels.map(({ name }) => name).join(' '));
  expect(levels('AMZV, f. 5, k. 3')).toEqual(['fond karton']);
  expect(levels('NA Praha, f. 123, inv. 5, kart. 6')).toEqual(['fond karton inventární číslo']);
  expect(levels('AAN, KC PZPR, 123, k. 3')).toEqual(['fond signature']);
  expect(levels('AN, F/7/13488, f. 5')).toEqual(['cote']);
  expect(levels('RGAE, f. 5, op. 3, d. 2')).toEqual(['fond opis delo']);
});

test('emphasis, wrapped lines and hard spaces change nothing', () => {
  expect(keys('*BArch*, *R 43-I/161*, Bl. 5')).toEqual(['BArch/R43I/161']);
  expect(keys('AAN, KC\n    PZPR,\n    237/V-123, k. 5')).toEqual(['AAN/KCPZPR/237/V-123']);
  expect(keys('PA AA, B\u00a08, Bd.\u00a01359')).toEqual(['PAAA/B8/1359']);
});

test('an archive that is named twice is named once', () => {
  expect(keys('Politisches Archiv des Auswärtigen Amts (PA AA), B 8, Bd. 1359')).toEqual(['PAAA/B8/1359']);
  expect(keys('Archiwum Akt Nowych (AAN), KC PZPR, 237/V-123, k. 5')).toEqual(['AAN/KCPZPR/237/V-123']);
  expect(keys('PA AA, MfAA, C 1234/75')).toEqual(keys('MfAA, C 1234/75'));
});

test('the date of a document is no number of a file', () => {
  expect(keys('PA AA, Botschaft Moskau, 5. März 1960')).toEqual([]);
  expect(keys('AdsD, WBA, Brief Brandt an Bahr vom 5. 3. 1970')).toEqual([]);
  expect(keys('AAN, KC PZPR, 12.05.1956, k. 5')).toEqual([]);
  expect(keys('PA AA, B 8, 5.3.1960')).toEqual(['PAAA/B8/?']);
});

test('what stands in parentheses is the title of the record group', () => {
  const [shelfmark] = read('BArch, RW 19 (OKW/Wehrwirtschafts- und Rüstungsamt)/234, Bl. 4.');
  expect(shelfmark!.levels[0]).toMatchObject({ value: 'RW 19', title: 'OKW/Wehrwirtschafts- und Rüstungsamt' });
});

describe('in prose and beside printed works nothing is read', () => {
  test.each([
    'Im Bundesarchiv (Koblenz) lagen 1970 noch 12 Bände, S. 5.',
    'In the Bundesarchiv, Koblenz, 12 March 1956, he found it.',
    'Politisches Archiv des Auswärtigen Amts, ADAP, Serie D, Bd. 5, S. 3',
    'Institut für Zeitgeschichte (Hg.), Akten zur Auswärtigen Politik, Bd. 2, S. 12',
    'Archiv der sozialen Demokratie, Protokolle, Bd. 3, S. 5',
    'Österreichisches Staatsarchiv, Mitteilungen, Bd. 12, S. 5',
    'Les Archives nationales, F. Bédarida, vol. 3, p. 5',
    'AN, 12 mai 1958, p. 5; the AN-12 aircraft and the AN-124 M 5',
    'John Smith, BA, MA 1998; he worked for the MAE, 3 F 25.',
    'Instytut Pamięci Narodowej, Komunizm, t. 3, s. 5; IPN, t. 3, Warszawa 2005',
    'AAN, w 1956 r. ukazała się; the Warsaw archive (AAN, 1956, p. 5)',
    'Národní archiv, Paginae historiae, sv. 5, s. 12; Národní archiv, Praha 1998, s. 5',
    'DY 30 was the record group. MfS, HA II and others, 1234; MfS, 1989, S. 5',
    'A 3PO droid, C-3PO, 2PO and 12AB, in the 1930S and 5A.',
    'The National Archives, Record Group 59, Europe, vol. 3; Foreign Ministry Archive, Europe, vol. 5',
  ])('%s', (text) => {
    expect(read(text).filter(({ family }) => ['de', 'fr', 'pl', 'cz'].includes(family))).toEqual([]);
  });
});
