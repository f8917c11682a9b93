/** Which numbers in brackets are note marks and which are not. */
import { describe, test } from 'vitest';
import { marks } from '../fixture/reading';

/** The sentence, and notes 1 to 30 under it, so that every number could be a mark. */
function among(sentence: string): string {
  const notes = Array.from({ length: 30 }, (_, index) => `    [${index + 1}] A letter.`).join('\n\n');
  return `\n    ${sentence}\n\n${notes}\n`;
}

describe('a number in brackets is a mark', () => {
  test.each([
    ['after a full stop', 'It was refused.[3]', '                   ^^^'],
    ['after a comma', 'Refused,[3] it was.', '            ^^^'],
    ['after a quotation mark', 'It was “refused.”[3]', '                     ^^^'],
    ['after a word', 'He saw them[3] go.', '               ^^^'],
    ['before a dash', 'He saw them[3]--if at all.', '               ^^^'],
    ['before a full stop', 'He saw them[3].', '               ^^^'],
    ['after a stop and a space', 'It was “life.” [25] He went.', '                   ^^^^'],
    ['after another mark', 'It was so.[3][4]', '              ^^^\n                 ^^^'],
    ['after an insertion', 'It was [sic][4] so.', '                ^^^'],
    ['after a closing parenthesis', '(It was so)[4].', '               ^^^'],
    ['after a year', 'It was in 1961[12] that he went.', '                  ^^^^'],
    ['after a number', 'He had 12,000[3] of them.', '                 ^^^'],
    ['after an ellipsis', 'He went…[3] and came.', '            ^^^'],
    ['after Cyrillic', 'Это отказ.[3]', '              ^^^'],
  ])('%s', (_, sentence, underlined) => {
    marks(among(`${sentence}\n${underlined}`));
  });
});

describe('a number in brackets is no mark', () => {
  test.each([
    ['when it is a year', 'The letter of [1873] is lost, and that of May [1961].'],
    ['when it is a year after a full stop', 'It was found. [1961] He went.'],
    ['when it completes a year', 'It was in 198[1] and 19[61] that he went.'],
    ['when it is a link of Markdown', 'See it[1](https://example.org) there, or [2](#there).'],
  ])('%s', (_, sentence) => {
    marks(`Aid.[1]\n    ^^^\n\n${sentence}\n\n[1] A letter.\n\n[2] A cable.\n\n[3] A memoir.`);
  });

  test('when a day is inserted and its note has another mark', () => {
    marks(`
      It was so.[19]
                ^^^^

      It was on April [19], 1955, or see [19].

      [19] A letter.
    `);
  });
});

describe('words in brackets are no marks', () => {
  test.each([
    '[Excerpt]',
    '[sic]',
    '[…]',
    '[the Embassy]',
    'R[ichard] M[orefield]',
    '[T]he Embassy',
    '[ ]',
    '[]',
    '[x]',
  ])('%s', (words) => {
    marks(`He saw ${words} here.\n\n[1] A letter.`);
  });
});

test('a letter in brackets is a mark only where it is the label of a note', () => {
  marks(`
    Aid was offered[A] by [T]he Embassy, plan [B] or not.
                   ^^^

    [Footnote A: A letter.]
  `);
});

test('numbers above a thousand are marks where the numbers go on', () => {
  marks(`
    One.[998] Two.[999] Three.[1000] Four.[1001] In [1961] no more.
        ^^^^^     ^^^^^       ^^^^^^      ^^^^^^

    [998] A letter.

    [999] A letter.

    [1000] A letter.

    [1001] A letter.
  `);
});
