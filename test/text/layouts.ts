/** Random essays in brackets, of every layout that saved pages and plain editions have, with what they consist of. */
import fc from 'fast-check';

export interface Layout {
  /** How many marks each paragraph of each chapter has. */
  readonly chapters: readonly (readonly number[])[];
  readonly numbers: 'through' | 'anew';
  readonly notesAt: 'text' | 'chapter' | 'paragraph';
  /** The width at which lines are wrapped; 0 for a paragraph a line. */
  readonly width: number;
  readonly headings: boolean;
  readonly notesHeading: boolean;
  readonly blankBetweenNotes: boolean;
  readonly spaceBeforeMarks: boolean;
  readonly indent: string;
  readonly repeats: boolean;
  readonly seed: number;
}

export interface Written {
  readonly text: string;
  /** Every mark, and every note with its text, in the order of the text. A note is named by its chapter if need be. */
  readonly marks: readonly string[];
  readonly notes: readonly (readonly [label: string, text: string])[];
  /** The text of the note that each mark means. */
  readonly meant: readonly string[];
}

const paragraph = fc.integer({ min: 0, max: 3 });

export const layout: fc.Arbitrary<Layout> = fc
  .record({
    chapters: fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    numbers: fc.constantFrom('through' as const, 'anew' as const),
    notesAt: fc.constantFrom('text' as const, 'chapter' as const, 'paragraph' as const),
    width: fc.constantFrom(0, 40, 60, 72),
    headings: fc.boolean(),
    notesHeading: fc.boolean(),
    blankBetweenNotes: fc.boolean(),
    spaceBeforeMarks: fc.boolean(),
    indent: fc.constantFrom('', '  '),
    repeats: fc.boolean(),
    seed: fc.nat(9999),
  })
  // Where no heading parts the notes of two chapters, nothing tells a chapter of one note from a repeated mark.
  .filter(({ numbers, notesAt, headings }) => !(numbers === 'anew' && notesAt === 'text' && !headings));

const SENTENCES = [
  'Aid was offered by the embassy in the spring of that year',
  'Nobody had foreseen that trade would follow',
  'The minister kept the letter in his desk until the autumn of 1961',
  'Oil was found in the north, far from any road',
  'It was refused at once',
  'He wrote [sic] that R[ichard] had gone in [1959]',
];
const SOURCES = [
  'A letter of the minister, kept by his family',
  'RGANI, f. 5, op. 49, d. 131, l. 7',
  'A. Writer, Oil and Steel (Moscow, 1961), pp. 12-14',
  'Ibid., p. 7; see also the [second] letter',
  'Письмо министра. РГАЭ. Ф. 635. Оп. 1. Д. 392. Л. 2об',
];

/** Writes an essay of a layout. */
export function write(layout: Layout): Written {
  const parts: string[] = [];
  const marks: string[] = [];
  const meant: string[] = [];
  const notes: [string, string][] = [];
  const atEnd: string[] = [];
  let turn = layout.seed;
  const next = <T>(list: readonly T[]): T => list[turn++ % list.length]!;
  let number = 0;
  for (const [index, paragraphs] of layout.chapters.entries()) {
    if (layout.numbers === 'anew') number = 0;
    const heading = `Chapter ${['One', 'Two', 'Three', 'Four'][index]}`;
    if (layout.headings) parts.push(heading);
    const own: [string, string][] = [];
    for (const count of paragraphs) {
      const here: [string, string][] = [];
      const sentences = [`${next(SENTENCES)}.`];
      const mark = ([label, text]: [string, string]) => {
        sentences.push(`${next(SENTENCES)}.${layout.spaceBeforeMarks ? ' ' : ''}[${label}]`);
        marks.push(label);
        meant.push(text);
      };
      for (let each = 0; each < count; each++) {
        number++;
        here.push([String(number), `${next(SOURCES)}; the ${index + 1}/${number} of them.`]);
        mark(here[here.length - 1]!);
      }
      const before = own[own.length - 1];
      if (layout.repeats && before && layout.notesAt !== 'paragraph') mark(before);
      sentences.push(`${next(SENTENCES)}.`);
      parts.push(wrapped(sentences.join(' '), layout.width));
      own.push(...here);
      if (layout.notesAt === 'paragraph' && here.length > 0) parts.push(notesOf(here, layout));
    }
    notes.push(...own);
    const section = own.length > 0 ? [notesOf(own, layout)] : [];
    if (layout.notesAt === 'chapter') {
      if (layout.notesHeading && own.length > 0) parts.push('Notes');
      parts.push(...section);
    }
    if (layout.notesAt === 'text') atEnd.push(...(layout.headings ? [heading] : []), ...section);
  }
  if (layout.notesAt === 'text' && layout.notesHeading) parts.push('Notes');
  return { text: `${[...parts, ...atEnd].join('\n\n')}\n`, marks, notes, meant };
}

function notesOf(notes: readonly [string, string][], { width, blankBetweenNotes, indent }: Layout): string {
  return notes
    .map(([label, text]) => indent + wrapped(`[${label}] ${text}`, width))
    .join(blankBetweenNotes ? '\n\n' : '\n');
}

function wrapped(text: string, width: number): string {
  if (width === 0) return text;
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1]!;
    if (last !== '' && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}
