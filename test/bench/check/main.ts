/** Counts, holds every count against its limit, and leaves the two numbers of the outcome for `npm test`. */
import { writeFileSync } from 'node:fs';
import { type Count, isOver } from './count';
import { countKeys } from './keys';
import { timeParts } from './parts';
import { countPublishing } from './publishing';
import { countResolving } from './resolving';

const countParts = timeParts();
const counts: Count[] = [...(await countPublishing()), ...countResolving(), ...countKeys(), ...countParts()];
for (const count of counts) console.log(inWords(count));
const limited = counts.filter(({ limit }) => limit !== undefined);
const over = limited.filter(isOver);
if (over.length > 0)
  console.log(['', 'Over the limits of test/bench/check/budget.ts:', ...over.map(inWords)].join('\n'));
const failed = over.length;
const passed = limited.length - failed;
writeFileSync('test/.out/bench.json', JSON.stringify({ passed, failed }));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function inWords(count: Count): string {
  const { what, counted, limit, remark } = count;
  const sign = limit === undefined ? ' ' : isOver(count) ? '✗' : '✓';
  const bound = limit === undefined ? '' : `, at most ${shown(limit)}`;
  return `${sign} ${what}: ${shown(counted)}${bound}${remark ? ` (${remark})` : ''}`;
}

function shown(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
