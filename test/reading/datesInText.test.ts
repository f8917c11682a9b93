/** Which dates of a text are kept: those that a rule or a hover asks for. */
import { describe, test } from 'vitest';
import { dates } from '../fixture/reading';
import { inBothDialects } from '../fixture/sources';

describe('in a note', () => {
  inBothDialects('every date is kept that says more than a year', (inDialect) => {
    dates(
      inDialect(`
        Oil was found.[^1] Steel was not.[^2]

        [^1]: Letter, 3 August 1960, RGAE, f. 635, op. 1, d. 392, ll. 1-12, no date, aprox. 60-61, p. 6; see May 1960.
                      ^^^^^^^^^^^^^ 1960-08-03
                                                                            ^^^^^^^^^^^^^^^^^^^^^ 1960~/1961~
                                                                                                             ^^^^^^^^ 1960-05
        [^2]: The spring of 1961, November 21, 1959, 28 June – 3 July 1962, and early 1960.
                  ^^^^^^^^^^^^^^ 1961-21
                                  ^^^^^^^^^^^^^^^^^ 1959-11-21
                                                     ^^^^^^^^^^^^^^^^^^^^^ 1962-06-28/1962-07-03
                                                                                ^^^^^^^^^^ 1960-01~/1960-04~
      `),
    );
  });

  test('years, pages, volumes, levels and marks are no dates', () => {
    dates(`
      Oil.[1] Steel.[2]

      [1] A. Writer, Oil, 1938-1962, London: Press, 1988, pp. 505–528; Journal 6, no. 3 (2011), pp. 100-19; no. 4 May.

      [2] RGAE, f. 5, op. 3, d. 12, ll. 1-8; GARF 1235/1/16/5; CAB 128/17; Decree P316/54; 5' 6"; 12 of the men.[1]
    `);
  });

  test('the number of a volume is no day, but the month behind it is read', () => {
    dates(`
      Oil.[1]

      [1] Journal, no. 31, April 1953; vol. 31 April 1953.
                           ^^^^^^^^^^ 1953-04
                                               ^^^^^^^^^^ 1953-04
    `);
  });

  test('a date may be wrapped', () => {
    dates(`
      Oil.[1]

      [1] Letter, 3
                  ^+
      August 1960.
      ^^^^^^^^^^^ 1960-08-03
    `);
  });
});

describe('in the title of a document', () => {
  test('every date is kept', () => {
    dates(`
      Documents

      Document 1 – 27 June 1962, Letter of 3 May
                   ^^^^^^^^^^^^ 1962-06-27
                                           ^^^^^ XXXX-05-03
      Source: RGAE, f. 635, op. 1, d. 392

      Document 2 – Letter, aprox. 60-61
                           ^^^^^^^^^^^^ 1960~/1961~
      Source: RGAE, f. 635, op. 1, d. 393
    `);
  });
});

describe('in running text', () => {
  test('only those in digits are kept, and those that are none', () => {
    dates(`
      On 21 November, 1959, and in May 1960, in the summer of 1961 and about 1960 oil was found. It was 03.08.1960.
                                                                                                        ^^^^^^^^^^ [1960-08-03,1960-03-08]
      On 31 February 1960, on February 30, 1961, and on 24 Dicember 1962 it was not. It was 1960-08-03.
         ^^^^^^^^^^^^^^^^
                              ^^^^^^^^^^^^^^^^^
                                                        ^^^^^^^^^^^^^^^^
    `);
  });

  test('other numbers with stops and strokes are none', () => {
    dates(`
      Chapter 1.2.3 costs 3.50, or 1/2 of 12/24; see 3.2.1960.5, http://x.org/3/8/1960/ and op. 3.8.1960. At 12.30 or
      10:30, 1,000.50 men came; the 24 members 1962 elected, 12 Marks 1923 bought, and 3 may 12 not.
    `);
  });
});
