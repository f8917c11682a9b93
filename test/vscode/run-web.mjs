// Runs the suite in the web extension host of a real VS Code: no process but the browser's, and no disk. The tests that
// need Node (*.node.test.ts) are left out, and those that need a browser (web/*.test.ts) come after the others.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ensureChromium, ensureServer, MissingProgram } from './stand-in/setup.mjs';
import { openInBrowser } from './web/workbench.mjs';
import { readWorkspace } from './web/workspace.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = path.join(root, 'test/.out');
const bundles = path.join(out, 'web');

try {
  process.exitCode = await runSuite();
} catch (error) {
  console.error(error instanceof MissingProgram ? error.message : error);
  process.exitCode = 1;
}

async function runSuite() {
  rmSync(bundles, { recursive: true, force: true });
  mkdirSync(bundles, { recursive: true });
  ensureChromium();
  ensureServer();
  await bundle();
  const { passed, failed } = await openInBrowser({
    extensions: { dossier: root, files: path.join(bundles, 'files') },
    suite: 'dossier/test/.out/web/suite.js',
    folder: { scheme: 'suite', path: '/workspace' },
    workspace: readWorkspace(root),
    log: path.join(out, 'web.log'),
    picture: path.join(out, 'web.png'),
  });
  console.log(`\n  ${passed} passed, ${failed} failed`);
  writeFileSync(path.join(out, 'web.json'), JSON.stringify({ passed, failed }));
  return failed > 0 ? 1 : 0;
}

async function bundle() {
  const inBrowser = {
    absWorkingDir: root,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode'],
    logLevel: 'warning',
  };
  const beside = path.join(root, 'test/vscode');
  const tests = ['suite', 'web'].flatMap((folder) =>
    readdirSync(path.join(beside, folder))
      .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.node.test.ts'))
      .sort()
      .map((name) => `./${folder}/${name}`),
  );
  await build({
    ...inBrowser,
    stdin: {
      contents: [`export { run } from './web/run';`, ...tests.map((test) => `import '${test}';`)].join('\n'),
      resolveDir: beside,
    },
    outfile: path.join(bundles, 'suite.js'),
    alias: { 'node:assert/strict': path.join(beside, 'web/assert.ts') },
    plugins: [ofTheBrowser(beside)],
    // The script of mocha takes the module for its own.
    footer: { js: 'module.exports = { run };' },
  });
  await build({
    ...inBrowser,
    entryPoints: ['test/vscode/web/files/extension.ts'],
    outfile: path.join(bundles, 'files/extension.js'),
  });
  cpSync(path.join(beside, 'web/files/package.json'), path.join(bundles, 'files/package.json'));
}

/** Modules that have a counterpart in the folder `web`. */
function ofTheBrowser(beside) {
  return {
    name: 'of-the-browser',
    setup({ onResolve }) {
      onResolve({ filter: /^mocha$|^\.\/machine$/ }, ({ path: asked }) => ({
        path: path.join(beside, 'web', `${path.basename(asked)}.ts`),
      }));
    },
  };
}
