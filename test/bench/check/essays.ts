/**
 * Made-up essays of any length, in both dialects: the same on every machine. They have what essays have, shelfmarks,
 * mentions of documents, archives in running text, and a fault now and then.
 */
import { bracketed } from '../../../server/text/dialects/bracketed';
import type { Dialect } from '../../../server/text/dialects/dialect';
import { markdown } from '../../../server/text/dialects/markdown';

export const DIALECTS = [bracketed as Dialect, markdown as Dialect] as const;

const ARCHIVES = ['RGAE', 'GARF', 'RGASPI', 'AVP RF', 'TsDAHO'];
const SENTENCES = [
  'The committee heard the engineers and asked for a second report on the wells',
  'Nothing came of it, although the engineers had measured the field twice',
  'In Document 2 the ambassador says that the engineers were expected in the spring',
  'What the State Archive of the Russian Federation keeps of the engineers was copied late',
  'Trade followed, and with it came the engineers whom nobody had invited',
];

/**
 * An essay whose notes stand at its end, about 300 characters for each.
 *
 * @param everyFault of so many notes, one has no mark; 0 for an essay without a fault.
 */
export function makeEssay(dialect: Dialect, notes: number, everyFault = 50): string {
  const isMarkdown = dialect.name === 'markdown';
  const mark = (number: number) => (isMarkdown ? `[^${number}]` : `[${number}]`);
  const label = (number: number) => (isMarkdown ? `[^${number}]:` : `[${number}]`);
  const isFault = (number: number) => everyFault > 0 && number % everyFault === 0;
  const lines = [isMarkdown ? '# A Made-up Essay' : 'A Made-up Essay', ''];
  for (let number = 1; number <= notes; ) {
    let paragraph = '';
    for (let sentence = 0; sentence < 5 && number <= notes; sentence++, number++)
      paragraph += `${SENTENCES[number % 5]}; ${SENTENCES[(number + 2) % 5]!.toLowerCase()}.${isFault(number) ? '' : mark(number)} `;
    lines.push(paragraph.trimEnd(), '');
  }
  lines.push(isMarkdown ? '## Notes' : 'Notes', '');
  for (let number = 1; number <= notes; number++) lines.push(`${label(number)} ${noteText(number)}`, '');
  return lines.join('\n');
}

function noteText(number: number): string {
  if (number % 12 === 0) return `Ibid., ll. ${number % 90}–${(number % 90) + 3}; there is a copy in Moscow.`;
  const archive = ARCHIVES[number % ARCHIVES.length];
  return `${archive}, f. ${number % 997}, op. ${number % 7}, d. ${number % 331}, l. ${number % 40}ob., a copy.`;
}

/** Offsets at which keys are typed: of each kind a dozen, from the beginning of an essay to its end. */
export interface Places {
  readonly text: readonly number[];
  readonly notes: readonly number[];
  /** Behind the number, in the bracket. */
  readonly marks: readonly number[];
  readonly labels: readonly number[];
}

export function placesOf(essay: string): Places {
  return {
    text: ends(essay, /the engineer/g),
    notes: ends(essay, /\ba cop/g),
    marks: ends(essay, /\.\[\^?\d+/g),
    labels: ends(essay, /^\[\^?\d+/gm),
  };
}

/** The ends of a dozen of the matches, evenly spread. */
function ends(essay: string, pattern: RegExp): number[] {
  const all = [...essay.matchAll(pattern)].map((found) => found.index + found[0].length);
  const step = Math.max(1, Math.floor(all.length / 12));
  return all.filter((_, index) => index % step === 0).slice(0, 12);
}
