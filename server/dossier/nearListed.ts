import type { EssayBlock } from '../reading/essay';
import type { Shelfmark } from '../reading/shelfmarks/model';
import type { ListedDocument } from './documents';
import type { Dossier } from './dossier';
import { comparedValues, frameOf, isComparable, isNearMiss } from './nearMiss';
import type { FileId } from './place';
import { type PlacedShelfmark, place } from './shelfmarks';

/** The shelfmark of a listed document. */
export interface ListedShelfmark {
  readonly document: ListedDocument;
  readonly own: PlacedShelfmark;
}

/** Where it stands in the list, by which it is found again when the texts around it have moved. */
interface Entry {
  /** Its place among all. */
  readonly order: number;
  /** The place of its document, and its own among the shelfmarks of that. */
  readonly document: number;
  readonly place: number;
  readonly own: PlacedShelfmark;
}

/**
 * Which shelfmarks of a block cite the same file as a listed document, or one that looks like it with a slip. Most cite
 * neither; what was found holds as long as the list says the same, and is kept by block.
 */
export class NearListed {
  readonly #byPattern = new Map<string, Entry[]>();
  readonly #found = new WeakMap<EssayBlock, readonly Shelfmark[]>();

  constructor(documents: readonly ListedDocument[]) {
    let order = 0;
    for (const [document, { shelfmarks }] of documents.entries())
      for (const [place, own] of shelfmarks.entries()) {
        const listed = { document, place, own, order: order++ };
        for (const pattern of patternsOf(own.shelfmark)) this.#add(pattern, listed);
      }
  }

  #add(pattern: string, listed: Entry): void {
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

  /**
   * The listed shelfmark of which this one may be a misspelling: of several the first of the list.
   *
   * @param documents the list as it stands now; it says the same as that of which this was made.
   */
  missedBy(shelfmark: Shelfmark, documents: readonly ListedDocument[]): ListedShelfmark | undefined {
    const [first] = this.#alike(shelfmark)
      .filter(({ own }) => isNearMiss(shelfmark, own.shelfmark))
      .sort((a, b) => a.order - b.order);
    const document = first && documents[first.document];
    return document && { document, own: document.shelfmarks[first.place]! };
  }

  /** The listed ones that a slip may have made of it, each once. */
  #alike(shelfmark: Shelfmark): Entry[] {
    return [...new Set(patternsOf(shelfmark).flatMap((pattern) => this.#byPattern.get(pattern) ?? []))];
  }
}

/**
 * What two shelfmarks have in common when they cite the same file, or one is the other with a slip: one character of a
 * level more, less or other, two that are exchanged, or two levels. A list may have thousands of files of one fond, of
 * which these are but a few.
 */
function patternsOf(shelfmark: Shelfmark): string[] {
  const patterns = [shelfmark.key];
  if (!isComparable(shelfmark)) return patterns;
  const values = comparedValues(shelfmark);
  const frame = `${frameOf(shelfmark)}\n`;
  const whole = values.join('\n');
  patterns.push(frame + whole, `${frame}${values.toSorted().join('\n')}\n`);
  for (let at = 0; at < whole.length; at++)
    if (whole[at] !== '\n') patterns.push(frame + whole.slice(0, at) + whole.slice(at + 1));
  return patterns;
}

/** The shelfmarks of a file that cite the file of a listed document, or one that looks like it with a slip. */
export function* shelfmarksNearListed(dossier: Dossier, file: FileId): Iterable<PlacedShelfmark> {
  const essay = dossier.essay(file);
  if (!essay || dossier.documents.list.length === 0) return;
  const { nearListed } = dossier;
  for (const { block, base } of essay.factsWith('shelfmarks'))
    for (const shelfmark of nearListed.in(essay.blocks[block]!)) yield place(file, base, shelfmark);
}
