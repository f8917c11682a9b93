import { describe, test } from 'vitest';
import { check } from '../fixture/check';

/** A text whose only note is given. */
const note = (text: string) => `
    Oil was found in the north.[^1]

    [^1]: ${text}
`;

describe('in the National Archives', () => {
  test('a box without its series cannot be found', () => {
    check(
      'shelfmark.incomplete',
      note(`Dulles to Eden, NARA, RG 59, Box 5.
                                ^^^^^^^^^^^^ shelfmark.incomplete: Missing here: entry. Without it the archive cannot find the file.`),
    );
  });

  test.each([
    ['the title of the series', 'NARA, RG 59, Records of the Policy Planning Staff, Box 5.'],
    ['a lot file', 'NARA, RG 59, Lot 64D199, Box 5.'],
    ['the number of an entry, behind the box too', 'NARA, RG 59, Box 5, Entry 914.'],
    ['something behind the box', 'NARA, RG 59, Box 5, Eden Talks.'],
    ['a title before the record group', 'General Records of the Department of State, RG 59, Box 5.'],
    ['a record group alone', 'See the files in NARA, RG 59.'],
  ])('nothing is missing beside %s', (_, text) => {
    check('shelfmark.incomplete', note(text));
  });
});

describe('in Foreign Relations', () => {
  test('years that many volumes share need the volume', () => {
    check(
      'shelfmark.incomplete',
      note(`FRUS, 1952–1954, pp. 313–314.
                ^^^^^^^^^^^^^^^^^^^^^^ shelfmark.incomplete: Missing here: volume. Without it the archive cannot find the file.`),
    );
  });

  test.each([
    'FRUS, 1876, p. 57.',
    'FRUS, 1950–1955, The Intelligence Community, Document 5.',
    'FRUS, 1945, vol. II, p. 5.',
  ])('nothing is missing in %s', (text) => {
    check('shelfmark.incomplete', note(text));
  });
});
