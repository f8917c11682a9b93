/** Dates as historians write them, and what they mean. Each form of EDTF is held against another reader of it. */
import edtf from 'edtf';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../server/reading/dates/edtf';
import { nearMonth } from '../../server/reading/dates/months';
import { dateAtEnd, leadingDate, wholeDate } from '../../server/reading/dates/title';

/** The parts of dates in EDTF that the other reader takes for real. */
function isEdtf(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}

function means(written: string, meaning: string): void {
  expect(wholeDate(written)?.edtf).toBe(meaning);
  expect(isEdtf(meaning), `${meaning} is EDTF`).toBe(true);
}

describe('a day', () => {
  test.each([
    ['21 November, 1959', '1959-11-21'],
    ['21 November 1959', '1959-11-21'],
    ['November 21, 1959', '1959-11-21'],
    ['21 Nov. 1959', '1959-11-21'],
    ['Nov 21, 1959', '1959-11-21'],
    ['3rd of May, 1960', '1960-05-03'],
    ['May 1st, 1960', '1960-05-01'],
    ['3-AUG-1960', '1960-08-03'],
    ['10 de octubre de 1962', '1962-10-10'],
    ['10 de setiembre del 1962', '1962-09-10'],
    ['1º de mayo de 1960', '1960-05-01'],
    ['le 1er mai 1960', '1960-05-01'],
    ['14 juil. 1960', '1960-07-14'],
    ['am 3. Mai 1960', '1960-05-03'],
    ['3. März 1960', '1960-03-03'],
    ['3.Jänner 1960', '1960-01-03'],
    ['3 maggio 1960', '1960-05-03'],
    ['1 de março de 1960', '1960-03-01'],
    ['3 мая 1960 г.', '1960-05-03'],
    ['11 апреля 1961 года', '1961-04-11'],
    ['3 maia 1960 g.', '1960-05-03'],
    ['7 sentiabria 1960', '1960-09-07'],
    ['7 sentyabrya 1960', '1960-09-07'],
    ['15 grudnia 1970', '1970-12-15'],
    ['21 februari 1960', '1960-02-21'],
    ['1960-08-03', '1960-08-03'],
    ['1960/08/03', '1960-08-03'],
    ['28.03.1960', '1960-03-28'],
    ['28/3/1960', '1960-03-28'],
    ['3/28/1960', '1960-03-28'],
    ['05.05.1960', '1960-05-05'],
    ['28. 3. 1960', '1960-03-28'],
    ['3.VIII.1960', '1960-08-03'],
    ['3 XII 1960', '1960-12-03'],
    ['29 February 1960', '1960-02-29'],
    ['21 February', 'XXXX-02-21'],
    ['February 21', 'XXXX-02-21'],
  ])('%s is %s', means);

  test.each([
    ['03.08.1960', '[1960-08-03,1960-03-08]'],
    ['3/8/1960', '[1960-08-03,1960-03-08]'],
    ['03.08.60', '[1960-08-03,1960-03-08]'],
  ])('of two readings, %s, is one of the set %s', means);
});

describe('a month, a season, a year', () => {
  test.each([
    ['May 1960', '1960-05'],
    ['May, 1960', '1960-05'],
    ['mayo de 1960', '1960-05'],
    ['май 1960 г.', '1960-05'],
    ['Sept. 1960', '1960-09'],
    ['spring 1959', '1959-21'],
    ['summer of 1961', '1961-22'],
    ['verano de 1961', '1961-22'],
    ['l’été 1961', '1961-22'],
    ['Sommer 1961', '1961-22'],
    ['лето 1961 г.', '1961-22'],
    ['autumn 1961', '1961-23'],
    ['otoño de 1961', '1961-23'],
    ['winter 1959-60', '1959-24'],
    ['1960', '1960'],
    ['[1960]', '1960'],
    ['1960s', '196X'],
    ['the 1960s', '196X'],
    ['années 1960', '196X'],
    ['1960er', '196X'],
    ['19th century', '18XX'],
    ['19. Jahrhundert', '18XX'],
    ['siglo XIX', '18XX'],
    ['XIX век', '18XX'],
  ])('%s is %s', means);
});

describe('what is not exactly known', () => {
  test.each([
    ['ca. 1960', '1960~'],
    ['c. 5 May 1960', '1960-05-05~'],
    ['aprox. 60-61', '1960~/1961~'],
    ['aprox. 1960-1961', '1960~/1961~'],
    ['hacia 1960', '1960~'],
    ['vers 1960', '1960~'],
    ['um 1960', '1960~'],
    ['около 1960 г.', '1960~'],
    ['no date, aprox. 1961-62', '1961~/1962~'],
    ['s.f., hacia 1960', '1960~'],
    ['[May 1960?]', '1960-05?'],
    ['1960(?)', '1960?'],
    ['ca. 1960?', '1960%'],
    ['early 1960', '1960-01~/1960-04~'],
    ['mid-1960', '1960-05~/1960-08~'],
    ['late 1960', '1960-09~/1960-12~'],
    ['Ende Mai 1960', '1960-05-21~/1960-05-31~'],
    ['principios de 1960', '1960-01~/1960-04~'],
    ['late 1950s', '1957~/1959~'],
    ['between May and July 1960', '[1960-05..1960-07]'],
    ['entre mayo y julio de 1960', '[1960-05..1960-07]'],
    ['between 3 and 5 May 1960', '[1960-05-03..1960-05-05]'],
  ])('%s is %s', means);

  test.each(['n.d.', 's.f.', 'o. D.', 'б/д', 'no date', 'sin fecha'])('%s is no date, and says so', (written) => {
    expect(wholeDate(written)).toMatchObject({ form: 'undated', edtf: '' });
  });
});

