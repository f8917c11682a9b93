// `npm run bench:check`: counts what does not depend on the machine, and fails where a count is over its limit.
import { bundleAndRun } from './bundle.mjs';

process.exitCode = await bundleAndRun('check/main.ts', process.argv.slice(2));
