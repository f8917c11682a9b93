import { describe, expect, test } from 'vitest';
import { Library } from '../../server/dossier/library';
import { judge, RULE_CODES } from '../../server/rules/index';
import { registry } from '../../server/wire/registry';
import { check } from '../fixture/check';
import { fixes, fixesAll, titles } from '../fixture/fixes';
import { withLineBreaks } from '../fixture/sources';
import { sharedText, withShared } from '../shared';

/** Five notes that are written in one way, and so a majority. */
const COMMAS = `
  [1] RGAE, f. 1, op. 1, d. 1, ll. 1-2.

  [2] RGAE, f. 2, op. 1, d. 2, ll. 5-6.

  [3] RGAE, f. 3, op. 1, d. 3, ll. 7-9.

  [4] RGAE, f. 4, op. 1, d. 4, ll. 1-2, 5.

  [5] RGAE, f. 5, op. 1, d. 5, ll. 1-12.
`;
const MARKS = 'Aid.[1] Oil.[2] Trade.[3] Cars.[4] Ships.[5] Tractors.[6]';

/** A sixth note beside five of which all go the same way. */
function beside(majority: string, sixth: string): string {
  return `${MARKS}\n${majority.replace(/^ {2}/gm, '')}\n${sixth}`;
}

const so = (right: string, count = 5, total = 5) =>
  `shelfmark.style: Write “${right}”: of the ${total} shelfmarks here that keep to one way, ${count} are written so.`;

