/**
 * The texts of the workspace that are not open: those of folders with a manifest are read and followed, all others when
 * somebody asks for it. Readings never overlap: each begins when the one before has ended.
 */
import type { Dossier } from '../dossier/dossier';
import { isManifest, mayBeBibliography } from '../dossier/fileKinds';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { Bounds, Workspace } from '../dossier/workspace';
import { placedFindings } from '../rules/checked';
import type { Severities } from '../rules/index';
import { BibliographyDesk } from './bibliographyDesk';
import { Again } from './checking/again';
import type { Checker } from './checking/checker';
import { checkByCards, readCards, type Survey, type Surveyed, surveyAgain } from './checking/survey';
import { asFolder, isExcluded, isIn } from './exclude';
import { findDossiers } from './indexing';
import { OneByOne } from './oneByOne';
import type { Progress } from './progress';
import type { Publisher } from './publisher';
import type { Status } from './status';

/** What the reading needs of the server. */
export interface Surroundings {
  readonly library: Library;
  readonly workspace: Workspace;
  readonly publisher: Publisher;
  readonly checker: Checker;
  /** Files whose text comes from the editor. */
  readonly open: ReadonlySet<FileId>;
  bounds(): Bounds;
  severities(): Severities;
  tell(status: Status): void;
  /** Says something for the output. */
  warn(message: string): void;
  /** Shows how far a reading is that nobody has asked for. */
  follow<T>(work: (progress: Progress) => Promise<T>): Promise<T>;
}

/** What a check of the workspace tells: how many texts Dossier speaks about, and how many findings they have. */
export interface Checked {
  readonly files: number;
  readonly findings: number;
}

const NO_PROGRESS: Progress = { isCancelled: () => false, report: () => {} };

export class WorkspaceFolders {
  readonly #around: Surroundings;
  readonly #turns = new OneByOne();
  #folders: readonly FileId[] = [];
  #waiting: Promise<void> | undefined;
  readonly #again = new Again((due) => void this.#turns.do(() => this.#checkAgain(due)));
  readonly #bibliographies: BibliographyDesk;

