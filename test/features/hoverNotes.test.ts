/** What a hover shows of a mark and of the label of a note. */
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
