// `npm run bench`: bundles the bench as the server is bundled, and runs it.
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';

const outfile = 'test/.out/bench.cjs';
await build({
  entryPoints: ['test/bench/reading.ts'],
  bundle: true,
  platform: 'node',
  target: 'node20',
  outfile,
  logLevel: 'warning',
});
execFileSync(process.execPath, [outfile], { stdio: 'inherit' });
