import { describe, expect, test } from 'vitest';
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
