import { describe, test } from 'vitest';
import { converts, staysInDialect } from '../fixture/converts';
import { withLineBreaks, withoutLastLineBreak } from '../fixture/sources';

const MARKDOWN = 'Aid.[^1] Trade.[^2]\n\n[^1]: A letter.[^2]\n\n    Its second\n    paragraph.\n\n[^2]: A report.\n';
const BRACKETED = 'Aid.[1] Trade.[2]\n\n[1] A letter.[2]\n\nIts second\nparagraph.\n\n[2] A report.\n';

describe('an essay in the other dialect', () => {
  test('has the same notes and marks, and further paragraphs are indented in Markdown only', () =>
    converts(MARKDOWN, BRACKETED));

  test('keeps its line breaks and its end', () => {
    for (const breaks of ['\r\n', '\r'] as const)
      converts(withLineBreaks(MARKDOWN, breaks), withLineBreaks(BRACKETED, breaks));
    converts(withoutLastLineBreak(MARKDOWN), withoutLastLineBreak(BRACKETED));
  });

  test('may have notes without a blank line between them, and years in brackets', () =>
    converts(
      `
        Aid [1958] was offered.[^1] R[ichard] M[orefield] and [sic] came.[^2]

        [^1]: A letter.
        [^2]: A report.
      `,
      `
        Aid [1958] was offered.[1] R[ichard] M[orefield] and [sic] came.[2]

        [1] A letter.
        [2] A report.
      `,
    ));
});

describe('an essay stays as it is, and each reason is told with its place,', () => {
  test('where a label is a name', () =>
    staysInDialect(
      'Aid.[^a]\n\n[^a]: A letter.\n',
      '"[^a]": “a” is a name: in brackets without `^` a note has a number.',
      '"[^a]:": “a” is a name: in brackets without `^` a note has a number.',
    ));

  test('where marks share a bracket, or a note is written as Project Gutenberg does', () => {
    staysInDialect(
      'Aid.[1, 2]\n\n[1] A letter.\n\n[2] A report.\n',
      '"1": Mark 1 stands in one bracket with others, which Markdown does not have.',
      '"2": Mark 2 stands in one bracket with others, which Markdown does not have.',
    );
    staysInDialect(
      'Aid.[1]\n\n[Footnote 1: A letter.]\n',
      '"[Footnote 1:": Note 1 is written `[Footnote 1: …]`, which Markdown does not have.',
    );
  });

  test('where numbers start anew', () =>
    staysInDialect(
      `
        Chapter One

        Aid was offered.[1] Trade followed.[2]

        [1] A report.

        [2] A letter.

        Chapter Two

        Oil came later.[1] Steel too.[2]

        [1] A note.

        [2] A telegram.
      `,
      '"[1]": Note 1 stands here again: in Markdown every note of a text has a label of its own.',
    ));

  test('where a number in brackets would become a mark', () =>
    staysInDialect(
      'Aid.[^1] As listed there.[2] Oil.[^2]\n\n[^1]: A letter.\n\n[^2]: A report.\n',
      '"[^2]": Written in the other way, this or what follows would be read otherwise.',
    ));

  test('where a mark would become code', () =>
    staysInDialect(
      'Aid.[1]\n\n    Oil.[2]\n\n[1] A letter.\n\n[2] A report.\n',
      '"[2]": Written in the other way, this or what follows would be read otherwise.',
    ));

  test('where the indentation would not come back', () =>
    staysInDialect(
      'Aid.[^1] Oil.[^2]\n\n[^1]: A letter.\n\n\tIts second paragraph.\n\n[^2]: A report.\n',
      '"": Written in the other way and back again, this would not be the same.',
    ));
});
