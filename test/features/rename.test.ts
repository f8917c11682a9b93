/** Other names for people, notes and short titles: what changes with them, and what does not. */
import { describe, expect, test } from 'vitest';
import { rename } from '../../server/features/rename/rename';
import { openAtCursor } from '../fixture/open';
import { keepsName, renames, renamesWhat } from '../fixture/renames';
import { withLineBreaks } from '../fixture/sources';

describe('a person', () => {
  test('is renamed by the surname, without given names and possessive', () => {
    renamesWhat(`
      V. V. Vol|ski’s plan.[1]
            ^^^^^^^

      [1] A letter.
    `);
  });

  test('is spelt alike in every form, with initials, possessives and the list of documents as they are', () => {
    renames(
      `
      Documents

      Document 1 – Address by V. V. Volsky
      Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

      Victor Volski spoke.[1] Vol|ski’s plan failed; V.V. Volski left.

      [1] Volsky, V. V., to Romanova.
      `,
      'Volsky',
      `
      Documents

      Document 1 – Address by V. V. Volsky
      Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

      Victor Volsky spoke.[1] Volsky’s plan failed; V.V. Volsky left.

      [1] Volsky, V. V., to Romanova.
      `,
    );
  });

  test('keeps the spelling of quotations and of titles of cited works, unless somebody asks', () => {
    const text = `
      V. V. Vol|ski spoke. He said that “Volski must go”.[1]

      [1] John Smith, The World of Volski (London: Cape, 1960), 5; a letter of Volski.
    `;
    renames(
      text,
      'Volsky',
      `
      V. V. Volsky spoke. He said that “Volski must go”.[1]

      [1] John Smith, The World of Volski (London: Cape, 1960), 5; a letter of Volsky.
      `,
    );
    renames(
      text,
      'Volsky',
      `
      V. V. Volsky spoke. He said that “Volsky must go”.[1]

      [1] John Smith, The World of Volsky (London: Cape, 1960), 5; a letter of Volsky.
      `,
      true,
    );
  });

  test('leaves namesakes alone, and a surname alone that may be theirs', () => {
    renames(
      `
      Enrique Cár|denas wrote.[1] Héctor Cárdenas did not. Cárdenas left.

      [1] A letter.
      `,
      'Cardenas',
      `
      Enrique Cardenas wrote.[1] Héctor Cárdenas did not. Cárdenas left.

      [1] A letter.
      `,
    );
  });

  test('of two surnames changes each where it stands, in other forms too', () => {
    renames(
      `
      Alfredo Perera M|ena came.[1] Perera Mena left. Then Perera’s letter came.

      [1] A letter.
      `,
      'Pereira Mena',
      `
      Alfredo Pereira Mena came.[1] Pereira Mena left. Then Pereira’s letter came.

      [1] A letter.
      `,
    );
  });

  test('has another possessive where the new name needs one', () => {
    renames(
      `
      John Willi|ams came.[1] Williams’ letter is lost. Williams’s other one is not.

      [1] A letter.
      `,
      'Willem',
      `
      John Willem came.[1] Willem’s letter is lost. Willem’s other one is not.

      [1] A letter.
      `,
    );
  });

  test('in Cyrillic stays as it is when the Latin spelling changes', () => {
    renames(
      `
      V. V. Vol|ski spoke.[1] В. В. Вольский молчал.

      [1] A letter.
      `,
      'Volsky',
      `
      V. V. Volsky spoke.[1] В. В. Вольский молчал.

      [1] A letter.
      `,
    );
  });

  test('has given names that can be renamed where they are written out', () => {
    renames(
      `
      Zin|ayda Ivanovna Romanova wrote.[1] Z. I. Romanova left. Zinayda Ivanovna
      Romanova came back.

      [1] A letter.
      `,
      'Zinaida Ivanovna',
      `
      Zinaida Ivanovna Romanova wrote.[1] Z. I. Romanova left. Zinaida Ivanovna
      Romanova came back.

      [1] A letter.
      `,
    );
  });

  test('is renamed in every file of the dossier and in the manifest', () => {
    renames(
      `
      --- dossier.yaml
      people:
        - name: Viktor Volski
          variants: [Wolski]
      documents:
        - number: 1
          title: Address by V. V. Volski
          author: "V. V. Volski"
          source: RGAE, f. 635, op. 1, d. 392
      --- a.md
      V. V. Vol|ski spoke.[^1]

      [^1]: A letter.
      --- b.md
      Volski left.[^1]

      [^1]: A letter.
      `,
      'Volsky',
      `
      --- dossier.yaml
      people:
        - name: Viktor Volsky
          variants: [Wolski]
      documents:
        - number: 1
          title: Address by V. V. Volsky
          author: "V. V. Volsky"
          source: RGAE, f. 635, op. 1, d. 392
      --- a.md
      V. V. Volsky spoke.[^1]

      [^1]: A letter.
      --- b.md
      Volsky left.[^1]

      [^1]: A letter.
      `,
    );
  });

  test('can be renamed from the manifest', () => {
    renames(
      `
      --- dossier.yaml
      people:
        - name: Viktor Vol|ski
      --- a.md
      V. V. Volski spoke.[^1]

      [^1]: A letter.
      `,
      'Volsky',
      `
      --- dossier.yaml
      people:
        - name: Viktor Volsky
      --- a.md
      V. V. Volsky spoke.[^1]

      [^1]: A letter.
      `,
    );
  });

  test('never becomes somebody else without being asked', () => {
    const text = 'V. V. Vol|ski met V. V. Romanov.[1]\n\n[1] A letter.\n';
    const outcome = rename(openAtCursor(text).cursor, 'Romanov');
    expect(outcome && 'changes' in outcome ? outcome.changes.map(({ where }) => where) : []).toEqual(['merge']);
  });

  test('keeps a name that is none, or that does not agree', () => {
    const text = 'V. V. Vol|ski spoke.[1]\n\n[1] A letter.\n';
    const says = (name: string) =>
      `“${name}” does not read as a name: it needs a capital letter, and nothing but letters, hyphens and apostrophes.`;
    for (const name of ['', 'volsky', 'Volsky 2', '[Volsky]', 'Vol\tsky']) keepsName(text, name, says(name));
    keepsName(
      'Zin|aida Romanova wrote.[1] Z. Romanova left.\n\n[1] A letter.\n',
      'Olga',
      '“Olga” does not agree with “Zinaida Romanova”, which is the same person, so nothing was changed.',
    );
  });

  test('is edited in texts with other line breaks at the right place', () => {
    renames(
      withLineBreaks('\n\nAid.[1]\n\nV. V. Vol|ski spoke. Volski left.\n\n[1] A letter of Volski.\n', '\r\n'),
      'Volsky',
      withLineBreaks('\n\nAid.[1]\n\nV. V. Volsky spoke. Volsky left.\n\n[1] A letter of Volsky.\n', '\r\n') as never,
    );
  });
});

