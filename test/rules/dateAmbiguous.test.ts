import { describe, test } from 'vitest';
import { check } from '../fixture/check';
import { inBothDialects } from '../fixture/sources';

const CODE = 'date.ambiguous';

inBothDialects('a date in digits that may be read in two ways is found', (inDialect) => {
  check(
    CODE,
    inDialect(`
      Oil was found on 3/8/1960.[^1]
                       ^^^^^^^^ date.ambiguous: 3/8/1960 may be 3 August 1960 or 8 March 1960.

      [^1]: RGAE, f. 635, op. 1, d. 392, 03.08.1960.
                                         ^^^^^^^^^^ date.ambiguous: 03.08.1960 may be 3 August 1960 or 8 March 1960.
    `),
  );
});

test('where the text has one of the readings in words, it says where', () => {
  check(
    CODE,
    `
    Oil was found.[1] So it was.[2]

    [1] V. Writer, “On Oil,” 3 August 1960, p. 23.
                             ~~~~~~~~~~~~~ related: 3 August 1960 is written in words here.

    [2] V. Writer, “On Oil,” 03.08.1960, p. 23.
                             ^^^^^^^^^^ date.ambiguous: 03.08.1960 may be 3 August 1960 or 8 March 1960; elsewhere the text has 3 August 1960.
  `,
  );
});

describe('it is silent', () => {
  test('where the date itself tells its order', () => {
    check(CODE, 'It was 28.03.1960, 3/28/1960, 1960-08-03, 05.05.1960 and 3.VIII.1960.');
  });

  test('where another date of the text tells it', () => {
    check(CODE, 'It was 03.08.1960. On 28.08.1960 it was not.');
  });

  test('where the list of documents states the date in words', () => {
    check(
      CODE,
      `
      --- dossier.yaml
      documents:
        - number: 1
          title: Report on oil
          date: 3 August 1960
      --- essay.md
      It was 03.08.1960.[^1]

      [^1]: A letter.
    `,
    );
  });
});

test('dates that contradict one another tell no order', () => {
  check(
    CODE,
    `
    It was 03.08.1960. It was 28.08.1960, or 08.28.1960.
           ^^^^^^^^^^ date.ambiguous
  `,
  );
});