  constructor(surroundings: Surroundings) {
    this.#around = surroundings;
    this.#bibliographies = new BibliographyDesk({
      ...surroundings,
      inTurn: (work) => this.#turns.do(work),
      folders: () => this.#folders,
    });
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

  /** Checks every essay and publishes its findings, which stay until the file is closed or changes. */
  check(progress: Progress): Promise<Checked> {
    return this.#turns.do(async () => {
      const { library, publisher, open } = this.#around;
      const { findings, manifests } = await this.#index(true, progress);
      if (progress.isCancelled()) return { files: 0, findings: 0 };
      const away = await publisher.checked(findings);
      publisher.allChanged();
      const atHand = new Set([...manifests, ...open]);
      const here = await publisher.publishAll(atHand);
      const files = [...findings.keys(), ...atHand].filter((file) => library.speaks(file));
      return { files: files.length, findings: away + here };
    });
  }

  /** Checks everything anew, since it is to be weighed otherwise. */
  checkAnew(): void {
    for (const dossier of this.#around.library.folders) this.checkAgainSoon(dossier, true);
  }

  /**
   * Checks the files of a dossier again that are not at hand and hang on what others say, when the typing pauses.
   *
   * @param everything all of them: the manifest says something else.
   */
  checkAgainSoon(dossier: Dossier, everything: boolean): void {
    this.#again.soon(dossier, everything);
  }

  async #checkAgain(due: ReadonlyMap<Dossier, boolean>): Promise<void> {
    const { publisher } = this.#around;
    for (const [dossier, everything] of due)
      await publisher.checked(await surveyAgain(this.#survey(NO_PROGRESS), dossier, everything));
  }

  dispose(): void {
    this.#again.dispose();
    this.#bibliographies.dispose();
  }

  /** Follows a text as it is opened and typed: a bibliography itself, or one that may name another. */
  typed(file: FileId, text: () => string): void {
    this.#bibliographies.typed(file, text);
  }

  /** Follows files that another program has changed, made or deleted. What is open counts as it is in the editor. */
  changedOnDisk(files: readonly FileId[]): Promise<void> {
    return this.#turns.do(() => this.#readAgain(files));
  }

  /** Follows the closing of a file: what was typed and not saved is gone, and the file on disk counts again. */
  async closed(file: FileId): Promise<void> {
    this.#bibliographies.closed(file);
    if (isManifest(file) || this.#bibliographies.concerns(file) || this.#isUnderManifest(file))
      await this.changedOnDisk([file]);
    else this.#forget(file);
  }

  /** Takes a manifest as it is in the editor or on the disk. */
  setManifest(file: FileId, text: string): void {
    const { library, publisher } = this.#around;
    const before = namesIn(library.dossierOf(file));
    const moved = library.setManifest(file, text);
    this.#release(moved);
    const dossier = library.dossierOf(file);
    // With none named, those of the folder count, which nobody has looked for.
    if (before > 0 && namesIn(dossier) === 0) void this.read();
    else this.#bibliographies.readMissing();
    if (moved.length > 0) publisher.allChanged();
    else if (dossier) publisher.manifestChanged(dossier);
    // Files of which there was a card are to be read by other archives.
    if (moved.some((essay) => !library.knows(essay))) void this.read();
  }

  async #readAgain(files: readonly FileId[]): Promise<void> {
    const { workspace, publisher, open, bounds } = this.#around;
    const read: FileId[] = [];
    for (const file of files) {
      if (open.has(file) || isExcluded(file, this.#folders, bounds())) continue;
      if (this.#bibliographies.concerns(file)) {
        await this.#bibliographies.readAgain(file);
        continue;
      }
      // Most JSON is no bibliography of anybody.
      if (mayBeBibliography(file)) continue;
      const text = await workspace.read(file, bounds());
      if (open.has(file)) continue;
      if (isManifest(file)) {
        if (text === undefined) this.#forgetManifest(file);
        else this.setManifest(file, text);
      } else if (text !== undefined && this.#isUnderManifest(file) && this.#checkOne(file, text)) read.push(file);
      else this.#forget(file);
    }
    publisher.changed(read);
    // A manifest that came, went or says other files than before: there may be essays that were never read.
    if (files.some(isManifest)) await this.#readDossiers();
  }

  /**
   * Checks a file that is not open with all that is known of the others, and keeps its card.
   *
   * @returns whether it belongs to a folder with a manifest.
   */
  #checkOne(file: FileId, text: string): boolean {
    const { library, publisher } = this.#around;
    library.read(file, text);
    const card = library.dossierOf(file)?.folder === undefined ? undefined : library.cardOf(file);
    if (!card) return false;
    const placed = placedFindings(library, file, this.#weights);
    library.shelve(file, card);
    void publisher.checked(new Map([[file, placed]]));
    return true;
  }

  async #readDossiers(): Promise<void> {
    const { publisher, follow } = this.#around;
    await follow(async (progress) => {
      const { findings, manifests } = await this.#index(false, progress);
      // Of what was read in part only, nobody should be told that something is missing.
      if (progress.isCancelled()) return;
      await publisher.publishAll(new Set(manifests));
      await publisher.checked(findings);
      publisher.allChanged();
    });
  }

  async #index(everything: boolean, progress: Progress) {
    const { checker } = this.#around;
    const run = this.#survey(progress);
    try {
      const { cards, files, manifests } = await this.#read(run, everything);
      const found = await checkByCards(run, files);
      return { findings: new Map([...cards.findings, ...found]), manifests };
    } finally {
      checker.rest();
    }
  }

  /** Reads what is not known yet: then all can be asked about what they cite. */
  async #read(run: Survey, everything: boolean) {
    const { tell, library, publisher } = this.#around;
    const isKnown = (file: FileId) => !everything && library.dossierOf(file)?.folder !== undefined;
    const isOpen = (file: FileId) => run.isOpen(file) || isKnown(file);
    const found = await findDossiers({ ...run, isOpen }, this.#folders, everything);
    const { essays, manifests, all, moved, reachedBound } = found;
    this.#release(moved);
    const unknown = essays.filter((file) => !isOpen(file));
    const cards: Surveyed = await readCards(run, unknown);
    const files = essays.filter((file) => library.knows(file));
    // Texts that were only now read may name others.
    publisher.informed(await this.#bibliographies.readNow());
    if (!everything) this.#release(files);
    if (all) this.#forgetUnless((file) => all.has(file) || !isIn(file, this.#folders));
    tell({ files: files.length, reachedBound: reachedBound ? run.bounds.maxFiles : null });
    return { cards, files: unknown, manifests };
  }

  #survey({ isCancelled, report }: Progress): Survey {
    const { library, workspace, checker, open, bounds } = this.#around;
    return {
      library,
      workspace,
      checker,
      bounds: bounds(),
      weights: this.#weights,
      isOpen: (file) => open.has(file),
      isCancelled,
      report,
    };
  }

  get #weights() {
    return { settings: this.#around.severities(), demanded: {} };
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
    this.#bibliographies.forgetUnless(isKept);
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

/** How many bibliographies a manifest names. */
function namesIn(dossier: Dossier | undefined): number {
  return dossier?.manifest?.reading.manifest.bibliography.length ?? 0;
}
