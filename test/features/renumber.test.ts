import { describe, test } from 'vitest';
import { keepsNumbers, renumbers } from '../fixture/noteEdits';
import { withLineBreaks, withoutLastLineBreak } from '../fixture/sources';

describe('notes numbered anew', () => {
  test('follow one another in the order of their first marks, and the notes are put into that order', () => {
    renumbers(
      `
        Aid was offered.[3] Trade followed.[1] Aid came again.[3] Oil came later.[7]

        [1] A letter.

        [3] A report.

        [7] A note.
      `,
      `
        Aid was offered.[1] Trade followed.[2] Aid came again.[1] Oil came later.[3]

        [1] A report.

        [2] A letter.

        [3] A note.
      `,
    );
  });

  test('take the references from note to note with them, in every language', () => {
    renumbers(
      `
        Aid was offered.[^4] Trade followed.[^2] Oil came later.[^9]

        [^4]: A report; see note 9.
        [^2]: Wie Anm. 4; véase la nota 9; см. прим. 2.
        [^9]: See notes 4 and 2.
      `,
      `
        Aid was offered.[^1] Trade followed.[^2] Oil came later.[^3]

        [^1]: A report; see note 3.
        [^2]: Wie Anm. 1; véase la nota 3; см. прим. 2.
        [^3]: See notes 1 and 2.
      `,
    );
  });

  test('leave named labels as they are', () => {
    renumbers(
      `
        Aid.[^5] Trade.[^stovall] Oil.[^6]

        [^stovall]: A letter.

        [^5]: A report.

        [^6]: A note.
      `,
      `
        Aid.[^1] Trade.[^stovall] Oil.[^2]

        [^stovall]: A letter.

        [^1]: A report.

        [^2]: A note.
      `,
    );
  });

  test('start anew with every chapter that has notes of its own', () => {
    renumbers(
      `
        Chapter One

        Aid was offered.[1] Trade followed.[3]

        [1] A report.

        [3] A letter; see note 1.

        Chapter Two

        Oil came later.[2] Steel too.[1]

        [1] A note.

        [2] A telegram.
      `,
      `
        Chapter One

        Aid was offered.[1] Trade followed.[2]

        [1] A report.

        [2] A letter; see note 1.

        Chapter Two

        Oil came later.[1] Steel too.[2]

        [1] A telegram.

        [2] A note.
      `,
    );
  });

  test('move with all their paragraphs', () => {
    renumbers(
      `
        Aid.[^2] Trade.[^1]

        [^1]: A letter.

            Its second paragraph.

        [^2]: A report.
      `,
      `
        Aid.[^1] Trade.[^2]

        [^1]: A report.

        [^2]: A letter.

            Its second paragraph.
      `,
    );
  });

  test('stay where they are when they do not stand together', () => {
    renumbers(
      `
        Aid.[^2] Trade.[^1]

        [^1]: A letter.

        Oil came later.

        [^2]: A report.
      `,
      `
        Aid.[^1] Trade.[^2]

        [^2]: A letter.

        Oil came later.

        [^1]: A report.
      `,
    );
  });

  test('come after those that the text marks when only a note marks them', () => {
    renumbers(
      `
        Aid.[^2] Trade.[^3]

        [^1]: A letter.
        [^2]: A report.[^1]
        [^3]: A note.
      `,
      `
        Aid.[^1] Trade.[^2]

        [^1]: A report.[^3]
        [^2]: A note.
        [^3]: A letter.
      `,
    );
  });

  test('keep groups and ranges of marks', () => {
    renumbers(
      `
        Aid.[2-4] Trade.[6, 7]

        [2] A letter.
        [3] A report.
        [4] A note.
        [6] A telegram.
        [7] A memorandum.
      `,
      `
        Aid.[1-3] Trade.[4, 5]

        [1] A letter.
        [2] A report.
        [3] A note.
        [4] A telegram.
        [5] A memorandum.
      `,
    );
  });

  test('keep the line breaks and the end of a text', () => {
    const text = 'Aid.[2] Trade.[1]\n\n[1] A letter.\n\n[2] A report.\n';
    const result = 'Aid.[1] Trade.[2]\n\n[1] A report.\n\n[2] A letter.\n';
    for (const breaks of ['\r\n', '\r'] as const)
      renumbers(withLineBreaks(text, breaks), withLineBreaks(result, breaks));
    renumbers(withoutLastLineBreak(text), withoutLastLineBreak(result));
  });
});

describe('notes keep their numbers, and each reason is told with its place,', () => {
  test('where a number is given twice', () =>
    keepsNumbers(
      `
        Aid.[^2]

        [^2]: A letter.

        [^2]: A report.
      `,
      '"[^2]:": Note 2 stands here a second time: a mark could mean either.',
    ));

  test('where a mark has no note, a note no mark, and a reference no aim', () =>
    keepsNumbers(
      `
        Aid.[^2] Trade.[^3] Oil.[^9]

        [^2]: A letter; see note 8.

        [^3]: A report.

        [^5]: A note.
      `,
      '"[^9]": Mark 9 has no note.',
      '"8": This refers to note 8, which is not here.',
      '"[^5]:": No mark points at note 5, so it has no place in the order.',
    ));

  test('where a note has lost its number', () =>
    keepsNumbers(
      `
        Aid.[1] Trade.[2] Oil.[3]

        [1] A letter.

        A report, p. 90.

        [3] A note.
      `,
      '"A report": This paragraph among the notes has lost its number: it looks like note 2.',
    ));

  test('where a mark is not written as one', () =>
    keepsNumbers(
      `
        Aid.[^ 2] Trade.[^1]

        [^1]: A letter.

        [^2]: A report.
      `,
      '"[^ 2]": This does not read as note 2.',
    ));

  test('where a range would come apart', () =>
    keepsNumbers(
      `
        Aid.[^3] Trade.[^1] Oil.[^2]

        [^1]: A letter.

        [^2]: A report; see notes 2–3.

        [^3]: A note.
      `,
      '"2–3": Notes 2 to 3 would no longer stand next to one another.',
    ));

  test('where a number beside another may be a mark', () =>
    keepsNumbers(
      `
        Aid.[2] Trade.[4, 2] Oil.[5]

        [2] A letter.

        [4] A report.

        [5] A note.
      `,
      '"2": This may mark note 2, or be a page: note 2 is marked elsewhere too.',
    ));
});
