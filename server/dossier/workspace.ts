import type { FileId } from './place';

/** What the core needs of the outside. An editor, a disk or a test gives it. */
export interface Workspace {
  /**
   * The files under a folder, in no order; folders that the bounds exclude are not entered.
   *
   * @throws nothing: what cannot be listed is left out.
   */
  list(folder: FileId, bounds: Bounds): AsyncIterable<FileId>;
  /** The text of a file; undefined when it cannot be read, is too large or is no text. */
  read(file: FileId, bounds: Bounds): Promise<string | undefined>;
  /**
   * Follows a file that the editor does not follow: one outside of its folders, or behind a link.
   *
   * @param folders those that the editor follows.
   * @param changed called when the file has changed, come or gone, a moment later.
   * @returns what ends that; undefined where the editor tells of the file, or where nobody can.
   */
  follow?(file: FileId, folders: readonly FileId[], changed: () => void): Promise<(() => void) | undefined>;
}

/** How much is read without being asked for. */
export interface Bounds {
  readonly maxFiles: number;
  /** In bytes. */
  readonly maxFileSize: number;
  /** Globs of files and folders that are never read. */
  readonly exclude: readonly string[];
}

export const DEFAULT_BOUNDS: Bounds = {
  maxFiles: 5000,
  maxFileSize: 10 * 1024 * 1024,
  exclude: ['**/node_modules/**', '**/.git/**', '**/.hg/**', '**/.svn/**'],
};
