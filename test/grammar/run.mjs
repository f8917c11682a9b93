// `npm run grammar`: the assertions in test/grammar, then lines made to be slow. package.json says which grammars are
// contributed and where they are injected; Markdown's own grammar and those that it builds on are given here.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const HOSTS = ['markdown', 'html', 'html-derivative', 'yaml'];
/** The editor reads no colours in longer lines. */
const LONGEST = 20_000;
const ALLOWED_MS = 2_000;

const asserted = runAssertions();
const quick = await runSlowLines();
process.exitCode = asserted && quick ? 0 : 1;

function runAssertions() {
  const tool = require.resolve('vscode-tmgrammar-test/dist/unit.js');
  const hosts = HOSTS.flatMap((name) => ['-g', `node_modules/tm-grammars/grammars/${name}.json`]);
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => name.includes('.test.'))
    .map((name) => `test/grammar/${name}`);
  const run = spawnSync(process.execPath, [tool, ...hosts, ...tests], { cwd: root, encoding: 'utf8' });
  // Markdown names the grammars of every language that a fence may hold; that most of them are not here is no fault.
  const faults = (run.stderr ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('grammar not found'));
  process.stdout.write(run.stdout ?? '');
  if (faults.length > 0) console.error(faults.join('\n'));
  if (run.error) throw run.error;
  return run.status === 0;
}

async function runSlowLines() {
  const { createRegistryFromGrammars } = require('vscode-tmgrammar-test/dist/common/index.js');
  const file = path.join(root, 'syntaxes/dossier.tmLanguage.json');
  const grammar = { path: file, scopeName: 'text.dossier', language: 'dossier' };
  const registry = createRegistryFromGrammars([{ grammar, content: readFileSync(file, 'utf8') }]);
  const essay = await registry.loadGrammar('text.dossier');
  const slow = [];
  const shelfmark = 'f. 1, op. 2, d. 3, ll. 4-5, ';
  for (const part of [
    '[',
    '[^a',
    '“',
    '‘',
    '’a',
    'f. 1 (',
    'f. 1, ',
    'op. ',
    'd. 1 ',
    '1, ',
    ' ',
    'Documents 1, 2, ',
    shelfmark,
  ]) {
    const started = performance.now();
    const { stoppedEarly } = essay.tokenizeLine(part.repeat(LONGEST / part.length), null, ALLOWED_MS);
    const ms = Math.round(performance.now() - started);
    if (stoppedEarly || ms > ALLOWED_MS) slow.push(`${JSON.stringify(part)} repeated takes ${ms} ms`);
  }
  if (slow.length > 0) console.error(`Slow lines:\n  ${slow.join('\n  ')}`);
  else console.log('✓ no slow lines');
  return slow.length === 0;
}
