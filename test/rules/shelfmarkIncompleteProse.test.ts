/** What looks incomplete and is not: a fond that a sentence names, and levels under labels that could not be read. */
import { describe, test } from 'vitest';
import { check } from '../fixture/check';

const note = (text: string) => `
    Oil was found in the north.[1]

    [1] ${text}
`;

describe('a fond that a note names in a sentence is no citation', () => {
  test.each([
    'The papers of RGVA, f. 4, were closed until 1992.',
    'In RGASPI, f. 17, see especially op. 3.',
    'RGASPI, f. 17, op. 3, are the minutes of the Politburo.',
    'RGVA, f. 4 and f. 33987 are the fonds in question.',
    'RGVA, f. 4’s finding aid is lost.',
    'RGANI, f. 5 – the apparatus – is open.',
    'RGANI, f. 9 “Politburo”.',
    'GARF, f. R-5446, the Council of Ministers.',
  ])('%s', (text) => {
    check('shelfmark.incomplete', note(text));
  });

  test.each([
    ['RGAE, f. 635', '.'],
    ['RGAE, f. 635, op. 1', ', “Report on oil,” June 1960.'],
    ['RGAE, f. 635', ', 12 May 1960.'],
    ['RGAE, f. 635', '. See also the finding aid.'],
    ['RGAE, f. 635, op. 1, l. 5', ', was closed.'],
  ])('%s%s is one', (shelfmark, rest) => {
    check(
      'shelfmark.incomplete',
      note(`${shelfmark}${rest}
              ${'^'.repeat(shelfmark.length - 6)} shelfmark.incomplete`),
    );
  });
});

describe('nothing is found where the level may stand under a label that is not known', () => {
  test.each([
    'RGANI, f. 89, per. 18, dok. 5, l. 2.',
    'LVA, f. 101, apr. 5, l. 7.',
    'ERAF, f. 1, n. 46, s. 12, l. 3.',
    'AVP RF, f. 0129, op. 20, por. 5, pap. 97, d. 9, l. 5.',
    'AVP RF, f. 0102, op. 1, p. 1, por. 9, ll. 22-41.',
    'HDA SBU, f. 13, spr. 376, t. 1, ark. 5.',
    'NARB, f. 4-p, op. 3, d. 12, l. 5.',
    'RGAE, f. 635/2, d. 5, l. 3.',
    'ARAN, f. 1557, razd. 3, d. 5.',
    'GARF, f. 1, op. 2, xyz 5, l. 7.',
    'GARF, f. 1, op. 2, l. 7, ark. 5.',
    'GARF, f. 102, 3 d-vo, 1882, d. 5, l. 3.',
    'RGASPI, f. 17/162/9.',
  ])('%s', (text) => {
    check('shelfmark.incomplete', note(text));
  });
});
