import picomatch from 'picomatch';
import type { FileId } from '../dossier/place';
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

/** Whether a file, or a folder in which it stands under one of those that are read, is never read. */
export function isExcluded(file: FileId, folders: readonly FileId[], bounds: Bounds): boolean {
  const folder = folders.find((one) => file.startsWith(one));
  if (folder === undefined) return false;
  const isMatch = excluder(bounds);
  const names = file.slice(folder.length).split('/');
  return names.some((_, index) => isMatch(names.slice(0, index + 1).join('/')));
}

/** The address of a folder, ending in a slash. */
export function asFolder(folder: FileId): FileId {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** Whether a file stands under one of some folders. */
export function isIn(file: FileId, folders: readonly FileId[]): boolean {
  return folders.some((folder) => file.startsWith(folder));
}
