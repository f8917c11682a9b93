/** Works that bibliographies state: hover, definition and references, from notes, from keys and from entries. */
import { describe, test } from 'vitest';
import { BIB } from '../fixture/bibliography';
import { definition, hover, references, silent } from '../fixture/features';

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

In the bibliography: [library\\.bib](library.bib#L1)

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

In the bibliography: [library\\.bib](library.bib#L5)

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
