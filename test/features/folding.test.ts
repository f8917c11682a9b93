import { test } from 'vitest';
import { folds } from '../fixture/glance';
import { withLineBreaks } from '../fixture/sources';

const PROSE =
  'In the summer of that year the minister offered aid to the new government, and soon trade followed, which nobody in the embassy had foreseen.';

const ESSAY = `
  List of Documents

  Document 1 – Report on oil, 1959
  Source: RGAE, f. 635, op. 1, d. 392

  Document 2 – Report on tin, 1960
  Source: RGAE, f. 635, op. 1, d. 393

  An Offer of Aid

  ${PROSE}[1]

  ${PROSE}[2]

  Notes

  [1] A letter.

  It was never sent.

  [2] A cable.
`;

const FOLDED = `
  section: List of Documents … Source: RGAE, f. 635, op. 1, d. 393
  section: An Offer of Aid … ${PROSE}[2]
  notes: Notes … [2] A cable.
  note: [1] A letter. … It was never sent.
`;

test('the sections of a bracketed text fold under their headings, and notes of several paragraphs by themselves', () => {
  folds(ESSAY, FOLDED);
});

test('other line breaks change nothing', () => {
  folds(withLineBreaks(ESSAY, '\r\n'), FOLDED);
});

test('a list of documents and notes without a heading fold from their first line', () => {
  folds(
    `
      Document 1 – Report on oil, 1959
      Source: RGAE, f. 635, op. 1, d. 392

      Document 2 – Report on tin, 1960
      Source: RGAE, f. 635, op. 1, d. 393

      Aid was offered.[1] It was refused.[2]

      [1] A letter.
      [2] A cable.
    `,
    `
      documents: Document 1 – Report on oil, 1959 … Source: RGAE, f. 635, op. 1, d. 393
      notes: [1] A letter. … [2] A cable.
    `,
  );
});

test('in Markdown the headings are left to the editor, and what it does not fold is added', () => {
  folds(
    `
      # Oil

      Aid was offered.[^1]

      ## Documents

      Document 1 – Report on oil, 1959

      Source: RGAE, f. 635, op. 1, d. 392

      Document 2 – Report on tin, 1960

      Source: RGAE, f. 635, op. 1, d. 393

      ## Trade

      Trade followed.[^2]

      [^1]: A letter.

          It was never sent.

      [^2]: A cable.
    `,
    `
      notes: [^1]: A letter. … [^2]: A cable.
      note: [^1]: A letter. … It was never sent.
    `,
  );
});

test('notes at the end of each chapter fold one by one', () => {
  folds(
    `
      # One

      Aid was offered.[^1] It came.[^2]

      [^1]: A letter.
      [^2]: A cable.

      # Two

      Aid was refused.[^3] It went.[^4]

      [^3]: A letter.
      [^4]: A cable.
    `,
    `
      notes: [^1]: A letter. … [^2]: A cable.
      notes: [^3]: A letter. … [^4]: A cable.
    `,
  );
});
