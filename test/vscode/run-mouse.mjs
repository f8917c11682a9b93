// Runs the test with mouse and keyboard: the packaged extension in the VS Code server, shown by a headless Chromium.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { ensureChromium, ensureServer, MissingProgram } from './stand-in/setup.mjs';

const out = fileURLToPath(new URL('../.out/', import.meta.url));
mkdirSync(out, { recursive: true });
try {
  ensureChromium();
  ensureServer();
} catch (error) {
  console.error(error instanceof MissingProgram ? error.message : error);
  process.exit(1);
}
const mocha = new Mocha({ ui: 'tdd', timeout: 90_000 });
mocha.addFile(fileURLToPath(new URL('mouse/packaged.test.mjs', import.meta.url)));
await mocha.loadFilesAsync();
const runner = mocha.run((failed) => {
  const counts = { passed: runner.stats.passes, failed: runner.stats.failures };
  writeFileSync(`${out}mouse.json`, JSON.stringify(counts));
  process.exit(failed > 0 ? 1 : 0);
});
