/** The headings of an essay, each with the text that it stands over. */
import type { Apparatus } from '../dossier/apparatus';
import type { Essay } from '../reading/essay';
import type { Span } from '../text/span';

export interface Heading {
  readonly name: string;
  /** 1 for the highest. */
  readonly depth: number;
  /** Its place among all passages of the essay. */
  readonly passage: number;
  /** Its line, and all the text up to the next heading that is not below it. UTF-16 offsets in the file. */
  readonly at: Span;
  readonly full: Span;
}

/** A line in a plain text is a heading when this much prose follows it: the residue of a web page has none. */
const PROSE = 120;

/** In reading order. */
export function headingsOf(essay: Essay, apparatus: Apparatus): Heading[] {
  const { steps } = apparatus;
  const found: Omit<Heading, 'full'>[] = [];
  for (let step = 0; step < steps.count; step++) {
    if (!steps.isHeading(step)) continue;
    const { depth = 0 } = steps.passage(step);
    if (depth === 0 && !opensProse(essay, apparatus, step + 1)) continue;
    const at = apparatus.placeOfStep(step);
    const name = nameOf(essay.text(at).trim(), depth);
    if (name) found.push({ name, depth: Math.max(1, depth), passage: step, at });
  }
  const ends = endsOf(found, essay.length);
  return found.map((heading, index) => ({ ...heading, full: { start: heading.at.start, end: ends[index]! } }));
}

function nameOf(line: string, depth: number): string {
  const name = depth > 0 ? line.replace(/^#+(?!\S)/, '').replace(/(?:^|\s)#+$/, '') : line;
  return name.replace(/\s+/g, ' ').trim();
}

/** A heading stands for all the text up to the next one that is not below it. */
function endsOf(headings: readonly Omit<Heading, 'full'>[], length: number): number[] {
  const ends = headings.map(() => length);
  const open: number[] = [];
  for (const [index, { depth, at }] of headings.entries()) {
    while (open.length > 0 && headings[open[open.length - 1]!]!.depth >= depth) ends[open.pop()!] = at.start;
    open.push(index);
  }
  return ends;
}

/** Whether a passage is a note, a list of documents or a paragraph of some length. */
function opensProse(essay: Essay, apparatus: Apparatus, step: number): boolean {
  const { steps } = apparatus;
  if (step >= steps.count) return false;
  if (steps.labelOf(step) >= 0) return true;
  const { start, end } = apparatus.placeOfStep(step);
  return end - start > PROSE || /^documents?\b/i.test(essay.text({ start, end: start + 10 }));
}
