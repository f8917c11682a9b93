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
  const occasions = [...new Set(known.map(occasion))];
  return [
    `Measured on ${occasions.join('; in part on ')}.`,
    tableOf(rows),
    `${met} of ${judged.length} goals are met.`,
  ].join('\n\n');
}

function occasion({ date, machine }: Result): string {
  return `${date} with ${machine.cores} cores, ${machine.memoryGB} GB and Node ${machine.node.slice(1)} (${machine.system})`;
}

/** Puts a text between the two comments that mark its place in a page. */
export function between(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- measured: ${name} -->`, `<!-- /measured: ${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for the ${name} between two comments.`);
  return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
}
