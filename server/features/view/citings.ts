/** Where the documents of a dossier are cited: in the texts at hand exactly, in the others by the cards that are kept of them. */
import { type Documents, type ListedDocument, saySame } from '../../dossier/documents';
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { denotation, place } from '../../dossier/shelfmarks';
import { leavesInWords } from '../../dossier/sources/cited';
import { filesOf } from '../../dossier/sources/citedOf';
import { readCited } from '../../dossier/sources/written';
import type { LeafRange } from '../../reading/shelfmarks/model';
import { readLeaves } from '../../reading/shelfmarks/readLeaves';
import { NONE } from '../../text/none';
import type { Ledger } from './ledger';
import type { Target } from './model';

/** A place that cites. */
export interface CitingTarget {
  readonly target: Target;
  /** The label of its note, where the place itself does not tell. */
  readonly note?: string | undefined;
  readonly leaves: string | undefined;
}

/** What of a card cites a listed document. */
interface OnCard {
  readonly sources: string;
  readonly citings: readonly { readonly number: string; readonly citing: CitingTarget }[];
}

/** Kept from one view to the next: cards are read again only when they, or the list, are others. */
export class DocumentCitings {
  readonly #ledger: Ledger;
  readonly #cards = new Map<FileId, OnCard>();
  #list: readonly ListedDocument[] = [];

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** By the number of the document, file by file in the order of their names. */
  of(dossier: Dossier): Map<string, CitingTarget[]> {
    const found = new Map<string, CitingTarget[]>();
    const { documents } = dossier;
    if (!saySame(this.#list, documents.list)) this.#cards.clear();
    this.#list = documents.list;
    if (documents.list.length === 0) return found;
    const add = (number: string, citing: CitingTarget) => {
      const known = found.get(number);
      if (known) known.push(citing);
      else found.set(number, [citing]);
    };
    // The source in a list is no citation, not even where the manifest lists the same document.
    const stated = [...documents.list, ...documents.again];
    const own = new Set(stated.flatMap(({ shelfmarks }) => shelfmarks.map(({ shelfmark }) => shelfmark)));
    for (const file of filesOf(dossier)) {
      const essay = dossier.essay(file);
      if (!essay) {
        for (const { number, citing } of this.#onCard(dossier, file)) add(number, citing);
        continue;
      }
      for (const { facts, base } of essay.factsWith('shelfmarks'))
        for (const shelfmark of facts.shelfmarks) {
          const listed = documents.byKey(shelfmark.key);
          if (listed.length === 0 || own.has(shelfmark)) continue;
          const placed = place(file, base, shelfmark);
          const { document } = denotation(placed, listed);
          if (document) add(document.number, { target: { file, at: placed.at }, leaves: leavesInWords(shelfmark) });
        }
    }
    return found;
  }

  #onCard(dossier: Dossier, file: FileId): OnCard['citings'] {
    const sources = dossier.shelf.card(file)?.sources ?? '';
    const known = this.#cards.get(file);
    if (known?.sources === sources) return known.citings;
    const isListed = this.#ledger
      .of(dossier, file)
      .some(({ source }) => dossier.documents.byKey(source.key).length > 0);
    const citings = isListed ? [...citedOnCard(dossier.documents, file, sources)] : NONE;
    this.#cards.set(file, { sources, citings });
    return citings;
  }
}

function* citedOnCard(documents: Documents, file: FileId, written: string) {
  for (const { key, places } of readCited(written).sources) {
    const listed = documents.byKey(key);
    if (listed.length === 0) continue;
    for (const { note, line, leaves, isListed } of places) {
      if (isListed) continue;
      const ranges = leaves === undefined ? undefined : rangesOf(leaves);
      const { document } = denotation({ key, shelfmark: ranges ? { leaves: { ranges } } : {} }, listed);
      if (document) yield { number: document.number, citing: { target: { file, line }, note, leaves } };
    }
  }
}

/** @param leaves as a card has them: `ll. 7ob-9`. */
function rangesOf(leaves: string): readonly LeafRange[] | undefined {
  const at = leaves.search(/\d/);
  return at < 0 ? undefined : readLeaves(leaves, 0, leaves.slice(0, at).replace(/[.\s]/g, ''), at)?.ranges;
}