describe('from one day to another', () => {
  test.each([
    ['1959-60', '1959/1960'],
    ['1959–1960', '1959/1960'],
    ['27–29 June 1962', '1962-06-27/1962-06-29'],
    ['June 27–29, 1962', '1962-06-27/1962-06-29'],
    ['28 June – 3 July 1962', '1962-06-28/1962-07-03'],
    ['June 28–July 3, 1962', '1962-06-28/1962-07-03'],
    ['30 December 1961 – 2 January 1962', '1961-12-30/1962-01-02'],
    ['April-May 1961', '1961-04/1961-05'],
    ['30 June/1 July 1960', '1960-06-30/1960-07-01'],
    ['3 to 5 May 1960', '1960-05-03/1960-05-05'],
    ['3 по 5 мая 1960', '1960-05-03/1960-05-05'],
  ])('%s is %s', means);
});

describe('the Old Style', () => {
  test.each([
    ['25 October (7 November) 1917', '1917-11-07'],
    ['25 October/7 November 1917', '1917-11-07'],
    ['25 октября (7 ноября) 1917 г.', '1917-11-07'],
    ['12/24 March 1801', '1801-03-24'],
    ['12 (24) March 1801', '1801-03-24'],
    ['25 October 1917 O.S.', '1917-11-07'],
    ['25 October 1917 (O.S.)', '1917-11-07'],
    ['25 октября 1917 г. ст. ст.', '1917-11-07'],
    ['29 February 1900 O.S.', '1900-03-13'],
    ['23 April 1616 (Old Style)', '1616-05-03'],
  ])('%s is %s in the New', (written, meaning) => {
    means(written, meaning);
    expect(wholeDate(written)?.julian).toBeDefined();
  });

  test('is not read in two days that are no two names of one', () => {
    expect(wholeDate('25 October (8 November) 1917')).toBeUndefined();
  });
});

describe('no date is read in', () => {
  test.each([
    '31 May men',
    'May Day 1960',
    'the Marches of 1960',
    '45 March 1960',
    '12.30',
    '1.2.3.4',
    '13/14/1960',
    '505-528',
    'summer',
    'about 60',
    '7 Days in May',
    '',
  ])('%j', (text) => {
    expect(wholeDate(text)).toBeUndefined();
  });
});

test('a day that no calendar has is told from one that the Old Style has', () => {
  expect(wholeDate('31 February 1960')).toMatchObject({ edtf: '', fault: { kind: 'day' } });
  expect(wholeDate('31.04.1960')).toMatchObject({ edtf: '', fault: { kind: 'day' } });
  expect(wholeDate('29 February 1900')).toMatchObject({ edtf: '', fault: { kind: 'julian' } });
});

describe('the days that a date may mean', () => {
  test.each([
    ['27 June 1962', [19620627, 19620627]],
    ['June 1962', [19620601, 19620631]],
    ['1962', [19620101, 19621231]],
    ['winter 1959', [19590101, 19600331]],
    ['ca. 1960', [19590101, 19611231]],
    ['1960s', [19600101, 19691231]],
    ['late 1960', [19600901, 19601231]],
  ])('by %s go from %j', (written, [from, to]) => {
    expect(boundsOf(wholeDate(written)!)).toEqual([from, to]);
  });
});

describe('a date at the head of a title', () => {
  test.each([
    ['27 June 1962, Letter', '1962-06-27', 'Letter'],
    ['June 27, 1962. Letter', '1962-06-27', 'Letter'],
    ['June 1962: Letter', '1962-06', 'Letter'],
    ['1962, Letter', '1962', 'Letter'],
    ['3 march 1960 – Letter', '1960-03-03', 'Letter'],
    ['[May 1960], Letter', '1960-05', 'Letter'],
    ['ca. 1960, Letter', '1960~', 'Letter'],
    ['27–29 June 1962, Letters', '1962-06-27/1962-06-29', 'Letters'],
  ])('of %s is %s', (title, meaning, rest) => {
    expect(leadingDate(title)).toMatchObject({ date: { edtf: meaning }, rest });
  });

  test.each([
    'Letter of 27 June 1962',
    '1962 letters',
    'May Day',
    'Marching in 1962',
    '27 Junes 1962',
    '31 February 1962, Letter',
    '',
  ])('is not read in %j', (title) => {
    expect(leadingDate(title)).toBeUndefined();
  });
});

describe('a date at the end of a title', () => {
  test.each([
    ['Report on the exhibition, 1959', '1959'],
    ['Report (1959)', '1959'],
    ['Year 1959', '1959'],
    ['Report on trade in 1959.', '1959'],
    ['Report on trade, 3 May 1959', '1959-05-03'],
    ['Report on trade (no date, aprox. 1959-60)', '1959~/1960~'],
  ])('of %s is %s', (title, meaning) => {
    expect(dateAtEnd(title)?.edtf).toBe(meaning);
  });

  test.each(['Report no. 1959', 'Report 12', 'Folder, 3059'])('is not read in %j', (title) => {
    expect(dateAtEnd(title)).toBeUndefined();
  });
});

describe('the month that a misspelt word means', () => {
  test.each([
    ['Dicember', 'December'],
    ['Febuary', 'February'],
    ['Agust', 'August'],
    ['septembre', undefined],
    ['Novmber', 'November'],
    ['dicimbre', 'diciembre'],
    ['Marks', undefined],
    ['Match', undefined],
    ['Members', undefined],
    ['Mai', undefined],
    ['Octobrists', undefined],
  ])('%s is %s', (word, month) => {
    expect(nearMonth(word)).toBe(month);
  });
});
