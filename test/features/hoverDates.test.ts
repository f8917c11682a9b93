/** What a hover shows of a date: only of one that does not explain itself. */
import { describe, expect, test } from 'vitest';
import { hover, hoverText, silent } from '../fixture/features';

const note = (words: string) => `
  Oil was found.[1]

  [1] A letter, ${words}.
`;

test('the hover of a date in digits says which number is the day, and why it may be said', () => {
  hover(
    `
    Oil was found.[1] Steel was not.[2]

    [1] A letter, 03|.08.1960.
                  ^^^^^^^^^^^
    [2] A letter, 28.08.1960.
  `,
    `
    **3 August 1960** (day before month)

    EDTF \`1960-08-03\`
  `,
  );
});

describe('the hover of', () => {
  test.each([
    [
      'a date of two readings',
      '03.|08.1960',
      '**3 August 1960 or 8 March 1960** (nothing here tells which)\n\nEDTF `[1960-08-03,1960-03-08]`',
    ],
    ['an American date', '3/|28/1960', '**28 March 1960** (month before day)\n\nEDTF `1960-03-28`'],
    ['an approximate date', 'no date, ap|rox. 60-61', '**about 1960 to 1961**\n\nEDTF `1960~/1961~`'],
    ['a doubtful date', 'May| 1960?', '**perhaps May 1960**\n\nEDTF `1960-05?`'],
    ['a season', 'verano| de 1961', '**summer 1961**\n\nEDTF `1961-22`'],
    ['a part of a year', 'earl|y 1960', '**early 1960**\n\nEDTF `1960-01~/1960-04~`'],
    ['an abbreviated month', '21 Nov|. 1959', '**21 November 1959**\n\nEDTF `1959-11-21`'],
    ['a Roman month', '3.VI|II.1960', '**3 August 1960**\n\nEDTF `1960-08-03`'],
    [
      'the Old Style',
      '25 Oct|ober (7 November) 1917',
      '**7 November 1917** (Old Style 25 October 1917)\n\nEDTF `1917-11-07`',
    ],
    [
      'what lies between',
      'between M|ay and July 1960',
      '**some time between May 1960 and July 1960**\n\nEDTF `[1960-05..1960-07]`',
    ],
  ])('%s', (_, words, markdown) => {
    expect(hoverText(note(words))).toBe(markdown);
  });

  test('a date in the title of a document', () => {
    expect(
      hoverText(`
        Documents

        Document 1 – Report on oil, aprox. |1960-61
        Source: RGAE, f. 635, op. 1, d. 392
      `),
    ).toBe('**about 1960 to 1961**\n\nEDTF `1960~/1961~`');
  });

  test('a date in the manifest', () => {
    hover(
      `
      --- dossier.yaml
      documents:
        - number: 1
          title: Report on oil
          date: ca.| 1960
                ^^^^^^^^^
      --- essay.md
      Oil.[^1]

      [^1]: A letter.
    `,
      `
      **about 1960**

      EDTF \`1960~\`
    `,
    );
  });
});

describe('nothing is shown of', () => {
  test.each([
    '3 Aug|ust 1960',
    'August| 1960',
    '10 de octu|bre de 1962',
    '1960-0|8-03',
    '19|60',
    '31 Febr|uary 1960',
    'pp. 1|2-14',
  ])('%s', (words) => silent(note(words)));

  test('a date beside the cursor', () => {
    silent(note('so| on, ca. 1960'));
  });
});
