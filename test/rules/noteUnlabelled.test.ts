import { describe, test } from 'vitest';
import { check, checkAll } from '../fixture/check';
import { inBothDialects } from '../fixture/sources';

describe('a paragraph among the notes that lost its label', () => {
  inBothDialects('is one finding, at the paragraph, and the mark is related', (inDialect) => {
    checkAll(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^2] Oil came later.[^3]
                                            ~~~~ related: Note 2 is marked here.

        [^1]: A letter of the embassy.

        Stephen Rabe, Eisenhower and Latin America, p. 90.
        ^^^^^^^^^^^^ note.unlabelled: This looks like note 2: it stands between notes 1 and 3, and note 2 has no text.

        [^3]: A cable.
      `),
    );
  });

  inBothDialects('may be hard-wrapped', (inDialect) => {
    checkAll(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^2] Oil came later.[^3]
                                            ~~~~ related

        [^1]: A letter of the embassy, which the minister kept
        in his desk.

        Stephen Rabe, Eisenhower and Latin America,
        ^^^^^^^^^^^^ note.unlabelled
        p. 90, says the same.

        [^3]: A cable.
      `),
    );
  });

  inBothDialects('is related to the first of several marks', (inDialect) => {
    check(
      'note.unlabelled',
      inDialect(`
        Aid was offered.[^1] Trade followed.[^2] Oil came later.[^3] Trade again.[^2]
                                            ~~~~ related

        [^1]: A letter.

        Rabe, p. 90.
        ^^^^ note.unlabelled

        [^3]: A cable.
      `),
    );
  });

  inBothDialects('gives one finding each where two stand in a row', (inDialect) => {
    checkAll(
      inDialect(`
        One.[^1] Two.[^2] Three.[^3] Four.[^4]
                     ~~~~ related: Note 2 is marked here.
                                ~~~~ related: Note 3 is marked here.

        [^1]: A letter.

        Rabe, p. 90.
        ^^^^ note.unlabelled: This looks like note 2: it stands between notes 1 and 4, and note 2 has no text.

        Westad, p. 12.
        ^^^^^^ note.unlabelled: This looks like note 3: it stands between notes 1 and 4, and note 3 has no text.

        [^4]: A cable.
      `),
    );
  });

  inBothDialects('takes the first of two missing numbers; the other has no text', (inDialect) => {
    checkAll(
      inDialect(`
        One.[^1] Two.[^2] Three.[^3] Four.[^4]
                     ~~~~ related
                                ^^^^ note.undefined

        [^1]: A letter.

        Rabe, p. 90.
        ^^^^ note.unlabelled

        [^4]: A cable.
      `),
    );
  });

  test('is found where it is the first under the heading of the notes', () => {
    checkAll(`
      Aid was offered.[1] Trade followed.[2] Oil came later.[3]
                      ~~~ related

      Notes

      Rabe, p. 90.
      ^^^^ note.unlabelled: This looks like note 1: it stands before note 2, and note 1 has no text.

      [2] A letter.

      [3] A cable.
    `);
    checkAll(`
      Aid was offered.[^1] Trade followed.[^2]
                      ~~~~ related

      ## Endnotes

      Rabe, p. 90.
      ^^^^ note.unlabelled

      [^2]: A letter.
    `);
  });

  test('is found among the notes of a later chapter', () => {
    checkAll(`
      Aid was offered.[1] Trade followed.[2]

      [1] A letter.

      [2] A cable.

      Oil came later.[1] It was refused.[2] All ended.[3]
                                        ~~~ related

      [1] A memoir.

      Rabe, p. 90.
      ^^^^ note.unlabelled

      [3] A newspaper.
    `);
  });
});

test('the text under a heading that announces no notes is no lost note', () => {
  check(
    'note.unlabelled',
    `
    Aid was offered.[1] Trade followed.[2]

    Epilogue

    Nothing came of it.

    [2] A letter.
  `,
  );
});

describe('a paragraph between two notes is no lost note', () => {
  test('where no number is missing: it goes on with the note before', () => {
    checkAll(`
      Aid was offered.[1] Trade followed.[2]

      [1] A letter.

      Its answer is lost.

      [2] A cable.
    `);
  });

  test('where it is indented under a Markdown note', () => {
    check(
      'note.unlabelled',
      `
      Aid was offered.[^1] Trade followed.[^2] Oil came later.[^3]

      [^1]: A letter.

          Its answer is lost.

      [^3]: A cable.
    `,
    );
  });

  test('where the running text goes on after the notes of a paragraph', () => {
    check(
      'note.unlabelled',
      `
      Aid was offered.[1]

      [1] A letter.

      Trade followed,[2] and oil came later.[3]

      [3] A cable.
    `,
    );
  });

  inBothDialects('where the missing number has no mark either', (inDialect) => {
    checkAll(
      inDialect(`
        Aid was offered.[^1] Oil came later.[^3]

        [^1]: A letter.

        [^3]: A cable.
      `),
    );
  });
});
