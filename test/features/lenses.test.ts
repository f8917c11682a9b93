import { test } from 'vitest';
import { lenses } from '../fixture/glance';

const BOTH = { documents: true, notes: true };
const DOCUMENTS = { documents: true, notes: false };

test('over a document stands how often it is cited and mentioned, its own source left out', () => {
  lenses(
    `
      Document 1 – Report on oil, 1959
      ^^^^^^^^^^ cited 2, mentioned 1
      Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

      Document 2 – Report on tin, 1960
      ^^^^^^^^^^ cited 0, mentioned 0
      Source: RGAE, f. 635, op. 1, d. 393

      Document 1 tells of oil.[1] Nobody believed it.[2]

      [1] RGAE, f. 635, op. 1, d. 392, l. 5.

      [2] RGAE, f. 635, op. 1, d. 392, ll. 7-8.
    `,
    DOCUMENTS,
  );
});

test('over a note stands how often it is marked, cross references included', () => {
  lenses(
    `
      Aid was offered.[1] It was refused.[2] It came.[1]

      [1] A letter.
      ^^^ cited 3, mentioned 0

      [2] See note 1.
      ^^^ cited 1, mentioned 0
    `,
    BOTH,
  );
});

test('what is cited in other texts of the dossier counts, and the manifest has lenses too', () => {
  lenses(
    `
      --- dossier.yaml
      documents:
        - number: 1
                  ^ cited 2, mentioned 1
          title: Report on oil
          source: RGAE, f. 635, op. 1, d. 392

      --- one.md
      Aid was offered.[^1]

      [^1]: RGAE, f. 635, op. 1, d. 392, l. 5.

      --- two.md
      Document 1 has it.[^1]

      [^1]: RGAE, f. 635, op. 1, d. 392, l. 6.
    `,
    DOCUMENTS,
  );
});

test('where none are wanted there are none', () => {
  lenses('Aid.[1]\n\n[1] A letter.', DOCUMENTS);
});
