/** `pp. 313 ff.`: pages behind the one that is stated belong to it, and nobody says how many. */
import type { Leaves } from './model';

const FOLLOWING = /\s?(ff?)\b/y;

/** The leaves with what says that they go on; the range is as long as it was, for nobody knows how long it is. */
export function withFollowing(leaves: Leaves, text: string): Leaves {
  FOLLOWING.lastIndex = leaves.end;
  const unit = FOLLOWING.exec(text)?.[1];
  if (unit === undefined) return leaves;
  const last = leaves.ranges.length - 1;
  const ranges = leaves.ranges.map((range, index) => (index === last ? { ...range, text: range.text + unit } : range));
  return { ...leaves, end: FOLLOWING.lastIndex, ranges };
}
