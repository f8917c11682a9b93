/**
 * The texts of the workspace that are not open: those of folders with a manifest are read and followed, all others when
 * somebody asks for it. Readings never overlap: each begins when the one before has ended.
 */
import { isManifest } from '../dossier/fileKinds';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { Bounds, Workspace } from '../dossier/workspace';
import { isExcluded } from './exclude';
import { indexFolders } from './indexing';
import { OneByOne } from './oneByOne';
import type { Progress } from './progress';
import type { Publisher } from './publisher';
import type { Status } from './status';

/** What the reading needs of the server. */
export interface Surroundings {
  readonly library: Library;
  readonly workspace: Workspace;
  readonly publisher: Publisher;
  /** Files whose text comes from the editor. */
  readonly open: ReadonlySet<FileId>;
  bounds(): Bounds;
  tell(status: Status): void;
  /** Shows how far a reading is that nobody has asked for. */
  follow<T>(work: (progress: Progress) => Promise<T>): Promise<T>;
}

/** What a check of the workspace tells: how many texts Dossier speaks about, and how many findings they have. */
export interface Checked {
  readonly files: number;
  readonly findings: number;
}

export class WorkspaceFolders {
  readonly #around: Surroundings;
  readonly #turns = new OneByOne();
  #folders: readonly FileId[] = [];
  #waiting: Promise<void> | undefined;

  constructor(surroundings: Surroundings) {
    this.#around = surroundings;
  }

  /** Sets the folders at the start; `read` reads them. */
  set(folders: readonly FileId[]): void {
    this.#folders = folders.map(asFolder);
  }

  /** Takes other folders, forgets what stood in those that are gone, and reads the new ones. */
  async change(added: readonly FileId[], removed: readonly FileId[]): Promise<void> {
    const gone = removed.map(asFolder);
    this.#folders = [...this.#folders.filter((folder) => !gone.includes(folder)), ...added.map(asFolder)];
    await this.#turns.do(async () => this.#forgetUnless((file) => !isIn(file, gone) || isIn(file, this.#folders)));
    await this.read();
  }

  /** Reads the dossiers of the folders, as far as they are not known, and publishes their findings. */
  read(): Promise<void> {
    // Of several that wait for their turn one is enough.
    this.#waiting ??= this.#turns.do(async () => {
      this.#waiting = undefined;
      await this.#readDossiers();
    });
    return this.#waiting;
  }

  /** Reads every essay and publishes its findings, which stay until the file is closed or changes. */
  check(progress: Progress): Promise<Checked> {
    return this.#turns.do(async () => {
      const { library, publisher, open } = this.#around;
      const { files, manifests } = await this.#index(true, progress);
      if (progress.isCancelled()) return { files: 0, findings: 0 };
      publisher.allChanged();
      const checked = new Set([...files, ...manifests, ...open]);
      const findings = await publisher.publishAll(checked);
      return { files: [...checked].filter((file) => library.speaks(file)).length, findings };
    });
  }

  /** Follows files that another program has changed, made or deleted. What is open counts as it is in the editor. */
  changedOnDisk(files: readonly FileId[]): Promise<void> {
    return this.#turns.do(() => this.#readAgain(files));
  }

  /** Follows the closing of a file: what was typed and not saved is gone, and the file on disk counts again. */
  async closed(file: FileId): Promise<void> {
    if (isManifest(file) || this.#isUnderManifest(file)) await this.changedOnDisk([file]);
    else this.#forget(file);
  }

  /** Takes a manifest as it is in the editor or on the disk. */
  setManifest(file: FileId, text: string): void {
    const { library, publisher } = this.#around;
    const moved = library.setManifest(file, text);
    this.#release(moved);
    const dossier = library.dossierOf(file);
    if (moved.length > 0) publisher.allChanged();
    else if (dossier) publisher.manifestChanged(dossier);
  }

  async #readAgain(files: readonly FileId[]): Promise<void> {
    const { library, workspace, publisher, open, bounds } = this.#around;
    const read: FileId[] = [];
    for (const file of files) {
      if (open.has(file) || isExcluded(file, this.#folders, bounds())) continue;
      const text = await workspace.read(file, bounds());
      if (open.has(file)) continue;
      if (isManifest(file)) {
        if (text === undefined) this.#forgetManifest(file);
        else this.setManifest(file, text);
      } else if (text !== undefined && this.#isUnderManifest(file) && library.read(file, text)) {
        this.#release([file]);
        read.push(file);
      } else this.#forget(file);
    }
    publisher.changed(read);
    // A manifest that came, went or says other files than before: there may be essays that were never read.
    if (files.some(isManifest)) await this.#readDossiers();
  }

  async #readDossiers(): Promise<void> {
    const isWhole = await this.#around.follow(async (progress) => {
      await this.#index(false, progress);
      return !progress.isCancelled();
    });
    // Of what was read in part only, nobody should be told that something is missing.
    if (isWhole) this.#around.publisher.allChanged();
  }

  async #index(everything: boolean, progress: Progress) {
    const { library, workspace, open, bounds, tell } = this.#around;
    const isKnown = (file: FileId) => !everything && library.dossierOf(file)?.folder !== undefined;
    const run = {
      library,
      workspace,
      bounds: bounds(),
      isOpen: (file: FileId) => open.has(file) || isKnown(file),
      isCancelled: progress.isCancelled,
      report: progress.report,
    };
    const index = await indexFolders(run, this.#folders, everything);
    const { files, found, moved, reachedBound } = index;
    this.#release(moved);
    if (!everything) this.#release(files);
    if (found) this.#forgetUnless((file) => found.has(file) || !isIn(file, this.#folders));
    tell({ files: files.length, reachedBound: reachedBound ? run.bounds.maxFiles : null });
    return index;
  }

  /** Forgets those of some files that are not open and belong to no folder with a manifest. */
  #release(files: readonly FileId[]): void {
    const { library } = this.#around;
    for (const file of files) if (library.dossierOf(file)?.folder === undefined) this.#forget(file);
  }

  #forgetUnless(isKept: (file: FileId) => boolean): void {
    const { library } = this.#around;
    const manifests = [...library.folders].flatMap(({ manifest }) => manifest?.file ?? []);
    for (const file of manifests) if (!isKept(file)) this.#forgetManifest(file);
    for (const file of [...library.files]) if (!isKept(file)) this.#forget(file);
  }

  #forgetManifest(file: FileId): void {
    const { library, publisher, open } = this.#around;
    if (open.has(file)) return;
    this.#release(library.removeManifest(file));
    publisher.gone(file);
  }

  #forget(file: FileId): void {
    const { library, publisher, open } = this.#around;
    if (open.has(file)) return;
    library.remove(file);
    publisher.gone(file);
  }

  #isUnderManifest(file: FileId): boolean {
    for (const { folder } of this.#around.library.folders) if (folder && file.startsWith(folder)) return true;
    return false;
  }
}

function asFolder(folder: FileId): FileId {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

function isIn(file: FileId, folders: readonly FileId[]): boolean {
  return folders.some((folder) => file.startsWith(folder));
}
