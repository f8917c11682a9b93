import { closest, distance } from 'fastest-levenshtein';

/** The label that a misspelt one most likely means: one letter off, or one in five of a longer one. */
export function nearLabel(label: string, labels: readonly string[]): string | undefined {
  if (labels.length === 0) return undefined;
  const near = closest(label, labels as string[]);
  return distance(label, near) <= Math.max(1, Math.floor(label.length / 5)) ? near : undefined;
}
