import { test } from 'vitest';
import { checkAll } from '../fixture/check';
import { inBothDialects } from '../fixture/sources';

inBothDialects('the second of two notes of one number is found, and the first is related', (inDialect) => {
  checkAll(
    inDialect(`
      Aid was offered.[^1] Trade followed.[^2]

      [^1]: A letter.
      ~~~~~ related: The first note 1 is here.

      [^2]: A cable.

      [^1]: A memoir.
      ^^^^^ note.duplicate: Note 1 stands here a second time.
    `),
  );
});

inBothDialects('a third one points at the first too', (inDialect) => {
  checkAll(
    inDialect(`
      Aid was offered.[^1]

      [^1]: A letter.
      ~~~~~ related
      ~~~~~ related

      [^1]: A memoir.
      ^^^^^ note.duplicate

      [^1]: A cable.
      ^^^^^ note.duplicate
    `),
  );
});

inBothDialects('a duplicate without a mark is unused once, and a duplicate once', (inDialect) => {
  checkAll(
    inDialect(`
      Aid was offered.[^1]

      [^1]: A letter.

      [^2]: A cable.
      ^^^^^ note.unused
      ~~~~~ related

      [^2]: A memoir.
      ^^^^^ note.duplicate
    `),
  );
});

test('named labels that differ only in capitals are one label', () => {
  checkAll(`
    Aid was offered.[^smith]

    [^smith]: A letter.
    ~~~~~~~~~ related

    [^Smith]: A memoir.
    ^^^^^^^^^ note.duplicate: Note Smith stands here a second time.
  `);
});

test('notes of several chapters that start anew are no duplicates', () => {
  checkAll(`
    Aid was offered.[1] Trade followed.[2]

    [1] A letter.

    [2] A cable.

    Oil came later.[1] It was refused.[2]

    [1] A memoir.

    [2] A newspaper.
  `);
});

test('a label that is shown as code is no second note', () => {
  checkAll(`
    Aid was offered.[^1]

    [^1]: A letter.

    \`\`\`
    [^1]: How a note is written.
    \`\`\`
  `);
});
