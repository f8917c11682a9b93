import { isCounted, type SourceIndex } from '../../dossier/sources/sourceIndex';
import type { SourceNode } from '../../dossier/sources/tree';
import type { Essay } from '../../reading/essay';
import { repositoryIn } from '../../reading/shelfmarks/key';
import type { Shelfmark } from '../../reading/shelfmarks/model';

/** What the last citation before the cursor counts more than any other citation; the one before it half of that. */
const NEAREST = 50;
/** So far before the cursor citations count as near, in blocks. */
const FAR = 30;
const MOST_NEAR = 12;

/** What is cited shortly before the cursor, and what stands there itself, which is no citation to go by. */
export class Around {
  readonly #nearness = new Map<SourceNode, number>();
  /** The levels of what is being typed, where the index has it. */
  readonly #typed: readonly SourceNode[];

  /** @param offset of the cursor, a UTF-16 offset in the essay. */
  constructor(essay: Essay, offset: number, index: SourceIndex) {
    let typed: Shelfmark | undefined;
    const seen = new Set<string>();
    const last = essay.blockAt(offset);
    for (let block = last; block >= Math.max(0, last - FAR) && seen.size < MOST_NEAR; block--) {
      const cursor = offset - essay.offsetOf(block);
      for (const shelfmark of essay.blocks[block]!.facts.shelfmarks.toReversed()) {
        if (shelfmark.start > cursor || seen.has(shelfmark.key)) continue;
        if (shelfmark.end >= cursor) typed = shelfmark;
        else {
          const worth = NEAREST / 2 ** seen.size;
          seen.add(shelfmark.key);
          for (const node of nodesOf(shelfmark, index)) if (!this.#nearness.has(node)) this.#nearness.set(node, worth);
        }
      }
    }
    this.#typed = typed && isCounted(typed) ? nodesOf(typed, index) : [];
  }

  /** What a node counts more because it is cited near. */
  nearness(node: SourceNode): number {
    return this.#nearness.get(node) ?? 0;
  }

  /** Whether what stands at the cursor is just this. */
  isTyped(node: SourceNode): boolean {
    return this.#typed[this.#typed.length - 1] === node;
  }

  /** Whether what stands at the cursor is this or something in it. */
  isPassed(node: SourceNode): boolean {
    return this.#typed.includes(node);
  }
}

/** The levels of a shelfmark, from the widest on, as far as the index has them. */
function nodesOf({ key, family, levels }: Shelfmark, index: SourceIndex): SourceNode[] {
  const nodes: SourceNode[] = [];
  let node = index.archive(repositoryIn(key));
  for (const level of levels) {
    node = node?.at(family, [level]);
    if (node) nodes.push(node);
  }
  return nodes;
}
