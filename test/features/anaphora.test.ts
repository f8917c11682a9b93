/** "The document": what is meant where a single document is named before it in the paragraph, and nothing elsewhere. */
import { describe, expect, test } from 'vitest';
import { definition, highlights, hoverText, silent } from '../fixture/features';

const LIST = `
    Documents

    Document 1 – Report by V. V. Volski, 1959
    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Document 2 – Note by Z. I. Romanova, 1960
    Source: RGANI, f. 5, op. 49, d. 131, ll. 20-24
`;
const NOTE = '\n    [1] A letter.\n';

describe('“the document”', () => {
  test('is the only one that the paragraph names before it', () => {
    definition(`
    Documents

    Document 1 – Report by V. V. Volski, 1959
    ^^^^^^^^^^
    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Document 1 speaks of oil.[1] The doc|ument underlines this.
${NOTE}`);
    expect(hoverText(`${LIST}\n    The Volski report came.[1] Later the docu|ment was lost.\n${NOTE}`)).toContain(
      'Document 1',
    );
  });

  test('is nothing where two are named, or none, or one only in another paragraph', () => {
    silent(`${LIST}\n    Document 1 and Document 2 came.[1] The docu|ment was lost.\n${NOTE}`);
    silent(`${LIST}\n    Aid came.[1] The docu|ment was lost.\n${NOTE}`);
    silent(`${LIST}\n    Document 1 came.[1]\n\n    Then the docu|ment was lost.\n${NOTE}`);
    silent(`${LIST}\n    Then the docu|ment was lost before Document 1 came.[1]\n${NOTE}`);
  });

  test('is nothing with words behind it that say which, nor are others', () => {
    for (const words of [
      'The docu|ment of 1960',
      'the docu|ment that Kennedy sent',
      'public docu|ments',
      'other Soviet docu|ments',
      'the docu|ments',
      'a docu|ment',
    ])
      silent(`${LIST}\n    Document 1 came.[1] Then ${words} was lost.\n${NOTE}`);
  });

  test('is no reference among others', () => {
    highlights(`
    Documents

    Document 1 – Report by V. V. Volski, 1959
    ^^^^^^^^^^

    Doc|ument 1 came.[1] The document was lost.
    ^^^^^^^^^^^
${NOTE}`);
  });
});
