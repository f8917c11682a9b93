import { describe, test } from 'vitest';
import { check } from '../fixture/check';

const note = (text: string) => `
    Oil was found in the north.[^1]

    [^1]: ${text}
`;

describe('what the archive needs is missing', () => {
  test('a piece, when folios are cited', () => {
    check(
      'shelfmark.incomplete',
      note(`TNA, FO 371, f. 5.
               ^^^^^^^^^^^^ shelfmark.incomplete: Missing here: piece. Without it the archive cannot find the file.`),
    );
  });

  test('a piece, when a document is cited', () => {
    check(
      'shelfmark.incomplete',
      note(`Strang to Eden, 3 May 1950, TNA, FO 371.
                                           ^^^^^^ shelfmark.incomplete`),
    );
  });

  test('the collection of a box', () => {
    check(
      'shelfmark.incomplete',
      note(`Truman to Acheson, 3 May 1950, HSTL, Box 12, Folder 3.
                                               ^^^^^^^^^^^^^^^^ shelfmark.incomplete: Missing here: collection. Without it the archive cannot find the file.`),
    );
  });
});

describe('nothing is missing, or nobody can say it', () => {
  test.each([
    ['a piece', 'TNA, FO 371/84053, f. 5.'],
    ['a series as a whole', 'The files in TNA, FO 371 and CO 537 were weeded.'],
    ['a series at the end of a sentence', 'Most of it is in TNA, FO 371.'],
    ['a series and what may be its piece', 'Strang to Eden, 3 May 1950, TNA, FO 371, 84053.'],
    ['a collection without a box', 'Library of Congress, Fish Papers.'],
    ['a box with something before it that may be a collection', 'JFKL, Countries, Vietnam and other places, Box 12.'],
    ['a reference of manuscripts', 'BL, IOR/L/PS/12; Add MS 23398.'],
  ])('%s', (_, text) => {
    check('shelfmark.incomplete', note(text));
  });
});
