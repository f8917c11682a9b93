/** What a hover shows, as the Markdown that the editor is given. */
import { describe, expect, test } from 'vitest';
import { hover, hoverFacts } from '../fixture/features';
import { inBothDialects } from '../fixture/sources';

describe('the hover of a mark', () => {
  inBothDialects('shows the text of its note', (inDialect) => {
    hover(
      inDialect(`
        Aid was offered.[^|1]
                        ^^^^^

        [^1]: A letter,
        hard-wrapped.
      `),
      `
        **Note 1**

        A letter, hard\\-wrapped\\.
      `,
    );
  });

  test('shows every paragraph of its note', () => {
    hover(
      `
        Aid was offered.[^|1]
                        ^^^^^

        [^1]: A letter.

            Its answer is lost.
      `,
      `
        **Note 1**

        A letter\\.

        Its answer is lost\\.
      `,
    );
  });

  test('shows what its note cites, resolved', () => {
    hover(
      `
        Documents

        Document 1 – Report on oil, 1959

        Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

        Oil was found.[^|1]
                      ^^^^^

        [^1]: RGAE, f. 635, op. 1, d. 392, l. 4.
      `,
      `
        **Note 1**

        RGAE, f\\. 635, op\\. 1, d\\. 392, l\\. 4\\.

        ---

        **Russian State Archive of the Economy** (RGAE), Moscow

        fond **635** · inventory \\(opis\\) **1** · file \\(delo\\) **392** · leaf 4

        A part of [Document 1](essay.md#L3) of this dossier, *Report on oil, 1959*
      `,
    );
  });

  inBothDialects('without a note says so', (inDialect) => {
    hover(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^|2]
                                            ^^^^^

        [^1]: A letter.
      `),
      '**Note 2** has no text.',
    );
  });

  inBothDialects('whose note lost its label shows the paragraph in its place, and says so', (inDialect) => {
    hover(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^|2] Oil came later.[^3]
                                            ^^^^^

        [^1]: A letter.

        Stephen Rabe, p. 90.

        [^3]: A cable.
      `),
      `
        **Note 2**, by its place; its label is missing

        Stephen Rabe, p\\. 90\\.
      `,
    );
  });

  inBothDialects('whose note has no text yet shows its number only', (inDialect) => {
    hover(
      inDialect(`
        Aid was offered.[^|1]
                        ^^^^^

        [^1]:
      `),
      '**Note 1** has no text.',
    );
  });

  test('cuts a very long note', () => {
    const facts = hoverFacts(`Aid.[^|1]\n\n[^1]: ${'A letter. '.repeat(1000)}`);
    expect(facts).toMatchObject({ kind: 'mark', note: { cut: true } });
    expect(facts?.kind === 'mark' && facts.note!.paragraphs.join('').length).toBeLessThan(2000);
  });

  test('cuts no character in half', () => {
    const facts = hoverFacts(`Aid.[^|1]\n\n[^1]: a${'🜚'.repeat(1000)}`);
    expect(facts?.kind === 'mark' && facts.note!.paragraphs.join('')).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe('the hover of a label', () => {
  inBothDialects('says where its note is marked', (inDialect) => {
    expect(
      hoverFacts(
        inDialect(`
          Aid was offered.[^1] It was refused.[^1]

          [^|1]: A letter.

          [^2]: See above.[^1]
        `),
      ),
    ).toMatchObject({ kind: 'label', label: '1', marks: [{ note: undefined }, { note: undefined }, { note: '2' }] });
  });

  test('links to its marks', () => {
    hover(
      `
        Aid was offered.[^1] It was refused.[^1]

        [^|1]: A letter.
        ^^^^^^

        [^2]: See above.[^1]
      `,
      '**Note 1** is marked in the text 3 times: [line 1](essay.md#L1), [line 1](essay.md#L1), [note 2](essay.md#L5)',
    );
  });

  inBothDialects('says when nothing marks its note', (inDialect) => {
    hover(
      inDialect(`
        Aid was offered.

        [^|1]: A letter.
        ^^^^^^
      `),
      '**Note 1** is not cited anywhere in the text.',
    );
  });
});

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

describe('the hover of a document', () => {
  const essay = (words: string) => `
    Documents

    Document 1 – 8 March 1960, Report on oil
    Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

    Oil was found, says ${words}

    [1] RGAE, f. 635, op. 1, d. 392, l. 4.
  `;

  test('shows its title, its date, its source and where it is cited', () => {
    hover(
      essay(`Docu|ment 1; see also Document 1.[1]
                        ^^^^^^^^^^^`),
      `
        **Document 1** Report on oil

        8 March 1960

        Source: RGAE, f\\. 635, op\\. 1, d\\. 392, ll\\. 1\\-12

        Mentioned twice. Cited: [note 1](essay.dossier#L8)
      `,
    );
  });

  test('that the list does not have says how many it has', () => {
    hover(
      essay(`Docu|ment 7.[1]
                        ^^^^^^^^^^^`),
      'There is no Document 7: the list has 1.',
    );
  });

  test('of the manifest shows its author too', () => {
    hover(
      `
        --- dossier.yaml
        documents:
          - number: 1
            title: Report on oil
            author: N. I. Romanova
            date: 8 March 1960
        --- essay.md
        Oil was found, says |Document 1.
                            ^^^^^^^^^^^
      `,
      `
        **Document 1** Report on oil

        N\\. I\\. Romanova, 8 March 1960

        Mentioned once. Not cited in a note.
      `,
    );
  });

  test('answers on its number in the manifest', () => {
    expect(
      hoverFacts(`
        --- dossier.yaml
        documents:
          - number: |1
            title: Report on oil
        --- essay.md
        Oil was found, says Document 1.
      `),
    ).toMatchObject({ kind: 'document', number: '1', mentions: 1 });
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
