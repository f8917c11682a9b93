/** Definition leads from a mark to its note, and back from the note to its marks. */
import { describe, test } from 'vitest';
import { definition } from '../fixture/features';
import { inBothDialects } from '../fixture/sources';

describe('a note', () => {
  inBothDialects('is where definition leads from its mark', (inDialect) => {
    definition(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^2|]

        [^1]: A letter.

        [^2]: A cable.
        ^^^^^
      `),
    );
  });

  inBothDialects('leads back from its label to its marks', (inDialect) => {
    definition(
      inDialect(`
        Aid was offered.[^1] It was refused.[^1] Trade followed.[^2]
                        ^^^^                ^^^^

        [^|1]: A letter.

        [^2]: A cable.
      `),
    );
  });

  inBothDialects('leads back to a mark in another note', (inDialect) => {
    definition(
      inDialect(`
        Aid was offered.[^1]

        [^1]: A letter; it was answered.[^2]
                                        ^^^^

        [^|2]: A cable.
      `),
    );
  });

  test('with a name leads both ways', () => {
    definition(`
      Aid was offered.[^smi|th]

      [^Smith]: A letter.
      ^^^^^^^^^
    `);
    definition(`
      Aid was offered.[^smith]
                      ^^^^^^^^

      [^Smi|th]: A letter.
    `);
  });

  inBothDialects('that is defined twice is defined in both places', (inDialect) => {
    definition(
      inDialect(`
        Aid was offered.[^|1]

        [^1]: A letter.
        ^^^^^

        [^1]: A memoir.
        ^^^^^
      `),
    );
  });

  inBothDialects('that is missing leads nowhere', (inDialect) => {
    definition(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^|2]

        [^1]: A letter.
      `),
    );
  });

  inBothDialects('without a mark leads nowhere', (inDialect) => {
    definition(
      inDialect(`
        Aid was offered.[^1]

        [^1]: A letter.

        [^|2]: A cable.
      `),
    );
  });

  inBothDialects('that lost its label is where its mark leads, to its first words', (inDialect) => {
    definition(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^|2] Oil came later.[^3]

        [^1]: A letter.

        Stephen Rabe, p. 90.
        ^^^^^^^^^^^^

        [^3]: A cable.
      `),
    );
  });

  inBothDialects('that lost its label leads back from its first words to its marks', (inDialect) => {
    definition(
      inDialect(`
        Aid was offered.[^1] Trade followed.[^2] Oil came later.[^3]
                                            ^^^^

        [^1]: A letter.

        Stephen| Rabe, p. 90.

        [^3]: A cable.
      `),
    );
  });

  test('of another file is never meant, though both belong to one dossier', () => {
    definition(`
      --- dossier.yaml
      title: Oil
      --- one.md
      Aid was offered.[^|1]

      [^1]: A letter.
      ^^^^^
      --- two.md
      Oil came later.[^1]

      [^1]: A memoir.
    `);
  });
});
