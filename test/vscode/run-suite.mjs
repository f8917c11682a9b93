// Runs the suite inside a real VS Code, on a copy of the sample dossier and a few texts that are not of it.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { findVSCode } from './find.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = path.join(root, 'test/.out');
const bundle = path.join(out, 'suite');
const report = path.join(out, 'suite.txt');
const workbenchLog = path.join(out, 'workbench.log');

mkdirSync(out, { recursive: true });
rmSync(report, { force: true });
await bundleSuite();
const temporary = mkdtempSync(path.join(os.tmpdir(), 'dossier-suite-'));
let exitCode = 1;
try {
  exitCode = await runTests({
    vscodeExecutablePath: await findVSCode(),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(bundle, 'index.js'),
    extensionTestsEnv: {
      DOSSIER_SUITE_REPORT: report,
      DOSSIER_SUITE_COUNTS: path.join(out, 'suite.json'),
      DOSSIER_WORKBENCH_LOG: workbenchLog,
    },
    launchArgs: [
      copyWorkspace(path.join(temporary, 'workspace')),
      '--disable-extensions',
      `--user-data-dir=${path.join(temporary, 'user')}`,
      `--extensions-dir=${path.join(temporary, 'extensions')}`,
    ],
  });
} catch (error) {
  console.error(error.message);
} finally {
  if (existsSync(report)) process.stdout.write(readFileSync(report, 'utf8'));
  if (exitCode !== 0) console.error(`What the editor said is in ${path.relative(root, workbenchLog)}`);
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
process.exit(exitCode);

/** One CommonJS file for every file of tests, since mocha loads them one by one. */
async function bundleSuite() {
  rmSync(bundle, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['test/vscode/suite/index.ts', 'test/vscode/suite/*.test.ts'],
    outdir: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/** The tests write into their workspace; the sample itself stays as it is. */
function copyWorkspace(folder) {
  cpSync(path.join(root, 'data/e-dossier-65'), path.join(folder, 'e-dossier-65'), { recursive: true });
  cpSync(path.join(root, 'test/vscode/workspace'), folder, { recursive: true });
  return folder;
}
