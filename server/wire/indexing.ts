/** Finds the files that the library should know without their being open: folders with a manifest, or all on request. */
import type { Dossier } from '../dossier/dossier';
import { essayKind, folderOf, isManifest, mayBeBibliography } from '../dossier/fileKinds';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { Bounds, Workspace } from '../dossier/workspace';
import { readBibliographies } from './bibliographies';

export interface Finding {
  readonly library: Library;
  readonly workspace: Workspace;
  readonly bounds: Bounds;
  /** Files that are not to be read: their text comes from the editor, or is known. */
  isOpen(file: FileId): boolean;
  isCancelled(): boolean;
}

export type Stage = 'read' | 'checked';

export interface Reading extends Finding {
  /** Called as files are read, and then as they are checked: how many of how many. */
  report(done: number, of: number, stage: Stage): void;
}

export interface Found {
  /** Essays that are to be read, or that are open. */
  readonly essays: readonly FileId[];
  readonly manifests: readonly FileId[];
  /** The dossiers that have other bibliographies than before. */
  readonly informed: readonly Dossier[];
  /** All essays, manifests and bibliographies that were found; undefined when they were not all looked for. */
  readonly all: ReadonlySet<FileId> | undefined;
  /** Essays that belong elsewhere than before, since a manifest was read. */
  readonly moved: readonly FileId[];
  /** Whether there were more files than the bounds allow. */
  readonly reachedBound: boolean;
}

const AT_ONCE = 8;

/**
 * Finds the manifests under some folders and reads them, then finds the essays of their folders.
 *
 * @param everything whether to find every essay, also where there is no manifest.
 */
export async function findDossiers(run: Finding, folders: readonly FileId[], everything: boolean): Promise<Found> {
  const { found, books, reachedBound } = await findTexts(run, folders);
  const manifests = [...found].filter(isManifest);
  const moved: FileId[] = [];
  for (const file of manifests) if (!run.isCancelled()) moved.push(...(await readInto(run, file)));
  const homes = manifests.map(folderOf);
  const essays = [...found].filter(
    (file) => !isManifest(file) && (everything || homes.some((home) => file.startsWith(home))),
  );
  const informed = await readBibliographies(run, books);
  const all = reachedBound || run.isCancelled() ? undefined : new Set([...found, ...books]);
  return { essays, manifests, informed, all, moved, reachedBound };
}

/** Reads essays into the library. @returns those that it has. */
export async function readEssays(run: Reading, essays: readonly FileId[]): Promise<FileId[]> {
  const files: FileId[] = [];
  for (let at = 0; at < essays.length && !run.isCancelled(); at += AT_ONCE) {
    const some = essays.slice(at, at + AT_ONCE);
    await Promise.all(some.map((file) => readInto(run, file)));
    files.push(...some.filter((file) => run.library.essay(file)));
    run.report(Math.min(at + AT_ONCE, essays.length), essays.length, 'read');
  }
  return files;
}

/** The essays and manifests under some folders, each once, as many as the bounds allow; and what may be bibliographies. */
async function findTexts({ workspace, bounds, isCancelled }: Finding, folders: readonly FileId[]) {
  const found = new Set<FileId>();
  const books = new Set<FileId>();
  for (const folder of folders) {
    for await (const file of workspace.list(folder, bounds)) {
      if (isCancelled()) return { found, books, reachedBound: false };
      if (mayBeBibliography(file) && books.size < bounds.maxFiles) books.add(file);
      if ((!isManifest(file) && !essayKind(file)) || found.has(file)) continue;
      if (found.size >= bounds.maxFiles) return { found, books, reachedBound: true };
      found.add(file);
    }
  }
  return { found, books, reachedBound: false };
}

/** Reads a file from the workspace, unless the editor has it. @returns the essays that a manifest has moved. */
async function readInto({ library, workspace, bounds, isOpen }: Finding, file: FileId): Promise<readonly FileId[]> {
  if (isOpen(file)) return [];
  const text = await workspace.read(file, bounds);
  // While it was read it may have been opened: then the editor's text counts.
  if (text === undefined || isOpen(file)) return [];
  if (isManifest(file)) return library.setManifest(file, text);
  library.read(file, text);
  return [];
}
