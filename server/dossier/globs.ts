/** Which files a manifest means by a pattern. */
import picomatch from 'picomatch';
import type { Dossier } from './dossier';
import type { FileId } from './place';

/** Whether a file of a dossier fits one of some patterns, which are relative to the folder of its manifest. */
export function matches(dossier: Dossier, file: FileId, globs: readonly string[]): boolean {
  if (globs.length === 0) return false;
  const path = file.slice(dossier.folder?.length ?? 0);
  return globs.some((glob) => {
    const whole = glob.replace(/^\.?\/|\/$/g, '');
    // With `basename` a pattern is held against the name of the file alone, so one with a folder in it would never fit.
    const isFile = picomatch.isMatch(path, whole, { dot: true, basename: !whole.includes('/') });
    // The name of a folder means all that is in it.
    return isFile || picomatch.isMatch(path, `${whole}/**`, { dot: true });
  });
}

/** The pattern that means one file of a dossier and no other; undefined where none does. */
export function globFor(dossier: Dossier, file: FileId): string | undefined {
  const glob = file.slice(dossier.folder?.length ?? 0).replace(/[\\!*?[\](){}|+@^$]/g, '\\$&');
  return matches(dossier, file, [glob]) ? glob : undefined;
}
