import picomatch from 'picomatch';
import type { Bounds } from '../dossier/workspace';

/** Tells of a path under a folder whether the file, or the folder that it is, is never read. */
export function excluder({ exclude }: Bounds): (path: string) => boolean {
  if (exclude.length === 0) return () => false;
  const isMatch = picomatch(
    exclude.flatMap((glob) => [glob, glob.replace(/\/\*\*$/, '')]),
    { dot: true },
  );
  return (path) => isMatch(path);
}

/** Whether a file or one of the folders above it, up to the one from which the path counts, is never read. */
export function isExcluded(path: string, bounds: Bounds): boolean {
  const isMatch = excluder(bounds);
  const names = path.split('/');
  return names.some((_, index) => isMatch(names.slice(0, index + 1).join('/')));
}
