/** Notes in block quotes and lists. */
import { expect, test } from 'vitest';
import { checkAll } from '../fixture/check';
import { notes, noteTexts } from '../fixture/reading';
import { unmarked } from '../fixture/sources';

test('a note in a block quote is a note', () => {
  const text = `
    > Aid was offered.[^1]
    >
    > [^1]: A letter.
      ^^^^^

    Trade followed.[^2]

    [^2]: A cable.
    ^^^^^
  `;
  notes(text);
  checkAll(unmarked(text));
  expect(noteTexts(text)).toEqual({ '1': ['A letter.'], '2': ['A cable.'] });
});

test('a note in a block quote goes on in its lines', () => {
  const { '1': text } = noteTexts(`
    > Aid was offered.[^1]
    >
    > [^1]: A letter, which
    > goes on.
    >
    >     And on.
    >
    > The quotation goes on.
  `);
  expect(text!.join('\n').replace(/\n> /g, '\n')).toBe('A letter, which\ngoes on.\nAnd on.');
});

test('a note in an item of a list is a note', () => {
  const text = `
    - Aid was offered.[^1]

      [^1]: A letter.
      ^^^^^
    - Trade followed.[^2]

      [^2]: A cable.
      ^^^^^
  `;
  notes(text);
  checkAll(unmarked(text));
});

test('a note in an item of a numbered list is a note', () => {
  notes(`
    10. Aid was offered.[^1]

        [^1]: A letter.
        ^^^^^
  `);
});

test('a note after a list belongs to the text', () => {
  const text = `
    - Aid was offered.[^1]
    - Trade followed.[^2]

    [^1]: A letter.
    ^^^^^

    [^2]: A cable.
    ^^^^^
  `;
  notes(text);
  expect(noteTexts(text)).toEqual({ '1': ['A letter.'], '2': ['A cable.'] });
});

test('a paragraph indented after a list that follows a note is code or text, and no part of the note', () => {
  expect(
    noteTexts(`
      Aid was offered.[^1]

      [^1]: A letter.

      - One

          two
    `),
  ).toEqual({ '1': ['A letter.'] });
});

test('a quotation directly after a note is no part of it', () => {
  expect(
    noteTexts(`
      Aid was offered.[^1]

      [^1]: A letter.

      > We offer aid.
    `),
  ).toEqual({ '1': ['A letter.'] });
});
