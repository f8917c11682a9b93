/** Every place is a UTF-16 offset, whatever the characters and line breaks before it. */
import { describe, expect, test } from 'vitest';
import { checkAll } from '../fixture/check';
import { definition } from '../fixture/features';
import { parseFixture, type Source } from '../fixture/fixture';
import { open } from '../fixture/open';
import { marks, notes, noteTexts, shelfmarks } from '../fixture/reading';
import {
  bracketed,
  inBothDialects,
  unmarked,
  withByteOrderMark,
  withLineBreaks,
  withoutLastLineBreak,
} from '../fixture/sources';

const ESSAY = `
    Aid was offered.[^1] Trade followed.[^2]

    Oil came later,[^3] says the file
    RGAE, f. 635, op. 1, d. 392 today.

    [^1]: A letter,
    hard-wrapped.

    [^2]: RGANI, f. 5, op. 49, d. 131, l. 7.

    [^3]: A memoir.
`;

const WAYS: Record<string, (text: string | Source) => Source> = {
  '\\r\\n at the end of every line': (text) => withLineBreaks(text, '\r\n'),
  'a lone \\r at the end of every line': (text) => withLineBreaks(text, '\r'),
  'no line break at the end': withoutLastLineBreak,
  '\\r\\n and no line break at the end': (text) => withoutLastLineBreak(withLineBreaks(text, '\r\n')),
  'a byte-order mark': withByteOrderMark,
  'a byte-order mark and \\r\\n': (text) => withByteOrderMark(withLineBreaks(text, '\r\n')),
};

/** What is read in a text, with the words that stand at its places. */
function words(source: Source) {
  const opened = open(source);
  const essay = opened.library.essay(`file:///dossiers/${opened.essay}`)!;
  const dossier = opened.dossier(opened.essay);
  const file = `file:///dossiers/${opened.essay}`;
  const { marks: read, notes: defined } = dossier.apparatus(file)!;
  return {
    marks: read.map(({ at }) => essay.text(at)),
    notes: defined.map(({ at, paragraphs }) => [essay.text(at), ...paragraphs.map((span) => essay.text(span))]),
    shelfmarks: dossier.shelfmarks(file).map(({ at }) => essay.text(at)),
    lines: defined.map(({ at }) => essay.positionAt(at.start)),
  };
}

describe.each(Object.entries(WAYS))('a text with %s', (_, written) => {
  inBothDialects('reads as it does without', (inDialect) => {
    const without = words(inDialect(ESSAY));
    const broken = words(written(inDialect(ESSAY)));
    expect({ ...broken, notes: broken.notes.map((note) => note.map((text) => text.replace(/\r\n?/g, '\n'))) }).toEqual(
      without,
    );
  });

  inBothDialects('has its findings where they are without', (inDialect) => {
    checkAll(
      written(
        inDialect(`
          Aid was offered.[^1] Trade followed.[^2]
                                              ^^^^ note.undefined

          [^1]: A letter.

          [^3]: A memoir.
          ^^^^^ note.unused
        `),
      ),
    );
  });

  inBothDialects('leads from a mark to its note', (inDialect) => {
    definition(
      written(
        inDialect(`
          Aid was offered.[^1] Trade followed.[^|2]

          [^1]: A letter.

          [^2]: A cable.
          ^^^^^
        `),
      ),
    );
  });
});

test('a byte-order mark before a label leaves it a label', () => {
  expect(noteTexts(withByteOrderMark('[1] A letter.\n\nAid.[1]'))).toEqual({ '1': ['A letter.'] });
  expect(noteTexts(withByteOrderMark('[^1]: A letter.\n\nAid.[^1]'))).toEqual({ '1': ['A letter.'] });
});

test('a byte-order mark before the metadata of Markdown leaves it metadata', () => {
  const { fixture } = open(withByteOrderMark('--- essay.md\n---\ntitle: a[^1]\n---\n\nAid.[^1]\n\n[^1]: A letter.'));
  expect(fixture.files[0]!.text.startsWith('\ufeff---')).toBe(true);
  marks(withByteOrderMark('--- essay.md\n---\ntitle: a[^1]\n---\n\nAid.[^1]\n    ^^^^\n\n[^1]: A letter.'));
});

describe('a place is right after', () => {
  test.each([
    ['astral characters', '𝔉𝔬𝔫𝔡 🜚 was offered'],
    ['combining marks', 'E\u0301cheverri\u0301a и\u0306 offered'],
    ['no-break spaces', 'Aid\u00a0was\u202foffered'],
    ['letters of a script that runs to the left', 'נפט was offered'],
    ['half of an astral character', 'Aid \ud835 was'],
    ['characters of no width', 'Aid\u200b was\u2060 offered\u00ad'],
    ['line and paragraph separators', 'Aid\u2028was\u2029offered'],
  ])('%s', (_, before) => {
    for (const source of [
      bracketed(`${before}.[^1]\n\n[^1]: A letter.`),
      unmarked(`${before}.[^1]\n\n[^1]: A letter.`),
    ]) {
      const { files } = parseFixture(source);
      const [mark, label] = files[0]!.name.endsWith('.md') ? ['[^1]', '[^1]:'] : ['[1]', '[1]'];
      expect(words(source)).toMatchObject({
        marks: [mark],
        notes: [[label, 'A letter.']],
        lines: [{ line: 2, character: 0 }],
      });
    }
  });
});

describe('a no-break space', () => {
  test('may stand after a label, and before it as its indentation', () => {
    expect(noteTexts('Aid.[1] Trade.[2]\n\n[1]\u00a0A letter.\n\n\u00a0[2] A cable.')).toEqual({
      '1': ['A letter.'],
      '2': ['A cable.'],
    });
  });

  test('alone in a line leaves it a blank line', () => {
    notes('Aid.[1] Trade.[2]\n\u00a0\n[1] A letter.\n^^^\n\u00a0\n[2] A cable.\n^^^');
  });

  test('may part the elements of a shelfmark', () => {
    shelfmarks(
      'RGAE,\u00a0f.\u00a0635, op.\u00a01, d.\u00a0392, ll.\u00a01-12\n      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ RGAE/635/1/392 leaves 1-12',
    );
  });
});

describe('an empty text, and one of line breaks only,', () => {
  test.each(['', '\n', '\r\n\r\n', '\ufeff', ' '])('%j gives nothing', (text) => {
    for (const name of ['essay.md', 'essay.dossier']) {
      const opened = open({ text: '', remake: () => ({ files: [{ name, text }], markers: [], cursor: undefined }) });
      const { marks: read, notes: defined } = opened.dossier(name).apparatus(`file:///dossiers/${name}`)!;
      expect([read, defined]).toEqual([[], []]);
    }
  });
});
