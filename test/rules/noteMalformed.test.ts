import { describe, test } from 'vitest';
import { check, checkAll } from '../fixture/check';

describe('a Markdown label', () => {
  test('without its colon is one finding, and neither an undefined nor an unused note', () => {
    checkAll(`
      Aid was offered.[^1] Trade followed.[^2]

      [^1] A letter of the embassy.
      ^^^^ note.malformed: This does not read as a note; write “[^1]:”.

      [^2]: A cable.
    `);
  });

  test('without its colon is one finding each, even where all have lost it', () => {
    checkAll(`
      Aid was offered.[^1] Trade followed.[^2] Oil came later.[^3]

      [^1] A letter of the embassy.
      ^^^^ note.malformed

      [^2] A cable.
      ^^^^ note.malformed

      [^3]: A memoir.
    `);
  });

  test('without its colon is one finding when the notes stand directly under each other', () => {
    checkAll(`
      Aid was offered.[^1] Trade followed.[^2] Oil came later.[^3]

      [^1]: A letter of the embassy.
      [^2] A cable.
      ^^^^ note.malformed
      [^3]: A memoir.
    `);
  });

  test('with a name and without its colon is one finding', () => {
    checkAll(`
      Aid was offered.[^smith] Trade followed.[^2]

      [^smith] A letter of the embassy.
      ^^^^^^^^ note.malformed: This does not read as a note; write “[^smith]:”.

      [^2]: A cable.
    `);
  });

  test('with a space in it is one finding', () => {
    checkAll(`
      Aid was offered.[^18]

      [^ 18]: A letter.
      ^^^^^^^ note.malformed: This does not read as a note; write “[^18]:”.
    `);
  });
});

describe('a mark', () => {
  test('of Markdown with a space in it is one finding', () => {
    checkAll(`
      Aid was offered.[^ 18] Trade followed.[^19 ]
                      ^^^^^^ note.malformed: This does not read as a note; write “[^18]”.
                                            ^^^^^^ note.malformed: This does not read as a note; write “[^19]”.

      [^18]: A letter.

      [^19]: A cable.
    `);
  });

  test('in brackets with a space in them is one finding', () => {
    checkAll(`
      Aid was offered.[ 1] Trade followed.[2 ]
                      ^^^^ note.malformed: This does not read as a note; write “[1]”.
                                          ^^^^ note.malformed: This does not read as a note; write “[2]”.

      [1] A letter.

      [2] A cable.
    `);
  });

  test('at the start of a paragraph is a mark where its note stands elsewhere', () => {
    checkAll(`
      Aid was offered.[^1]

      [^1] says the same.

      [^1]: A letter.
    `);
  });

  test('at the start of a line inside a paragraph is a mark', () => {
    checkAll(`
      Aid was offered, and trade followed.
      [^1] Oil came later.[^2]

      [^1]: A letter.

      [^2]: A cable.
    `);
  });
});

test('a label in brackets with a space in it is one finding', () => {
  checkAll(`
    Aid was offered.[1] Trade followed.[2]

    [1] A letter.

    [ 2] A cable.
    ^^^^ note.malformed: This does not read as a note; write “[2]”.
  `);
});

test('code, escapes and ordinary brackets are not malformed', () => {
  check(
    'note.malformed',
    `
    Write \`[^ 1]\` or \\[^ 2] or [ 3 ] or [x] as you like.[^1]

        [^ 4]: code

    [^1]: A letter.
  `,
  );
});
