import type { EssayBlock } from '../reading/essay';
import { mannerOf } from '../reading/shelfmarks/writing/manner';

const known = new WeakMap<EssayBlock, readonly (string | undefined)[]>();

/** The manner of each shelfmark of a block, in their order. Read once: it is counted, and held against the house style. */
export function mannersIn(block: EssayBlock): readonly (string | undefined)[] {
  let manners = known.get(block);
  if (!manners) {
    manners = block.facts.shelfmarks.map((shelfmark) => mannerOf(block.text, shelfmark));
    known.set(block, manners);
  }
  return manners;
}
