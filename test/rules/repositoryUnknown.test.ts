import { describe, test } from 'vitest';
import { check } from '../fixture/check';
import { inBothDialects } from '../fixture/sources';

describe('an abbreviation before a level label that no list knows', () => {
  inBothDialects('is found where it stands first, and the other places are related', (inDialect) => {
    check(
      'repository.unknown',
      inDialect(`
        Oil was found.[^1] Steel was not.[^2]

        [^1]: XYZA, f. 5, op. 49, d. 131, l. 7.
              ^^^^ repository.unknown: No archive is known as XYZA. If it is one, name it in the manifest under \`repositories\`.

        [^2]: XYZA, f. 6, op. 1, d. 1, l. 2.
              ~~~~ related: XYZA stands here too.
      `),
    );
  });

  inBothDialects('one letter away from one that the dossier cites suggests it', (inDialect) => {
    check(
      'repository.unknown',
      inDialect(`
        Oil was found.[^1] Steel was not.[^2]

        [^1]: RGAE, f. 635, op. 1, d. 392, l. 7.

        [^2]: RGEA, f. 635, op. 1, d. 392, l. 8.
              ^^^^ repository.unknown: No archive is known as RGEA; did you mean RGAE?
      `),
    );
  });

  test('in a source line is found', () => {
    check(
      'repository.unknown',
      `
      Documents

      Document 1 – Report on oil, 1959
      Source: XYZA, f. 413, op. 13, d. 5, ll. 5-9
              ^^^^ repository.unknown

      Oil was found.[1]

      [1] A letter.
    `,
    );
  });
});

describe('in running text', () => {
  inBothDialects('an unknown name beside a known archive is found', (inDialect) => {
    check(
      'repository.unknown',
      inDialect(`
        RGAE’s and RAE’s archives were opened.[^1]
                   ^^^ repository.unknown: No archive is known as RAE. If it is one, name it in the manifest under \`repositories\`.

        [^1]: A letter.
      `),
    );
  });

  inBothDialects('a name one letter away from an archive that the dossier cites is found', (inDialect) => {
    check(
      'repository.unknown',
      inDialect(`
        The RGENI archives were opened.[^1]
            ^^^^^ repository.unknown: No archive is known as RGENI; did you mean RGANI?

        [^1]: RGANI, f. 5, op. 49, d. 131, l. 7.
      `),
    );
  });

  test('the suggestion is not the archive that stands beside it', () => {
    check(
      'repository.unknown',
      `
      RGAE’s and RGEA’s archives were opened.[1]
                 ^^^^ repository.unknown: No archive is known as RGEA. If it is one, name it in the manifest under \`repositories\`.

      [1] RGAE, f. 635, op. 1, d. 392, l. 7.
    `,
    );
  });

  test.each([
    'The KGB’s archives are closed.',
    'The KGB and the CIA archives are closed.',
    'RGANI and KGB archives are closed.',
    'The RAE archives are closed.',
    'The archives of RAE and RGAE are closed.',
    'PEMEX archives were opened, and RGAE archives too.',
    'UNESCO’s and NATO’s archives are open.',
    'The RGAE and PEMEX archives are open.',
    'The SRE and RGAE archives are open.',
    'The RGAE and UNAM archives are open.',
  ])('nothing is found in “%s”', (sentence) => {
    check('repository.unknown', `${sentence}[1]\n\n[1] RGAE, f. 635, op. 1, d. 392, l. 7.`);
  });
});

describe('nothing is found', () => {
  test('where the text itself gives the name in full', () => {
    check(
      'repository.unknown',
      `
      Oil was found.[1] Steel was not.[2]

      [1] State Archive of Perm Krai (GAPK), f. 5, op. 49, d. 131, l. 7.

      [2] GAPK, f. 5, op. 49, d. 131, l. 7.
    `,
    );
  });

  test.each([
    'State Archive of Perm Krai (hereafter GAPK)',
    'State Archive of Perm Krai (henceforth “GAPK”)',
    'State Archive of Perm Krai [GAPK]',
    'GAPK (State Archive of Perm Krai)',
  ])('where the text gives the name in full as in “%s”', (name) => {
    check('repository.unknown', `A.[1] B.[2]\n\n[1] ${name}, f. 5, op. 49, d. 131.\n\n[2] GAPK, f. 5, op. 49, d. 132.`);
  });

  test('where another file of the dossier gives the name in full', () => {
    check(
      'repository.unknown',
      `
      --- dossier.yaml
      title: Oil
      --- abbreviations.md
      Cited is the State Archive of Perm Krai (GAPK).
      --- essay.md
      Oil was found.[^1]

      [^1]: GAPK, f. 5, op. 49, d. 131, l. 7.
    `,
    );
  });

  test('where the manifest names the archive', () => {
    check(
      'repository.unknown',
      `
      --- dossier.yaml
      repositories:
        - siglum: GAPK
          name: State Archive of Perm Krai
          abbreviations: [GAPO]
      --- essay.md
      Oil was found.[^1] Steel was not.[^2]

      [^1]: GAPK, f. 5, op. 49, d. 131, l. 7.

      [^2]: GAPO, f. 5, op. 49, d. 131, l. 7.
    `,
    );
  });

  test.each([
    ['a former name', 'TsKhSD, f. 5, op. 49, d. 131, l. 7.'],
    ['Cyrillic', 'РГАНИ. Ф. 5. Оп. 49. Д. 131. Л. 7.'],
    ['the full name', 'Russian State Archive of the Economy, f. 635, op. 1, d. 392.'],
    ['a full name that no list knows', 'State Archive of the City of Perm, f. 5, op. 49, d. 131.'],
    ['an author before the level', 'N. I. Romanova, f. 5, op. 49, d. 131.'],
    ['the body whose papers they are', 'GKES, f. 365, op. 2, d. 131.'],
    ['Ibid.', 'Ibid., f. 5, op. 49, d. 131.'],
    ['the beginning of the sentence', 'See f. 5, op. 49, d. 131.'],
    ['a personal fond between', 'RGAE, D. D. Degtyar, Personal Collection, Fond 645, Opis 1, Delo 31.'],
  ])('for %s', (_, text) => {
    check('repository.unknown', `Oil was found.[1]\n\n[1] ${text}`);
  });

  test('in code', () => {
    check(
      'repository.unknown',
      'Oil.[^1] Write `XYZA, f. 5, op. 49, d. 131`.\n\n    XYZA, f. 5, op. 49, d. 131\n\n[^1]: A letter.',
    );
  });
});
