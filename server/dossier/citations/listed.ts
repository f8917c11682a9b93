/** The bibliography at the end of an essay: the paragraphs under its heading. */
import { listedEntry } from '../../reading/citations/listed';
import type { Author, Citation } from '../../reading/citations/model';
import type { EssayBlock } from '../../reading/essay';
import { NONE } from '../../text/none';
import type { Apparatus } from '../apparatus';

/** An entry with its block; its offsets count from there. */
export interface ListedEntry {
  readonly citation: Citation;
  readonly block: number;
}

/** The entries, ascending. Where nothing is headed as a bibliography there are none. */
export function listedEntries({ steps, essay }: Apparatus): readonly ListedEntry[] {
  const found: ListedEntry[] = [];
  /** The depth of the heading under which entries stand. */
  let under: number | undefined;
  let authors: readonly Author[] = NONE;
  for (let step = 0; step < steps.count; step++) {
    if (steps.headsBibliography(step)) under = steps.passage(step).depth ?? 0;
    else if (under === undefined) continue;
    else if (steps.isHeading(step)) under = goesOn(under, steps.passage(step).depth ?? 0) ? under : undefined;
    else if (steps.isInNote(step)) under = undefined;
    else if (steps.isProse(step)) {
      const block = steps.blockOfStep(step);
      for (const citation of entriesIn(essay.blocks[block]!, step - steps.firstOf(block), authors)) {
        authors = citation.authors;
        found.push({ citation, block });
      }
    }
  }
  return found.length > 0 ? found : NONE;
}

/** Under a heading stand those that are deeper. Where headings have no depths only notes end a bibliography. */
function goesOn(under: number, depth: number): boolean {
  return depth === 0 || depth > under;
}

interface Known {
  readonly authors: readonly Author[];
  readonly entries: readonly Citation[];
}

const read = new WeakMap<EssayBlock, Map<number, Known>>();

/** The entries of a paragraph: one, or one a line where each line reads as one. */
function entriesIn(block: EssayBlock, passage: number, authors: readonly Author[]): readonly Citation[] {
  let ofBlock = read.get(block);
  if (!ofBlock) {
    ofBlock = new Map();
    read.set(block, ofBlock);
  }
  const known = ofBlock.get(passage);
  if (known?.authors === authors) return known.entries;
  const entries = entriesOf(block, passage, authors);
  ofBlock.set(passage, { authors, entries });
  return entries;
}

function entriesOf({ text, layout }: EssayBlock, passage: number, authors: readonly Author[]): readonly Citation[] {
  const { start, end } = layout.passages[passage]!;
  const entries: Citation[] = [];
  let before = authors;
  for (const span of paragraphs(text, start, end)) {
    const one = listedEntry(text, span, before);
    if (!one) continue;
    entries.push(one);
    before = one.authors;
  }
  return entries.length > 0 ? entries : NONE;
}

/** Lines that open with a name or the sign of a list begin an entry; the others go on with the one before. */
function* paragraphs(text: string, start: number, end: number): Iterable<{ start: number; end: number }> {
  let from = start;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    const next = text.slice(at + 1, Math.min(end, at + 80));
    if (
      !/^\s{0,3}(?:[-*+•]\s|\d{1,3}[.)]\s|[-–—―_]{2,10}|(?:[a-z]{2,4}\s){0,2}\p{Lu}[\p{L}’' -]{1,40},\s\p{Lu})/u.test(
        next,
      )
    )
      continue;
    if (!/[.)\]>]\s{0,3}$/.test(text.slice(Math.max(from, at - 4), at))) continue;
    yield { start: from, end: at };
    from = at + 1;
  }
  if (from < end) yield { start: from, end };
}