describe('the label of a note', () => {
  test('is renamed without its brackets, at a mark and at the note', () => {
    renamesWhat('Aid.[^st|ovall]\n      ^^^^^^^^\n\n[^stovall]: A letter.\n');
    renamesWhat('Aid.[^stovall]\n\n[^|stovall]: A letter.\n  ^^^^^^^^\n');
  });

  test('takes its marks, its note and the references in words with it', () => {
    renames(
      `
      Aid.[^4] Trade.[^2] Aid again.[^4]

      [^4|]: A report.
      [^2]: See note 4; wie Anm. 4.
      `,
      '7',
      `
      Aid.[^7] Trade.[^2] Aid again.[^7]

      [^7]: A report.
      [^2]: See note 7; wie Anm. 7.
      `,
    );
  });

  test('is not one that is taken, that its dialect does not know, or that references in words could not follow', () => {
    const markdown = 'Aid.[^4|] Trade.[^2]\n\n[^4]: A report.\n[^2]: See note 4.\n';
    keepsName(markdown, '2', 'There is a note 2 already.');
    keepsName(markdown, 'a b', '“a b” cannot be a label: it must have no spaces, no brackets and no “^”.');
    keepsName(
      markdown,
      'report',
      'Other notes refer to this one in words, “see note 5”, which needs a number and not “report”.',
    );
    const bracketed = 'Aid.[1|] Trade.[2]\n\n[1] A report.\n\n[2] A letter.\n';
    keepsName(
      bracketed,
      'report',
      '“report” cannot be a label here: notes in brackets have numbers, of five digits at most.',
    );
    keepsName(
      'Aid.[1-3]\n\n[1] A report.\n\n[2|] A letter.\n\n[3] A note.\n',
      '9',
      'With the label 9 the notes could not be told for certain, so nothing was changed.',
    );
  });
});

describe('the short title of a work', () => {
  const text = (first: string, second: string) => `
      Aid.[1] Trade.[2] Oil.[3]

      [1] Odd Arne Westad, The Global Cold War: Third World Interventions (Cambridge: Cambridge University Press, 2005), 5.

      [2] Westad, ${first}, 90.

      [3] Westad, ${second}, 12.
  `;

  test('is the same in all notes after it', () => {
    renames(
      text('The Global Cold W|ar', 'Global Cold War'),
      'Global Cold War',
      text('Global Cold War', 'Global Cold War'),
    );
  });

  test('is not one by which the work would no longer be known, and the full title stays', () => {
    keepsName(
      text('Global Cold| War', 'Global Cold War'),
      'Decline',
      'With “Decline” a note would no longer be known to cite “The Global Cold War: Third World Interventions”, so nothing was changed.',
    );
    keepsName(
      text('Global Cold War', 'Global Cold War').replace('Third W', 'Third |W'),
      'Decline',
      'This is the full title. With the cursor on a short title, all short forms of this work are renamed.',
    );
  });
});

test('a document, a shelfmark and an archive have no other names', () => {
  keepsName(
    'Aid.[1]\n\n[1] RGAE, f. 635, op. 1, d. 39|2, l. 5.\n',
    'x',
    'A shelfmark is what the archive calls the file; it has no other name.',
  );
});
