import { describe, test } from 'vitest';
import { check, checkAll } from '../fixture/check';
import { inBothDialects } from '../fixture/sources';

const LIST = `
    Documents

    Document 1 – Report on oil, 1959

    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Document 2 – Letter to the embassy, 1960

    Source: RGANI, f. 5, op. 49, d. 131, ll. 20-24

    Document 3 – Talk with the minister, 1961

    Source: GARF, f. 9576, op. 8, d. 10, ll. 3-5
`;

describe('a document that the list does not have', () => {
  inBothDialects('is found at its mention, which says what the list has', (inDialect) => {
    check(
      'document.unknown',
      inDialect(`${LIST}
    The visit, to which Document 7 refers, and Document 2 came to nothing.[^1]
                        ^^^^^^^^^^ document.unknown: There is no Document 7: the list has 3, numbered 1 to 3.

    [^1]: See also document number 4.
                   ^^^^^^^^^^^^^^^^^ document.unknown: There is no Document 4: the list has 3, numbered 1 to 3.
`),
    );
  });

  test('is found at its own number where several are named', () => {
    check(
      'document.unknown',
      `${LIST}
    Documents 2 and 9 say so, as do Docs. 3-4.
                    ^ document.unknown
                                            ^ document.unknown
`,
    );
  });

  test('is told the numbers one by one where the list has gaps', () => {
    check(
      'document.unknown',
      `
      Documents

      Document 2 – Report on oil, 1959
      Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

      Document 5 – Letter to the embassy, 1960
      Source: RGANI, f. 5, op. 49, d. 131, ll. 20-24

      As Document 1 shows, all was in vain.
         ^^^^^^^^^^ document.unknown: There is no Document 1: the list has 2, numbered 2, 5.
    `,
    );
  });

  test('is found in another file of a dossier with a manifest', () => {
    checkAll(`
      --- dossier.yaml
      documents:
        - number: 1
          title: Report on oil
      --- chapter.md
      Oil was found, as Document 1 and Document 2 show.
                                       ^^^^^^^^^^ document.unknown: There is no Document 2: the list has 1, numbered 1.
    `);
  });
});

describe('nothing is found', () => {
  test('where no documents are listed: those of another edition are meant', () => {
    checkAll(`
      Oil was found, as Document 7 shows.[1]

      [1] A letter, which Doc. 12 answers.
    `);
  });

  test('in mentions of documents that the list has', () => {
    check(
      'document.unknown',
      `${LIST}
    Document 1, document number 3 and Documents 1-3 agree; so do Docs. 2 and 3.
`,
    );
  });

  test('where the document is one of a printed edition', () => {
    check(
      'document.unknown',
      `${LIST}
    The telegram is printed.[1] So is the reply.[2] And the talk.[3] And the vote.[4]

    [1] Foreign Relations of the United States, 1958–1960, vol. V, Document 17.

    [2] FRUS, 1958–1960, vol. 5, doc. 308.

    [3] Dokumenty vneshnei politiki, vol. 3, doc. 12; Doc. 40 in FRUS, 1961–1963.

    [4] Doc. 308, FRUS, 1958–1960; and UN Document 3456 of that year.
`,
    );
  });

  test('where the words are code', () => {
    check(
      'document.unknown',
      `
      --- dossier.yaml
      documents:
        - number: 1
          title: Report on oil
      --- essay.md
      One writes \`Document 7\`.

      \`\`\`
      Document 8
      \`\`\`

          Document 9
    `,
    );
  });

  test('where a document is only a word of a longer name', () => {
    check(
      'document.unknown',
      `${LIST}
    The non-Document 9 and Documentation 9 and a document of 1959 are other things.
`,
    );
  });

  test('where years follow the word, as in the title of an edition', () => {
    check(
      'document.unknown',
      `${LIST}
    The documents 1959–1961 were lost.[1] So were those in print.[2]

    [1] A letter.

    [2] Sovetsko-meksikanskie otnosheniia: Dokumenty 1917–1980; Mexico: Documents 1960, p. 5.
`,
    );
  });
});
