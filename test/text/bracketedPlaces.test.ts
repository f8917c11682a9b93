/** Where notes in brackets may stand: at the end of the text, of a chapter, or after the paragraph. */
import { describe, expect, test } from 'vitest';
import { checkAll } from '../fixture/check';
import { definition } from '../fixture/features';
import { marks, notes, noteTexts } from '../fixture/reading';

describe('notes at the end of the text', () => {
  const WRAPPED = `
    In the summer of that year the minister offered
    aid to the new government,[1] and soon trade followed,
    which nobody had foreseen.[2] The embassy kept silent
    [3] until the autumn.

    NOTES

    [1] RGANI, f. 5, op. 49, d. 131, l. 7; the letter has
    an answer on its back.

    [2] A memoir, which the author
    never finished.
    [3] Ibid.
  `;

  test('are read where lines are hard-wrapped', () => {
    expect(noteTexts(WRAPPED)).toEqual({
      '1': ['RGANI, f. 5, op. 49, d. 131, l. 7; the letter has\nan answer on its back.'],
      '2': ['A memoir, which the author\nnever finished.'],
      '3': ['Ibid.'],
    });
    checkAll(WRAPPED);
  });

  test('are read where every paragraph is a line and no blank line parts the notes from the text', () => {
    const text = `
      Aid was offered.[1] Trade followed.[2]
      [1] A letter.
      [2] A cable.
    `;
    expect(noteTexts(text)).toEqual({ '1': ['A letter.'], '2': ['A cable.'] });
    checkAll(text);
  });

  test('are read where every paragraph is a line, directly under their heading', () => {
    const text = `
      Aid was offered.[1] Trade followed.[2]
      Oil came later.[3]
      Notes
      [1] A letter.
      [2] A cable.
      [3] A memoir.
    `;
    expect(noteTexts(text)).toEqual({ '1': ['A letter.'], '2': ['A cable.'], '3': ['A memoir.'] });
    checkAll(text);
  });

  test('are read where blank lines part them and no heading announces them', () => {
    notes(`
      Aid was offered.[1] Trade followed.[2]

      [1] A letter.
      ^^^

      [2] A cable.
      ^^^
    `);
  });

  test('may be indented', () => {
    notes(`
      Aid was offered.[1] Trade followed.[2]

          [1] A letter.
          ^^^
        [2] A cable.
        ^^^
    `);
  });

  test('may have no space after the label', () => {
    expect(noteTexts('Aid.[1] Trade.[2]\n\n[1]RGANI, f. 5.\n\n[2]\tA cable.')).toEqual({
      '1': ['RGANI, f. 5.'],
      '2': ['A cable.'],
    });
  });

  test('may have several paragraphs', () => {
    expect(
      noteTexts(`
        Aid was offered.[1] Trade followed.[2]

        [1] A letter.

        Its answer is lost.

        Nobody looked for it.

        [2] A cable.
      `),
    ).toEqual({ '1': ['A letter.', 'Its answer is lost.', 'Nobody looked for it.'], '2': ['A cable.'] });
  });

  test('end where the essay is followed by something else', () => {
    expect(
      noteTexts(`
        Aid was offered.[1] Trade followed.[2]

        [1] A letter.

        [2] A cable.

        The author teaches history in a small town and is
        glad of any letter.
      `)['2'],
    ).toEqual(['A cable.']);
  });

  test('have marks among them', () => {
    marks(`
      Aid was offered.[1]
                      ^^^

      [1] A letter;[2] it was answered.[3]
                   ^^^                 ^^^
      [2] A cable.
      [3] A memoir.
    `);
  });
});

describe('notes after their paragraph', () => {
  const TEXT = `
    Aid was offered[1] and refused.[2]

    [1] A letter.

    [2] A cable.

    Oil came later.[3]

    [3] A memoir.

    Nothing came of it.
  `;

  test('are told from the text that goes on', () => {
    expect(noteTexts(TEXT)).toEqual({ '1': ['A letter.'], '2': ['A cable.'], '3': ['A memoir.'] });
    checkAll(TEXT);
  });

  test('may stand directly under it', () => {
    const text = `
      Aid was offered[1] and refused.[2]
      [1] A letter.
      [2] A cable.

      Oil came later.[3]
      [3] A memoir.
    `;
    expect(noteTexts(text)).toEqual({ '1': ['A letter.'], '2': ['A cable.'], '3': ['A memoir.'] });
    checkAll(text);
  });

  test('may stand between two halves of a sentence', () => {
    checkAll(`
      Aid was offered[1] by the

      [1] A letter.

      embassy, and refused.[2]

      [2] A cable.
    `);
  });
});

describe('a line that begins with a mark', () => {
  test('goes on with its paragraph', () => {
    marks(`
      Aid was offered in the spring
      [1] and refused in the autumn
      ^^^
      [2]; trade followed.
      ^^^

      [1] A letter.

      [2] A cable.
    `);
  });

  test('goes on with its note', () => {
    notes(`
      Aid was offered.[1] Trade followed.[40]

      [1] A letter, which says the same as note
      ^^^
      [40] below.

      [40] A cable.
      ^^^^
    `);
  });

  test('is no note when it is a year, a word or a gap', () => {
    notes(`
      Aid was offered.[1]

      [1873] was the year.

      [Excerpt]

      [sic]

      […]

      [1] A letter.
      ^^^
    `);
  });
});

test('the same page, wrapped or not, leads from a mark to its note', () => {
  definition(`
    Aid was offered.[1] Trade followed.[|2]
    [1] A letter.
    [2] A cable.
    ^^^
  `);
  definition(`
    Aid was offered.[1] Trade
    followed.[|2]

    [1] A letter, hard-wrapped
    too.

    [2] A cable.
    ^^^
  `);
});
