/** Where the documents of a dossier are cited: in the texts at hand exactly, in the others by the cards that are kept of them. */
import type { ListedDocument } from '../../dossier/documents';
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { denotation, place } from '../../dossier/shelfmarks';
import { leavesInWords } from '../../dossier/sources/cited';
import { filesOf } from '../../dossier/sources/citedOf';
import { readCited } from '../../dossier/sources/written';
import type { LeafRange } from '../../reading/shelfmarks/model';
import { readLeaves } from '../../reading/shelfmarks/readLeaves';
import type { Target } from './model';

/** A place that cites. */
export interface CitingTarget {
  readonly target: Target;
  /** The label of its note, where the place itself does not tell. */
  readonly note?: string | undefined;
  readonly leaves: string | undefined;
}

/** By the number of the document, file by file in the order of their names. */
export function citingsOfDocuments(dossier: Dossier): Map<string, CitingTarget[]> {
  const found = new Map<string, CitingTarget[]>();
  const { documents } = dossier;
  if (documents.list.length === 0) return found;
  const add = (document: ListedDocument | undefined, citing: CitingTarget) => {
    if (!document) return;
    const known = found.get(document.number);
    if (known) known.push(citing);
    else found.set(document.number, [citing]);
  };
  // The source in a list is no citation, not even where the manifest lists the same document.
  const stated = [...documents.list, ...documents.again];
  const own = new Set(stated.flatMap(({ shelfmarks }) => shelfmarks.map(({ shelfmark }) => shelfmark)));
  for (const file of filesOf(dossier)) {
    const essay = dossier.essay(file);
    if (!essay) {
      for (const { citing, document } of onCard(dossier, file)) add(document, citing);
      continue;
    }
    for (const { facts, base } of essay.factsWith('shelfmarks'))
      for (const shelfmark of facts.shelfmarks) {
        const listed = documents.byKey(shelfmark.key);
        if (listed.length === 0 || own.has(shelfmark)) continue;
        const placed = place(file, base, shelfmark);
        const { document } = denotation(placed, listed);
        add(document, { target: { file, at: placed.at }, leaves: leavesInWords(shelfmark) });
      }
  }
  return found;
}

function* onCard(dossier: Dossier, file: FileId) {
  const { sources } = readCited(dossier.shelf.card(file)?.sources ?? '');
  for (const { key, places } of sources) {
    const listed = dossier.documents.byKey(key);
    if (listed.length === 0) continue;
    for (const { note, line, leaves, isListed } of places) {
      if (isListed) continue;
      const ranges = leaves === undefined ? undefined : rangesOf(leaves);
      const { document } = denotation({ key, shelfmark: ranges ? { leaves: { ranges } } : {} }, listed);
      yield { document, citing: { target: { file, line }, note, leaves } };
    }
  }
}

/** @param leaves as a card has them: `ll. 7ob-9`. */
function rangesOf(leaves: string): readonly LeafRange[] | undefined {
  const at = leaves.search(/\d/);
  return at < 0 ? undefined : readLeaves(leaves, 0, leaves.slice(0, at).replace(/[.\s]/g, ''), at)?.ranges;
}
