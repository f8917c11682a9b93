/** The files of this machine's disk, for the server under Node and for the command line. */
import { type Dirent, readFileSync, type Stats, statSync, unwatchFile, watchFile } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { FileId } from '../dossier/place';
import type { Bounds, Workspace } from '../dossier/workspace';
import { decode } from './decode';
import { fileIdOf, uriOf } from './uris';
import { type Entry, walk } from './walk';

export const disk: Workspace = {
  async *list(folder, bounds) {
    const root = pathOf(folder);
    if (root === undefined) return;
    // A folder that cannot be opened is left out: the others still can.
    const entriesOf = (path: string) => readdir(`${root}/${path}`, { withFileTypes: true }).then(known, () => []);
    for await (const path of walk(entriesOf, bounds)) yield idOf(`${root}/${path}`);
  },

  async read(file, bounds) {
    const path = pathOf(file);
    if (path === undefined) return undefined;
    try {
      const { size } = await stat(path);
      return size > bounds.maxFileSize ? undefined : decode(await readFile(path));
    } catch {
      return undefined;
    }
  },

  async follow(file, folders, changed) {
    const path = pathOf(file);
    if (path === undefined) return undefined;
    const real = await realpath(path).catch(() => path);
    if (real === path && folders.some((folder) => file.startsWith(folder))) return undefined;
    const listener = (now: Stats, before: Stats) => {
      if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) changed();
    };
    // Looking again and again is slow and sure: it goes through links, over networks, and past programs that put a new
    // file in the place of the old one.
    watchFile(path, { interval: LOOKED_AT_EVERY_MS, persistent: false }, listener);
    return () => unwatchFile(path, listener);
  },
};

const LOOKED_AT_EVERY_MS = 1000;

function known(found: readonly Dirent[]): Entry[] {
  return found.flatMap((entry) => {
    if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
    return entry.isFile() || entry.isSymbolicLink() ? { name: entry.name, kind: 'file' } : [];
  });
}

/** The text of a file, as `Workspace.read` has it; meanwhile the thread does nothing else. */
export function readAtOnce(file: FileId, { maxFileSize }: Bounds): string | undefined {
  const path = pathOf(file);
  if (path === undefined) return undefined;
  try {
    return statSync(path).size > maxFileSize ? undefined : decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** The name under which the program knows a path. */
export function idOf(path: string): FileId {
  return fileIdOf(URI.file(path).toString());
}

/** The path of a file on this disk; undefined for one that is elsewhere. */
export function pathOf(file: FileId): string | undefined {
  return file.startsWith('file:') ? uriOf(file).fsPath.replace(/\/$/, '') : undefined;
}
