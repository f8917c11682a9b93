import { describe, expect, test } from 'vitest';
import { check, severities } from '../fixture/check';
import { inBothDialects } from '../fixture/sources';

const SOURCE = 'RGAE, f. 635, op. 1, d. 392, ll. 10-20';

function citing(note: string, source = SOURCE): string {
  return `
    Documents

    Document 1 – Report on oil, 1959

    Source: ${source}

    Oil was found in the north.[^1]

    [^1]: ${note}
`;
}

function related(text: string): string {
  return text.replace(
    SOURCE,
    `${SOURCE}\n                  ${'~'.repeat(SOURCE.length - 6)} related: Document 1 is listed here.`,
  );
}

describe('a shelfmark near a listed one', () => {
  inBothDialects('with two digits exchanged is found, and the listed one is related', (inDialect) => {
    check(
      'shelfmark.unresolved',
      inDialect(
        related(
          citing(`RGAE, f. 653, op. 1, d. 392, ll. 10-20.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shelfmark.unresolved: No document of the list has this shelfmark (653/1/392); Document 1 has 635/1/392. Is it meant?`),
        ),
      ),
    );
  });

  inBothDialects('with one other digit and the same leaves is found', (inDialect) => {
    check(
      'shelfmark.unresolved',
      inDialect(
        related(
          citing(`RGAE, f. 635, op. 1, d. 393, ll. 10-20.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shelfmark.unresolved`),
        ),
      ),
    );
  });

  test('with a digit left out and leaves inside is found', () => {
    check(
      'shelfmark.unresolved',
      related(
        citing(`RGAE, f. 65, op. 1, d. 392, ll. 12-14.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shelfmark.unresolved`),
      ),
    );
  });

  test('with two levels exchanged is found', () => {
    check(
      'shelfmark.unresolved',
      related(
        citing(`RGAE, f. 635, op. 392, d. 1, ll. 10-20.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shelfmark.unresolved`),
      ),
    );
  });

  test('without the leading zero is found: the zero is significant', () => {
    const source = 'AVP RF, f. 0110, op. 20, pap. 97, d. 9, ll. 7-9';
    check(
      'shelfmark.unresolved',
      citing(
        `AVP RF, f. 110, op. 20, pap. 97, d. 9, ll. 7-9.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shelfmark.unresolved: No document of the list has this shelfmark (110/20/97/9); Document 1 has 0110/20/97/9. Is it meant?`,
        `${source}
                    ${'~'.repeat(source.length - 8)} related`,
      ),
    );
  });

  test('of a document in the manifest points there', () => {
    check(
      'shelfmark.unresolved',
      `
      --- dossier.yaml
      documents:
        - number: 1
          source: RGAE, f. 635, op. 1, d. 392, ll. 10-20
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ related
      --- essay.md
      Oil was found.[^1]

      [^1]: RGAE, f. 653, op. 1, d. 392, ll. 10-20.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shelfmark.unresolved
    `,
    );
  });
});

describe('nothing is found', () => {
  test.each([
    ['for the document itself', 'RGAE, f. 635, op. 1, d. 392, ll. 10-20.'],
    ['for other leaves of its file', 'RGAE, f. 635, op. 1, d. 392, ll. 30-41.'],
    ['for the next file, with other leaves', 'RGAE, f. 635, op. 1, d. 393, ll. 1-4.'],
    ['for the next file, without leaves', 'RGAE, f. 635, op. 1, d. 393.'],
    ['for another file of another fond', 'RGAE, f. 413, op. 13, d. 8, ll. 10-20.'],
    ['for the same numbers in another archive', 'GARF, f. 635, op. 1, d. 392, ll. 10-20.'],
    ['for a fond alone', 'RGAE, f. 635.'],
    ['for two levels that both differ', 'RGAE, f. 635, op. 2, d. 393, ll. 10-20.'],
  ])('%s', (_, note) => {
    check('shelfmark.unresolved', citing(note));
  });

  test('where no documents are listed', () => {
    check(
      'shelfmark.unresolved',
      'Oil.[1] Steel.[2]\n\n[1] RGAE, f. 635, op. 1, d. 392.\n\n[2] RGAE, f. 653, op. 1, d. 392.',
    );
  });
});

describe('where the manifest says that its list is closed', () => {
  const closed = (essay: string) => `
    --- dossier.yaml
    closed: true
    documents:
      - number: 1
        source: RGAE, f. 635, op. 1, d. 392, ll. 10-20
    --- essay.md
    ${essay}
  `;

  test('every shelfmark of a note outside it is an error', () => {
    const text = closed(`Oil.[^1]

    [^1]: GARF, f. 9576, op. 8, d. 10, l. 3.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ shelfmark.unresolved: No document of the list has this shelfmark, and the manifest says that the list is closed.`);
    check('shelfmark.unresolved', text);
    expect(severities(text)).toContain('error shelfmark.unresolved');
  });

  test('other leaves of a listed file are outside it', () => {
    check(
      'shelfmark.unresolved',
      closed(`Oil.[^1]

    [^1]: RGAE, f. 635, op. 1, d. 392, l. 30.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shelfmark.unresolved: No document of the list has these leaves of the file, and the manifest says that the list is closed.`),
    );
  });

  test('the documents themselves are fine, and so is a shelfmark in the running text', () => {
    check(
      'shelfmark.unresolved',
      closed(`Oil.[^1] The file GARF, f. 9576, op. 8, d. 10 is closed.

    [^1]: RGAE, f. 635, op. 1, d. 392, l. 12.`),
    );
  });
});

test('without a manifest it is only an information', () => {
  expect(severities(citing('RGAE, f. 653, op. 1, d. 392, ll. 10-20.'))).toContain('information shelfmark.unresolved');
});
