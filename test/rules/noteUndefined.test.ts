import { describe, test } from 'vitest';
import { check, checkAll } from '../fixture/check';
import { bracketed, inBothDialects } from '../fixture/sources';

describe('a number', () => {
  inBothDialects('without a note is found at its mark, which says between which notes the gap is', (inDialect) => {
    checkAll(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^2] Oil came later.[^3]
                                            ^^^^ note.undefined: Note 2 has no text; the notes go from 1 to 3.

        [^1]: A letter.

        [^3]: A cable.
      `),
    );
  });

  inBothDialects('after the last note says which is the last', (inDialect) => {
    checkAll(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^2] Oil came later.[^3]
                                                                ^^^^ note.undefined: Note 3 has no text; the last note is 2.

        [^1]: A letter.

        [^2]: A cable.
      `),
    );
  });

  inBothDialects('before the first note says which is the first', (inDialect) => {
    checkAll(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^2]
                        ^^^^ note.undefined: Note 1 has no text; the first note is 2.

        [^2]: A cable.
      `),
    );
  });

  test('where no numbered note is at all says so', () => {
    checkAll(`
      Aid was offered.[1]
                      ^^^ note.undefined: Note 1 has no text; there are no numbered notes here.
    `);
    checkAll(`
      Aid was offered.[^1] Trade followed.[^smith]
                      ^^^^ note.undefined: Note 1 has no text; there are no numbered notes here.

      [^smith]: A letter.
    `);
  });

  inBothDialects('that is marked several times is one finding, and the other marks are related', (inDialect) => {
    checkAll(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^7] Oil came later.[^7]
                                            ^^^^ note.undefined: Note 7 has no text; the last note is 1.
                                                                ~~~~ related: Note 7 is marked here too.

        It was refused.[^7]
                       ~~~~ related: Note 7 is marked here too.

        [^1]: A letter.
      `),
    );
  });

  inBothDialects('that is marked only inside a note is found there', (inDialect) => {
    check(
      'note.undefined',
      inDialect(`
        Aid was offered.[^1]

        [^1]: A letter; the answer was lost.[^2]
                                            ^^^^ note.undefined: Note 2 has no text; the last note is 1.
      `),
    );
  });

  inBothDialects('whose gap is two numbers wide gives a finding for each', (inDialect) => {
    check(
      'note.undefined',
      inDialect(`
        One.[^1] Two.[^2] Three.[^3] Four.[^4]
                     ^^^^ note.undefined: Note 2 has no text; the notes go from 1 to 4.
                                ^^^^ note.undefined: Note 3 has no text; the notes go from 1 to 4.

        [^1]: A letter.
        [^4]: A cable.
      `),
    );
  });

  test('is not answered by the note of another chapter', () => {
    check(
      'note.undefined',
      `
      Aid was offered.[1] Trade followed.[2]

      [1] A letter.

      [2] A cable.

      Oil came later.[1] It was refused.[2]
                                        ^^^ note.undefined: Note 2 has no text; the last note is 1.

      [1] A memoir.
    `,
    );
  });
});

describe('a named label', () => {
  test('without a note is named in the message', () => {
    checkAll(`
      Aid was offered.[^smith] Trade followed.[^1]
                      ^^^^^^^^ note.undefined: There is no note “smith”.

      [^1]: A letter.
    `);
  });

  test('that is one letter away from a note suggests it', () => {
    check(
      'note.undefined',
      `
      Aid was offered.[^Stoval1] Trade followed.[^Rabe]
                      ^^^^^^^^^^ note.undefined: There is no note “Stoval1”; did you mean “Stovall1”?

      [^Stovall1]: A letter.

      [^Rabe]: A book.
    `,
    );
  });

  test('suggests nothing that is far away', () => {
    check(
      'note.undefined',
      `
      Aid was offered.[^Volsky] Trade followed.[^Rabe]
                      ^^^^^^^^^ note.undefined: There is no note “Volsky”.

      [^Rabe]: A book.
    `,
    );
  });

  test('may be written with other capitals than its note', () => {
    checkAll(`
      Aid was offered.[^Smith]

      [^smith]: A letter.
    `);
  });

  test('of a chapter and a number is a name', () => {
    checkAll(`
      Aid was offered.[^2.1] Trade followed.[^2.2]
                                            ^^^^^^ note.undefined

      [^2.1]: A letter.
    `);
  });
});

describe('nothing is missing', () => {
  inBothDialects('where every mark has its note, repeated or in a note', (inDialect) => {
    checkAll(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^2] Again aid.[^1]

        [^1]: A letter; see the cable.[^2]

        [^2]: A cable.
      `),
    );
  });

  test('where a bracket is an insertion of the editor', () => {
    checkAll(`
      “R[ichard] M[orefield] wrote [sic] in [1873] and 198[1] that [the Embassy] was closed.”[1] [Excerpt]

      [1] A letter of April [19], 1955.
    `);
  });

  test('where a number in the text is escaped, or code, or the text of a link', () => {
    checkAll(`
      Aid was offered.[^1] Write \`[^2]\` or \\[^3] or [^4](https://example.org).

      [^1]: A letter.
    `);
  });

  test('where the notes of a text without marks are only begun', () => {
    checkAll(bracketed('Aid was offered. Trade followed.'));
  });
});