describe('beside a clear majority', () => {
  test('a full stop among commas is out of style, and the finding tells how clear the majority is', () => {
    const carets = `${' '.repeat(16)}^^^^^^^^^^^`;
    check('shelfmark.style', beside(COMMAS, `[6] RGAE, f. 6, op. 1. d. 6, ll. 1-3.\n${carets} ${so('op. 1, d. 6')}`));
  });

  test.each([
    ['full stops throughout', 'RGAE. f. 6. op. 1. d. 6. l. 3.', 'f. 6. op. 1. d. 6. l. 3', 'f. 6, op. 1, d. 6, l. 3'],
    ['nothing but spaces', 'RGAE, f. 6 op. 1 d. 6 l. 3.', 'f. 6 op. 1 d. 6 l. 3', 'f. 6, op. 1, d. 6, l. 3'],
    ['a comma without its space', 'RGAE, f. 6, op. 1, d. 6,l. 3.', 'd. 6,l. 3', 'd. 6, l. 3'],
    ['words for abbreviations', 'RGAE, fond 6, opis 1, delo 6, l. 3.', 'fond 6, opis 1, delo 6', 'f. 6, op. 1, d. 6'],
    ['one word among abbreviations', 'RGAE, f. 6, inventory 1, d. 6, l. 3.', 'inventory 1', 'op. 1'],
    ['a word with “no.”', 'RGAE, f. 6, op. 1, file no. 6, l. 3.', 'file no. 6', 'd. 6'],
    ['a label without its space', 'RGAE, f. 6, op.1, d. 6, l. 3.', 'op.1', 'op. 1'],
    ['an abbreviation without its stop', 'RGAE, f. 6, op 1, d. 6, l. 3.', 'op 1', 'op. 1'],
    ['capitals', 'RGAE, f. 6, Op. 1, D. 6, l. 3.', 'Op. 1, D. 6', 'op. 1, d. 6'],
    ['a capital of the first label', 'RGAE, F. 6, op. 1, d. 6, l. 3.', 'F. 6', 'f. 6'],
    ['a singular with a range', 'RGAE, f. 6, op. 1, d. 6, l. 6-7.', 'l. 6-7', 'll. 6-7'],
    ['a singular with a list', 'RGAE, f. 6, op. 1, d. 6, l. 6, 9.', 'l. 6, 9', 'll. 6, 9'],
    ['a singular of pages', 'RGAE, f. 6, op. 1, d. 6, p. 12-14.', 'p. 12-14', 'pp. 12-14'],
    ['a plural with one leaf', 'RGAE, f. 6, op. 1, d. 6, ll. 5.', 'll. 5', 'l. 5'],
    ['a dash among hyphens', 'RGAE, f. 6, op. 1, d. 6, ll. 6–7.', 'll. 6–7', 'll. 6-7'],
    ['another file of the fond', 'RGAE, f. 2, op. 1, d. 2, l. 5; D. 7, l. 3.', 'D. 7', 'd. 7'],
  ])('%s is out of style', (_, written, found, right) => {
    const note = `[6] ${written}`;
    const carets = ' '.repeat(note.indexOf(found)) + '^'.repeat(found.length);
    const count = written.includes('; ') ? [6, 7] : COUNTS[found];
    check('shelfmark.style', beside(COMMAS, `${note}\n${carets} ${so(right, ...(count ?? []))}`));
  });

  test.each([
    ['pages for leaves', 'RGAE, f. 6, op. 1, d. 6, pp. 6-7.'],
    ['an archive that counts by edinitsa khraneniia', 'RGALI, f. 6, op. 1, ed. khr. 6, l. 3.'],
    ['a karton, which is written in full', 'OR RGB, f. 573, karton 41, d. 55, l. 18.'],
    ['a part of a file', 'GARF, f. 102, op. 226, d. 12 ch. 2, l. 15.'],
    ['a title in parentheses', 'GARF, f. 5446 (Council of Ministers), op. 80, d. 12, l. 3.'],
    ['a year, whose stop is its own', 'GARF, f. 102, 1898 g., op. 226, d. 12, l. 15.'],
    ['a fond in words', 'The papers of fond 6 are in RGAE.'],
    ['bare numbers', 'GARF 1235/1/16/5.'],
    ['the archive behind', 'f. 6, op. 1, d. 6, l. 3, RGAE.'],
    ['a label that begins a sentence', 'F. 6, op. 1, d. 6, l. 3, RGAE.'],
    ['another archive in Cyrillic', 'РГАЭ. Ф. 6. Оп. 1. Д. 6. Л. 3–4.'],
    ['a leaf in full', 'RGAE, f. 6, op. 1, d. 6, list 3.'],
  ])('%s is in keeping', (_, written) => {
    check('shelfmark.style', beside(COMMAS, `[6] ${written}`));
  });

  test('a line break is as good as a space', () => {
    check('shelfmark.style', beside(COMMAS, '[6] RGAE, f. 6,\n  op. 1,\n  d. 6, l. 3.'));
  });

  test('full stops are the style where most have them, and labels need no plural there', () => {
    const gost = COMMAS.replace(/RGAE, f/g, 'RGAE. F')
      .replace(/, op/g, '. Op')
      .replace(/, d/g, '. D')
      .replace(/, ll?/g, '. L');
    const carets = `${' '.repeat(23)}^^^^^^^^^^`;
    check('shelfmark.style', beside(gost, `[6] RGAE. F. 6. Op. 1. D. 6, L. 3.\n${carets} ${so('D. 6. L. 3')}`));
  });
});

/** Where the sixth goes another way without going both ways, it has a vote as well. */
const COUNTS: Readonly<Record<string, readonly [number, number]>> = {
  'f. 6. op. 1. d. 6. l. 3': [5, 6],
  'f. 6 op. 1 d. 6 l. 3': [5, 6],
  'fond 6, opis 1, delo 6': [5, 6],
  'Op. 1, D. 6': [5, 6],
  'F. 6': [5, 6],
  'l. 6-7': [5, 6],
  'l. 6, 9': [5, 6],
  'p. 12-14': [5, 6],
  'll. 6–7': [5, 6],
};

