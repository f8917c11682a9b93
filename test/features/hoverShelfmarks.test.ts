/** What a hover shows of a shelfmark and of a repository. */
import { describe, expect, test } from 'vitest';
import { hover, hoverFacts } from '../fixture/features';

describe('the hover of a shelfmark', () => {
  test('names the archive, the levels in words, the leaves, the document and where else the file is cited', () => {
    hover(
      `
        Documents

        Document 1 – Report on oil, 1959
        Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

        Oil was found.[1] Steel was not.[2]

        [1] RGAE, f|. 635, op. 1, d. 392, ll. 3, 5ob.-7.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        [2] RGAE, f. 635, op. 1, d. 392, l. 40.
      `,
      `
        **Russian State Archive of the Economy** (RGAE), Moscow

        fond **635** · inventory \\(opis\\) **1** · file \\(delo\\) **392** · leaves 3, 5ob\\-7

        A part of [Document 1](essay.dossier#L3) of this dossier, *Report on oil, 1959*

        Also cited: [line 4](essay.dossier#L4), [note 2](essay.dossier#L10)
      `,
    );
  });

  test.each([
    ['ll. 1-12', '[Document 1](essay.dossier#L3) of this dossier, *Report on oil, 1959*'],
    [
      'll. 1-40',
      'These leaves take in [Document 1](essay.dossier#L3) of this dossier, *Report on oil, 1959*, and more',
    ],
    ['ll. 9-40', 'These leaves overlap [Document 1](essay.dossier#L3) of this dossier, *Report on oil, 1959*'],
    ['ll. 30-40', 'The same file as a document of this dossier, but other leaves: another document.'],
  ])('with %s says how they lie to the document', (leaves, line) => {
    const facts = `
        **Russian State Archive of the Economy** (RGAE), Moscow

        fond **635** · inventory \\(opis\\) **1** · file \\(delo\\) **392** · leaves ${leaves.slice(4).replace('-', '\\-')}

        ${line}

        Also cited: [line 4](essay.dossier#L4)
      `;
    hover(
      `
        Documents

        Document 1 – Report on oil, 1959
        Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

        Oil was found.[1]

        [1] RGAE, f|. 635, op. 1, d. 392, ${leaves}.
                  ${'^'.repeat('f|. 635, op. 1, d. 392, '.length + leaves.length)}
      `,
      facts,
    );
  });

  test('says what is missing, and that the archive is not named', () => {
    hover(
      `
        Oil was found.[1]

        [1] Ibid., f|. 635, op. 1, File: no, l. 7.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
      `
        No archive is named here.

        fond **635** · inventory \\(opis\\) **1** · file \\(delo\\) (not given) · leaf 7

        Missing: file \\(delo\\).
      `,
    );
  });

  test('names an archive that no list has as it is written', () => {
    expect(
      hoverFacts(`
        Oil was found.[1]

        [1] XYZA, f|. 635, op. 1, d. 3.
      `),
    ).toMatchObject({ kind: 'shelfmark', key: 'XYZA/635/1/3', written: 'XYZA', repository: undefined });
  });
});

describe('the hover of a repository', () => {
  test('shows its names, its place and its address', () => {
    const facts = hoverFacts('Held in RG|ANI, f. 5, op. 49, d. 131.');
    expect(facts).toMatchObject({
      kind: 'repository',
      written: 'RGANI',
      repository: { siglum: 'RGANI', name: 'Russian State Archive of Contemporary History', place: 'Moscow' },
    });
  });

  test('shows today’s names for a former one', () => {
    expect(hoverFacts('Held in TsK|hSD, f. 5, op. 49, d. 131.')).toMatchObject({
      written: 'TsKhSD',
      repository: { siglum: 'RGANI' },
    });
  });

  test('shows what the manifest says', () => {
    hover(
      `
        --- dossier.yaml
        repositories:
          - siglum: GAPK
            name: State Archive of Perm Krai
            names: [Государственный архив Пермского края]
            former: [GAPO]
            place: Perm
        --- essay.md
        Oil was found.[^1]

        [^1]: GA|PK, f. 5, op. 49, d. 131, l. 7.
              ^^^^^
      `,
      `
        **State Archive of Perm Krai** (GAPK), Perm

        *Государственный архив Пермского края*

        Formerly GAPO
      `,
    );
  });
});
