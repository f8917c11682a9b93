import { describe, test } from 'vitest';
import { highlights, references } from '../fixture/features';
import { inBothDialects } from '../fixture/sources';

describe('the references of a note', () => {
  inBothDialects('are its marks and its label, from a mark', (inDialect) => {
    references(
      inDialect(`
        Aid was offered.[^|1] It was refused.[^1] Trade followed.[^2]
                        ^^^^^                ^^^^

        [^1]: A letter.
        ^^^^^

        [^2]: A cable, unlike the letter.[^1]
                                         ^^^^
      `),
    );
  });

  inBothDialects('are the same from its label', (inDialect) => {
    references(
      inDialect(`
        Aid was offered.[^1] It was refused.[^1] Trade followed.[^2]
                        ^^^^                ^^^^

        [^|1]: A letter.
        ^^^^^^

        [^2]: A cable.
      `),
    );
  });

  inBothDialects('leave its label out where nobody asks for the declaration', (inDialect) => {
    references(
      inDialect(`
        Aid was offered.[^1] It was refused.[^1]
                        ^^^^                ^^^^

        [^|1]: A letter.
      `),
      false,
    );
  });

  test('stay in its chapter', () => {
    references(`
      Aid was offered.[|1] Again.[1]
                      ^^^^       ^^^

      [1] A letter.
      ^^^

      Oil came later.[1]

      [1] A memoir.
    `);
  });
});

describe('the references of a document', () => {
  const dossier = (header: string, mention: string) => `
    --- dossier.yaml
    title: Oil
    --- documents.md
    # Documents

    ${header} – Report on oil, 1959
    ${'^'.repeat(header.length)}

    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Document 2 – Letter, 1960

    Source: RGANI, f. 5, op. 49, d. 131
    --- one.md
    Oil was found, says ${mention},[^1] and so says Doc. 2.
                        ${'^'.repeat(mention.length)}

    [^1]: RGAE, f. 635, op. 1, d. 392, l. 4.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    --- two.md
    Documents 1-2 agree.[^1]
    ^^^^^^^^^^^

    [^1]: RGAE, f. 635, op. 1, d. 392, l. 40; RGAE, f. 635, op. 1, d. 39, l. 4.
  `;

  test('are its mentions and its shelfmarks in all files of the dossier, from a mention', () => {
    references(dossier('Document 1', 'Docu|ment 1'));
  });

  test('are the same from its header', () => {
    references(dossier('Document |1', 'Document 1'));
  });
});

describe('the references of a shelfmark', () => {
  test('are the places that cite the same file, however it is written', () => {
    references(`
      Oil was found.[1] Steel was not.[2] Nor was coal.[3]

      [1] RGANI, f. 5, op. 49, d.| 131, l. 7.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^

      [2] ЦХСД. Ф. 5. Оп. 49. Д. 131. Л. 9об.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      [3] RGANI, f. 5, op. 49, d. 132, l. 7.
    `);
  });
});

describe('the references of a repository', () => {
  test('are all its names', () => {
    references(`
      The Russian State Archive of the Economy (RGAE), once TsGANKh, was opened.[1]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                                ^^^^
                                                            ^^^^^^^

      [1] РГ|АЭ. Ф. 635. Оп. 1. Д. 392.
          ^^^^^
    `);
  });
});

describe('what lights up', () => {
  inBothDialects('are the marks and the label of one note', (inDialect) => {
    highlights(
      inDialect(`
        Aid was offered.[^1|] It was refused.[^1] Trade followed.[^2]
                        ^^^^^                ^^^^

        [^1]: A letter.
        ^^^^^

        [^2]: A cable.
      `),
    );
  });

  test('stays in the file', () => {
    highlights(`
      --- dossier.yaml
      title: Oil
      --- one.md
      Oil was found, say |Document 1 and Doc. 1.
                         ^^^^^^^^^^^     ^^^^^^
      --- two.md
      # Documents

      Document 1 – Report on oil, 1959

      Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12
    `);
  });
});
