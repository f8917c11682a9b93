/** A single fault is a single finding, wherever it stands in a text that is otherwise right. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingsIn } from '../fixture/check';
import { Opened } from '../fixture/open';

interface Essay {
  marks: string[];
  notes: { label: string; text: string }[];
}

/** What an author does wrong, at the note of an index, and the code of the finding; undefined where it cannot be. */
type Fault = (essay: Essay, index: number, dialect: Dialect) => string | undefined;

interface Dialect {
  readonly file: string;
  mark(number: number): string;
  label(number: number): string;
}

const DIALECTS: Record<string, Dialect> = {
  bracketed: { file: 'essay.dossier', mark: (number) => `[${number}]`, label: (number) => `[${number}]` },
  Markdown: { file: 'essay.md', mark: (number) => `[^${number}]`, label: (number) => `[^${number}]:` },
};

const FAULTS: Record<string, Fault> = {
  'a note that is left out': ({ notes }, index) => {
    if (notes.length < 2) return undefined;
    notes.splice(index, 1);
    return 'note.undefined';
  },
  'a label that is lost among the notes': ({ notes }, index) => {
    if (index === 0 || index === notes.length - 1) return undefined;
    notes[index]!.label = '';
    return 'note.unlabelled';
  },
  'a mark that is left out': ({ marks }, index) => {
    marks.splice(index, 1);
    return 'note.unused';
  },
  'a note that has no text': ({ notes }, index) => {
    notes[index]!.text = '';
    return 'note.empty';
  },
  'a note that is given twice': ({ notes }, index) => {
    notes.splice(index, 0, { ...notes[index]! });
    return 'note.duplicate';
  },
  'two notes that are swapped': ({ notes }, index) => {
    if (index === 0) return undefined;
    [notes[index - 1], notes[index]] = [notes[index]!, notes[index - 1]!];
    return 'note.order';
  },
  'two marks that are swapped': ({ marks }, index) => {
    if (index === 0) return undefined;
    [marks[index - 1], marks[index]] = [marks[index]!, marks[index - 1]!];
    return 'note.order';
  },
  'a note that is moved to the end': ({ notes }, index) => {
    if (index === notes.length - 1) return undefined;
    notes.push(...notes.splice(index, 1));
    return 'note.order';
  },
  'a space in a mark': ({ marks }, index) => {
    marks[index] = marks[index]!.replace(/(?=\d)/, ' ');
    return 'note.malformed';
  },
  'a space in a label': ({ notes }, index) => {
    notes[index]!.label = notes[index]!.label.replace(/(?=\])/, ' ');
    return 'note.malformed';
  },
  'a mark after the others that has no note': ({ marks }, _, dialect) => {
    marks.push(dialect.mark(Number(/\d+/.exec(marks[marks.length - 1]!)![0]) + 1));
    return 'note.undefined';
  },
};

const FAULTS_OF_MARKDOWN: Record<string, Fault> = {
  ...FAULTS,
  'a label without its colon': ({ notes }, index) => {
    notes[index]!.label = notes[index]!.label.slice(0, -1);
    return 'note.malformed';
  },
};

const SOURCES = [
  'A letter of the minister.',
  'RGANI, f. 5, op. 49, d. 131, l. 7.',
  'A telegram, p. 7; see the [second] letter.',
];

const place = fc.record({
  count: fc.integer({ min: 1, max: 9 }),
  at: fc.nat(),
  blank: fc.constantFrom('\n', '\n\n'),
  heading: fc.constantFrom('', '# Notes\n\n'),
  first: fc.constantFrom(1, 1, 1, 40),
});

describe.each(Object.entries(DIALECTS))('in the %s dialect', (_, dialect) => {
  const faults = dialect === DIALECTS.Markdown ? FAULTS_OF_MARKDOWN : FAULTS;

  test.each(Object.entries(faults))('%s is one finding', (__, fault) => {
    fc.assert(
      fc.property(place, ({ count, at, blank, heading, first }) => {
        const numbers = Array.from({ length: count }, (___, index) => first + index);
        const essay: Essay = {
          marks: numbers.map(dialect.mark),
          notes: numbers.map((number, index) => ({ label: dialect.label(number), text: SOURCES[index % 3]! })),
        };
        const code = fault(essay, at % count, dialect);
        fc.pre(code !== undefined);
        const notes = essay.notes.map(({ label, text }) => `${label} ${text}`.trim());
        // A paragraph that lost its label is one only between blank lines.
        const between = code === 'note.unlabelled' ? '\n\n' : blank;
        const text = `${essay.marks.map((mark) => `Aid was offered.${mark}`).join(' ')} So it was.\n\n${heading}${notes.join(between)}\n`;
        const opened = new Opened({ files: [{ name: dialect.file, text }], markers: [], cursor: undefined });
        expect({ text, found: findingsIn(opened).map(([, finding]) => finding.code) }).toEqual({ text, found: [code] });
      }),
      { numRuns: 60 },
    );
  });
});
