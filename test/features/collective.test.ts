/** "The six documents presented here": the whole list, where the number is that of the list, and nothing elsewhere. */
import { describe, expect, test } from 'vitest';
import { findHover } from '../../server/features/hover';
import { hover, silent } from '../fixture/features';
import { openAtCursor } from '../fixture/open';
import { sharedText, withShared } from '../shared';

const LIST = `
    Documents

    Document 1 – Report by V. V. Volski, 1959
    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Document 2 – Note on *oil*, 1960
    Source: RGANI, f. 5, op. 49, d. 131, ll. 20-24
`;
const NOTE = '\n    [1] A letter.\n';

test('the hover lists the documents', () => {
  hover(
    `${LIST}
    They came.[1] The two Soviet documents pre|sented here speak of oil.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
${NOTE}`,
    `
      [Document 1](essay.dossier#L3), *Report by V\\. V\\. Volski, 1959*

      [Document 2](essay.dossier#L6), *Note on \\*oil\\*, 1960*
    `,
  );
});

describe('what is meant is certain only', () => {
  test.each([
    'The six docu|ments presented here',
    'The docu|ments presented here',
    'Two docu|ments',
    'The two docu|ments of the ministry',
    'Other Soviet docu|ments',
    'Public docu|ments published here',
  ])('and not in “%s”', (words) => silent(`${LIST}\n    They came.[1] ${words} speak of oil.\n${NOTE}`));

  test.each([
    'these two docu|ments translated below',
    'all 2 docu|ments in this dossier',
    'all of the two docu|ments that follow',
  ])('as in “%s”', (words) => {
    const { dossier, file, offset } = openAtCursor(`${LIST}\n    They came.[1] Then ${words} spoke.\n${NOTE}`).cursor;
    expect(findHover(dossier, file, offset)?.kind).toBe('documents');
  });
});

withShared('dossier-65/essay.txt', () => {
  test('the sample essay presents its six', () => {
    const text = sharedText('dossier-65/essay.txt').replace('The six documents', 'The six docu|ments');
    const { dossier, file, offset } = openAtCursor(text).cursor;
    const found = findHover(dossier, file, offset);
    expect(found?.kind === 'documents' && found.documents.map(({ number }) => number).join(' ')).toBe('1 2 3 4 5 6');
  });
});
