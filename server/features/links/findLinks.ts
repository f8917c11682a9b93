import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import type { EssayBlock } from '../../reading/essay';
import { NONE } from '../../text/none';
import { type Span, shifted } from '../../text/span';
import { addressOf } from './address';
import { identifiersIn } from './identifiers';

/** A stretch of a text that leads to a page on the web. */
export interface Link {
  /** UTF-16 offsets in the file. */
  readonly at: Span;
  /** An address that begins with `https://`. */
  readonly address: string;
}

/** The links of an essay, ascending: shelfmarks with a public address, and identifiers. */
export function findLinks(dossier: Dossier, file: FileId): Link[] {
  const essay = dossier.essay(file);
  if (!essay) return [];
  return essay.blocks.flatMap((block, index): readonly Link[] => {
    const links = linksOf(block);
    if (links.length === 0) return NONE;
    const base = essay.offsetOf(index);
    return links.map(({ at, address }) => ({ at: shifted(at, base), address }));
  });
}

/** What an edit does not touch is looked through once. */
const known = new WeakMap<EssayBlock, readonly Link[]>();

/** Spans count from the start of the block. */
function linksOf(block: EssayBlock): readonly Link[] {
  let links = known.get(block);
  if (!links) {
    links = readLinks(block);
    known.set(block, links);
  }
  return links;
}

function readLinks({ text, layout, facts }: EssayBlock): readonly Link[] {
  const links: Link[] = [];
  for (const shelfmark of facts.shelfmarks) {
    const address = addressOf(shelfmark);
    if (address !== undefined) links.push({ at: { start: shelfmark.start, end: shelfmark.end }, address });
  }
  const code = layout.passages.filter(({ kind }) => kind === 'code');
  for (const { start, end, address } of identifiersIn(text)) {
    const isIn = (span: Span) => span.start <= start && end <= span.end;
    if (!code.some(isIn) && !isInCode(text, start, layout.silent)) links.push({ at: { start, end }, address });
  }
  return links.length > 0 ? links.sort((a, b) => a.at.start - b.at.start) : NONE;
}

/** Nothing is read in code, in comments and in addresses; of these only the addresses are links. */
function isInCode(text: string, at: number, silent: readonly Span[]): boolean {
  return silent.some(({ start, end }) => start <= at && at < end && /^(?:`|<!--)/.test(text.slice(start, start + 4)));
}
