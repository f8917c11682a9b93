/** What the editor knows of the people whom a text names. */
import { describe, expect, test } from 'vitest';
import { definition, highlights, hover, hoverText, references, silent } from '../fixture/features';

const LIST = `
    Documents

    Document 1 – Address by V. V. Volski
    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12
`;

test('the hover tells what somebody wrote, every spelling and the first place', () => {
  hover(
    `${LIST}
    Later Vol|ski spoke again, and then Volsky did.[1]
          ^^^^^^^

    [1] A letter.
  `,
    `
      **V\\. V\\. Volski**

      Wrote [Document 1](essay.dossier#L3), *Address by V\\. V\\. Volski*

      Written V\\. V\\. Volski (1), Volski (1), Volsky (1)

      First: [line 3](essay.dossier#L3)
    `,
  );
});

test('the hover shows what the manifest says, its identifiers as links', () => {
  expect(
    hoverText(`
    --- dossier.yaml
    people:
      - name: Viktor Volski
        role: economist
        viaf: 12345
        wikidata: Q42
    --- essay.txt
    Then Vol|ski spoke.[1]

    [1] A letter.
  `),
  ).toContain(
    '**Viktor Volski** economist\n\nWritten Volski (1)\n\nFirst: [line 1](essay.txt#L1)\n\n[VIAF 12345](https://viaf.org/viaf/12345) · [Wikidata Q42](https://www.wikidata.org/wiki/Q42)',
  );
});

test('references find every spelling, with Cyrillic and without a possessive ending', () => {
  references(`
    V. V. Volsky spoke.[1] Vol'skii’s plan failed. Then Vol|ski left. В. В. Вольский was seen.
    ^^^^^^^^^^^^           ^^^^^^^^                     ^^^^^^^       ^^^^^^^^^^^^^^

    [1] A letter.
  `);
});

test('the definition of a name is where it stands first', () => {
  definition(`
    V. V. Volsky spoke.[1] Then Vol|sky left.
    ^^^^^^^^^^^^

    [1] A letter.
  `);
});

describe('people are told apart', () => {
  const two = (text: string) => highlights(`${text}\n    [1] A letter.\n`);

  test('by initials that conflict', () =>
    two(`
    A. P|etrov spoke.[1] B. Petrov did not.
    ^^^^^^^^^^
`));

  test('by given names that conflict, and a surname alone is nobody’s then', () =>
    two(`
    Enrique C|árdenas wrote.[1] Héctor Cárdenas did not. Cárdenas?
    ^^^^^^^^^^^^^^^^^
`));

  test('and gathered where a patronymic or an initial is added', () =>
    two(`
    Zinaida Ivanovna R|omanova wrote.[1] Z.I. Romanova and Z. Romanova too.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^     ^^^^^^^^^^^
`));

  test('a Spanish compound surname may be cut to its first part', () =>
    two(`
    Alfredo P|erera Mena spoke.[1] Perera Mena said so, and Perera left.
    ^^^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^              ^^^^^^
`));
});

describe('an office shows that a surname alone is a name', () => {
  test.each([
    ['the Kennedy administration', 'Kennedy'],
    ['President Kennedy', 'Kennedy'],
    ['the president of India, Jawaharlal Nehru,', 'Jawaharlal Nehru'],
    ['after Stalin’s death', 'Stalin'],
    ['Secretary of State Hull', 'Hull'],
  ])('%s', (words, name) => {
    const start = words.indexOf(name);
    const text = `Then ${words.slice(0, start)}|${words.slice(start)} came.[1]\n\n[1] A letter.`;
    expect(hoverText(text)).toContain(`**${name}**`);
  });
});

describe('no people are', () => {
  test.each([
    'the Sov|iet Union',
    'the All|iance for Progress',
    'Pun|ta del Este',
    'the Com|ercio Exterior magazine',
    'the Wil|son Center',
    'the Vet|erans Administration',
    'a Ph|.D. Dissertation',
    'Mexico|’s policy',
    'the Popular Elec|toral Front',
    'a message of the President to Congress, Touch|ing on France',
    'a folder, Warren Cohen Resig|nation',
    'the C.S.S. Ala|bama',
    'under the General Pro|visos of Use',
    'based on: I. Over|seas trade and coal',
    'a headline, Anglo-U.S. Dou|bts on this',
    'the General Editor-|equivalent',
    'what Follow On. More|field had',
    'a book, Documenting U.S. Globa|lism',
  ])('%s', (words) => silent(`It was ${words} then.[1]\n\n[1] A letter.`));
});
