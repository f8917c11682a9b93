/** Quotation marks that have lost their other, and the many signs that only look so. */
import { describe, expect, test } from 'vitest';
import { check } from '../fixture/check';
import { fixes, titles } from '../fixture/fixes';
import { inBothDialects } from '../fixture/sources';

const CODE = 'quotation.unbalanced';
const silent = (text: string) => check(CODE, text);

describe('a quotation that is opened and never closed', () => {
  inBothDialects('is found in running text and in a note', (inDialect) => {
    check(
      CODE,
      inDialect(`
        He called it “a base for industry and went.[^1] She did not.
                     ^^ quotation.unbalanced: The quotation that opens here is never closed.

        [^1]: RGAE, f. 365, op. 2, d. 340, “A. Writer, Talk with the head of “Oil” magazine, 1 June 1962.
                                           ^^^ quotation.unbalanced
      `),
    );
  });

  test.each([
    ['German', 'Er sagte: „Das ist es und ging.\n          ^^^^ quotation.unbalanced'],
    ['French', 'Il dit : « C’est vrai et partit.\n         ^^^^^^^ quotation.unbalanced'],
    ['Spanish', 'Dijo: «Es verdad y se fue.\n      ^^^ quotation.unbalanced'],
    ['typewritten', 'He said: "It is so and went.\n         ^^^ quotation.unbalanced'],
    ['single', 'He wrote, ‘La economía en el siglo, p. 517.\n          ^^^ quotation.unbalanced'],
  ])('%s', (_, text) => check(CODE, text));

  test('inside another is found at its own mark', () => {
    check(
      CODE,
      `
      “They spoke of ‘socialist modernity as if it were near,” he wrote.
                     ^^^^^^^^^^ quotation.unbalanced
    `,
    );
  });
});

describe('a quotation that is closed and was never opened', () => {
  inBothDialects('is found', (inDialect) => {
    check(
      CODE,
      inDialect(`
        They discussed the plight of the series.”[^1] It went on.
                                         ^^^^^^^^ quotation.unbalanced: The quotation that closes here was never opened.

        [^1]: “Reports on trip,” Report on a visit to the counties,” no date.
                                                          ^^^^^^^^^^ quotation.unbalanced
      `),
    );
  });

  test.each([
    ['French', 'C’est vrai », dit-il.\n      ^^^^^^ quotation.unbalanced'],
    ['typewritten', 'It is so," he said.\n      ^^^^ quotation.unbalanced'],
    ['single', 'Cárdenas, La economía,’ p. 517.\n             ^^^^^^^^^^ quotation.unbalanced'],
  ])('%s', (_, text) => check(CODE, text));

  test('by a German mark alone reads as one that opens, as it does in English', () => {
    check(
      CODE,
      'Das ist es“, sagte er.\n          ^^ quotation.unbalanced: The quotation that opens here is never closed.',
    );
  });

  test('by a mark that was typed the wrong way round is one finding', () => {
    check(
      CODE,
      `
      “I believe,” he told Davis,” and I have done it. I have read nearly all.”[1]
                           ^^^^^^^ quotation.unbalanced
    `,
    );
  });
});

