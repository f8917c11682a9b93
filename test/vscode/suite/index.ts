// The entry of the suite: VS Code loads this file in its extension host and calls `run`.
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Runs every file of tests beside this one. Rejects when a test failed, so that VS Code ends with an error. */
export async function run(): Promise<void> {
  reportToFile(process.env.DOSSIER_SUITE_REPORT);
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, color: false });
  const tests = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  for (const name of tests.sort()) mocha.addFile(path.join(__dirname, name));
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.once('end', () => writeCounts(runner.stats));
  });
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}

/** The console of an extension host is mixed with that of the editor; the report of the tests stays by itself. */
function reportToFile(file: string | undefined) {
  if (!file) return;
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => appendFileSync(file, `${format(...args)}\n`);
}

function writeCounts(stats: Mocha.Stats | undefined) {
  const file = process.env.DOSSIER_SUITE_COUNTS;
  if (file && stats) writeFileSync(file, JSON.stringify({ passed: stats.passes, failed: stats.failures }));
}
