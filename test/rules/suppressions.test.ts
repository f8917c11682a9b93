/** What somebody has silenced is not heard, in the text or by the manifest, and what silences nothing is pointed out. */
import { describe, expect, test } from 'vitest';
import { check, severities } from '../fixture/check';
import { open } from '../fixture/open';

describe('a comment', () => {
  test('on a line of its own silences a rule in the paragraph below, and there alone', () => {
    check(
      'note.undefined',
      `
      <!-- dossier-ignore note.undefined -->
      Aid was offered.[^1] Trade
      followed.[^2]

      Oil came later.[^3]
                     ^^^^ note.undefined: Note 3 has no text; the first note is 9.

      Cars.[^9]

      [^9]: A letter.
    `,
    );
  });

  test('behind a text silences its own line, and there alone', () => {
    check(
      'note.undefined',
      `
      Aid was offered.[^1] <!-- dossier-ignore note.undefined -->
      Trade followed.[^2]
                     ^^^^ note.undefined: Note 2 has no text; the first note is 9.

      Cars.[^9]

      [^9]: A letter.
    `,
    );
  });

  test('silences the rules that it names and no others, with a reason behind a colon', () => {
    const text = (codes: string) => `
      Trade.[^1]

      <!-- dossier-ignore ${codes} -->
      [^2]: RGAE, f. 635, op. 1, d. 392, l. 5, on 31 February 1960.

      [^1]: A letter.
    `;
    expect(severities(text('note.empty')).sort()).toEqual([
      'hint note.order',
      'hint suppression.unused',
      'warning date.invalid',
      'warning note.unused',
    ]);
    expect(severities(text('note.unused date.invalid: see note.order'))).not.toContain('warning note.unused');
    expect(severities(text('note.unused, date.invalid'))).not.toContain('warning date.invalid');
    expect(severities(text('note.unused: not date.invalid'))).toContain('warning date.invalid');
  });

  test('above a note holds for all its paragraphs, and another comment may stand between', () => {
    check(
      'date.invalid',
      `
      Trade.[^1] Oil.[^2]

      <!-- dossier-ignore date.invalid -->
      <!-- dossier-ignore note.order -->
      [^1]: A letter.

          It is of 31 February 1960.

      [^2]: A letter of 31 February 1961.
                        ^^^^^^^^^^^^^^^^ date.invalid: There was no 31 February 1961: the month had 28 days.
    `,
    );
  });

  test('in code silences nothing, nor does one inside another', () => {
    for (const [before, after] of [
      ['```\n', '\n```'],
      ['    ', ''],
      ['`', '`'],
      ['<!--\n', '\n-->'],
    ])
      expect(
        severities(
          `Trade.[^1]\n\n${before}<!-- dossier-ignore note.undefined -->${after}\n\nOil.[^2]\n\nCars.[^9]\n\n[^9]: A.\n`,
        ),
      ).toEqual(['error note.undefined', 'error note.undefined']);
  });

  test('in a text with bracketed notes stands between paragraphs and is none itself', () => {
    check(
      'note.unused',
      `
      Aid was offered.[1] Trade followed.[2]

      [1] RGAE, f. 635, op. 1, d. 392, l. 5.
      [2] Ibid.
      <!-- dossier-ignore note.unused -->
      [3] Ibid.
      [4] Ibid.
      ^^^ note.unused: Note 4 is not cited anywhere in the text.
    `,
    );
  });

  test('silences what stands far below, in another block', () => {
    const long = 'So it was.\n'.repeat(40);
    expect(severities(`<!-- dossier-ignore note.undefined -->\n\n${long}Trade.[^1]\n\nOil.[^9]\n\n[^9]: A.\n`)).toEqual(
      [],
    );
    expect(
      severities(`${long}\n<!-- dossier-ignore note.undefined -->\n\n\n\nTrade.[^1]\n\nOil.[^9]\n\n[^9]: A.\n`),
    ).toEqual([]);
  });
});

