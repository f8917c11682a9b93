// Runs the tests with programs that other people have made: editors that speak with the server, and Pandoc.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { ensurePrograms, MissingProgram } from '../vscode/stand-in/setup.mjs';

const out = fileURLToPath(new URL('../.out/', import.meta.url));
const beside = fileURLToPath(new URL('.', import.meta.url));
mkdirSync(out, { recursive: true });
try {
  ensurePrograms({ nvim: ['neovim'], emacs: ['emacs-nox', 'elpa-eglot'], pandoc: ['pandoc'] });
} catch (error) {
  console.error(error instanceof MissingProgram ? error.message : error);
  process.exit(1);
}
const mocha = new Mocha({ ui: 'tdd', timeout: 90_000 });
for (const name of readdirSync(beside).sort()) if (name.endsWith('.test.mjs')) mocha.addFile(`${beside}${name}`);
await mocha.loadFilesAsync();
const runner = mocha.run((failed) => {
  const counts = { passed: runner.stats.passes, failed: runner.stats.failures };
  writeFileSync(`${out}programs.json`, JSON.stringify(counts));
  process.exit(failed > 0 ? 1 : 0);
});
