import type { Entry } from './model';

/** What BibTeX and LaTeX cannot have in a key. */
const REFUSED = /[\s,{}()="#%\\~^$&'`[\]]+/g;

/** The entries with keys that BibTeX can read: the ids, but for what a key cannot have. */
export function withKeys(entries: readonly Entry[]): [string, Entry][] {
  const taken = new Set(entries.filter(({ id }) => id.search(REFUSED) < 0).map(({ id }) => id.toLowerCase()));
  return entries.map((entry) => {
    if (entry.id.search(REFUSED) < 0) return [entry.id, entry];
    const plain = entry.id.replace(REFUSED, '-');
    let key = plain;
    for (let number = 2; taken.has(key.toLowerCase()); number++) key = `${plain}-${number}`;
    taken.add(key.toLowerCase());
    return [key, entry];
  });
}
