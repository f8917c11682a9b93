// `npm run bench`: measures Dossier beside an empty server and another linter. Options: see measure/main.ts.
import { bundleAndRun } from './bundle.mjs';

process.exitCode = await bundleAndRun('measure/main.ts', process.argv.slice(2));
