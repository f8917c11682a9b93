export interface Difference {
  readonly first: number;
  readonly lastOld: number;
  readonly lastNew: number;
}

/** What was told last of a list: after an edit several ask, and the lists are long. */
const told = new WeakMap<
  readonly unknown[],
  { readonly before: WeakRef<readonly unknown[]>; readonly found: Difference }
>();

/** The first thing that differs, and the ends of those that differ. The lists must not change afterwards. */
export function difference<T>(before: readonly T[], after: readonly T[]): Difference {
  const last = told.get(after);
  if (last?.before.deref() === before) return last.found;
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let same = 0;
  while (same < most - first && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const found = { first, lastOld: before.length - same, lastNew: after.length - same };
  told.set(after, { before: new WeakRef(before), found });
  return found;
}
