/** The first block that differs, and the ends of those that differ. */
export function difference<T>(
  before: readonly T[],
  after: readonly T[],
): { first: number; lastOld: number; lastNew: number } {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let same = 0;
  while (same < most - first && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { first, lastOld: before.length - same, lastNew: after.length - same };
}
