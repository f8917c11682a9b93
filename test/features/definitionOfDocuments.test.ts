/** Definition leads from mentions and shelfmarks to documents, over the files of a dossier, and back. */
import { describe, test } from 'vitest';
import { definition } from '../fixture/features';

const LIST = `
    Documents

    Document 1 – Report on oil, 1959
    #
    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Document 2 – Letter to the embassy, 1960
    Source: RGANI, f. 5, op. 49, d. 131, ll. 20-24
`;

const list = (carets = '') => LIST.replace('    #\n', carets && `    ${carets}\n`);

describe('a document', () => {
  test('is where definition leads from its mention', () => {
    definition(`${list('^^^^^^^^^^')}
    Oil was found, says Docu|ment 1.
`);
  });

  test('is where definition leads from its number among others', () => {
    definition(`${list('^^^^^^^^^^')}
    Oil was found, say Documents 2 and |1.
`);
  });

  test('is where definition leads from its shelfmark in a note', () => {
    definition(`${list('^^^^^^^^^^')}
    Oil was found.[1]

    [1] RGAE, f. 635, o|p. 1, d. 392, l. 4.
`);
  });

  test('is where definition leads from leaves around its own', () => {
    definition(`${list('^^^^^^^^^^')}
    Oil was found.[1]

    [1] RGAE, f. 635, op. 1, d. 392, ll. |1-40.
`);
  });

  test('leads from its header to what mentions and cites it', () => {
    definition(`${list().replace('Document 1', 'Docum|ent 1')}
    Oil was found, says Document 1.[1] Documents 1 and 2 agree.
                        ^^^^^^^^^^     ^^^^^^^^^^^

    [1] RGAE, f. 635, op. 1, d. 392, l. 4.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
`);
  });

  test('leads from the shelfmark in its source line to what cites it', () => {
    definition(`${list().replace('f. 635', 'f.| 635')}
    Oil was found, says Document 1.[1]

    [1] RGAE, f. 635, op. 1, d. 392, l. 4.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
`);
  });

  test('that the list does not have leads nowhere', () => {
    definition(`${list()}
    Oil was found, says Document |7.
`);
  });

  test('of which only other leaves are cited is another: the shelfmark leads to where it stands first', () => {
    definition(`${list()}
    Oil was found.[1] Steel was not.[2]

    [1] RGAE, f. 635, op. 1, d. 393, l. 41.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    [2] RGAE, f. 635, op. 1, d. 393, l.| 42.
`);
  });
});

describe('in a dossier with a manifest', () => {
  test('a mention leads into the list of another file', () => {
    definition(`
      --- dossier.yaml
      title: Oil
      --- documents.md
      # Documents

      Document 1 – Report on oil, 1959
      ^^^^^^^^^^

      Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12
      --- chapters/one.md
      Oil was found, says Doc. |1.
    `);
  });

  test('a shelfmark leads into the list of another file', () => {
    definition(`
      --- dossier.yaml
      title: Oil
      --- documents.md
      # Documents

      Document 1 – Report on oil, 1959
      ^^^^^^^^^^

      Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12
      --- chapters/one.md
      Oil was found.[^1]

      [^1]: РГАЭ. Ф. 635. Оп. 1. Д. 3|92. Л. 4.
    `);
  });

  test('a mention leads into the manifest', () => {
    definition(`
      --- dossier.yaml
      documents:
        - number: 1
                  ^
          title: Report on oil
      --- essay.md
      Oil was found, says Document |1.
    `);
  });

  test('the number of a document in the manifest leads to what mentions and cites it', () => {
    definition(`
      --- dossier.yaml
      documents:
        - number: |1
          source: RGAE, f. 635, op. 1, d. 392, ll. 1-12
      --- essay.md
      Oil was found, says Document 1.[^1]
                          ^^^^^^^^^^

      [^1]: RGAE, f. 635, op. 1, d. 392, l. 4.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `);
  });

  test('the list of another folder is never meant', () => {
    definition(`
      --- cuba/list.md
      # Documents

      Document 1 – Report on sugar, 1959

      Source: GARF, f. 9576, op. 8, d. 10
      --- mexico/dossier.yaml
      documents:
        - number: 1
                  ^
          title: Report on oil
      --- mexico/essay.md
      Oil was found, says Document |1.
    `);
  });
});

describe('a repository', () => {
  test('leads to where the dossier names it first, by whatever name', () => {
    definition(`
      The Russian State Archive of the Economy was opened.[1]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      [1] RG|AE, f. 635, op. 1, d. 392.
    `);
  });

  test('leads nowhere from where it is named first', () => {
    definition(`
      The Russian State Archive of the Eco|nomy was opened.[1]

      [1] RGAE, f. 635, op. 1, d. 392.
    `);
  });
});
