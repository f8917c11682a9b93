import type { Essay } from '../reading/essay';
import type { Shelfmark } from '../reading/shelfmarks/model';
import type { PlacedShelfmark } from './shelfmarks';

/** The complete shelfmarks of an essay, to be asked whether one stands before a short form of it. */
export class Fuller {
  /** By the value of each of their levels; every key once, where it stands first. */
  readonly #byValue = new Map<string, { readonly start: number; readonly shelfmark: Shelfmark }[]>();

  constructor(essay: Essay) {
    const seen = new Set<string>();
    for (const [index, { facts }] of essay.blocks.entries()) {
      for (const shelfmark of facts.shelfmarks) {
        if (shelfmark.missing.length > 0 || seen.has(shelfmark.key)) continue;
        seen.add(shelfmark.key);
        const start = essay.offsetOf(index) + shelfmark.start;
        for (const { value } of shelfmark.levels) if (value !== undefined) this.#add(value, { start, shelfmark });
      }
    }
  }

  #add(value: string, one: { readonly start: number; readonly shelfmark: Shelfmark }): void {
    const same = this.#byValue.get(value);
    if (same) same.push(one);
    else this.#byValue.set(value, [one]);
  }

  /** Whether an earlier shelfmark states the same and more. */
  standsBefore({ shelfmark: short, at }: PlacedShelfmark): boolean {
    if (short.levels.some(({ value }) => value === undefined)) return false;
    const first = short.levels[0]?.value;
    const alike = first === undefined ? [] : (this.#byValue.get(first) ?? []);
    return alike.some(({ start, shelfmark }) => start < at.start && contains(shelfmark, short));
  }
}

function contains(fuller: Shelfmark, { repository, key, levels }: Shelfmark): boolean {
  if (repository && archiveOf(fuller.key) !== archiveOf(key)) return false;
  return levels.every((level) =>
    fuller.levels.some((other) => other.name === level.name && other.value === level.value),
  );
}

function archiveOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}
