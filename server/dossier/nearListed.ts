import type { EssayBlock } from '../reading/essay';
import type { Shelfmark } from '../reading/shelfmarks/model';
import type { ListedDocument } from './documents';
import { isNearMiss } from './nearMiss';
import type { PlacedShelfmark } from './shelfmarks';

/** The shelfmark of a listed document. */
export interface ListedShelfmark {
  /** Its place among all. */
  readonly order: number;
  readonly document: ListedDocument;
  readonly own: PlacedShelfmark;
}

/**
 * Which shelfmarks of a block cite the same file as a listed document, or one that looks like it with a slip. Most cite
 * neither; what was found holds as long as the list says the same, and is kept by block.
 */
export class NearListed {
  readonly #byPattern = new Map<string, ListedShelfmark[]>();
  readonly #found = new WeakMap<EssayBlock, readonly Shelfmark[]>();

  constructor(documents: readonly ListedDocument[]) {
    let order = 0;
    for (const document of documents)
      for (const own of document.shelfmarks) {
        const listed = { document, own, order: order++ };
        for (const pattern of patternsOf(own.key)) this.#add(pattern, listed);
      }
  }

  #add(pattern: string, listed: ListedShelfmark): void {
    const same = this.#byPattern.get(pattern);
    if (same) same.push(listed);
    else this.#byPattern.set(pattern, [listed]);
  }

  /** Those of a block, ascending. */
  in(block: EssayBlock): readonly Shelfmark[] {
    let found = this.#found.get(block);
    if (!found) {
      found = block.facts.shelfmarks.filter((shelfmark) =>
        this.#alike(shelfmark).some(({ own }) => own.key === shelfmark.key || isNearMiss(shelfmark, own.shelfmark)),
      );
      this.#found.set(block, found);
    }
    return found;
  }

  /** The listed shelfmark of which this one may be a misspelling: of several the first of the list. */
  missedBy(shelfmark: Shelfmark): ListedShelfmark | undefined {
    return this.#alike(shelfmark)
      .filter(({ own }) => isNearMiss(shelfmark, own.shelfmark))
      .sort((a, b) => a.order - b.order)[0];
  }

  /** The listed ones that a slip may have made of it, each once. */
  #alike({ key }: Shelfmark): ListedShelfmark[] {
    return [...new Set(patternsOf(key).flatMap((pattern) => this.#byPattern.get(pattern) ?? []))];
  }
}

/**
 * What two keys have in common when one is the other with a slip: one character more, less or other, two that are
 * exchanged, or two levels. A list may have thousands of files of one fond, of which these are but a few.
 */
function patternsOf(key: string): string[] {
  const levels = key.indexOf('/') + 1;
  const patterns = [key, `${key.slice(levels).split('/').sort().join('/')}/`];
  for (let at = levels; at > 0 && at < key.length; at++)
    if (key[at] !== '/') patterns.push(key.slice(0, at) + key.slice(at + 1));
  return patterns;
}
