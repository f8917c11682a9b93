/** Fixes of notes and marks: each changes what its title says and nothing else. */
import { describe, expect, test } from 'vitest';
import { fixes, fixesAll, titles } from '../fixture/fixes';

describe('a paragraph that lost its label', () => {
  test('gets the label of its place, written as the others are', () => {
    fixes(
      `
      Aid was offered.[1] Trade followed.[2] Oil came later.[3]

      [1] RGAE, f. 635, op. 1, d. 392, l. 5.

      |Stephen Rabe, Eisenhower and Latin America, p. 90.

      [3] Ibid., l. 7.
    `,
      'Make it note 2',
      `
      Aid was offered.[1] Trade followed.[2] Oil came later.[3]

      [1] RGAE, f. 635, op. 1, d. 392, l. 5.

      [2] Stephen Rabe, Eisenhower and Latin America, p. 90.

      [3] Ibid., l. 7.
    `,
    );
  });

  test('gets both brackets of a footnote', () => {
    fixes(
      `
      --- essay.dossier
      Aid was offered.[1] Trade followed.[2] Oil came later.[3]

      [Footnote 1: A letter.]

      |Another letter.

      [Footnote 3: A third.]
    `,
      'Make it note 2',
      `
      --- essay.dossier
      Aid was offered.[1] Trade followed.[2] Oil came later.[3]

      [Footnote 1: A letter.]

      [Footnote 2: Another letter.]

      [Footnote 3: A third.]
    `,
    );
  });
});

describe('a mark without a note', () => {
  test('gets a note at its place among the others', () => {
    fixes(
      `
      Aid.[1] Trade.[|2] Oil.[3]

      [1] A letter
        of two lines.
      [3] A third.
    `,
      'Add a note 2',
      `
      Aid.[1] Trade.[2] Oil.[3]

      [1] A letter
        of two lines.
      [2]
      [3] A third.
    `,
    );
    fixes(
      'Aid.[^|1] Trade.[^2]\n\n[^2]: Another.\n\n[^3]: A third.\n\nThe end.[^3]\n',
      'Add a note 1',
      'Aid.[^1] Trade.[^2]\n\n[^1]:\n\n[^2]: Another.\n\n[^3]: A third.\n\nThe end.[^3]\n',
    );
  });

  test('gets one behind the last, code and all', () => {
    fixes(
      'Aid.[^1] Trade.[^|2]\n\n[^1]: A letter.\n\n    More.\n',
      'Add a note 2',
      'Aid.[^1] Trade.[^2]\n\n[^1]: A letter.\n\n    More.\n\n[^2]:\n',
    );
  });

  test('gets one at the end of a text that has none', () => {
    fixes('--- essay.dossier\nAid.[|1]\n', 'Add a note 1', '--- essay.dossier\nAid.[1]\n\n[1]\n');
  });

  test('is deleted, with all marks of its number', () => {
    fixes(
      `
      Aid.[^|2] Trade [^2], and oil.[^1]

      [^1]: A letter.
    `,
      'Delete all 2 marks 2',
      `
      Aid. Trade, and oil.[^1]

      [^1]: A letter.
    `,
    );
  });

  test('is not deleted out of a bracket with others', () => {
    expect(titles('Aid.[1] Trade.[1, |2]\n\n[1] A letter.\n\n[3] A third.\n\nOil.[3]\n')).not.toContain(
      'Delete the mark 2',
    );
  });
});

describe('of two notes of one number', () => {
  const TWO = `
      Aid.[1] Oil.[2]

      [1] A letter.

      [|1] Another.

      [2] A third.
    `;

  test('the first is kept', () => {
    fixes(TWO, 'Keep the first note 1 and delete this one', TWO.replace('[|1] Another.\n\n      ', ''));
  });

  test('or the second', () => {
    fixes(
      TWO,
      'Keep this note 1 and delete the first one',
      TWO.replace('[1] A letter.\n\n      ', '').replace('|', ''),
    );
  });

  test('a second that says the same is deleted without asking', () => {
    fixesAll('Aid.[^1]\n\n[^1]: A\nletter.\n[^1]: A letter.\n', 'Aid.[^1]\n\n[^1]: A\nletter.\n');
    fixesAll(TWO.replace('|', ''), TWO.replace('|', ''));
  });
});

test('a note that is not cited is deleted with its paragraphs', () => {
  fixes(
    'Aid.[^1]\n\n[^1]: A letter.\n\n[^|2]: Another.\n\n    More of it.\n',
    'Delete note 2',
    'Aid.[^1]\n\n[^1]: A letter.\n',
  );
  fixes(
    'Aid.[^1]\n\n[^|2]: Another.\n\n    More of it.\n\n[^1]: A letter.',
    'Delete note 2',
    'Aid.[^1]\n\n[^1]: A letter.',
  );
});

test('line breaks are those of the text', () => {
  fixes(
    withWindowsBreaks('Aid.[^1] Trade.[^|2]\n\n[^1]: A letter.\n\n[^3]: A third.[^3]\n'),
    'Add a note 2',
    withWindowsBreaks('Aid.[^1] Trade.[^2]\n\n[^1]: A letter.\n\n[^2]:\n\n[^3]: A third.[^3]\n'),
  );
  fixes(
    withWindowsBreaks('Aid.[^1]\n\n[^1]: A letter.\n\n[^|2]: Another.\n\nThe end.\n'),
    'Delete note 2',
    withWindowsBreaks('Aid.[^1]\n\n[^1]: A letter.\n\nThe end.\n'),
  );
});

function withWindowsBreaks(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
