/** Which marks of Markdown point at notes, and where there are none: code, comments, links and escapes. */
import { describe, test } from 'vitest';
import { marks, notes } from '../fixture/reading';

/** The text over two notes. */
const noted = (text: string) => `${text}\n\n    [^1]: A letter.\n\n    [^2]: A cable.\n`;

describe('a mark is read', () => {
  test('after and before anything', () => {
    marks(
      noted(`
    One,[^1] “two”[^2]. *Three*[^1] [four](https://example.org)[^2] five[^1][^2]—six [^1] seven
        ^^^^      ^^^^         ^^^^                            ^^^^     ^^^^
                                                                            ^^^^     ^^^^`),
    );
  });

  test('at the start of a paragraph, a line, a heading, a quotation and an item of a list', () => {
    marks(
      noted(`
    # [^1] Aid
      ^^^^

    [^1] One
    ^^^^
    [^2] two.
    ^^^^

    > [^1] three
      ^^^^

    - [^2] four
      ^^^^
    1. [^1] five
       ^^^^`),
    );
  });

  test('in a table', () => {
    marks(
      noted(`
    | Year | Aid |
    | ---- | --- |
    | 1960 | yes[^1] |
                ^^^^`),
    );
  });

  test('in the text of a link and in emphasis', () => {
    marks(
      noted(`
    See **aid[^1]** and [the letter[^2]](https://example.org).
             ^^^^                  ^^^^`),
    );
  });

  test('after an escaped backslash, and after an escaped backquote', () => {
    marks(
      noted(`
    One\\\\[^1] and \\\`[^2]\\\`.
         ^^^^       ^^^^`),
    );
  });

  test('after an exclamation mark: only with an address it is an image', () => {
    marks(
      noted(`
    It was refused![^1] And then![^2] “Never!”[^1]
                   ^^^^          ^^^^         ^^^^`),
    );
  });

  test('before a colon in the midst of a line', () => {
    marks(
      noted(`
    So it was[^1]: aid was refused.
             ^^^^`),
    );
  });
});

describe('nothing is a mark', () => {
  test.each([
    ['in a code span', 'Write `[^1]`.'],
    ['in a code span of two backquotes', 'Write ``a ` [^1]``.'],
    ['in a code span that goes on in the next line', 'Write `a\n    [^1]` b.'],
    ['after a backslash', 'Write \\[^1] or \\[^1\\] or [\\^1].'],
    ['in an HTML comment', 'Write <!-- [^1] --> nothing.'],
    ['in an HTML comment of several lines', '<!--\n    [^1]\n\n    [^2]\n    -->'],
    ['in the address of a link', 'See [there](https://example.org/[^1]).'],
    ['in an HTML attribute', 'See <a title="[^1]">there</a>.'],
    ['that is the text of a link', 'See [^1](https://example.org).'],
    ['that is the text of an image', 'See ![^1](map.png).'],
    [
      'that is a reference link, a task or an ordinary bracket',
      '- [ ] [x] [1] [text][1] [sic] [1873] 198[1] R[ichard]',
    ],
    ['in a fence', '```\n    [^1]\n    ```'],
    ['in a fence of tildes', '~~~\n    [^1]\n\n    [^2]\n    ~~~'],
    ['in a fence that holds a shorter one', '````\n    ```\n    [^1]\n    ```\n    ````'],
    ['in a fence with a language', '```md title="[^1]"\n    [^2]: A note.\n    ```'],
    ['in a fence inside a list', '- One\n\n      ```\n      [^1]\n      ```'],
    ['in a fence inside a quotation', '> ```\n    > [^1]\n    > ```'],
    ['in indented code', 'Text:\n\n        [^1] is code.'],
    ['in indented code after a heading', '# Heading\n\n        [^1]: is code.'],
  ])('%s', (_, text) => {
    marks(noted(`\n    ${text}`));
  });

  test('in the metadata at the head of the file', () => {
    marks(`
      --- essay.md
      ---
      title: "Aid[^1]"
      ---

      Aid.[^1]
          ^^^^

      [^1]: A letter.
    `);
  });

  test('in a fence that is never closed', () => {
    marks(`
      Aid.[^1]
          ^^^^

      [^1]: A letter.

      \`\`\`
      [^1]

      [^1]
    `);
  });
});

describe('nothing is a note', () => {
  test.each([
    ['in a fence', '```\n    [^9]: A note.\n    ```'],
    ['in an HTML comment', '<!--\n    [^9]: A note.\n    -->'],
    ['in indented code', 'Text:\n\n        [^9]: A note.'],
    ['after a backslash', '\\[^9]: A note.'],
    ['in a code span that began in the line before', 'Write `a\n    [^9]` b.'],
  ])('%s', (_, text) => {
    notes(`
    Aid.[^1]

    ${text}

    [^1]: A letter.
    ^^^^^
`);
  });

  test('in the metadata at the head of the file', () => {
    notes(`
      --- essay.md
      ---
      note: |
        [^9]: A note.
      ---
      [^1]: A letter.
      ^^^^^
    `);
  });
});

describe('what looks like code and is not', () => {
  test('is a rule in the first line', () => {
    marks(
      noted(`
    --- essay.md
    ---

    Aid.[^1]
        ^^^^`),
    );
  });

  test('is a single backquote that is never closed', () => {
    marks(
      noted(`
    The \`Okina and[^1] more.
                  ^^^^`),
    );
  });

  test('is a line of dashes in the midst of the text', () => {
    marks(
      noted(`
    Aid.[^1]
        ^^^^

    ---

    Trade.[^2]
          ^^^^

    ---`),
    );
  });

  test('is a comparison', () => {
    marks(
      noted(`
    It was a < b,[^1] and c > d.[^2]
                 ^^^^           ^^^^`),
    );
  });

  test('is an arrow or a dash that opens a comment', () => {
    marks(
      noted(`
    So <!- it[^1] is --> done.[^2]
             ^^^^             ^^^^`),
    );
  });

  test('is a paragraph indented under an item of a list', () => {
    marks(
      noted(`
    - One

      two[^1]
         ^^^^

    1. One

       two[^2]
          ^^^^`),
    );
  });
});
