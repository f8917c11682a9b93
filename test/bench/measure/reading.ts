/** How long reading takes: real texts where they are at hand, and hostile lines of a megabyte. Prints a table. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Dossier } from '../../../server/dossier/dossier';
import { Directory } from '../../../server/reading/directory';
import { Essay } from '../../../server/reading/essay';
import { judge } from '../../../server/rules/index';
import { bracketed } from '../../../server/text/dialects/bracketed';
import type { Dialect } from '../../../server/text/dialects/dialect';
import { markdown } from '../../../server/text/dialects/markdown';
import { registry } from '../../../server/wire/registry';

const MEGABYTE = 1024 * 1024;
const HOSTILE = [
  '[',
  '[1]',
  '[^1]',
  '1.',
  '. ',
  'AA ',
  'f. 1, op. 1, d. 1, l. 1, ',
  'RGAE, ',
  '`',
  '](',
  '\n[1] ',
  '\n- ',
];
const RUNS = 5;

const directory = new Directory(registry);
/** The folder of reference texts beside the project. */
const shared = join(process.cwd(), '../shared');
const texts = ['dossier-65/essay.txt', 'corpus/frus-history.txt', 'corpus/frus-history.md', 'corpus/keynes.txt'].map(
  (path) => join(shared, path),
);

export function timeReading(): void {
  console.log('| text | kB | read ms | judge ms |\n|---|---|---|---|');
  for (const path of texts.filter(existsSync))
    time(basename(path), readFileSync(path, 'utf8'), path.endsWith('.md') ? markdown : bracketed);
  for (const unit of HOSTILE) {
    const text = unit.repeat(MEGABYTE / unit.length);
    for (const dialect of [bracketed, markdown])
      time(`${JSON.stringify(unit)} repeated, ${dialect.name}`, text, dialect);
  }
}

/** The median of several runs after one that is not counted. */
function time(name: string, text: string, dialect: unknown): void {
  const reads: number[] = [];
  const judgements: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    const dossier = new Dossier(undefined);
    dossier.set('text', Essay.read(text, dialect as Dialect, directory));
    const read = performance.now();
    judge(dossier, 'text');
    if (run === 0) continue;
    reads.push(read - start);
    judgements.push(performance.now() - read);
  }
  console.log(`| ${name} | ${Math.round(text.length / 1024)} | ${median(reads)} | ${median(judgements)} |`);
}

function median(values: number[]): string {
  return values.sort((a, b) => a - b)[values.length >> 1]!.toFixed(1);
}
