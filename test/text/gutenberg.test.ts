/** `[Footnote 22: …]`, as the texts of Project Gutenberg have it. */
import { describe, expect, test } from 'vitest';
import { checkAll } from '../fixture/check';
import { definition } from '../fixture/features';
import { notes, noteTexts } from '../fixture/reading';

describe('a footnote in brackets', () => {
  test('is a note up to its closing bracket', () => {
    expect(
      noteTexts(`
        Aid was offered.[1] Trade followed.[2]

        [Footnote 1: A letter.]

        [Footnote 2: A cable,
        hard-wrapped.]
      `),
    ).toEqual({ '1': ['A letter.]'], '2': ['A cable,\nhard-wrapped.]'] });
  });

  test('has its label up to the colon', () => {
    notes(`
      Aid was offered.[1] Trade followed.[22]

      [Footnote 1: A letter.]
      ^^^^^^^^^^^^

      [Footnote 22: A cable.]
      ^^^^^^^^^^^^^
    `);
  });

  test('may go on over several paragraphs with brackets in them', () => {
    const text = `
      Aid was offered.[1] Trade followed.[2]

      [Footnote 1: A letter of the [second] secretary.

      It reads: “We [sic] offer aid.”

      So it does.]

      [Footnote 2: A cable.]
    `;
    expect(noteTexts(text)['1']).toEqual([
      'A letter of the [second] secretary.',
      'It reads: “We [sic] offer aid.”',
      'So it does.]',
    ]);
    checkAll(text);
  });

  test('may begin a paragraph of its own note with a number in brackets', () => {
    checkAll(`
      Aid was offered.[1] Trade followed.[2]

      [Footnote 1: A letter.

      [2] says more.]

      [Footnote 2: A cable.]
    `);
  });

  test('may stand after its paragraph', () => {
    checkAll(`
      Aid was offered.[1]

      [Footnote 1: A letter.]

      Trade followed.[2]

      [Footnote 2: A cable.]
    `);
  });

  test('may have a letter for its label', () => {
    definition(`
      Aid was offered.[|A]

      [Footnote A: A letter.]
      ^^^^^^^^^^^^
    `);
  });

  test('that is never closed keeps the notes after it', () => {
    expect(
      Object.keys(
        noteTexts(`
          Aid was offered.[1] Trade followed.[2]

          [Footnote 1: A letter [sic.

          [Footnote 2: A cable.]
        `),
      ),
    ).toEqual(['1', '2']);
  });
});
