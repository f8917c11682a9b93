/** Ids of exported entries: the same for the same entries, whatever the order in which files are read. */
import { folded } from '../../reading/citations/words';
import type { Entry, Exported } from './model';

/**
 * Gives every entry an id, and puts them in the order of their ids. An entry of a bibliography keeps its key. Of others
 * with one key each takes on words of its own title, volume or leaves until they differ; where nothing tells them apart,
 * a number does.
 */
export function withIds(exported: readonly Exported[]): Entry[] {
  // What two dossiers state alike is one entry.
  const distinct = new Map(exported.map((one) => [statementOf(one), one]));
  const ordered = [...distinct].sort(([a], [b]) => compare(a, b)).map(([, one]) => one);
  const own = ordered.filter(({ isOwnKey }) => isOwnKey);
  const others = ordered.filter(({ isOwnKey }) => !isOwnKey);
  const taken = new Set<string>();
  const entries: Entry[] = own.map((one) => ({ ...one, id: free(one.described.key, taken) }));
  for (const [one, id] of toldApart(others, taken)) entries.push({ ...one, id: free(id, taken) });
  return entries.sort((a, b) => compare(a.id, b.id));
}

/** The parts of an id, small and without anything that a citation key cannot have. */
export function idOf(parts: readonly string[]): string {
  return parts
    .map((part) =>
      folded(part)
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter((part) => part !== '')
    .join('-');
}

/** An id that does not say more than it must: entries that share one go on to the next, all of them alike. */
function toldApart(exported: readonly Exported[], taken: ReadonlySet<string>): [Exported, string][] {
  const ids = new Map(exported.map((one) => [one, idOf([one.described.key]) || 'entry']));
  const most = Math.max(0, ...exported.map(({ further }) => further.length));
  for (let step = 0; step < most; step++) {
    const holders = groupedBy(exported, (one) => ids.get(one)!);
    for (const [id, same] of holders) {
      if (same.length === 1 && !taken.has(id)) continue;
      for (const one of same) ids.set(one, idOf([id, one.further[step] ?? '']));
    }
  }
  return [...ids];
}

function groupedBy<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(nameOf(one));
    if (group) group.push(one);
    else groups.set(nameOf(one), [one]);
  }
  return groups;
}

/** Some programs tell no capitals apart in keys. */
function free(id: string, taken: Set<string>): string {
  let own = id;
  for (let number = 2; taken.has(own.toLowerCase()); number++) own = `${id}-${number}`;
  taken.add(own.toLowerCase());
  return own;
}

function statementOf({ described, ...rest }: Exported): string {
  const { authors, container, ...plain } = described;
  const names = [...authors, ...(container?.authors ?? [])].map(({ text, role }) => [text, role]);
  return JSON.stringify([described.key, described.title, names, container?.title, plain, rest]);
}

/** By code units: the same order on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
