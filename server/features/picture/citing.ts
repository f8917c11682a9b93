/** What an essay cites, place by place: documents of the list, other files of archives, works. */
import type { Dossier } from '../../dossier/dossier';
import { mentionsByAuthor, namedAsAuthors } from '../../dossier/people/byAuthor';
import type { FileId } from '../../dossier/place';
import { type PlacedShelfmark, place } from '../../dossier/shelfmarks';
import { repositoryIn } from '../../reading/shelfmarks/key';

/** To which row something belongs. */
export type RowKey = `document ${string}` | `archive ${string}` | 'works';

/** A place that cites or names something. UTF-16 offsets in the file. */
export interface Citing {
  readonly row: RowKey;
  readonly offset: number;
  /** Named by its number or its author, and not cited. */
  readonly isMention: boolean;
  readonly shelfmark?: PlacedShelfmark;
}

/** In no order. */
export function citingsIn(dossier: Dossier, file: FileId): Citing[] {
  const found = archival(dossier, file);
  const rowAt = new Map(found.map(({ row, offset }) => [offset, row]));
  found.push(...resolved(dossier, file, rowAt), ...mentions(dossier, file));
  return found;
}

function archival(dossier: Dossier, file: FileId): Citing[] {
  const found: Citing[] = [];
  const { documents } = dossier;
  // The source in a list is no citation.
  const stated = [...documents.list, ...documents.again];
  const own = new Set(stated.flatMap(({ shelfmarks }) => shelfmarks.map(({ shelfmark }) => shelfmark)));
  for (const { facts, base } of dossier.essay(file)!.factsWith('shelfmarks'))
    for (const shelfmark of facts.shelfmarks) {
      if (own.has(shelfmark)) continue;
      const placed = place(file, base, shelfmark);
      const { document } = dossier.denotation(placed);
      const row: RowKey = document ? `document ${document.number}` : `archive ${repositoryIn(placed.key)}`;
      found.push({ row, offset: placed.at.start, isMention: false, shelfmark: placed });
    }
  return found;
}

/** Works, and what *Ibid.* repeats of archives. @param rowAt where shelfmarks begin. */
function resolved(dossier: Dossier, file: FileId, rowAt: ReadonlyMap<number, RowKey>): Citing[] {
  const found: Citing[] = [];
  const archivalRows = new Map<number, RowKey>();
  for (const { index, at, citation, base, resolved } of dossier.citations(file)!.where(isKnown)) {
    if (resolved.work) {
      found.push({ row: 'works', offset: at.start, isMention: false });
      continue;
    }
    const written = citation.shelfmark && rowAt.get(base + citation.shelfmark.start);
    const row = written ?? archivalRows.get(resolved.antecedent ?? -1);
    if (row === undefined) continue;
    archivalRows.set(index, row);
    if (!citation.shelfmark) found.push({ row, offset: at.start, isMention: false });
  }
  return found;
}

function isKnown({ entity }: { readonly entity: string | undefined }): boolean {
  return entity !== undefined;
}

function mentions(dossier: Dossier, file: FileId): Citing[] {
  const { documents } = dossier;
  if (documents.list.length === 0) return [];
  const found: Citing[] = [];
  const add = (number: string, offset: number) => {
    if (documents.byNumber(number)) found.push({ row: `document ${number}`, offset, isMention: true });
  };
  const essay = dossier.essay(file)!;
  for (const { facts, base } of essay.factsWith('mentions'))
    for (const { number, start } of facts.mentions) add(number, base + start);
  for (const [block, read] of essay.blocks.entries())
    if (namedAsAuthors(read).length > 0)
      for (const { number, at } of mentionsByAuthor(dossier, file, block)) add(number, at.start);
  return found;
}
