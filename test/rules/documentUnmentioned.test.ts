import { describe, test } from 'vitest';
import { check } from '../fixture/check';
import { inBothDialects } from '../fixture/sources';

const LIST = `
    Documents

    Document 1 – Report on oil, 1959

    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Document 2 – Letter to the embassy, 1960
@
    Source: RGANI, f. 5, op. 49, d. 131, ll. 20-24
`;
const FOUND = `    ^^^^^^^^^^ document.unmentioned: Document 2 is listed, but neither discussed nor cited.
`;

inBothDialects('a document that is neither discussed nor cited is found in the list', (inDialect) => {
  check(
    'document.unmentioned',
    inDialect(`${LIST.replace('@\n', `${FOUND}\n`)}
    Document 1 says that oil was found.[^1]

    [^1]: A letter.
`),
  );
});

describe('nothing is found', () => {
  inBothDialects('where a note cites the document', (inDialect) => {
    check(
      'document.unmentioned',
      inDialect(`${LIST.replace('@', '')}
    Document 1 says that oil was found.[^1]

    [^1]: RGANI, f. 5, op. 49, d. 131, l. 21.
`),
    );
  });

  test('where a range of documents takes it in', () => {
    check(
      'document.unmentioned',
      `${LIST.replace('@', '')}
    Documents 1-2 say that oil was found.[1]

    [1] A letter.
`,
    );
  });

  test('where there is no essay yet, only the list', () => {
    check('document.unmentioned', LIST.replace('@', ''));
  });

  test('where another file of the dossier mentions it', () => {
    check(
      'document.unmentioned',
      `
      --- dossier.yaml
      title: Oil
      --- list.md
      # Documents

      Document 1 – Report on oil, 1959

      Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12
      --- essay.md
      Oil was found, says Document 1.[^1]

      [^1]: A letter.
    `,
    );
  });
});

describe('a document of the manifest', () => {
  test('that is neither discussed nor cited is found in the manifest', () => {
    check(
      'document.unmentioned',
      `
      --- dossier.yaml
      documents:
        - number: 1
          title: Report on oil
        - number: 2
                  ^ document.unmentioned: Document 2 is listed, but neither discussed nor cited.
          title: Letter to the embassy
      --- essay.md
      Oil was found, says Document 1.[^1]

      [^1]: A letter.
    `,
    );
  });

  test('that is cited by its shelfmark is fine', () => {
    check(
      'document.unmentioned',
      `
      --- dossier.yaml
      documents:
        - number: 1
          source: RGAE, f. 635, op. 1, d. 392, ll. 1-12
      --- essay.md
      Oil was found.[^1]

      [^1]: RGAE, f. 635, op. 1, d. 392, l. 3.
    `,
    );
  });
});

test('a document that is mentioned by its author is mentioned', () => {
  check(
    'document.unmentioned',
    `
    Documents

    Document 1 – Report by V. V. Volski, 1959

    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Document 2 – Note by Z. I. Romanova, 1960
    ^^^^^^^^^^ document.unmentioned: Document 2 is listed, but neither discussed nor cited.

    Source: RGANI, f. 5, op. 49, d. 131, ll. 20-24

    The Volski report says that oil was found. Then Romanova left.[1]

    [1] A letter.
`,
  );
});
