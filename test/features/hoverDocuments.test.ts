/** What a hover shows of a document. */
import { describe, expect, test } from 'vitest';
import { hover, hoverFacts } from '../fixture/features';

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
