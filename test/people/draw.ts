/**
 * Draws names that are found in *Foreign Relations: a history*, to be judged by eye:
 * `npx vite-node test/people/draw.ts SEED > sample.json`. What was judged is `frus-history.json`.
 */
import { drawn, seeded } from '../corpus/seeded';
import { sharedText } from '../shared';
import { namedIn } from './named';

const COUNT = 200;

const seed = Number(process.argv[2]);
const found = drawn(namedIn(sharedText('corpus/frus-history.txt')), COUNT, seeded(seed));
console.log(JSON.stringify({ seed, found: found.sort((a, b) => a.line - b.line || a.col - b.col) }));
