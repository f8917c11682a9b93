/** Draws that are the same at every run. */

/** Numbers from 0 up to 1: a linear congruential generator with the constants of Numerical Recipes. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So many of all, each at most once, in the order in which they were drawn. */
export function drawn<T>(all: readonly T[], count: number, random: () => number): T[] {
  const rest = [...all];
  const result: T[] = [];
  while (result.length < count && rest.length > 0) result.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return result;
}
