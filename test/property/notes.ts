/** Random essays with notes that are in good order but for their numbers, and what a test looks at in them. */
import fc from 'fast-check';
import type { Apparatus } from '../../server/dossier/apparatus';
import { Dossier } from '../../server/dossier/dossier';
import { Directory } from '../../server/reading/directory';
import { Essay } from '../../server/reading/essay';
import { bracketed } from '../../server/text/dialects/bracketed';
import type { Dialect } from '../../server/text/dialects/dialect';
import { markdown } from '../../server/text/dialects/markdown';

export const FILE = 'file:///papers/essay';
const directory = new Directory([]);

export interface Written {
  readonly text: string;
  readonly isMarkdown: boolean;
}

export function dossierOf({ text, isMarkdown }: Written): Dossier {
  const dossier = new Dossier(undefined);
  dossier.set(FILE, Essay.read(text, (isMarkdown ? markdown : bracketed) as Dialect, directory));
  return dossier;
}

export function apparatusOf(written: Written): Apparatus {
  return dossierOf(written).apparatus(FILE)!;
}

/** The words of each note with every number taken out, by the order of the marks that point at it. */
export function wordsByMark(apparatus: Apparatus): string[] {
  const { essay } = apparatus;
  const words = new Map<string, string>();
  for (const { key, paragraphs } of apparatus.notes)
    words.set(key, withoutNumbers(paragraphs.map((span) => essay.text(span)).join('\n')));
  return apparatus.marks.filter(({ inNote }) => !inNote).map(({ key }) => words.get(key) ?? '(none)');
}

/** What notes have in common with their numbers is only these. */
export function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#');
}

const SENTENCES = [
  'Aid was offered.',
  'Trade “followed.”',
  'Oil came later;',
  'In [1958] it rained.',
  'R[ichard] spoke.',
];
const NAMES = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta', 'Iota', 'Kappa', 'Lambda', 'Mu'];

/**
 * An essay of both dialects: paragraphs with marks, some of them again, notes that refer to one another in words, that
 * have two paragraphs, that mark other notes. Numbers are any, each of one note.
 */
export const essayWithNotes: fc.Arbitrary<Written> = fc
  .record({
    isMarkdown: fc.boolean(),
    numbers: fc.uniqueArray(fc.integer({ min: 1, max: 18 }), { minLength: 1, maxLength: NAMES.length }),
    again: fc.array(fc.nat(), { maxLength: 3 }),
    order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    tails: fc.array(fc.constantFrom('', '', '', 'see', 'mark', 'more'), { minLength: 12, maxLength: 12 }),
    sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 16, maxLength: 16 }),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    ends: fc.boolean(),
  })
  .map(({ isMarkdown, numbers, again, order, tails, sentences, lineBreak, ends }) => {
    const mark = (number: number) => (isMarkdown ? `[^${number}]` : `[${number}]`);
    const at = (index: number) => numbers[index % numbers.length]!;
    const marked = [...numbers, ...again.map(at)].map((number, index) => `${sentences[index]}${mark(number)}`);
    const half = Math.ceil(marked.length / 2);
    const prose = [marked.slice(0, half).join(' '), marked.slice(half).join(' ')].filter((one) => one !== '');
    const notes = numbers.map((number, index) => {
      const tail = tails[index]!;
      const other = at(order[index]!);
      const end = tail === 'see' ? `; see note ${other}.` : tail === 'mark' ? `.${mark(other)}` : '.';
      const more = tail === 'more' && isMarkdown ? '\n\n    Its second paragraph.' : '';
      return `${mark(number)}${isMarkdown ? ':' : ''} ${NAMES[index]}${end}${more}`;
    });
    const shuffled = notes
      .map((note, index) => ({ note, by: order[index]! }))
      .sort((a, b) => a.by - b.by)
      .map(({ note }) => note);
    const text = [...prose, ...shuffled].join('\n\n') + (ends ? '\n' : '');
    return { isMarkdown, text: text.replaceAll('\n', lineBreak) };
  });
