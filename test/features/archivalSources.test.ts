/** The archival bibliography: every shelfmark of a dossier in its place, with the notes and the documents. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { findArchivalSources } from '../../server/features/archivalSources';
import { bibliography } from '../../server/wire/bibliography';
import { dedent, type Source } from '../fixture/fixture';
import { idOf, nameOf, type Opened, open } from '../fixture/open';

/** The bibliography of the dossier of the first essay. */
function sourcesOf(opened: Opened, isAsked?: (name: string) => boolean): string {
  const naming = { nameOf, linkTo: () => undefined };
  const found = findArchivalSources(opened.dossier(opened.essay), (file) => isAsked?.(nameOf(file)) ?? true);
  return [...bibliography('Archival sources', found, naming)].join('\n');
}

/** Expects that the bibliography of a text reads so. */
function lists(text: string | Source, markdown: string): void {
  expect(sourcesOf(open(text))).toBe(['# Archival sources', '', ...dedent(markdown)].join('\n'));
}

/** Puts every essay on its card, as if nobody had it open. */
function shelved(opened: Opened): Opened {
  for (const { name } of opened.fixture.files) {
    const card = opened.library.cardOf(idOf(name));
    if (card) opened.library.shelve(idOf(name), structuredClone(card));
  }
  return opened;
}

describe('the archival sources', () => {
  test('stand by archive, fond, opis and file, numbers as numbers, with the notes that cite them', () => {
    lists(
      `
      Aid.[1] Trade.[2] Oil.[3] Steel.[4]

      [1] RGANI, f. 89, op. 38, d. 5, l. 1.
      [2] RGAE, f. 635, op. 10, d. 4; RGAE, f. 635, op. 2, d. 59, ll. 3-5.
      [3] RGAE, f. 635, op. 2, d. 059a; RGAE, f. 59, op. 1, d. 1.
      [4] RGAE, f. 635, op. 2, d. 59, l. 7ob.
    `,
      `
      ## RGAE: Russian State Archive of the Economy, Moscow

      ### fond 59

      - inventory (opis) 1
        - file (delo) 1: note 3

      ### fond 635

      - inventory (opis) 2
        - file (delo) 59: note 2, ll. 3-5; note 4, l. 7ob
        - file (delo) 059a: note 3
      - inventory (opis) 10
        - file (delo) 4: note 2

      ## RGANI: Russian State Archive of Contemporary History, Moscow

      ### fond 89

      - inventory (opis) 38
        - file (delo) 5: note 1, l. 1
    `,
    );
  });

  test('say which document of the list a file is, and which is cited in the running text or only in part', () => {
    lists(
      `
      Documents

      Document 1 – Report on oil, 1959
      Source: RGAE, f. 635, op. 1, d. 392, ll. 4-9

      See RGAE, f. 635, op. 1, d. 7 for steel.[1] The fond RGAE, f. 635 is large.[2][3]

      [1] XYZA, f. 1, op. 2, d. 3.
      [2] RGAE, f. 635, d. 8.
      [3] Draft of a letter, f. 5, op. 1, d. 2.
    `,
      `
      ## RGAE: Russian State Archive of the Economy, Moscow

      ### fond 635

      The fond itself: line 6; incomplete

      - inventory (opis) 1
        - file (delo) 7: line 6
        - file (delo) 392: **Document 1**, *Report on oil, 1959*
      - file (delo) 8: note 2; incomplete

      ## XYZA

      ### fond 1

      - inventory (opis) 2
        - file (delo) 3: note 1

      ## No archive named

      ### fond 5

      - inventory (opis) 1
        - file (delo) 2: note 3
    `,
    );
  });

  test('of another notation stand under its own levels', () => {
    lists(
      `
      Aid.[1] Trade.[2]

      [1] FO 371/126689, f. 12.
      [2] TNA, CAB 128/9; TNA, FO 371/9.
    `,
      `
      ## TNA: The National Archives of the United Kingdom, Kew, London

      ### series CAB 128

      - piece 9: note 2

      ### series FO 371

      - piece 9: note 2
      - piece 126689: note 1, f. 12
    `,
    );
  });

  test('name the file of a citation where the dossier has several', () => {
    const opened = open(TWO_FILES);
    expect(sourcesOf(opened)).toContain('- file (delo) 3: a.md note 1, l. 5; note 1; line 7; b.md note x\n');
    expect(sourcesOf(opened, (name) => name !== 'a.md')).not.toContain('a.md');
  });

  test('are the same where nobody has the texts open', () => {
    const expected = sourcesOf(open(TWO_FILES));
    expect(expected).toContain('Document 7');
    expect(sourcesOf(shelved(open(TWO_FILES)))).toBe(expected);
  });

  test('of a text without any are said to be none', () => {
    lists('Aid.[^1]\n\n[^1]: Rabe, Aid, p. 5.', 'No shelfmark is cited here.');
  });
});

const TWO_FILES = `
  --- dossier.yaml
  documents:
    - number: 7
      title: Letter
      source: RGAE, f. 1, op. 2, d. 30
  --- a.md
  Aid.[^1]

  [^1]: RGAE, f. 1, op. 2, d. 3, l. 5; for the whole RGAE, f. 1, op. 2, d. 3.

      GARF, f. 9, op. 9, d. 9.

  In RGAE, f. 1, op. 2, d. 3, too.
  --- b.md
  Trade.[^x]

  [^x]: Ф. 1. Оп. 2. Д. 3. РГАЭ.

  [^2]: RGAE, f. 1, op. 2, d. 30, l. 1. Also

      RGAE, f. 1, op. 2, d. 4.
`;

test('what the texts say makes no markup in the bibliography', () => {
  const title = 'A *b* _c_ `d` [e](http://f.org) <b>g</b> ![h](i) http://j.org www.k.org $l$ m@n.org &amp; ~~o~~ | p';
  const markdown = sourcesOf(
    open(`
    --- dossier.yaml
    documents:
      - number: 1
        title: "${title}"
        source: RGAE, f. 1, op. 2, d. 3
    --- a.md
    Aid.[^1]

    [^1]: Rabe.
  `),
  );
  const kinds = new Set<string>();
  const texts: string[] = [];
  const walk = (node: { type: string; value?: string; children?: unknown[] }) => {
    kinds.add(node.type);
    if (node.value !== undefined) texts.push(node.value);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(fromMarkdown(markdown));
  expect([...kinds].sort()).toEqual(['emphasis', 'heading', 'list', 'listItem', 'paragraph', 'root', 'strong', 'text']);
  expect(texts).toContain(title);
});
