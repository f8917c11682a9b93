import { describe, test } from 'vitest';
import { goes } from '../fixture/noteEdits';

describe('the cursor', () => {
  test('goes behind the next mark, or the one before, and round about', () => {
    goes('next', '|Aid.[^1] Oil.[^2]\n\n[^1]: A.\n\n[^2]: B.\n', 'Aid.[^1]| Oil.[^2]\n\n[^1]: A.\n\n[^2]: B.\n');
    goes('next', 'Aid.[^1]| Oil.[^2]\n\n[^1]: A.\n\n[^2]: B.\n', 'Aid.[^1] Oil.[^2]|\n\n[^1]: A.\n\n[^2]: B.\n');
    goes('next', 'Aid.[^1] Oil.[^2]\n\n[^1]: A.|\n\n[^2]: B.\n', 'Aid.[^1]| Oil.[^2]\n\n[^1]: A.\n\n[^2]: B.\n');
    goes('previous', 'Aid.[^1] Oil.[^2]|\n\n[^1]: A.\n\n[^2]: B.\n', 'Aid.[^1]| Oil.[^2]\n\n[^1]: A.\n\n[^2]: B.\n');
    goes('previous', 'Aid.[^1]| Oil.[^2]\n\n[^1]: A.\n\n[^2]: B.\n', 'Aid.[^1] Oil.[^2]|\n\n[^1]: A.\n\n[^2]: B.\n');
  });

  test('stops at each number of a group, and not at what a range leaves out', () => {
    const notes = '\n\n[1] A.\n\n[2] B.\n\n[3] C.\n';
    goes('next', `|Aid.[1-3]${notes}`, `Aid.[1|-3]${notes}`);
    goes('next', `Aid.[1|-3]${notes}`, `Aid.[1-3|]${notes}`);
  });

  test('goes from a mark to the text of its note, and from anywhere in the note back behind its mark', () => {
    goes('other', 'Aid.[|1]\n\n[1] A letter.\n', 'Aid.[1]\n\n[1] |A letter.\n');
    for (const note of ['[|1] A letter.', '[1] A let|ter.', '[1] A letter.|'])
      goes('other', `Aid.[1] Oil.[1]\n\n${note}\n`, 'Aid.[1]| Oil.[1]\n\n[1] A letter.\n');
  });

  test('does so from a note without text, and from its second paragraph', () => {
    goes('other', 'Aid.[^1]\n\n[^1]: |\n', 'Aid.[^1]|\n\n[^1]: \n');
    goes('other', 'Aid.[^|1]\n\n[^1]: \n', 'Aid.[^1]\n\n[^1]: |\n');
    goes('other', 'Aid.[^1]\n\n[^1]: A.\n\n    Mo|re.\n', 'Aid.[^1]|\n\n[^1]: A.\n\n    More.\n');
  });

  test('goes from a mark in a note to the note of the mark', () =>
    goes('other', 'Aid.[^1]\n\n[^1]: A.[^|2]\n\n[^2]: B.\n', 'Aid.[^1]\n\n[^1]: A.[^2]\n\n[^2]: |B.\n'));
});