describe('without a clear majority nothing is out of style', () => {
  test('of four shelfmarks, however clear', () => {
    const four = Array.from({ length: 4 }, (_, index) => `RGAE, f. ${index}, op. 1, d. 1`).join('; ');
    const mixed = 'RGAE, f. 5, op. 1. d. 1.';
    check('shelfmark.style', `A.[1]\n\n[1] ${four}; ${mixed}`);
    expect(titles(`A.[1]\n\n[1] ${four}; RGAE, f. 4, op. 1, d. 1; ${mixed.replace('op', '|op')}`)).toContain(
      'Write “op. 1, d. 1”',
    );
  });

  test('of three in ten that go another way', () => {
    const notes = Array.from({ length: 10 }, (_, index) =>
      index < 3 ? `[${index}] RGAE. f. ${index}. op. 1. d. 1.` : `[${index}] RGAE, f. ${index}, op. 1, d. 1.`,
    );
    check('shelfmark.style', `${notes.map((_, index) => `A.[${index}]`).join(' ')}\n\n${notes.join('\n\n')}`);
  });
});

test('the majority is that of all files of the dossier', () => {
  check(
    'shelfmark.style',
    `
      --- dossier.yaml
      title: Oil
      --- a.dossier
      A.[1]

      [1] RGAE, f. 6, op. 1. d. 6.
                      ^^^^^^^^^^^
      --- b.dossier
      ${beside(COMMAS, '[6] RGAE, f. 7, op. 1, d. 7.').replace(/\n/g, '\n      ')}
    `,
  );
});

describe('the manifest', () => {
  const under = (style: string, note: string) => `
    --- dossier.yaml
    ${style.replace(/\n/g, '\n    ')}
    --- essay.dossier
    Aid.[1]

    ${note.replace(/\n/g, '\n    ')}
  `;
  const asked = (right: string) => `shelfmark.style: Write “${right}”: the manifest asks for this style.`;

  test('goes before any majority, and needs none', () => {
    check(
      'shelfmark.style',
      under(
        'style: gost',
        `[1] RGAE, f. 6, op. 1, d. 6, ll. 3-4.\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^ ${asked('F. 6. Op. 1. D. 6. L. 3-4')}`,
      ),
    );
    check(
      'shelfmark.style',
      under(
        'style: chicago',
        `[1] RGAE, fond 6, opis 1, delo 6, l. 3.\n                                  ^^^^ ${asked('list 3')}`,
      ),
    );
    check('shelfmark.style', under('style: english', '[1] RGAE, f. 6, op. 1, d. 6, ll. 3-4.'));
  });

  test('may state a separator, and labels, and leave the rest to the majority', () => {
    check(
      'shelfmark.style',
      under(
        'style:\n  separator: ";"\n  labels:\n    opis: inv.',
        `[1] RGAE; f. 6, op. 1; d. 6.\n          ^^^^^^^^^^^ ${asked('f. 6; inv. 1')}`,
      ),
    );
  });

  test('may turn a profile in one point', () => {
    check(
      'shelfmark.style',
      under(
        'style:\n  profile: english\n  labels:\n    delo: file',
        `[1] RGAE, f. 6, op. 1, d. 6.\n                       ^^^^ ${asked('file 6')}`,
      ),
    );
  });
});

