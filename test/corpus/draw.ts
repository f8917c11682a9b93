/**
 * Draws lines of *Foreign Relations: a history* to be judged by eye, and writes them with what Dossier reads in them:
 * `npx vite-node test/corpus/draw.ts > draw.json`. The draw is seeded; what was judged is `frus-history.json`.
 */
import { Directory } from '../../server/reading/directory';
import { registry } from '../../server/wire/registry';
import { sharedText } from '../shared';
import { linesOf, type Read, readIn } from './judged';
import { drawn, seeded } from './seeded';

const SEED = 4;
const COUNT = 200;
const SEARCH = /\bRG\b|Record Group|Lot File|\bBox\b/;

const text = sharedText('corpus/frus-history.txt');
const found = readIn(text, new Directory(registry));
const byLine = new Map<number, Read[]>();
for (const one of found) byLine.set(one.line, [...(byLine.get(one.line) ?? []), one]);
const random = seeded(SEED);
const lines = linesOf(text).flatMap((line, index) => (SEARCH.test(line) ? [index + 1] : []));
const searched = drawn(lines, COUNT, random).sort((a, b) => a - b);
console.log(
  JSON.stringify({
    searched: searched.map((line) => ({ line, keys: (byLine.get(line) ?? []).map(({ key }) => key) })),
    found: drawn(found, COUNT, random).sort((a, b) => a.line - b.line),
  }),
);
