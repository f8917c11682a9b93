// Bundles a program of the bench as the server is bundled, and runs it in the root of the project.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {string} entry the program, by its path in this folder.
 * @param {string[]} args
 * @returns {Promise<number>} its exit code.
 */
export async function bundleAndRun(entry, args) {
  const outfile = path.join(root, 'test/.out/bench', `${path.basename(entry, '.ts')}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  return spawnSync(process.execPath, [outfile, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
