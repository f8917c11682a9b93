/** Notes in Markdown: their labels, and how far their text goes. */
import { describe, expect, test } from 'vitest';
import { checkAll } from '../fixture/check';
import { marks, notes, noteTexts } from '../fixture/reading';
import { unmarked } from '../fixture/sources';

describe('a label', () => {
  test('may be a number, a name, or a chapter and a number', () => {
    const text = `
      One.[^22] Two.[^Stovall1] Three.[^2.1] Four.[^a-b_c] Five.[^примечание]

      [^22]: A letter.
      ^^^^^^

      [^Stovall1]: A cable.
      ^^^^^^^^^^^^

      [^2.1]: A memoir.
      ^^^^^^^

      [^a-b_c]: A book.
      ^^^^^^^^^

      [^примечание]: A diary.
      ^^^^^^^^^^^^^^
    `;
    notes(text);
    checkAll(unmarked(text));
  });

  test('may be indented by three spaces, and not by four', () => {
    notes(`
      Aid was offered.[^1] Trade followed.[^2]

         [^1]: A letter.
         ^^^^^

      Text.

          [^2]: Code.
    `);
  });

  test('may stand directly under a paragraph or under another note', () => {
    expect(
      noteTexts(`
        Aid was offered.[^1] Trade followed.[^2]
        [^1]: A letter.
        [^2]: A cable.
      `),
    ).toEqual({ '1': ['A letter.'], '2': ['A cable.'] });
  });

  test('may stand anywhere: before its mark, and in the midst of the text', () => {
    checkAll(`
      [^1]: A letter.

      Aid was offered.[^1] Trade followed.[^2]

      [^2]: A cable.

      Oil came later.[^3]

      # Notes

      [^3]: A memoir.
    `);
  });

  test('needs its caret, its colon and no space', () => {
    notes(`
      [1]: https://example.org

      [^]: Nothing.

      [^two words]: Nothing.

      [a^1]: Nothing.
    `);
  });
});

describe('the text of a note', () => {
  test('goes on in the lines under it, indented or not', () => {
    expect(
      noteTexts(`
        Aid was offered.[^1] Trade followed.[^2]

        [^1]: A letter, which goes
        on here.

        [^2]: A cable, which goes
            on here.
      `),
    ).toEqual({ '1': ['A letter, which goes\non here.'], '2': ['A cable, which goes\n    on here.'] });
  });

  test('goes on in indented paragraphs after blank lines', () => {
    expect(
      noteTexts(`
        Aid was offered.[^1]

        [^1]: A letter.

            Its answer is lost.


            Nobody looked for it.

        The text goes on.
      `),
    ).toEqual({ '1': ['A letter.', 'Its answer is lost.', 'Nobody looked for it.'] });
  });

  test('may be indented by a tab', () => {
    expect(noteTexts('Aid.[^1]\n\n[^1]: A letter.\n\n\tIts answer is lost.\n\nText.')).toEqual({
      '1': ['A letter.', 'Its answer is lost.'],
    });
  });

  test('may begin in the line after the label', () => {
    expect(noteTexts('Aid.[^1]\n\n[^1]:\n    A letter.\n\n    Its answer.')).toEqual({
      '1': [expect.stringContaining('A letter.'), 'Its answer.'],
    });
  });

  test('ends where a paragraph is not indented', () => {
    expect(
      noteTexts(`
        Aid was offered.[^1]

        [^1]: A letter.

        The text goes on.

            This is code.
      `),
    ).toEqual({ '1': ['A letter.'] });
  });

  test('ends at a heading', () => {
    expect(noteTexts('Aid.[^1]\n\n[^1]: A letter.\n# Notes\n\n    Code.')).toEqual({ '1': ['A letter.'] });
  });

  test('may have a list', () => {
    const { '1': text, '2': next } = noteTexts(`
      Aid was offered.[^1] Trade followed.[^2]

      [^1]: Three letters:

          - one to the minister,
          - one to the embassy;

          1. and one
          2. to the press.

      [^2]: A cable.
    `);
    expect(text!.join('\n')).toMatch(/to the minister[\s\S]*to the embassy[\s\S]*to the press/);
    expect(next).toEqual(['A cable.']);
  });

  test('may have code, in which nothing is a mark or a note', () => {
    const text = `
      Aid was offered.[^1] Trade followed.[^2]
                      ^^^^                ^^^^

      [^1]: A letter:

              A line of code with [^2].

          \`\`\`
          [^9]: Code with [^2].
          \`\`\`

          Its answer.[^2]
                     ^^^^

      [^2]: A cable.
    `;
    marks(text);
    expect(noteTexts(text)['1']).toEqual(['A letter:', 'Its answer.[^2]']);
  });

  test('may have a quotation', () => {
    const { '1': text } = noteTexts('Aid.[^1]\n\n[^1]: He wrote:\n\n    > We offer aid.\n\n    So he did.\n\nText.');
    expect(text).toHaveLength(3);
    expect(text![2]).toBe('So he did.');
  });

  test('has marks of its own', () => {
    marks(`
      Aid was offered.[^1]
                      ^^^^

      [^1]: A letter;[^2] it was answered.
                     ^^^^

          And printed.[^3]
                      ^^^^

      [^2]: A cable.

      [^3]: A memoir.
    `);
  });
});
