import { describe, test } from 'vitest';
import { check } from '../fixture/check';
import { inBothDialects } from '../fixture/sources';

/** A list of one document, and an essay whose only note is given. */
function citing(note: string, title = 'Report on oil'): string {
  return `
    Documents

    Document 1 – ${title}, 1959

    Source: RGAE, f. 635, op. 1, d. 392, ll. 10-20

    Oil was found in the north.[^1]

    [^1]: ${note}
`;
}

const RELATED = `
    Source: RGAE, f. 635, op. 1, d. 392, ll. 10-20`;

function related(text: string, words = ''): string {
  return text.replace(RELATED, `${RELATED}\n${' '.repeat(41)}~~~~~~~~~ related${words}`);
}

describe('leaves of a note', () => {
  inBothDialects('that go beyond those of the list are found, with the place in the list', (inDialect) => {
    check(
      'document.leaves',
      inDialect(
        related(
          citing(`RGAE, f. 635, op. 1, d. 392, ll. 8-22.
                                       ^^^^^^^^ document.leaves: This cites leaves 8-22; the list of documents gives Document 1 leaves 10-20, which are only a part of them.`),
          ': The list gives Document 1 leaves 10-20.',
        ),
      ),
    );
  });

  test('around those of an excerpt say that it is an excerpt', () => {
    check(
      'document.leaves',
      related(
        citing(
          `RGAE, f. 635, op. 1, d. 392, ll. 8-22.
                                       ^^^^^^^^ document.leaves: This cites leaves 8-22; the list of documents gives Document 1 as an excerpt, leaves 10-20.`,
          'Report on oil (excerpt)',
        ),
      ),
    );
  });

  test('that overlap those of the list are found', () => {
    check(
      'document.leaves',
      related(
        citing(`RGAE, f. 635, op. 1, d. 392, ll. 15-25.
                                       ^^^^^^^^^ document.leaves: This cites leaves 15-25; the list of documents gives Document 1 leaves 10-20.`),
      ),
    );
  });

  test('that overlap by the back of one leaf are found', () => {
    check(
      'document.leaves',
      related(
        citing(`RGAE, f. 635, op. 1, d. 392, ll. 20ob.-21.
                                       ^^^^^^^^^^^^ document.leaves`),
      ),
    );
  });

  test.each([
    ['the same', 'll. 10-20'],
    ['the same in other words', 'l. 10–20'],
    ['inside', 'l. 12'],
    ['inside, on the back', 'll. 10ob.-12ob.'],
    ['in two pieces inside', 'll. 11, 13-15'],
    ['of another document of the file', 'll. 30-41'],
  ])('that are %s are fine', (_, leaves) => {
    check('document.leaves', citing(`RGAE, f. 635, op. 1, d. 392, ${leaves}.`));
  });

  test('that are not given are fine', () => {
    check('document.leaves', citing('RGAE, f. 635, op. 1, d. 392.'));
  });

  test('of another file are fine', () => {
    check('document.leaves', citing('RGAE, f. 635, op. 1, d. 393, ll. 8-22.'));
    check('document.leaves', citing('[1] GARF, f. 635, op. 1, d. 392, ll. 8-22.'));
  });
});

test('a document without leaves in the list is the whole file', () => {
  check(
    'document.leaves',
    `
    Documents

    Document 1 – Report on oil, 1959
    Source: RGAE, f. 635, op. 1, d. 392

    Oil was found in the north.[1]

    [1] RGAE, f. 635, op. 1, d. 392, ll. 8-22.
  `,
  );
});

test('two documents of one file: the leaves are held against the one that they meet', () => {
  check(
    'document.leaves',
    `
    Documents

    Document 1 – Report on oil, 1959
    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-5

    Document 2 – Report on steel, 1959
    Source: RGAE, f. 635, op. 1, d. 392, ll. 10-20

    Oil was found in the north.[1] Steel was not.[2]

    [1] RGAE, f. 635, op. 1, d. 392, ll. 2-3.

    [2] RGAE, f. 635, op. 1, d. 392, ll. 10-20.
  `,
  );
});

test('the list may stand in the manifest, and the finding points there', () => {
  check(
    'document.leaves',
    `
    --- dossier.yaml
    documents:
      - number: 1
        title: Report on oil
        source: RGAE, f. 635, op. 1, d. 392, ll. 10-20
                                             ~~~~~~~~~ related
    --- essay.md
    Oil was found in the north.[^1]

    [^1]: RGAE, f. 635, op. 1, d. 392, ll. 8-22.
                                       ^^^^^^^^ document.leaves
  `,
  );
});

test('a source in quotation marks in the manifest is pointed at exactly', () => {
  check(
    'document.leaves',
    `
    --- dossier.yaml
    documents:
      - number: 1
        source: "RGAE, f. 635, op. 1, d. 392, ll. 10-20"
                                              ~~~~~~~~~ related
    --- essay.md
    Oil was found in the north.[^1]

    [^1]: RGAE, f. 635, op. 1, d. 392, ll. 8-22.
                                       ^^^^^^^^ document.leaves
  `,
  );
});