describe('fixes', () => {
  test('write the shelfmark at the cursor in the style, and leave its numbers and the others alone', () => {
    fixes(
      beside(COMMAS, '[6] RGAE. Fond 06a. Opis 1. De|lo 6. L. 6–7ob., and f. 7, op. 1. d. 7.'),
      'Write “f. 06a, op. 1, d. 6, ll. 6-7ob”',
      beside(COMMAS, '[6] RGAE, f. 06a, op. 1, d. 6, ll. 6-7ob., and f. 7, op. 1. d. 7.'),
    );
  });

  test('write all shelfmarks of a text', () => {
    fixes(
      beside(COMMAS, '[6] RGAE, f. 6, op. 1. d.| 6; f. 7 op. 1 d. 7.'),
      'Write all shelfmarks of this text in the same style',
      beside(COMMAS, '[6] RGAE, f. 6, op. 1, d. 6; f. 7, op. 1, d. 7.'),
    );
  });

  test('write all shelfmarks of all files of a dossier', () => {
    const dossier = (one: string, other: string) => `
      --- dossier.yaml
      style: english
      --- a.dossier
      A.[1]

      [1] RGAE, ${one}.
      --- b.md
      B.[^1]

      [^1]: RGAE, ${other}.
    `;
    fixes(
      dossier('f. 6, op. 1. d.| 6', 'Fond 7, Opis 1, Delo 7, L. 5'),
      'Write all shelfmarks of the dossier in the house style',
      dossier('f. 6, op. 1, d. 6', 'f. 7, op. 1, d. 7, l. 5'),
    );
  });

  test('keep line breaks and spaces that do not break', () => {
    const note = (separator: string, breaks: string) =>
      beside(COMMAS, `[6] RGAE, f.\u00a06${separator}${breaks}op. 1, d. 6, l. 3.`);
    for (const lineBreak of ['\n', '\r\n'] as const) {
      const source = (text: string) => (lineBreak === '\n' ? text : withLineBreaks(text, '\r\n'));
      fixes(source(note('.|', '\n   ')), 'Write “f.\u00a06, op. 1”'.replace('\u00a0', ' '), source(note(',', '\n   ')));
    }
  });

  test('never change what is cited: a letter that would mean something else stays', () => {
    // In an Estonian archive `s.` is the file, and behind it a page.
    fixes(
      beside(COMMAS, '[6] ERAF. f. 1. n. 46. s. 12. l. 3|.'),
      'Write “f. 1, n. 46, s. 12, l. 3”',
      beside(COMMAS, '[6] ERAF, f. 1, n. 46, s. 12, l. 3.'),
    );
  });

  test('are not made where the shelfmark would no longer be read as the same', () => {
    // Behind a Roman number a capital and a small letter may be a name: `Op. II. Ed.` is no opis.
    const under = (one: string) => `
      --- dossier.yaml
      style: gost
      --- essay.dossier
      A.[1]

      [1] RGALI, f. 5, op. II, ed. khr. 3; ${one}.
    `;
    fixesAll(under('RGAE, f. 9, op. 1, d. 9'), under('RGAE. F. 9. Op. 1. D. 9'));
  });

  test('are safe where the manifest states the style, and else are not', () => {
    const note = '[6] RGAE, f. 6, op. 1. d. 6.';
    fixesAll(beside(COMMAS, note), beside(COMMAS, note));
    const under = (one: string) => `
      --- dossier.yaml
      style: english
      --- essay.dossier
      A.[1]

      [1] RGAE, ${one}; RGAE, f. 9, op. 1, d. 9.
    `;
    fixesAll(under('f. 6, op. 1. d. 6, l. 5-6'), under('f. 6, op. 1, d. 6, ll. 5-6'));
  });

  test('are offered where the finding is, and nowhere else', () => {
    const offered = titles(beside(COMMAS, '[6] RGAE, f. 6, op. 1. d.| 6.'));
    expect(offered.slice(0, 2)).toEqual(['Write “op. 1, d. 6”', 'Write all shelfmarks of this text in the same style']);
    expect(titles(beside(COMMAS, '[6] See RG|AE, f. 6, op. 1. d. 6.'))).toEqual([]);
  });
});

withShared('dossier-65/essay.txt', () => {
  test('the essay of e-Dossier 65 mixes full stops, spaces and commas in its list, and tells the rest apart', () => {
    const library = new Library(registry, RULE_CODES);
    const file = 'file:///dossier/essay.dossier.txt';
    const essay = library.read(file, sharedText('dossier-65/essay.txt'))!;
    const found = judge(library.dossierOf(file)!, file).filter(({ code }) => code === 'shelfmark.style');
    expect(
      found.map(({ at, severity }) => `${severity} ${essay.positionAt(at.start).line + 1}: ${essay.text(at)}`),
    ).toEqual([
      'hint 8: f. 1798 op. 1 d. 88 ll. 124-136',
      'hint 11: f. 1858 op. 1 d. 22 ll. 107-132',
      'hint 17: f.645, op. 1, d. 31. l. 481-483',
      'hint 23: op. 1. d. 109, l. 1-32',
      'hint 143: Delo 88,pp. 124-136',
      'hint 149: Opis. 1, Delo. 392',
    ]);
  });
});
