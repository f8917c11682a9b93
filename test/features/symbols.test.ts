import { describe, expect, test } from 'vitest';
import { outlineOf, symbols } from '../fixture/features';
import { inBothDialects, withLineBreaks } from '../fixture/sources';

const PROSE =
  'In the summer of that year the minister offered aid to the new government, and soon trade followed, which nobody in the embassy had foreseen.';

test('the outline of a Markdown text has its headings by depth, its documents and its notes', () => {
  symbols(
    `
      # Oil

      Aid was offered.[^1]

      ## Documents

      Document 1 – Report on oil, 1959

      Source: RGAE, f. 635, op. 1, d. 392

      ## Trade #

      Trade followed.[^smith]

      # Notes

      [^1]: A letter.

      [^smith]: A cable,
      hard-wrapped.
    `,
    `
      heading Oil
        heading Documents
          document Document 1: Report on oil, 1959
        heading Trade
      heading Notes
        note [1]: A letter.
        note [smith]: A cable, hard-wrapped.
    `,
  );
});

test('the outline of a bracketed text has the lines by themselves over prose, documents or notes', () => {
  symbols(
    `
      Soviet Oilmen

      List of Documents

      Document 1 – Report on oil, 1959

      Source: RGAE, f. 635, op. 1, d. 392

      An Offer of Aid

      ${PROSE}[1]

      Share

      Print

      Notes

      [1] A letter.
    `,
    `
      heading List of Documents
        document Document 1: Report on oil, 1959
      heading An Offer of Aid
      heading Notes
        note [1]: A letter.
    `,
  );
});

inBothDialects('a text without headings has its notes', (inDialect) => {
  symbols(
    inDialect(`
      Aid was offered.[^1]

      [^1]: A letter.
    `),
    'note [1]: A letter.',
  );
});

describe('an entry', () => {
  const texts = ['# A\n\nAid.[^1]\n\n## B\n\nText.\n\n[^1]: C.\n\n    D.\n\n# E\n\n[^2]:\n', '## A\n\n# B\n\n#\n\n### C'];

  test.each(texts)('of %j lies in what it stands for, and inside its parent', (text) => {
    for (const { at, full, children } of outlineOf(text)) {
      expect(full.start).toBeLessThanOrEqual(at.start);
      expect(full.end).toBeGreaterThanOrEqual(at.end);
      for (const child of children) {
        expect(child.full.start).toBeGreaterThanOrEqual(full.start);
        expect(child.full.end).toBeLessThanOrEqual(full.end);
      }
    }
  });

  test('has a name, since an editor refuses one without', () => {
    for (const text of [...texts, '# \n\n[^1]: a', '#\n', '# <!-- a -->']) {
      for (const { name } of outlineOf(`--- essay.md\n${text}`)) expect(name.trim()).not.toBe('');
    }
  });

  test('of a note takes in all its paragraphs', () => {
    const [note] = outlineOf('Aid.[^1]\n\n[^1]: A letter.\n\n    Its answer.\n');
    expect(note).toMatchObject({ name: '[1]', at: { start: 10, end: 15 }, full: { start: 10, end: 42 } });
  });

  test('keeps its detail on one line', () => {
    const [note] = outlineOf(withLineBreaks('Aid.[^1]\n\n[^1]: A letter,\nhard-wrapped.', '\r\n'));
    expect(note!.detail).toBe('A letter, hard-wrapped.');
  });
});

test('a heading in code or in the metadata is none', () => {
  symbols(
    `
      --- essay.md
      ---
      # title
      ---
      # A

      \`\`\`
      # B
      \`\`\`

          # C

      #D
    `,
    'heading A',
  );
});

test('headings underlined with dashes or equals signs are headings', () => {
  symbols(
    `
      --- essay.md
      Oil
      ===

      Text.

      Trade
      -----

      Text.
    `,
    `
      heading Oil
        heading Trade
    `,
  );
});
