/** Files that the editor does not follow, and that are followed all the same: see `Workspace.follow`. */
import type { FileId } from '../dossier/place';
import type { Workspace } from '../dossier/workspace';

export class Followed {
  readonly #workspace: Workspace;
  readonly #changed: (file: FileId) => void;
  /** What ends the following of each file; undefined while that is being looked into, and where the editor does it. */
  readonly #ends = new Map<FileId, (() => void) | undefined>();

  constructor(workspace: Workspace, changed: (file: FileId) => void) {
    this.#workspace = workspace;
    this.#changed = changed;
  }

  /** Follows these files and no others. */
  async follow(files: ReadonlySet<FileId>, folders: readonly FileId[]): Promise<void> {
    for (const file of [...this.#ends.keys()]) if (!files.has(file)) this.#end(file);
    for (const file of files) {
      if (this.#ends.has(file)) continue;
      this.#ends.set(file, undefined);
      const end = await this.#workspace.follow?.(file, folders, () => this.#changed(file));
      // Meanwhile nobody may want it any more.
      if (this.#ends.has(file)) this.#ends.set(file, end);
      else end?.();
    }
  }

  dispose(): void {
    for (const file of [...this.#ends.keys()]) this.#end(file);
  }

  #end(file: FileId): void {
    this.#ends.get(file)?.();
    this.#ends.delete(file);
  }
}
