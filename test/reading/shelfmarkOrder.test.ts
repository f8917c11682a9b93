import { expect, test } from 'vitest';
import { compareNames, compareValues } from '../../server/reading/shelfmarks/order';

test('values stand in the order of their numbers, lettered ones after their own, those with a prefix last', () => {
  const inOrder = [
    '1',
    '2',
    '9',
    '10',
    '17',
    '17a',
    '59',
    '059',
    '059a',
    '110',
    '0110',
    '635',
    '635/2',
    'DY 30',
    'R-9',
    'R-9654',
  ];
  expect(inOrder.toReversed().toSorted(compareValues)).toEqual(inOrder);
});

test('numbers of any length are numbers', () => {
  expect(['123456789012345678902', '123456789012345678901', '2'].toSorted(compareValues)).toEqual([
    '2',
    '123456789012345678901',
    '123456789012345678902',
  ]);
});

test('names stand in one order whatever the accents, the capitals and the language of the machine', () => {
  const inOrder = ['AMAE', 'ÁVH', 'BArch', 'bl', 'RGAE', 'РГАЭ'];
  expect(inOrder.toReversed().toSorted(compareNames)).toEqual(inOrder);
});
