/** Where the bench reads and writes. It runs in the root of the project. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the bench makes for itself; it may be deleted at any time. */
export const OUT = resolve('test/.out/bench');

/** The generator of essays, the driver and the empty server stand beside the project. */
export const SHARED = resolve('../shared/bench');

/** @returns what is missing, in a sentence; undefined where nothing is. */
export function whatIsMissing(): string | undefined {
  const missing = ['corpus.mjs', 'driver.mjs', 'empty-server.cjs'].filter((file) => !existsSync(`${SHARED}/${file}`));
  if (missing.length === 0) return undefined;
  return `The bench needs ${missing.join(', ')} in ${SHARED}; without them only --only reading and npm run bench:check run.`;
}
