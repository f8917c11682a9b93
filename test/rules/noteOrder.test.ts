import { describe, expect, test } from 'vitest';
import { check, checkAll, severities } from '../fixture/check';
import { bracketed, inBothDialects } from '../fixture/sources';

/** A text whose marks and notes stand in the given orders. */
function essay(marks: readonly number[], notes: readonly number[]): string {
  const text = marks.map((number) => `Aid was offered.[^${number}]`).join(' ');
  return `${text}\n\n${notes.map((number) => `[^${number}]: A letter.`).join('\n\n')}\n`;
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('one finding', () => {
  inBothDialects('for two marks that are swapped, at the one that comes too late', (inDialect) => {
    checkAll(
      inDialect(`
        One.[^1] Three.[^3] Two.[^2] Four.[^4]
                                ^^^^ note.order: Note mark 2 stands after 3: it is out of order.

        [^1]: A letter.

        [^2]: A cable.

        [^3]: A memoir.

        [^4]: A book.
      `),
    );
  });

  inBothDialects('for two notes that are swapped', (inDialect) => {
    checkAll(
      inDialect(`
        One.[^1] Two.[^2] Three.[^3] Four.[^4]

        [^1]: A letter.

        [^3]: A memoir.

        [^2]: A cable.
        ^^^^^ note.order: Note 2 stands after note 3: it is out of order.

        [^4]: A book.
      `),
    );
  });

  inBothDialects('for two marks that are swapped and whose notes follow them', (inDialect) => {
    checkAll(
      inDialect(`
        One.[^1] Three.[^3] Two.[^2] Four.[^4]
                                ^^^^ note.order

        [^1]: A letter.

        [^3]: A memoir.

        [^2]: A cable.

        [^4]: A book.
      `),
    );
  });

  inBothDialects('for a mark that was moved to the front', (inDialect) => {
    checkAll(
      inDialect(`
        Four.[^4] One.[^1] Two.[^2] Three.[^3]
             ^^^^ note.order: Note mark 4 comes before the others: it is out of order.

        [^1]: A letter.

        [^2]: A cable.

        [^3]: A memoir.

        [^4]: A book.
      `),
    );
  });

  inBothDialects('for a note that was moved to the front', (inDialect) => {
    checkAll(
      inDialect(`
        One.[^1] Two.[^2] Three.[^3] Four.[^4]

        [^4]: A book.
        ^^^^^ note.order: Note 4 comes before the others: it is out of order.

        [^1]: A letter.

        [^2]: A cable.

        [^3]: A memoir.
      `),
    );
  });

  inBothDialects('for a mark that was moved to the end', (inDialect) => {
    const text = inDialect(essay([2, 3, 4, 5, 6, 1], upTo(6)));
    expect(severities(text)).toHaveLength(1);
  });
});

describe('few findings', () => {
  inBothDialects('for a block of three that was moved: not more than three', (inDialect) => {
    const text = inDialect(essay([1, 2, 6, 7, 8, 9, 10, 3, 4, 5, 11, 12], upTo(12)));
    expect(severities(text).length).toBeLessThanOrEqual(3);
  });

  inBothDialects('for the one of a hundred that was moved', (inDialect) => {
    const marks = upTo(100).filter((number) => number !== 90);
    marks.splice(10, 0, 90);
    expect(severities(inDialect(essay(marks, upTo(100))))).toHaveLength(1);
  });
});

describe('nothing is out of order', () => {
  inBothDialects('where a mark repeats an earlier number', (inDialect) => {
    checkAll(inDialect(essay([1, 2, 1, 3, 2, 2, 4], upTo(4))));
  });

  inBothDialects('where a number is left out', (inDialect) => {
    check('note.order', inDialect(essay([1, 2, 5, 6], [1, 2, 5, 6])));
  });

  inBothDialects('where a note has a mark of its own', (inDialect) => {
    checkAll(
      inDialect(`
        One.[^1] Two.[^2]

        [^1]: A letter; see the book.[^3]

        [^2]: A cable.

        [^3]: A book.
      `),
    );
  });

  inBothDialects('where a note says twice what it says', (inDialect) => {
    check('note.order', inDialect(essay(upTo(3), [1, 2, 3, 1])));
  });

  test('where the labels are names', () => {
    checkAll(`
      Aid was offered.[^volsky] Trade followed.[^1] Oil came later.[^arbatov] All ended.[^2]

      [^arbatov]: A letter.

      [^1]: A book.

      [^2]: A cable.

      [^volsky]: A memoir.
    `);
  });

  test('where the numbers start anew in a chapter', () => {
    checkAll(`
      One.[1] Two.[2] Three.[3]

      [1] A letter.

      [2] A cable.

      [3] A memoir.

      One.[1] Two.[2]

      [1] A book.

      [2] A newspaper.
    `);
  });

  test('where the notes stand after their paragraphs', () => {
    checkAll(`
      One.[1]

      [1] A letter.

      Two.[2] Three.[3]

      [2] A cable.

      [3] A memoir.
    `);
  });
});

describe('the severity', () => {
  const swapped = essay([1, 3, 2], upTo(3));

  test('is a hint in Markdown, where labels are arbitrary, and a warning in brackets', () => {
    expect(severities(swapped)).toEqual(['hint note.order']);
    expect(severities(bracketed(swapped))).toEqual(['warning note.order']);
  });

  inBothDialects('is what the settings say', (inDialect) => {
    const settings = { 'note.order': 'error' } as const;
    expect(severities(inDialect(swapped), { settings })).toEqual(['error note.order']);
  });
});
