/** Numbers that go through the book, or start anew in every chapter. */
import { describe, test } from 'vitest';
import { checkAll } from '../fixture/check';
import { definition } from '../fixture/features';

describe('numbers that start anew, with the notes at the end of their chapter', () => {
  const BOOK = `
    Chapter One

    Aid was offered.[1] Trade followed.[2]

    Notes

    [1] A letter.
    [2] A cable.

    Chapter Two

    Oil came later.[1]

    Notes

    [1] A memoir.

    Chapter Three

    Steel was forged.[1] Coal was dug.[2]

    Notes

    [1] A newspaper.
    [2] A diary.
  `;

  test('give no finding', () => {
    checkAll(BOOK);
  });

  test.each([
    ['offered.[1]', '[1] A letter.'],
    ['followed.[2]', '[2] A cable.'],
    ['later.[1]', '[1] A memoir.'],
    ['forged.[1]', '[1] A newspaper.'],
    ['dug.[2]', '[2] A diary.'],
  ])('lead from %s to %s', (mark, note) => {
    leads(BOOK, mark, note);
  });

  test('may follow without headings', () => {
    checkAll(`
      Aid was offered.[1]
      [1] A letter.

      Oil came later.[1] Steel was forged.[2]
      [1] A memoir.
      [2] A newspaper.
    `);
  });

  test('may repeat a mark of the chapter after its notes have begun anew', () => {
    leads(
      `
    Aid was offered.[1] Trade followed.[2]

    [1] A letter.
    [2] A cable.

    Oil came later.[1] Steel was forged.[2] Oil again.[1]

    [1] A memoir.
    [2] A newspaper.
  `,
      'again.[1]',
      '[1] A memoir.',
    );
  });
});

describe('numbers that start anew, with the notes of all chapters at the very end', () => {
  const BOOK = `
    Chapter One

    Aid was offered.[1] Trade followed.[2]

    Chapter Two

    Oil came later.[1]

    Chapter Three

    Steel was forged.[1] Coal was dug.[2]

    Notes

    Chapter One

    [1] A letter.

    [2] A cable.

    Chapter Two

    [1] A memoir.

    Chapter Three

    [1] A newspaper.

    [2] A diary.
  `;

  test('give no finding, though a chapter has a single note', () => {
    checkAll(BOOK);
  });

  test.each([
    ['offered.[1]', '[1] A letter.'],
    ['followed.[2]', '[2] A cable.'],
    ['later.[1]', '[1] A memoir.'],
    ['forged.[1]', '[1] A newspaper.'],
    ['dug.[2]', '[2] A diary.'],
  ])('lead from %s to %s', (mark, note) => {
    leads(BOOK, mark, note);
  });

  test('give no finding where the first chapter has a single note', () => {
    const text = `
    Chapter One

    Aid was offered.[1]

    Chapter Two

    Oil came later.[1] Steel was forged.[2]

    Notes to Chapter One

    [1] A letter.

    Notes to Chapter Two

    [1] A memoir.

    [2] A newspaper.
  `;
    checkAll(text);
    leads(text, 'later.[1]', '[1] A memoir.');
  });

  test('give no finding where no headings part the notes', () => {
    checkAll(`
      Aid was offered.[1] Trade followed.[2]

      Oil came later.[1] Steel was forged.[2]

      [1] A letter.

      [2] A cable.

      [1] A memoir.

      [2] A newspaper.
    `);
  });
});

describe('numbers that go through the book', () => {
  test('are one run, though every chapter has its notes at its end', () => {
    checkAll(`
      Chapter One

      Aid was offered.[1] Trade followed.[2]

      [1] A letter.
      [2] A cable.

      Chapter Two

      Oil came later.[3] Aid again.[1]

      [3] A memoir.
    `);
  });

  test('are found missing in a later chapter', () => {
    checkAll(`
      Chapter One

      Aid was offered.[1] Trade followed.[2]

      [1] A letter.
      [2] A cable.

      Chapter Two

      Oil came later.[3] Steel was forged.[4]
                                          ^^^ note.undefined: Note 4 has no text; the last note is 3.

      [3] A memoir.
    `);
  });
});

/** Puts the cursor into the number after `mark` and expects the label at the start of `note`. */
function leads(book: string, mark: string, note: string): void {
  const atCursor = book.replace(mark, mark.replace('[', '[|'));
  const label = note.slice(0, note.indexOf(']') + 1);
  definition(atCursor.replace(note, `${note}\n    ${'^'.repeat(label.length)}`));
}
