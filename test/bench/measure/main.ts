/**
 * `npm run bench [-- --only start,S,L,XL,batch,growth,reading] [--write]`
 *
 * Measures the parts that were named, or all; prints the table, keeps all figures in test/.out/bench/results.json, and
 * with --write puts table and pictures into the documentation. `--only none --write` writes what is known already.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { batch } from './batch';
import { folder } from './folder';
import { growth } from './growth';
import { long } from './long';
import { summary, writePage } from './page';
import type { Part } from './part';
import { whatIsMissing } from './places';
import { timeReading } from './reading';
import { keep, type Results, readResults } from './results';
import { servers } from './servers';
import { short } from './short';
import { start } from './start';

const READING = 'reading';
const NONE = 'none';
const PARTS: readonly Part[] = [start, short, folder, long, batch, growth];
const ORDER = PARTS.map(({ name }) => name);

const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean' } } });
process.exitCode = await run(values.only?.split(',') ?? [...ORDER, READING], values.write === true);

async function run(names: readonly string[], writes: boolean): Promise<number> {
  const known = [...ORDER, READING, NONE];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) return refuse(`There is no part ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  const parts = PARTS.filter(({ name }) => names.includes(name));
  const missing = parts.length > 0 ? whatIsMissing() : undefined;
  if (missing) return refuse(missing);
  const results = parts.length > 0 ? await measure(parts) : readResults();
  if (parts.length > 0) console.log(`\n${summary(results, ORDER)}`);
  if (writes) writePage(results, ORDER);
  if (names.includes(READING)) timeReading();
  return 0;
}

async function measure(parts: readonly Part[]): Promise<Results> {
  const built = spawnSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The extension could not be built.');
  const contestants = servers();
  let results = readResults();
  for (const part of parts) {
    console.log(`Measuring ${part.name}.`);
    results = keep(part.name, await part.measure(contestants));
  }
  return results;
}

function refuse(why: string): number {
  console.error(why);
  return 2;
}
