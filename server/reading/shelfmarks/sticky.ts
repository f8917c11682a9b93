/** Sticky patterns at a place. */

/** Where what a sticky pattern matches at a place ends; -1 where it does not match. */
export function endOf(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The same, or the place itself. */
export function skip(text: string, pattern: RegExp, at: number): number {
  return Math.max(at, endOf(text, pattern, at));
}
