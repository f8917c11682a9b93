/** What a growing selection takes in, from a word to the whole text. */
import type { Dossier } from '../dossier/dossier';
import type { FileId } from '../dossier/place';
import { occurrencesInBlock } from '../dossier/table';
import type { Essay } from '../reading/essay';
import { type Span, shifted, touches } from '../text/span';
import { headingsOf } from './headings';
import { sentenceAt } from './sentences';

/** @param offset UTF-16 offset in `file`. @returns each inside the next: word, citation, sentence, note, section, text. */
export function findSelections(dossier: Dossier, file: FileId, offset: number): Span[] {
  const essay = dossier.essay(file);
  if (!essay) return [];
  const apparatus = dossier.apparatus(file)!;
  const block = essay.blockAt(offset);
  const base = essay.offsetOf(block);
  const table = occurrencesInBlock(dossier, file, block);
  const note = apparatus.noteAt(offset);
  const sections = headingsOf(essay, apparatus).filter(({ full }) => full.start <= offset && offset < full.end);
  return nested([
    wordAt(essay.blocks[block]!.text, offset - base, base),
    ...table.map(({ at }) => at).filter((at) => touches(at, offset)),
    ...citationsAt(dossier, file, block, offset),
    ...paragraphsAt(
      essay,
      block,
      offset,
      table.map(({ at }) => at),
    ),
    ...(note ? [noteSpan(note)] : []),
    ...sections.map(({ full }) => full),
    { start: 0, end: essay.length },
  ]);
}

/** A citation is more than its shelfmark: it begins with the title of the document and ends with the pages. */
function citationsAt(dossier: Dossier, file: FileId, block: number, offset: number): Span[] {
  const found = [...dossier.citations(file)!.in(block)].map(({ at }) => at);
  return found.filter((at) => touches(at, offset));
}

/** The sentence and the paragraph, without the label that opens it. */
function paragraphsAt(essay: Essay, block: number, offset: number, things: readonly Span[]): Span[] {
  const { text, layout } = essay.blocks[block]!;
  const base = essay.offsetOf(block);
  const at = offset - base;
  const passage = layout.passages.find((one) => touches(one, at) && at >= (one.label?.textStart ?? one.start));
  if (!passage || passage.kind === 'code') return [];
  const paragraph = { start: passage.label?.textStart ?? passage.start, end: passage.end };
  const inBlock = things.map((thing) => shifted(thing, -base));
  const sentence = sentenceAt(text, paragraph, at, layout.marks, inBlock);
  return [shifted(sentence, base), shifted(paragraph, base)];
}

type Noted = NonNullable<ReturnType<NonNullable<ReturnType<Dossier['apparatus']>>['noteAt']>>;

function noteSpan(note: Noted): Span {
  if (!('paragraphs' in note)) return note.paragraph;
  return { start: note.at.start, end: note.paragraphs[note.paragraphs.length - 1]?.end ?? note.at.end };
}

const OF_WORD = /[\p{L}\p{N}\p{M}]/u;
const IN_WORD = /['’ʹʼ-]/;
/** Longer than this is no word. */
const REACH = 60;

/** The word that an offset touches; an apostrophe or a hyphen belongs to it between letters. */
function wordAt(text: string, offset: number, base: number): Span {
  const isIn = (at: number) =>
    OF_WORD.test(text[at] ?? ' ') ||
    (IN_WORD.test(text[at] ?? ' ') && OF_WORD.test(text[at - 1] ?? ' ') && OF_WORD.test(text[at + 1] ?? ' '));
  let start = offset;
  let end = offset;
  while (offset - start < REACH && isIn(start - 1)) start--;
  while (end - offset < REACH && isIn(end)) end++;
  return { start: base + start, end: base + end };
}

/** Each larger than the one before and around it; what crosses another is left out. */
function nested(spans: readonly Span[]): Span[] {
  const bySize = [...spans].sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Span[] = [];
  for (const span of bySize) {
    const inner = chain[chain.length - 1];
    const isAround = !inner || (span.start <= inner.start && inner.end <= span.end);
    const isLarger = span.end > span.start && (!inner || span.end - span.start > inner.end - inner.start);
    if (isAround && isLarger) chain.push(span);
  }
  return chain;
}
