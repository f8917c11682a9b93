/**
 * Draws lines of *Foreign Relations: a history* to be judged by eye, and writes them with what Dossier reads in them:
 * `npx vite-node test/corpus/draw.ts > draw.json`. The draw is seeded; what was judged is `frus-history.json`.
 */
import { Directory } from '../../server/reading/directory';
import { registry } from '../../server/wire/registry';
import { sharedText } from '../shared';
import { linesOf, type Read, readIn } from './judged';

const SEED = 4;
const COUNT = 200;
const SEARCH = /\bRG\b|Record Group|Lot File|\bBox\b/;

/** The same numbers at every run: a linear congruential generator with the constants of Numerical Recipes. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function drawn<T>(all: readonly T[], random: () => number): T[] {
  const rest = [...all];
  const result: T[] = [];
  while (result.length < COUNT && rest.length > 0) result.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return result;
}

const text = sharedText('corpus/frus-history.txt');
const found = readIn(text, new Directory(registry));
const byLine = new Map<number, Read[]>();
for (const one of found) byLine.set(one.line, [...(byLine.get(one.line) ?? []), one]);
const random = seeded(SEED);
const lines = linesOf(text).flatMap((line, index) => (SEARCH.test(line) ? [index + 1] : []));
const searched = drawn(lines, random).sort((a, b) => a - b);
console.log(
  JSON.stringify({
    searched: searched.map((line) => ({ line, keys: (byLine.get(line) ?? []).map(({ key }) => key) })),
    found: drawn(found, random).sort((a, b) => a.line - b.line),
  }),
);
