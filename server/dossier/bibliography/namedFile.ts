import type { FileId } from '../place';

/**
 * The file that a name in a manifest or a text means: a path from the folder in which that stands, or a whole path.
 *
 * @param folder ending in a slash.
 */
export function namedFile(folder: FileId, name: string): FileId {
  const path = name
    .trim()
    .replace(/\\/g, '/')
    .replace(/[#?]/g, (sign) => (sign === '#' ? '%23' : '%3F'));
  // Of some file systems addresses have no host, nor a place for one: `memfs:/papers/`.
  const [, root = ''] = /^([a-z][a-z\d+.-]*:(?:\/\/[^/]*)?)\//i.exec(folder) ?? [];
  // `C:/Users/…`: the colon is escaped as editors write it, and the letter small.
  const drive = /^([a-z]):\//i.exec(path);
  if (drive) return `${root}/${drive[1]!.toLowerCase()}:${collapsed(path.slice(2))}`;
  return root + collapsed(path.startsWith('/') ? path : folder.slice(root.length) + path);
}

/** A path without `.` and `..`. */
function collapsed(path: string): string {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return `/${names.join('/')}`;
}
