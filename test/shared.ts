import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';

/** The folder of reference texts that stands beside the repository where Dossier is developed and tested. */
const SHARED = join(import.meta.dirname, '../../shared');

export function sharedText(path: string): string {
  return readFileSync(join(SHARED, path), 'utf8');
}

/**
 * Registers tests that read the reference texts. Where those are absent one test says so; under CI, where they must be
 * there, it fails.
 *
 * @param isRequired false for a text that not everybody has who has the others.
 */
export function withShared(path: string, register: () => void, isRequired = true): void {
  if (existsSync(join(SHARED, path))) register();
  else {
    test(`the reference text ${path} is not here, so nothing was tested on it`, () => {
      if (process.env.CI && isRequired) throw new Error(`${path} is missing beside the repository.`);
    });
  }
}
