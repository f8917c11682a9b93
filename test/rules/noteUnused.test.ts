import { expect, test } from 'vitest';
import { check, checkAll, findingsIn } from '../fixture/check';
import { open } from '../fixture/open';
import { inBothDialects } from '../fixture/sources';

inBothDialects('a note that no mark points at is found at its label', (inDialect) => {
  checkAll(
    inDialect(`
      Aid was offered.[^1]

      [^1]: A letter.

      [^2]: A cable.
      ^^^^^ note.unused: Note 2 is not cited anywhere in the text.
    `),
  );
});

test('a named note that no mark points at is found by its name', () => {
  checkAll(`
    Aid was offered.[^smith]

    [^smith]: A letter.

    [^rabe]: A book.
    ^^^^^^^^ note.unused: Note rabe is not cited anywhere in the text.
  `);
});

inBothDialects('a mark inside another note is a use', (inDialect) => {
  checkAll(
    inDialect(`
      Aid was offered.[^1]

      [^1]: A letter; it was answered.[^2]

      [^2]: A cable.
    `),
  );
});

test('a mark that is shown as code is no use', () => {
  check(
    'note.unused',
    `
    Aid was offered.[^1] One writes \`[^2]\`.

    [^1]: A letter.

    [^2]: A cable.
    ^^^^^ note.unused
  `,
  );
});

test('a mark of another chapter is no use', () => {
  check(
    'note.unused',
    `
    Aid was offered.[1] Trade followed.[2]

    [1] A letter.

    [2] A cable.

    Oil came later.[1]

    [1] A memoir.

    [2] A newspaper.
    ^^^ note.unused
  `,
  );
});

test('a bracketed number after a word counts as the mark of a note that has no other', () => {
  checkAll(`
    Aid was offered in spring [1]. Trade followed [2] soon.

    [1] A letter.

    [2] A cable.
  `);
});

inBothDialects('the editor may fade the label of such a note', (inDialect) => {
  const found = findingsIn(open(inDialect('Aid.[^1]\n\n[^1]: A letter.\n\n[^2]: A cable.')));
  expect(found.map(([, { code, unnecessary }]) => [code, unnecessary])).toEqual([['note.unused', true]]);
});
