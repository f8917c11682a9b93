import { describe, test } from 'vitest';
import { check } from '../fixture/check';
import { fixes } from '../fixture/fixes';

const OFTEN = 'V. V. Volski spoke. Volski asked for credits, and Volski got them.[1]';

test('a surname that is spelt otherwise than mostly, with initials that agree, is found at the surname', () => {
  check(
    'name.variant',
    `
    ${OFTEN}
    A copy went to V. V. Volsky.
                         ^^^^^^ name.variant: This name is spelt “Volski” 3 times in this text, and “Volsky” here.

    [1] A letter.
  `,
  );
});

test('the fix writes the spelling of the majority', () => {
  fixes(
    `
    ${OFTEN} A copy went to V. V. Vol|sky’s office.

    [1] A letter.
  `,
    'Write “Volski”',
    `
    ${OFTEN} A copy went to V. V. Volski’s office.

    [1] A letter.
  `,
  );
});

test('what the manifest states is right, whatever the majority', () => {
  check(
    'name.variant',
    `
    --- dossier.yaml
    people:
      - name: V. V. Volsky
    --- essay.txt
    V. V. Volsky spoke. V. V. Volski asked.[1]
                              ^^^^^^ name.variant: The manifest spells this name “Volsky”; here it is “Volski”.

    [1] A letter.
  `,
  );
});

describe('nothing is found', () => {
  const silent = (words: string) =>
    check(
      'name.variant',
      `
    ${OFTEN} ${words}

    [1] A letter.
  `,
    );

  test('where the initials conflict', () => silent('A copy went to A. Volsky.'));
  test('inside a quotation', () => silent('He said: “A copy went to V. V. Volsky.”'));
  test('for an accent or an apostrophe of another form', () => silent("Vol'skii? No: O’Neill and O'Neill."));
  test('in Cyrillic letters', () => silent('A copy went to В. В. Вольский.'));
  test('where the majority is not clear', () => silent('V. V. Volsky, Volsky, Volsky.'));

  test('in the title of a cited work', () => {
    check(
      'name.variant',
      `
    ${OFTEN}

    [1] Olga Petrova, The Life of V. V. Volsky, Moscow: Nauka, 1999, p. 5.
  `,
    );
  });

  test('where the manifest has the spelling as a variant', () => {
    check(
      'name.variant',
      `
    --- dossier.yaml
    people:
      - name: V. V. Volski
        variants: [Volsky]
    --- essay.txt
    ${OFTEN} A copy went to V. V. Volsky.

    [1] A letter.
  `,
    );
  });
});
