/** A note that cites an entry of the view, written where the cursor stands. */
import { describe, test } from 'vitest';
import { citesNothing, insertsCiting } from '../fixture/noteEdits';

describe('a note that cites what stands in the view', () => {
  test('has the citation in the house style as its text, and its writer goes on behind it', () => {
    insertsCiting(
      ['documents', '1'],
      `
        --- essay.dossier
        Aid was offered.[1] Trade followed.| Oil came later.[2]

        [1] A letter.

        [2] A report.
        --- dossier.yaml
        documents:
          - title: Oil
            source: RGAE, f. 635, op. 1, d. 392, ll. 1-12
        style:
          separator: ". "
      `,
      `
        Aid was offered.[1] Trade followed.[2] Oil came later.[3]

        [1] A letter.

        [2] RGAE. f. 635. op. 1. d. 392. ll. 1-12|

        [3] A report.
      `,
    );
  });

  test('cites a file of an archive without the leaves, and a work in full', () => {
    const text = `
      Aid.[^1] Trade.| Oil.[^2]

      [^1]: Odd Arne Westad, *The Global Cold War* (Cambridge: Cambridge University Press, 2005), p. 10.

      [^2]: RGAE, f. 635, op. 1, d. 392, l. 5.
    `;
    const result = (citation: string) => `
      Aid.[^1] Trade.[^2] Oil.[^3]

      [^1]: Odd Arne Westad, *The Global Cold War* (Cambridge: Cambridge University Press, 2005), p. 10.

      [^2]: ${citation}|

      [^3]: RGAE, f. 635, op. 1, d. 392, l. 5.
    `;
    insertsCiting(['archives', 'RGAE', 'fond 635', 'opis 1', 'delo 392'], text, result('RGAE, f. 635, op. 1, d. 392'));
    insertsCiting(
      ['works', 'westad-2005-global'],
      text,
      result('Odd Arne Westad, *The Global Cold War* (Cambridge: Cambridge University Press, 2005), p. 10'),
    );
  });

  test('may be the first of a text, or a footnote of Project Gutenberg', () => {
    insertsCiting(
      ['documents', '1'],
      `
        Document 1 – Note on oil
        Source: RGAE, f. 635, op. 1, d. 392

        Aid.|
      `,
      `
        Document 1 – Note on oil
        Source: RGAE, f. 635, op. 1, d. 392

        Aid.[1]

        [1] RGAE, f. 635, op. 1, d. 392|
      `,
    );
    insertsCiting(
      ['archives', 'RGAE', 'fond 635', 'opis 1', 'delo 392'],
      `
        Aid.[1] Trade.|

        [Footnote 1: RGAE, f. 635, op. 1, d. 392, l. 5.]
      `,
      `
        Aid.[1] Trade.[2]

        [Footnote 1: RGAE, f. 635, op. 1, d. 392, l. 5.]

        [Footnote 2: RGAE, f. 635, op. 1, d. 392|]
      `,
    );
  });
});

describe('no note is inserted', () => {
  test('where the cursor stands in a note, or behind the label of an empty one', () => {
    const reason = '"": The cursor stands in note 1; a new note is marked in the running text.';
    citesNothing('Aid.[^1]\n\n[^1]: A |letter.\n', reason);
    citesNothing('Aid.[1]\n\n[1] |\n', reason);
  });

  test('where two notes have one number', () => {
    citesNothing(
      `
        Aid.[^1] Trade.| Oil.[^2]

        [^1]: A letter.

        [^1]: A report.

        [^2]: A note.
      `,
      '"[^1]:": Note 1 stands here a second time: a mark could mean either.',
    );
  });

  test('where a mark would be none, and where the citation would be read as a mark itself', () => {
    const reason =
      '"": A note mark would not be read as one here, or another would be read otherwise, so nothing was changed.';
    citesNothing('Aid.[^1] `code|`\n\n[^1]: A letter.\n', reason);
    citesNothing('Aid.[1] Trade.|\n\n[1] A letter.\n', reason, 'A letter of the ministry.[1]');
  });
});
