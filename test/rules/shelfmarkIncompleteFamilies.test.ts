import { describe, test } from 'vitest';
import { check } from '../fixture/check';
import { inBothDialects } from '../fixture/sources';

/** A text whose only note is given. */
const note = (text: string) => `
    Oil was found in the north.[^1]

    [^1]: ${text}
`;

describe('in other notations a note that leaves out what the archive needs', () => {
  inBothDialects('says that the fond is missing in Bucharest, where files are counted in a fond', (inDialect) => {
    check(
      'shelfmark.incomplete',
      inDialect(
        note(`ANIC, dosar 12/1964, f. 5.
                ^^^^^^^^^^^^^^^^^^^ shelfmark.incomplete: Missing here: fond. Without it the archive cannot find the file.`),
      ),
    );
  });

  inBothDialects('says that the unit of custody is missing, where leaves are counted in it', (inDialect) => {
    check(
      'shelfmark.incomplete',
      inDialect(
        note(`MNL OL M-KS 288. f. 5. cs. 12. o.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^ shelfmark.incomplete: Missing here: unit of custody (őrzési egység). Without it the archive cannot find the file.`),
      ),
    );
  });
});

describe('nothing is missing', () => {
  test.each([
    'MNL OL M-KS 288. f. 5. cs.',
    'MNL OL P 2343',
    'ACNSAS, dosar 1234, f. 5',
    'ANIC, fond CC al PCR, dosar 12/1964',
    'AGN, IPS, caja 1456-A',
    'AGN, exp. 12-9-57',
    'AHGE-SRE, exp. III-2504-1',
    'PRC FMA 111-00016-16',
    'AMVnR, op. 12, a.e. 345, l. 5',
  ])('in %s', (text) => check('shelfmark.incomplete', note(`${text}.`)));

  test('in a short form of what stands in full before', () => {
    check(
      'shelfmark.incomplete',
      `
      Oil.[^1] Steel.[^2]

      [^1]: ANIC, fond CC al PCR, dosar 12/1964, f. 5.

      [^2]: ANIC, dosar 12/1964, f. 7.
    `,
    );
  });
});
