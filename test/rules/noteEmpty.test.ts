import { describe, test } from 'vitest';
import { checkAll } from '../fixture/check';
import { inBothDialects } from '../fixture/sources';

inBothDialects('a label with no text is found', (inDialect) => {
  checkAll(
    inDialect(`
      Aid was offered.[^1] Trade followed.[^2]

      [^1]:
      ^^^^^ note.empty: Note 1 has no text.

      [^2]: A cable.
    `),
  );
});

inBothDialects('a label with spaces only is found, at the end of the file too', (inDialect) => {
  checkAll(
    inDialect(`
      Aid was offered.[^1] Trade followed.[^2]

      [^1]: A letter.

      [^2]:${'   '}
      ^^^^^ note.empty
    `),
  );
});

describe('a note is not empty', () => {
  test('when its text begins in the next line', () => {
    checkAll(`
      Aid was offered.[1]

      [1]
      A letter.
    `);
    checkAll(`
      Aid was offered.[^1]

      [^1]:
          A letter.
    `);
  });

  test('when its text begins in the next paragraph', () => {
    checkAll(`
      Aid was offered.[^1]

      [^1]:

          A letter.
    `);
  });

  test('when it has only code', () => {
    checkAll(`
      Aid was offered.[^1]

      [^1]:

          \`\`\`
          RGAE
          \`\`\`
    `);
  });

  test('when it has only a link or a picture', () => {
    checkAll(`
      Aid was offered.[^1] Trade followed.[^2]

      [^1]: <https://example.org>

      [^2]: ![](map.png)
    `);
  });
});
