// `npm test`: everything that must hold, one step after the other. A step that fails does not hide what the others say.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

const out = path.join(root, 'test/.out');

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} script the npm script, with arguments.
 * @property {string[]} [needs] steps without which this one cannot run.
 * @property {string} [counts] where the step leaves its numbers; without it, the step counts as one.
 */

/** @type {Step[]} */
const steps = [
  { name: 'set-up', script: ['setup'] },
  { name: 'types', script: ['types'] },
  { name: 'lint', script: ['lint'] },
  { name: 'build', script: ['build'] },
  { name: 'grammar', script: ['grammar'] },
  {
    name: 'unit',
    script: ['unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${out}/unit.json`],
    needs: ['build'],
    counts: 'unit.json',
  },
  { name: 'bench', script: ['bench:check'], counts: 'bench.json' },
  { name: 'suite in VS Code', script: ['suite'], needs: ['set-up', 'build'], counts: 'suite.json' },
  { name: 'suite in a browser', script: ['suite:web'], needs: ['set-up', 'build'], counts: 'web.json' },
  { name: 'other programs', script: ['programs'], needs: ['build'], counts: 'programs.json' },
  { name: 'package', script: ['package'], needs: ['build'] },
  { name: 'mouse and keyboard', script: ['mouse'], needs: ['set-up', 'package'], counts: 'mouse.json' },
];

mkdirSync(out, { recursive: true });
const results = new Map();
for (const step of steps) results.set(step.name, await take(step));

console.log('\nSummary');
for (const [name, { passed, failed, remark }] of results) {
  console.log(`  ${name}: ${remark ?? `${passed} passed, ${failed} failed`}`);
}
const sum = (key) => [...results.values()].reduce((total, result) => total + result[key], 0);
const total = `${sum('passed')} passed, ${sum('failed')} failed`;
console.log(total);
writeFileSync(path.join(out, 'total.txt'), `${total}\n`);
process.exit(sum('failed') > 0 ? 1 : 0);

async function take({ name, script, needs = [], counts }) {
  const missing = needs.filter((other) => results.get(other).failed > 0);
  if (missing.length > 0) return { passed: 0, failed: 1, remark: `not run, since this failed: ${missing.join(', ')}` };
  console.log(`\n— ${name}`);
  const file = counts && path.join(out, counts);
  if (file) rmSync(file, { force: true });
  const code = await run('npm', ['run', '--silent', ...script]);
  const { passed, failed } = file ? readCounts(file) : { passed: code === 0 ? 1 : 0, failed: 0 };
  // A runner that broke before or after its tests has failed, whatever they said; one that ran none has, too.
  const broke = code !== 0 || (file && passed + failed === 0);
  return { passed, failed: broke ? Math.max(1, failed) : failed };
}

/** Vitest and the suites have words of their own for the same two numbers. */
function readCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: counts.passed ?? counts.numPassedTests, failed: counts.failed ?? counts.numFailedTests };
}
