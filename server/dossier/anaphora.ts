/**
 * "The document underlines …": a document that is named before in the same paragraph. Only where a single one is, since
 * otherwise nobody can be certain which is meant; "public documents" and "other Soviet documents" are no such mention.
 *
 *   anaphora = ("the" | "this" | "the same") "document", with no "of", "by" or number behind it
 */
import { shifted, touches } from '../text/span';
import type { Dossier } from './dossier';
import { type Occurrence, ofDocumentNumber } from './occurrences';
import { mentionsByAuthor } from './people/byAuthor';
import type { FileId } from './place';

const ANAPHORA =
  /(?<![\p{L}\d])(?:[Tt]he(?: same)?|[Tt]his) document(?![\p{L}\d]|[’'-]?\p{L}|\s(?:of|by|from|on|number|no\.|\d|that|which|in which|authored|written|cited|published)(?![\p{L}]))/gu;
/** So far around an offset the words are looked for. */
const REACH = 24;

export function anaphoraAt(dossier: Dossier, file: FileId, offset: number): Occurrence | undefined {
  const essay = dossier.essay(file);
  if (!essay || dossier.documents.list.length === 0) return undefined;
  const block = essay.blockAt(offset);
  const base = essay.offsetOf(block);
  const inside = offset - base;
  const { text, layout, facts } = essay.blocks[block]!;
  const passage = layout.passages.find((one) => one.kind === 'prose' && touches(one, inside));
  if (!passage) return undefined;
  const from = Math.max(passage.start, inside - REACH);
  // What stands before and behind shows whether the words are whole.
  const around = text.slice(from, Math.min(passage.end, inside + REACH + REACH));
  for (const { 0: words, index } of around.matchAll(ANAPHORA)) {
    const at = { start: from + index, end: from + index + words.length };
    if (!touches(at, inside)) continue;
    const byNumber = facts.mentions.filter(({ start }) => start >= passage.start && start < at.start);
    const byAuthor = mentionsByAuthor(dossier, file, block).filter(
      (one) => one.at.start - base >= passage.start && one.at.start - base < at.start,
    );
    const numbers = new Set([...byNumber, ...byAuthor].map(({ number }) => number));
    const [number] = numbers;
    if (numbers.size === 1 && dossier.documents.byNumber(number!))
      return ofDocumentNumber(file, number!, shifted(at, base));
  }
  return undefined;
}
