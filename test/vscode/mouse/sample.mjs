// The sample dossier, and places in its essay.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the sample. */
export const sample = fileURLToPath(new URL('../../../data/e-dossier-65', import.meta.url));

/** The name of the essay in it. */
export const essay = 'mexico-and-the-soviet-union.dossier.txt';

/**
 * Line and column, both from 1, of some words in a text; `context` says which of several is meant.
 *
 * @param file the essay of the sample where none is given.
 */
export function find(context, words, file = path.join(sample, essay)) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(context));
  assert.notEqual(line, -1, `“${context}” is not in ${file}`);
  const start = lines[line].indexOf(context);
  return [line + 1, lines[line].indexOf(words, start) + 1];
}
