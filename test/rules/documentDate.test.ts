import { describe, test } from 'vitest';
import { check } from '../fixture/check';
import { inBothDialects } from '../fixture/sources';

const CODE = 'document.date';

const citing = (note: string) => `
    Documents

    Document 1 – 27 June 1962, Talk with the head of a magazine
    Source: RGAE, f. 365, op. 2, d. 340, ll. 88-90

    They spoke.[1]

    [1] ${note}
  `;

inBothDialects('another date than that of the list is found, and the list is related', (inDialect) => {
  check(
    CODE,
    inDialect(`
      Documents

      Document 1 – 27 June 1962, Talk with the head of a magazine
                   ~~~~~~~~~~~~ related: The list dates Document 1 to 27 June 1962.
      Source: RGAE, f. 365, op. 2, d. 340, ll. 88-90

      They spoke.[^1]

      [^1]: RGAE, f. 365, op. 2, d. 340, ll. 88-90, “A. Writer, Talk,” 1 June 1962.
                                                                       ^^^^^^^^^^^ document.date: This dates Document 1 to 1 June 1962; the list of documents dates it to 27 June 1962.
    `),
  );
});

test('the list may stand in the manifest', () => {
  check(
    CODE,
    `
    --- dossier.yaml
    documents:
      - number: 1
        title: Talk
        date: 1962-06-27
              ~~~~~~~~~~ related
        source: RGAE, f. 365, op. 2, d. 340, ll. 88-90
    --- essay.md
    They spoke.[^1]

    [^1]: A. Writer, Talk, 1 June 1962, RGAE, f. 365, op. 2, d. 340, l. 89.
                           ^^^^^^^^^^^ document.date
  `,
  );
});

describe('is found', () => {
  test.each([
    ['in another month', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, May 1962.', 'May 1962'],
    ['in another season', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, autumn of 1961.', 'autumn of 1961'],
    ['in digits', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, 28.06.1962.', '28.06.1962'],
    ['in Spanish', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, 1 de junio de 1962.', '1 de junio de 1962'],
    ['approximate and far off', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, ca. 1950.', 'ca. 1950'],
    ['before another sentence', 'RGAE, f. 365, op. 2, d. 340, 1 June 1962. He left on 3 May 1963.', '1 June 1962'],
    ['behind the date of a title', 'RGAE, f. 365, op. 2, d. 340, “On 3 May 1960,” 1 June 1962.', '1 June 1962'],
  ])('%s', (_, note, date) => {
    const marks = `${' '.repeat(8 + note.indexOf(date))}${'^'.repeat(date.length)} document.date`;
    const text = citing(note)
      .replace('27 June 1962, Talk', '27 June 1962, Talk')
      .replace(/ {4}Source/, '                 ~~~~~~~~~~~~ related\n    Source');
    check(CODE, `${text.trimEnd()}\n${marks}\n`);
  });
});

describe('is no contradiction', () => {
  test.each([
    ['the same in other words', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, June 27, 1962.'],
    ['the same in digits', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, 27.06.1962.'],
    ['the month', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, June 1962.'],
    ['the year', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, 1962.'],
    ['a season around it', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, summer of 1962.'],
    ['a span around it', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, 25–29 June 1962.'],
    ['an approximate span', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, no date, aprox. 61-62.'],
    ['a day alone', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, 1 June.'],
    ['no date', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, no date.'],
    ['another date beside the right one', 'RGAE, f. 365, op. 2, d. 340, “On 3 May 1960,” 27 June 1962.'],
    ['when it was seen', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, accessed 3 May 2015.'],
    ['a date behind a semicolon', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90; Letter of 3 May 1960.'],
    ['a date in the next sentence', 'RGAE, f. 365, op. 2, d. 340, 27 June 1962. He left on 3 May 1963.'],
    ['a date that is none', 'RGAE, f. 365, op. 2, d. 340, ll. 88-90, 31 June 1962.'],
    ['the date of another document', 'RGAE, f. 365, op. 2, d. 340, ll. 95-99, 3 May 1960.'],
    ['the date of another file', 'RGAE, f. 365, op. 2, d. 341, ll. 88-90, 3 May 1960.'],
  ])('%s', (_, note) => check(CODE, citing(note)));

  test('a date of another document in the same file', () => {
    check(
      CODE,
      `
      Documents

      Document 1 – 27 June 1962, Talk
      Source: RGAE, f. 365, op. 2, d. 340, ll. 88-90

      Document 2 – 3 May 1960, Letter
      Source: RGAE, f. 365, op. 2, d. 340, ll. 95-99

      They spoke.[1]

      [1] RGAE, f. 365, op. 2, d. 340, 3 May 1960.
    `,
    );
  });

  test('the Old Style of the same day', () => {
    check(
      CODE,
      `
      Documents

      Document 1 – 25 October (7 November) 1917, Decree
      Source: RGAE, f. 365, op. 2, d. 340

      They spoke.[1]

      [1] RGAE, f. 365, op. 2, d. 340, 25 October 1917.
    `,
    );
  });

  test('a date in running text, where many things happen on many days', () => {
    check(
      CODE,
      `
      Documents

      Document 1 – 27 June 1962, Talk
      Source: RGAE, f. 365, op. 2, d. 340, ll. 88-90

      On 3 May 1960 they spoke (RGAE, f. 365, op. 2, d. 340, ll. 88-90).
    `,
    );
  });
});