describe('quotations that balance', () => {
  test.each([
    ['English', 'The “high modernity” of “the ‘new’ world” was ‘old’, and ‘the “real” one’ was not.'],
    ['German', '„Er sagte ‚nein‘ und ging“, und »sie sagte ›ja‹«; das „innere „äußere“ Zitat“ auch.'],
    ['Polish', '„Tak” i »nie«.'],
    ['Swedish', '”Ja”, sade han. »Nej», sade hon.'],
    ['French', '« Oui », dit-il, « mais non ». « Il a dit : “oui” » ; « l’URSS “d’hier” ».'],
    ['French, where one mark closes two', '« Il a dit : « oui ».'],
    ['Spanish', '«Sí», dijo, “no” y «‘tal vez’».'],
    [
      'typewritten',
      '"Yes," he said, "no." ("Never.", "") "He said \'no\' to it," she wrote. *"So"*, **"it"** went--"on."',
    ],
    ['straight and curled', '“Yes," he said.'],
    ['interrupted', '“Yes,” he said, “but no.” “It is so,” (he said) “or not.”'],
    ['across a mark', '“Oil.[1] was” found “here.”[2] “There[3]” too.'],
    ['with an ellipsis', '“... and so on ...” he wrote, “… and on.” "...and so" it went.'],
    ['with spaces', '“ Oil ” was found, " here ", « là ».'],
    ['in brackets', '(“oil”) [“steel”] “[oil]” (‘oil’) ‘[coal]’ "[coke]"'],
    ['in emphasis', '*“Oil”* “*steel*” **‘coal’** _"coke"_ "*gas*"'],
  ])('%s', (_, text) => silent(`${text}\n\n[1] A.\n\n[2] B.\n\n[3] C.\n`));

  test('are none the worse for an apostrophe in them', () => {
    silent(`
      Mateos’ and Ortiz’ terms, the workers’ state, Mexico’s oil, L’URSS, l’homme d’hier, dell’Unione, U.S.’ goals.
      ‘Mexico’s Lukewarm Defense, 1959–1969,’ and ‘The Second World’s Third World,’ and ‘the workers’ state,’ he wrote.
      'Twas in ’60 or the ’60s, ’tis said, rock ’n’ roll, ‘em and 'em, po’ and mo’, goin’ home; the boys' and girls' '70s.
      Vol’skii, opis’, oblast’, Sovet’ [i] Kazan', Ka‘ba, Hawai‘i, ‘Ali, ‘Abd al-‘Aziz, ch‘ing, O’Neill and 's-Gravenhage.
      5' 6", 5′ 6″, 6", 8 1/2", 40’ 30’, 12'; a 24" gun; Vol’skiĭ′s.
    `);
  });

  test('are not looked for in code, in headings and in addresses', () => {
    silent(`
      --- essay.md
      # The “half title

      Code \`print("a)\` is none.[^1] <!-- “a comment -->

      \`\`\`
      "open
      \`\`\`

      [link](http://x.org/“a) and [more](x.md "with (a title") and more.

      [^1]: A.
    `);
  });
});

describe('a quotation of several paragraphs', () => {
  inBothDialects('opens in each and closes in the last', (inDialect) => {
    check(
      CODE,
      inDialect(`
        He wrote: “Oil was found.[^1]

        “Steel was not.

        “Coal was.”

        [^1]: “A letter.

            “A second paragraph of it.”
      `),
    );
  });

  test('may leave out the marks that open the others', () => {
    silent(`
      He wrote: “Oil was found.

      Steel was not.

      Coal was.” So he wrote.
    `);
  });

  test('may be a block quotation or verse, with a mark at each line', () => {
    silent(`
      --- essay.md
      > “Oil was found.
      >
      > “Steel was not.”

      Verse is like it:[^1]

      “Oil was found,
      “Steel was not,
      “Coal was.”

      [^1]: A.
    `);
  });

  test('that is not closed in the last is found there', () => {
    check(
      CODE,
      `
      He wrote: “Oil was found.

      “Steel was not.
      ^^^^^^ quotation.unbalanced

      Coal was found by “others”.
    `,
    );
  });

  test('does not reach over a heading, nor from a note to the next', () => {
    check(
      CODE,
      `
      --- essay.md
      He wrote: “Oil was found.[^1]
                ^^^^ quotation.unbalanced

      ## Steel

      “Steel was not.[^2]”

      [^1]: He wrote: “Coal.
                      ^^^^^^ quotation.unbalanced
      [^2]: “Coke.”
    `,
    );
  });
});

test('a page full of odd signs is no list of slips', () => {
  silent(`
    “a “b “c “d “e «f „g ”h» «i “j «k “l
    a” b” «c d” «e f» g” «h “i ”j “k «l ”m
  `);
});

describe('what closes a quotation is offered', () => {
  const WRITES = (text: string, title: string, result: string) => fixes(`${text}\n`, title, `${result}\n`);

  test('where a mark of another form stands', () => {
    WRITES('He wrote of «|oil” and left.', 'Write » for ”', 'He wrote of «oil» and left.');
    WRITES('She wrote of “oil|» and left.', 'Write ” for »', 'She wrote of “oil” and left.');
  });

  test('where nothing parts the words up to the end, before the mark of the note', () => {
    WRITES(
      'He called it “|a great success.[1]\n\n[1] A.',
      'Close the quotation behind “success.”',
      'He called it “a great success.”[1]\n\n[1] A.',
    );
  });

  test('with the stop outside where the text has it so', () => {
    WRITES(
      'She said “no”. He called it “|a success.[1]\n\n[1] “A”, “B”.',
      'Close the quotation behind “success”',
      'She said “no”. He called it “a success”.[1]\n\n[1] “A”, “B”.',
    );
  });

  test('and nothing where it could end in several places, or none opens it', () => {
    for (const text of ['He wrote: “|Oil, and then coal, came.', '“|Oil came. It went.', 'A base for oil,|” and more.'])
      expect(titles(text)).toEqual([]);
  });
});
