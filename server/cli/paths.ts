/** The paths that were typed: what they are, which manifest stands above them, and how files are shown. */
import { open, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { MANIFESTS } from '../dossier/fileKinds';
import { WrongUse } from './wrongUse';

/** A file or a folder that was named. */
export interface NamedPath {
  /** Absolute. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly typed: string;
}

/** @throws WrongUse with a line for each path where nothing stands. */
export async function lookUp(typed: readonly string[], folder: string): Promise<NamedPath[]> {
  const complaints: string[] = [];
  const found: NamedPath[] = [];
  for (const one of typed) {
    const path = resolve(folder, one);
    try {
      if (one === '') throw Object.assign(new Error(), { code: 'ENOENT' });
      const isFolder = (await stat(path)).isDirectory();
      if (isFolder) await readdir(path);
      found.push({ path, isFolder, typed: one });
    } catch (error) {
      complaints.push(`“${one}” ${wordsFor(error, 'is not there')}.`);
    }
  }
  if (complaints.length > 0) throw new WrongUse(complaints.join('\n'));
  return found;
}

/** The nearest folder with a manifest: this one or one above it. */
export async function folderOfManifest(folder: string): Promise<string | undefined> {
  for (let here = folder; ; here = dirname(here)) {
    for (const name of MANIFESTS) if (await isFile(join(here, name))) return here;
    if (dirname(here) === here) return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/**
 * The folder that a manifest counts from when it is named by `--config`: its own when all paths lie under it, else the
 * deepest one that holds them all.
 */
export function folderForConfig(config: string, named: readonly NamedPath[]): string {
  const folders = named.map(({ path, isFolder }) => (isFolder ? path : dirname(path)));
  const own = dirname(config);
  if (folders.every((folder) => isUnder(folder, own))) return own;
  let common = folders[0]!;
  while (!folders.every((folder) => isUnder(folder, common)) && dirname(common) !== common) common = dirname(common);
  return common;
}

/** Whether a path is a folder or lies under it. */
function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A path as it is shown: from the current folder, with forward slashes. */
export function shown(path: string, folder: string): string {
  return relative(folder, path).split(sep).join('/') || '.';
}

/** Why a file could not be read, in words; undefined where that is nobody's loss: a binary file, a link to nothing. */
export async function whyUnread(
  path: string,
  mostBytes: number,
): Promise<{ readonly why: string; readonly isFault: boolean } | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return undefined;
    const most = Math.floor(mostBytes / (1024 * 1024));
    if (found.size > mostBytes)
      return { why: `is larger than ${most} MB and was not read; name it to have it read`, isFault: false };
    await (await open(path)).close();
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? undefined
      : { why: wordsFor(error, 'is not there'), isFault: true };
  }
}

function wordsFor(error: unknown, absent: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return absent;
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be read: you have no right to';
  return `cannot be read: ${message}`;
}
