/** Works that bibliographies state: hover, definition and references, from notes, from keys and from entries. */
import { describe, expect, test } from 'vitest';
import { bibliographyOutline } from '../../server/features/bibliographyOutline';
import { BIB } from '../fixture/bibliography';
import { definition, highlights, hover, references, silent } from '../fixture/features';
import { idOf, open } from '../fixture/open';

const IN_FOLDER = `
--- dossier.yaml
title: Trade
${BIB}
`;

describe('a short citation', () => {
  test('leads to the entry of a bibliography in the folder', () => {
    definition(`
--- essay.md
It was global.[^1]

[^1]: Westad, *Global |Cold War*, p. 12.
--- dossier.yaml
title: Trade
--- library.bib
@book{westad2005,
      ^^^^^^^^^^
  title = {The Global Cold War}, author = {Westad, Odd Arne}, year = {2005}}
    `);
  });

  test('is known by the entry', () => {
    hover(
      `
--- essay.md
It was global.[^1]

[^1]: Westad, *Global |Cold War*, p. 12.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
${IN_FOLDER.trim()}
`,
      `
**Odd Arne Westad**, *The Global Cold War: Third World Interventions*

Cambridge: Cambridge University Press, 2005

In the bibliography, as a book: [library\\.bib](library.bib#L1)

Cited here: 12
`,
    );
  });

  test('leads to the note that gives it in full, where one does', () => {
    definition(`
--- essay.md
It was global.[^1] It was cold.[^2]

[^1]: Odd Arne Westad, *The Global Cold War*, Cambridge: Cambridge University Press, 2005, p. 5.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
[^2]: Westad, *Global |Cold War*, p. 12.
${IN_FOLDER.trim()}
`);
  });
});

describe('a citation key', () => {
  test('leads to its entry, though the notes give the work in full', () => {
    definition(`
--- essay.md
It was global [@west|ad2005, 12].[^1]

[^1]: Odd Arne Westad, *The Global Cold War*, Cambridge: Cambridge University Press, 2005, p. 5.
--- dossier.yaml
title: Trade
--- library.bib
@book{westad2005, title = {The Global Cold War}, author = {Westad, Odd Arne}, year = {2005}}
      ^^^^^^^^^^
`);
  });

  test('is nothing where no bibliography is', () => {
    silent('It was global [@west|ad2005, 12].[^1]\n\n[^1]: A letter.\n');
  });

  test('is known in the text whose metadata names the bibliography', () => {
    hover(
      `
--- essay.md
---
title: Trade
bibliography: library.bib
---

It failed [@zub|ok2007, 5].[^1]
           ^^^^^^^^^^^

[^1]: A letter.
${BIB}
`,
      `
**Vladislav M\\. Zubok**, *A Failed Empire*

2007

In the bibliography, as a book: [library\\.bib](library.bib#L5)

Cited here: 5
`,
    );
  });
});

test('an entry leads to all that cites it: in short, in full and by its key', () => {
  references(`
--- essay.md
It was global [@westad2005, 12].[^1] It was cold.[^2]
               ^^^^^^^^^^^

[^1]: Odd Arne Westad, *The Global Cold War*, Cambridge: Cambridge University Press, 2005, p. 5.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
[^2]: Westad, *Global Cold War*, p. 12.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--- dossier.yaml
title: Trade
--- library.bib
@book{west|ad2005, title = {The Global Cold War}, author = {Westad, Odd Arne}, year = {2005}}
      ^^^^^^^^^^^
@book{zubok2007, author = {Zubok, Vladislav M.}, title = {A Failed Empire}, year = 2007}
`);
});

test('a key is highlighted with all that cites the same work in the text', () => {
  highlights(`
--- essay.md
It was global [@west|ad2005, 12].[^1]
               ^^^^^^^^^^^^

[^1]: Westad, *Global Cold War*, p. 12.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
${IN_FOLDER.trim()}
`);
});

test('an entry says what it is, where it is kept, and what cites it', () => {
  hover(
    `
--- essay.md
It was said [@romanova, 3].[^1]

[^1]: A letter.
--- dossier.yaml
title: Trade
--- library.bib
@unpublished{roman|ova, title = {Note on Trade with Mexico}, author = {Romanova, Z. I.}, date = {1960-03-08},
             ^^^^^^^^^
  archive = {Russian State Archive of the Economy}, archivelocation = {f. 635, op. 1, d. 392, ll. 1-12}}
`,
    `
**Z\\. I\\. Romanova**, *Note on Trade with Mexico*

Russian State Archive of the Economy, f\\. 635, op\\. 1, d\\. 392, ll\\. 1\\-12

8 March 1960

In the bibliography, as a document of an archive: [library\\.bib](library.bib#L1)

Also cited: [line 1](essay.md#L1)
`,
  );
});

test('the outline of a bibliography has its entries by their keys', () => {
  const opened = open(`
--- essay.md
A letter.[^1]

[^1]: A letter.
${IN_FOLDER.trim()}
`);
  const entries = bibliographyOutline(opened.dossier('essay.md'), idOf('library.bib'));
  expect(entries.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
    'westad2005: Westad, The Global Cold War: Third World Interventions',
    'zubok2007: Zubok, A Failed Empire',
  ]);
});