describe('a comment that silences nothing', () => {
  test('is a hint at the rule that it names', () => {
    check(
      'suppression.unused',
      `
      <!-- dossier-ignore note.unused, note.undefined -->
                          ^^^^^^^^^^^ suppression.unused: Nothing is silenced here: note.unused finds nothing.
      Trade.[^1]

      Cars.[^9]

      [^9]: A letter.
    `,
    );
  });

  test('is none where the rule is off', () => {
    expect(
      severities('<!-- dossier-ignore note.unused -->\nTrade.[^1]\n\n[^1]: A.\n', {
        settings: { 'note.unused': 'off' },
      }),
    ).toEqual([]);
  });

  test('says what was misspelt, and that a rule must be named', () => {
    check(
      'suppression.unused',
      `
      Trade.[^1] <!-- dossier-ignore note.unusd -->
                                     ^^^^^^^^^^ suppression.unused: Nothing is silenced here: there is no rule “note.unusd”; did you mean “note.unused”?
      <!-- dossier-ignore -->
      ^^^^^^^^^^^^^^^^^^^^^^^ suppression.unused: Nothing is silenced here: name the rule, as in “dossier-ignore note.unused”.
      <!-- dossier-ignored note.unused -->
      Oil.[^1]

      [^1]: A letter.
    `,
    );
  });
});

describe('the manifest', () => {
  const found = (ignore: string, name = 'essay.md') =>
    severities(`
      --- dossier.yaml
      ignore: ${ignore}
      --- ${name}
      Trade.[^1] Oil.

      [^1]: A letter of 31
        February 1960.

      [^2]: A letter of 31 February 1961.
    `);

  test('ignores a rule everywhere', () => {
    expect(found('[date.invalid]')).toEqual(['warning note.unused']);
  });

  test('ignores it in the files that it names alone', () => {
    expect(found('[{ rule: date.invalid, file: essay.md }]')).toEqual(['warning note.unused']);
    expect(found('[{ rule: date.invalid, file: "*.md" }]', 'a/essay.md')).toEqual(['warning note.unused']);
    expect(found('[{ rule: date.invalid, file: other.md }]')).toHaveLength(4);
  });

  test('ignores it where words stand, whatever the line breaks in them', () => {
    expect(found('[{ rule: date.invalid, text: letter of 31 February 1960 }]')).toEqual([
      'warning note.unused',
      'warning date.invalid',
    ]);
    expect(found('[{ rule: date.invalid, text: "31" }]')).toEqual(['warning note.unused']);
    expect(found('[{ rule: date.invalid, text: A letter of }]')).toHaveLength(3);
  });

  test('takes signs in the words as they are', () => {
    expect(found('[{ rule: note.unused, text: "[^2]: A" }, date.invalid]')).toEqual([]);
    expect(found('[{ rule: note.unused, text: "[^2]..A" }, date.invalid]')).toEqual(['warning note.unused']);
  });

  test('points at an item that can silence nothing', () => {
    check(
      'suppression.unused',
      `
      --- dossier.yaml
      rules: { date.invalid: off }
      ignore:
        - date.invalid
          ^^^^^^^^^^^^ suppression.unused: Nothing is silenced by this: date.invalid is off under \`rules\`.
        - note.unused
        - { rule: note.unused, text: "[2]" }
                  ^^^^^^^^^^^ suppression.unused: Nothing is silenced by this: an item above silences note.unused there already.
        - { rule: note.empty, file: essay.md }
        - { rule: note.order, file: chapter.md }
                                    ^^^^^^^^^^ suppression.unused: Nothing is silenced by this: no file of the dossier is called \`chapter.md\`.
      --- essay.md
      Trade.[^1]

      [^1]: A letter.
    `,
    );
  });

  test('silences what is found in itself', () => {
    expect(
      severities(`
      --- dossier.yaml
      documents: [{ number: 1, title: A note }]
      ignore: [{ rule: document.unmentioned, file: dossier.yaml }]
      --- essay.md
      Trade.[^1]

      [^1]: A letter.
    `),
    ).toEqual([]);
  });
});

test('what is silenced is not resolved otherwise: the marks and notes are those that they were', () => {
  const opened = open('Trade.[^1] <!-- dossier-ignore note.undefined -->\n');
  const dossier = opened.dossier('essay.md');
  expect([...dossier.apparatus('file:///dossiers/essay.md')!.undefinedMarks()]).toHaveLength(1);
});
