/**
 * "The six documents presented here": all documents of a list, where it has exactly so many. With another number, or with
 * nothing that points to the list, nobody can be certain: "public documents" and "six documents of the ministry" are no
 * such mention.
 *
 *   collective = ("the" | "these" | "all" ["of the"]) number {adjective} "documents" pointer
 *   pointer    = participle place | place
 */
import { type Span, shifted, touches } from '../text/span';
import type { ListedDocument } from './documents';
import type { Dossier } from './dossier';
import type { FileId } from './place';

const NUMBERS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const PLACE = '(?:here|below|in this (?:dossier|collection|edition|essay|article|issue)|that follow)';
const PARTICIPLE =
  '(?:(?:that|which) are )?(?:presented|published|translated|reproduced|printed|included|collected|edited|listed|given)';
const COLLECTIVE = new RegExp(
  `(?<![\\p{L}\\d])(?:[Tt]hese|(?:[Aa]ll (?:of )?)?[Tt]he|[Aa]ll) (${NUMBERS.join('|')}|\\d{1,2}) (?:\\p{L}{2,16} ){0,2}documents (?:${PARTICIPLE} )?${PLACE}(?![\\p{L}\\d])`,
  'gu',
);
/** So far around an offset the words are looked for. */
const REACH = 120;

export interface Collective {
  /** UTF-16 offsets in the file. */
  readonly at: Span;
  readonly documents: readonly ListedDocument[];
}

/** @param offset UTF-16 offset in `file`. @returns undefined where the number is not that of the list. */
export function collectiveAt(dossier: Dossier, file: FileId, offset: number): Collective | undefined {
  const essay = dossier.essay(file);
  const { list } = dossier.documents;
  if (!essay || list.length < 2) return undefined;
  const block = essay.blockAt(offset);
  const base = essay.offsetOf(block);
  const inside = offset - base;
  const { text, layout } = essay.blocks[block]!;
  const passage = layout.passages.find((one) => one.kind === 'prose' && touches(one, inside));
  if (!passage) return undefined;
  const from = Math.max(passage.start, inside - REACH);
  for (const { 0: words, 1: number, index } of text
    .slice(from, Math.min(passage.end, inside + REACH))
    .matchAll(COLLECTIVE)) {
    const at = { start: from + index, end: from + index + words.length };
    if (touches(at, inside))
      return countOf(number!) === list.length ? { at: shifted(at, base), documents: list } : undefined;
  }
  return undefined;
}

function countOf(number: string): number {
  const place = NUMBERS.indexOf(number);
  return place < 0 ? Number(number) : place + 2;
}
