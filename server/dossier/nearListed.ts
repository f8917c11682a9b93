import type { EssayBlock } from '../reading/essay';
import type { Shelfmark } from '../reading/shelfmarks/model';
import type { ListedDocument } from './documents';
import { isNearMiss } from './nearMiss';
import type { PlacedShelfmark } from './shelfmarks';

/** The shelfmark of a listed document. */
export interface ListedShelfmark {
  readonly document: ListedDocument;
  readonly own: PlacedShelfmark;
}

/**
 * Which shelfmarks of a block cite the same file as a listed document, or one that looks like it with a slip. Most cite
 * neither; what was found holds as long as the list says the same, and is kept by block.
 */
export class NearListed {
  readonly #listed: readonly ListedShelfmark[];
  readonly #found = new WeakMap<EssayBlock, readonly Shelfmark[]>();

  constructor(documents: readonly ListedDocument[]) {
    this.#listed = documents.flatMap((document) => document.shelfmarks.map((own) => ({ document, own })));
  }

  /** Those of a block, ascending. */
  in(block: EssayBlock): readonly Shelfmark[] {
    let found = this.#found.get(block);
    if (!found) {
      found = block.facts.shelfmarks.filter((shelfmark) =>
        this.#listed.some(({ own }) => own.key === shelfmark.key || isNearMiss(shelfmark, own.shelfmark)),
      );
      this.#found.set(block, found);
    }
    return found;
  }

  /** The listed shelfmark of which this one may be a misspelling. */
  missedBy(shelfmark: Shelfmark): ListedShelfmark | undefined {
    return this.#listed.find(({ own }) => isNearMiss(shelfmark, own.shelfmark));
  }
}
