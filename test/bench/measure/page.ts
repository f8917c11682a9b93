/** Writes what was measured into the page of the documentation, and the pictures beside it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMet } from './figures';
import { type Growth, plotsOf } from './growth';
import { draw } from './plot';
import type { Result, Results } from './results';
import { tableOf } from './table';

const PAGE = 'docs/speed.md';
const IMAGES = 'docs/images';

/** @param order the parts, as they follow each other in the table. */
export function writePage(results: Results, order: readonly string[]): void {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(PAGE, between(page, 'table', summary(results, order)));
  const growth = results.growth?.raw as Growth | undefined;
  if (growth)
    for (const [name, plot] of Object.entries(plotsOf(growth))) writeFileSync(`${IMAGES}/${name}.svg`, draw(plot));
}

/** The table, above it when and on what it was measured, below it how many goals are met. */
export function summary(results: Results, order: readonly string[]): string {
  const known = order.flatMap((name) => results[name] ?? []);
  const rows = known.flatMap((result) => result.rows);
  const judged = rows.map(isMet).filter((met) => met !== undefined);
  const met = judged.filter(Boolean).length;
  const runs = new Set(known.map(({ run }) => run)).size;
  const occasions = [...new Set(known.map(occasion))];
  return [
    `Measured on ${occasions.join('; in part on ')}, ${runs === 1 ? 'in one run' : `in ${runs} runs, each part in one`}.`,
    disturbances(results, order),
    tableOf(rows),
    `${met} of ${judged.length} goals are met.`,
  ].join('\n\n');
}

function occasion({ date, machine }: Result): string {
  return `${date} with ${machine.cores} cores, ${machine.memoryGB} GB and Node ${machine.node.slice(1)} (${machine.system})`;
}

/** Who was measured while other programs used more than a quarter of a core, and how much they used at most. */
export function disturbances(results: Results, order: readonly string[]): string {
  const found = order.flatMap((part) => [...loads(results[part]?.raw)].map(([who, cores]) => ({ part, who, cores })));
  const worst = new Map<string, number>();
  for (const { part, who, cores } of found)
    if (cores > 0.25) worst.set(`${part} (${who})`, Math.max(cores, worst.get(`${part} (${who})`) ?? 0));
  if (worst.size === 0) return 'Where the driver measured, nothing else used the machine meanwhile.';
  const list = [...worst].map(([what, cores]) => `${what} ${cores.toFixed(1)}`).join(', ');
  return `Other programs used the machine meanwhile, which makes these figures too high; in cores, at most: ${list}.`;
}

/** The cores that others used, wherever they stand below a name in what was measured. */
function* loads(raw: unknown, who = ''): Iterable<[who: string, cores: number]> {
  if (typeof raw !== 'object' || raw === null) return;
  for (const [name, inner] of Object.entries(raw)) {
    if (name === 'otherCores' && typeof inner === 'number') yield [who, inner];
    else yield* loads(inner, /^\d+$|^[b-e]_/.test(name) ? who : name);
  }
}

/** Puts a text between the two comments that mark its place in a page. */
export function between(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- measured: ${name} -->`, `<!-- /measured: ${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for the ${name} between two comments.`);
  return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
}
