import { describe, test } from 'vitest';
import { deletes, keepsNote } from '../fixture/noteEdits';
import { withLineBreaks, withoutLastLineBreak } from '../fixture/sources';

describe('a note that is deleted', () => {
  test('goes with all its marks, and those that follow move down', () => {
    const result = `
      Aid was offered.[1] Trade followed. Oil came later.[2] Trade again.

      [1] A letter; see note 2.

      [2] A report.
    `;
    for (const [mark, label] of [
      ['[2|]', '[2] A note'],
      ['[2]', '[2] A |note'],
    ])
      deletes(
        `
          Aid was offered.[1] Trade followed.${mark} Oil came later.[3] Trade again.[2]

          [1] A letter; see note 3.

          ${label}.

          [3] A report.
        `,
        result,
      );
  });

  test('goes with all its paragraphs, and with the marks that stand in it', () => {
    deletes(
      `
        Aid.[^1|] Oil.[^2]

        [^1]: A letter.[^2]

            Its second paragraph.
        [^2]: A report.
      `,
      `
        Aid. Oil.[^1]

        [^1]: A report.
      `,
    );
  });

  test('leaves the numbers behind a gap, and those that are out of order', () => {
    deletes(
      `
        Aid.[^1|] Trade.[^2] Oil.[^5]

        [^1]: A letter.

        [^2]: A report.

        [^5]: A note.
      `,
      `
        Aid. Trade.[^1] Oil.[^5]

        [^1]: A report.

        [^5]: A note.
      `,
    );
    deletes(
      `
        Aid.[^3] Trade.[^2|] Oil.[^1]

        [^3]: A letter.

        [^2]: A report.

        [^1]: A note.
      `,
      `
        Aid.[^3] Trade. Oil.[^1]

        [^3]: A letter.

        [^1]: A note.
      `,
    );
  });

  test('goes from a group of marks, and takes the space before a mark that stands by itself', () => {
    deletes(
      `
        Aid.[1] Trade.[2, 3] Oil.” [4] Steel.[5]

        [1] A letter.

        [2] A report.

        [3] A |note.

        [4] A telegram.

        [5] A memorandum.
      `,
      `
        Aid.[1] Trade.[2] Oil.” [3] Steel.[4]

        [1] A letter.

        [2] A report.

        [3] A telegram.

        [4] A memorandum.
      `,
    );
    deletes(
      `
        Aid.[1] Oil.” [2|] Steel.[3]

        [1] A letter.

        [2] A note.

        [3] A telegram.
      `,
      `
        Aid.[1] Oil.” Steel.[2]

        [1] A letter.

        [2] A telegram.
      `,
    );
  });

  test('may be the only one, and may have a name', () => {
    deletes('Aid.[^1|]\n\n[^1]: A letter.\n', '--- essay.md\nAid.\n');
    deletes('Aid.[^1] Oil.[^a|]\n\n[^a]: A report.\n\n[^1]: A letter.\n', 'Aid.[^1] Oil.\n\n[^1]: A letter.\n');
  });

  test('keeps the line breaks and the end of a text', () => {
    const text = 'Aid.[1] Trade.[2|]\n\n[1] A letter.\n\n[2] A report.\n';
    const result = 'Aid.[1] Trade.\n\n[1] A letter.\n';
    for (const breaks of ['\r\n', '\r'] as const) deletes(withLineBreaks(text, breaks), withLineBreaks(result, breaks));
    deletes(withoutLastLineBreak(text), withoutLastLineBreak(result));
  });
});

describe('a note is kept, and each reason is told with its place,', () => {
  test('where another note refers to it', () =>
    keepsNote(
      `
        Aid.[^1] Oil.[^2|]

        [^1]: A letter; see note 2.

        [^2]: A report; see note 2.
      `,
      '"2": This refers to note 2.',
    ));

  test('where a range marks it', () =>
    keepsNote(
      `
        Aid.[1-3]

        [1] A letter.

        [2] A |report.

        [3] A note.
      `,
      '"-": Note 2 is marked here together with others, as one end or the middle of a range.',
    ));

  test('where a number beside another may mark it', () =>
    keepsNote(
      `
        Aid.[1] Trade.[2, 3] Oil.[3|]

        [1] A letter.

        [2] A report.

        [3] A note.
      `,
      '"3": This may mark note 3, or be a page: note 3 is marked elsewhere too.',
    ));

  test('where there are two', () =>
    keepsNote(
      `
        Aid.[^2|]

        [^2]: A letter.

        [^2]: A report.
      `,
      '"[^2]:": Note 2 stands here a second time: a mark could mean either.',
    ));

  test('where there is none', () =>
    keepsNote('A|id.[^1]\n\n[^1]: A letter.\n', '"": There is no note mark and no note here.'));
});
