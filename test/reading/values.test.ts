import { describe, expect, test } from 'vitest';
import { leadingDate, yearAtEnd } from '../../server/reading/dates';
import { normalisedValue } from '../../server/reading/shelfmarks/value';

describe('the value of a level', () => {
  test.each([
    ['0110', '0110'],
    ['110', '110'],
    ['Р-9654', 'R-9654'],
    ['r-9654', 'R-9654'],
    ['А-513', 'A-513'],
    ['059а', '059a'],
    ['059A', '059a'],
    ['17 a', '17a'],
    ['1-В', '1-V'],
    ['1-Б', '1-B'],
  ])('%s is %s', (written, value) => {
    expect(normalisedValue(written)).toBe(value);
  });
});

describe('a date at the head of a title', () => {
  test.each([
    ['27 June 1962, Letter', '1962-06-27', 'Letter'],
    ['June 27, 1962. Letter', '1962-06-27', 'Letter'],
    ['June 1962: Letter', '1962-06', 'Letter'],
    ['1962, Letter', '1962', 'Letter'],
    ['3 march 1960 – Letter', '1960-03-03', 'Letter'],
  ])('of %s is %s', (title, iso, rest) => {
    expect(leadingDate(title)).toMatchObject({ date: { iso }, rest });
  });

  test.each(['Letter of 27 June 1962', '1962 letters', 'May Day', 'Marching in 1962', '27 Junes 1962', ''])(
    'is not read in %j',
    (title) => {
      expect(leadingDate(title)).toBeUndefined();
    },
  );
});

describe('a year at the end of a title', () => {
  test.each([
    ['Report on the exhibition, 1959', '1959'],
    ['Report (1959)', '1959'],
    ['Year 1959', '1959'],
    ['Report on trade in 1959.', '1959'],
  ])('of %s is %s', (title, iso) => {
    expect(yearAtEnd(title)?.iso).toBe(iso);
  });

  test.each(['Report no. 1959', 'Report 12', 'Folder, 3059'])('is not read in %j', (title) => {
    expect(yearAtEnd(title)).toBeUndefined();
  });
});
