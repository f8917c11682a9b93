import { describe, expect, test } from 'vitest';
import { check, severities } from '../fixture/check';
import { fixes, titles } from '../fixture/fixes';
import { inBothDialects } from '../fixture/sources';

const CODE = 'date.invalid';

describe('a day that no calendar has', () => {
  inBothDialects('is found in running text and in notes', (inDialect) => {
    check(
      CODE,
      inDialect(`
        On 31 February 1960 oil was found, and on April 31 it was lost.[^1]
           ^^^^^^^^^^^^^^^^ date.invalid: There was no 31 February 1960: the month had 29 days.
                                                  ^^^^^^^^ date.invalid: There is no 31 April: the month has 30 days.

        [^1]: RGAE, f. 635, op. 1, d. 392, 31.06.1960; 30 de febrero de 1961; 31. September 1960.
                                           ^^^^^^^^^^ date.invalid: There was no 31 June 1960: the month had 30 days.
                                                       ^^^^^^^^^^^^^^^^^^^^^ date.invalid: There was no 30 February 1961: the month had 28 days.
                                                                              ^^^^^^^^^^^^^^^^^^ date.invalid: There was no 31 September 1960: the month had 30 days.
      `),
    );
  });

  test('is a hint where the Old Style had it', () => {
    check(
      CODE,
      `
      On 29 February 1900 it was cold.
         ^^^^^^^^^^^^^^^^ date.invalid: There was a 29 February 1900 only in the Old Style, the Julian calendar.
    `,
    );
    expect(severities('On 29 February 1900 it was cold.[1]\n\n[1] A.\n')).toEqual(['hint date.invalid']);
  });

  test('is silent in the Old Style itself, and in leap years', () => {
    check(CODE, 'It was 29 February 1900 (O.S.), 29 February 1960, 29 февраля 1904 г. and 29 February.');
  });
});

describe('a month that is misspelt', () => {
  test('is found with the month that is near', () => {
    check(
      CODE,
      `
      On 24 Dicember 1962 and Febuary 3, 1960 oil was found.
            ^^^^^^^^ date.invalid: No month is called “Dicember”; did you mean “December”?
                              ^^^^^^^ date.invalid: No month is called “Febuary”; did you mean “February”?
    `,
    );
  });

  test('is none where another language writes it so', () => {
    check(
      CODE,
      `
      Oil.[1]

      [1] ‘Il 24 dicembre 1962’; “24 décembre 1962”; «24 de diciembre de 1962»; „24. Dezember 1962“; 24 dekabria 1962; 24
      desembre 1962; 24 decembrie 1962; 3 januari 1960; 3 maart 1960; 3 marzec 1960; 3 października 1960; 3 august 1960.
    `,
    );
  });

  test('is none in ordinary words', () => {
    check(
      CODE,
      `
      The 24 members 1962 elected, 12 Marks 1923 bought, the 14 Decembrists 1826 exiled, 20 Octobrists 1906 elected; 5 Match 1960,
      12 Martin 1960, 9 Jury 1950, 7 Jules 1960, 10 Aprils 1960 and 3 Mars 1960; no. 31 April 1953, vol. 31 April 1953.
    `,
    );
  });
});

test('a month that is misspelt is written as the one that was meant', () => {
  fixes(
    'On 24 Di|cember 1962 oil was found.[1]\n\n[1] A.\n',
    'Write “December”',
    'On 24 December 1962 oil was found.[1]\n\n[1] A.\n',
  );
  fixes(
    'On Febuary| 3, 1960 oil was found.[1]\n\n[1] A.\n',
    'Write “February”',
    'On February 3, 1960 oil was found.[1]\n\n[1] A.\n',
  );
});

test('for a day that is none nothing is offered', () => {
  expect(titles('On 31 |February 1960 oil was found.[1]\n\n[1] A.\n').filter((title) => /^Write/.test(title))).toEqual(
    [],
  );
});
