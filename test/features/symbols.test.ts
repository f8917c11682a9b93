import { describe, expect, test } from 'vitest';
import { outlineName } from '../../server/wire/convert';
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
      notes Notes
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
      notes Notes
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
    `
      notes Notes
        note [1]: A letter.
    `,
  );
});

describe('notes that stand together at the end', () => {
  test('are one entry, where the headings before them end', () => {
    const text = `--- essay.md\n# Oil\n\nAid.[^1]\n\n## Trade\n\nText.[^2]\n\n[^1]: A.\n\n[^2]: B.\n\nAfterthought.\n`;
    symbols(
      text,
      `
        heading Oil
          heading Trade
        notes Notes
          note [1]: A.
          note [2]: B.
      `,
    );
    const [oil, trade, notes] = outlineOf(text);
    const essay = text.slice(text.indexOf('\n') + 1);
    const first = essay.indexOf('[^1]:');
    expect([oil!.full.end, trade!.full.end]).toEqual([first, first]);
    expect(notes!.full).toEqual({ start: first, end: essay.indexOf('B.') + 2 });
    expect(notes!.at).toEqual({ start: first, end: first + 5 });
  });

  test('have the name of the heading right over them, and begin with it', () => {
    const [trade, notes, ...rest] = outlineOf(`Trade\n\n${PROSE}[1]\n\nFOOTNOTES:\n\n[1] A letter.\n`);
    expect(trade!.full.end).toBe(notes!.full.start);
    expect(notes).toMatchObject({ kind: 'notes', name: 'FOOTNOTES:', at: { start: notes!.full.start } });
    expect(rest.map(({ name }) => name)).toEqual(['[1]']);
  });

  test('stay under the heading that their own heading is below', () => {
    symbols(
      `
        # Oil

        ## Trade

        Aid.[^1]

        ## Notes

        [^1]: A letter.
      `,
      `
        heading Oil
          heading Trade
          notes Notes
            note [1]: A letter.
      `,
    );
  });

  test('of a chapter are under its heading, where the numbers start anew', () => {
    symbols(
      `
        --- essay.md
        # I

        ## Aid

        Aid.[^1] Again.[^2]

        ## Trade

        Trade.[^3]

        [^1]: A.

        [^2]: B.

        [^3]: C.

        # II

        Oil.[^1]

        [^1]: D.
      `,
      `
        heading I
          heading Aid
          heading Trade
          notes Notes
            note [1]: A.
            note [2]: B.
            note [3]: C.
        heading II
          notes Notes
            note [1]: D.
      `,
    );
  });

  test('leave a heading whole that goes on after them', () => {
    symbols(
      `
        # Oil

        ## Aid

        Aid.[^1]

        [^1]: A.

        ## Sources
      `,
      `
        heading Oil
          heading Aid
          notes Notes
            note [1]: A.
          heading Sources
      `,
    );
  });

  inBothDialects('are so too where one of them has lost its label', (inDialect) => {
    symbols(
      inDialect(`
        A.[^1] B.[^2] C.[^3]

        [^1]: A letter.

        A cable.

        [^3]: A note.
      `),
      `
        notes Notes
          note [1]: A letter.
          note [3]: A note.
      `,
    );
  });
});

describe('notes between which the text goes on', () => {
  inBothDialects('stand each by itself', (inDialect) => {
    symbols(
      inDialect(`
        Aid.[^1]

        [^1]: A.

        Trade.[^2]

        [^2]: B.
      `),
      `
        note [1]: A.
        note [2]: B.
      `,
    );
  });

  test('stand under the heading that they have to themselves, as one entry', () => {
    const chapter = (title: string, number: number) =>
      `${title}\n\n${PROSE}[${number}]\n\nFOOTNOTES:\n\n[${number}] A letter.\n\n`;
    symbols(
      chapter('Aid', 1) + chapter('Trade', 2),
      `
        heading Aid
        notes FOOTNOTES:
          note [1]: A letter.
        heading Trade
        notes FOOTNOTES:
          note [2]: A letter.
      `,
    );
    symbols(
      `
        Aid.[^1] Trade.[^2]

        # Notes to I

        [^1]: A.

        # Notes to II

        [^2]: B.
      `,
      `
        notes Notes to I
          note [1]: A.
        notes Notes to II
          note [2]: B.
      `,
    );
  });

  test('stand under a heading with the text that goes on there', () => {
    symbols(
      `
        # Aid

        [^1]: A.

        Aid.[^1] Trade.[^2]

        [^2]: B.
      `,
      `
        heading Aid
          note [1]: A.
          note [2]: B.
      `,
    );
  });
});

describe('an entry', () => {
  const texts = [
    '# A\n\nAid.[^1]\n\n## B\n\nText.\n\n[^1]: C.\n\n    D.\n\n# E\n\n[^2]:\n',
    '## A\n\n# B\n\n#\n\n### C',
  ];

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
      for (const entry of outlineOf(`--- essay.md\n${text}`)) expect(outlineName(entry).trim()).not.toBe('');
    }
  });

  test('of a note takes in all its paragraphs', () => {
    const [, note] = outlineOf('Aid.[^1]\n\n[^1]: A letter.\n\n    Its answer.\n');
    expect(note).toMatchObject({ name: '[1]', at: { start: 10, end: 15 }, full: { start: 10, end: 42 } });
  });

  test('keeps its detail on one line', () => {
    const [, note] = outlineOf(withLineBreaks('Aid.[^1]\n\n[^1]: A letter,\nhard-wrapped.', '\r\n'));
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
