/** Reads the files that the library should know without their being open: folders with a manifest, or all on request. */
import { essayKind, folderOf, isManifest } from '../dossier/fileKinds';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { Bounds, Workspace } from '../dossier/workspace';

export interface IndexRun {
  readonly library: Library;
  readonly workspace: Workspace;
  readonly bounds: Bounds;
  /** Files whose text comes from the editor. */
  isOpen(file: FileId): boolean;
  isCancelled(): boolean;
  /** Called as files are read: how many of how many. */
  report(read: number, of: number): void;
}

export interface IndexResult {
  /** Essays that were read, or that are open. */
  readonly files: readonly FileId[];
  readonly manifests: readonly FileId[];
  /** Whether there were more files than the bounds allow. */
  readonly reachedBound: boolean;
}

const AT_ONCE = 8;

/**
 * Finds the manifests under some folders and reads them, then the essays of their folders.
 *
 * @param everything whether to read every essay, also where there is no manifest.
 */
export async function indexFolders(
  run: IndexRun,
  folders: readonly FileId[],
  everything: boolean,
): Promise<IndexResult> {
  const { library, workspace, bounds } = run;
  const essays: FileId[] = [];
  const manifests: FileId[] = [];
  let reachedBound = false;
  for (const folder of folders) {
    for await (const file of workspace.list(folder, bounds)) {
      if (run.isCancelled()) return { files: [], manifests: [], reachedBound };
      if (isManifest(file)) manifests.push(file);
      else if (essayKind(file)) essays.push(file);
      if (essays.length + manifests.length >= bounds.maxFiles) reachedBound = true;
      if (reachedBound) break;
    }
  }
  for (const file of manifests) await readInto(run, file);
  const home = new Set(manifests.map(folderOf));
  const wanted = everything ? essays : essays.filter((file) => [...home].some((folder) => file.startsWith(folder)));
  const read: FileId[] = [];
  for (let at = 0; at < wanted.length && !run.isCancelled(); at += AT_ONCE) {
    await Promise.all(wanted.slice(at, at + AT_ONCE).map((file) => readInto(run, file)));
    read.push(...wanted.slice(at, at + AT_ONCE).filter((file) => library.essay(file)));
    run.report(read.length, wanted.length);
  }
  return { files: read, manifests, reachedBound };
}

/** Reads a file from the workspace, unless the editor has it. */
export async function readInto({ library, workspace, bounds, isOpen }: IndexRun, file: FileId): Promise<void> {
  if (isOpen(file)) return;
  const text = await workspace.read(file, bounds);
  // While it was read it may have been opened: then the editor's text counts.
  if (text === undefined || isOpen(file)) return;
  if (isManifest(file)) library.setManifest(file, text);
  else library.read(file, text);
}
