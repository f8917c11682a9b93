import { describe, test } from 'vitest';
import { mentions } from '../fixture/reading';

describe('mentions', () => {
  const listed = (text: string) => `
    Documents

    Document 1 – Report on oil, 1959
    Source: RGAE, f. 635, op. 1, d. 392

    ${text}
`;

  test.each([
    ['Document 1 says so.', '^^^^^^^^^^ 1'],
    ['document number 3 says so.', '^^^^^^^^^^^^^^^^^ 3'],
    ['Doc. 4 says so.', '^^^^^^ 4'],
    ['Doc. no. 4 says so.', '^^^^^^^^^^ 4'],
    ['Document No. 4 says so.', '^^^^^^^^^^^^^^ 4'],
    ['Document #4 says so.', '^^^^^^^^^^^ 4'],
    ['Documents 2 and 4 say so.', '^^^^^^^^^^^ 2\n                    ^ 4'],
    ['Documents 2, 3, and 4 say so.', '^^^^^^^^^^^ 2\n                 ^ 3\n                        ^ 4'],
    ['Docs. 2-3 say so.', '^^^^^^^ 2\n            ^ 3'],
    ['(Document 1)', ' ^^^^^^^^^^ 1'],
    ['Документ 4 говорит.', '^^^^^^^^^^ 4'],
  ])('are read in %s', (text, underlined) => {
    mentions(listed(`${text}\n    ${underlined}`));
  });

  test.each([
    'The document of 1 May says so.',
    'Documents say so, 4 of them.',
    'Documentary 4 says so.',
    'The document 4th says so.',
    'Document four says so.',
    'Documents, 1917-1991',
    'doc 4',
  ])('are not read in %s', (text) => {
    mentions(listed(text));
  });

  test('hold over a hard-wrapped line', () => {
    mentions(`
      Documents

      Document 1 – Report on oil, 1959
      Source: RGAE, f. 635, op. 1, d. 392

      All that is known of it stands in Document
                                        ^^^^^^^^+
      1, and no more.
      ^ 1
    `);
  });
});
