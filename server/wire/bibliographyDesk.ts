/** Keeps the bibliographies in step with the disk and the editor, and tells whom it concerns. */
import type { BibliographyFile } from '../dossier/bibliography/bibliographyFile';
import type { Dossier } from '../dossier/dossier';
import { mayBeBibliography } from '../dossier/fileKinds';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { Bounds, Workspace } from '../dossier/workspace';
import { problemsOf, readBibliographies, readFromDisk, takeText } from './bibliographies';
import { Followed } from './followed';
import type { Publisher } from './publisher';

export interface Surroundings {
  readonly library: Library;
  readonly workspace: Workspace;
  readonly publisher: Publisher;
  readonly open: ReadonlySet<FileId>;
  bounds(): Bounds;
  warn(message: string): void;
  /** Does something when nothing else is being read. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Those that the editor follows. */
  folders(): readonly FileId[];
}

const PAUSE_MS = 300;

export class BibliographyDesk {
  readonly #around: Surroundings;
  readonly #followed: Followed;
  /** The newest texts of open files that may be bibliographies, as far as they are not read. */
  readonly #typed = new Map<FileId, () => string>();
  readonly #warned = new WeakSet<BibliographyFile>();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#followed = new Followed(around.workspace, (file) => {
      void around.inTurn(() => this.readAgain(file));
    });
  }

  /** Whether a file is a bibliography, or would be if it could be read. */
  concerns(file: FileId): boolean {
    const { bibliographies } = this.#around.library;
    if (bibliographies.has(file) || bibliographies.unreadable.has(file)) return true;
    return mayBeBibliography(file) && bibliographies.isWanted(file);
  }

  /** Reads a file again that has changed on the disk. */
  async readAgain(file: FileId): Promise<void> {
    if (!this.#around.open.has(file)) this.#tell(await readFromDisk(this.#run, file));
  }

  /** Reads at once what is named and not known. @returns the dossiers to which that says something new. */
  async readNow(): Promise<Dossier[]> {
    const informed = await readBibliographies(this.#run, []);
    for (const [file, text] of this.#typed) informed.push(...(await this.#readTyped(file, text)));
    this.#warn();
    await this.#follow();
    return informed;
  }

  /** Reads what is named and not known, when the typing pauses. */
  readMissing(): void {
    if (this.#around.library.bibliographies.missing.size > 0) this.#soon();
  }

  /** Follows an open text: a bibliography itself, or one whose metadata may name others than before. */
  typed(file: FileId, text: () => string): void {
    if (mayBeBibliography(file)) this.#typed.set(file, text);
    if (this.#typed.has(file) && this.concerns(file)) this.#soon();
    else this.readMissing();
  }

  closed(file: FileId): void {
    this.#typed.delete(file);
  }

  forgetUnless(isKept: (file: FileId) => boolean): void {
    const { bibliographies } = this.#around.library;
    for (const { file } of bibliographies.all)
      if (!isKept(file) && !this.#around.open.has(file)) this.#tell(bibliographies.set(file, undefined));
  }

  dispose(): void {
    this.#isOver = true;
    clearTimeout(this.#pause);
    this.#followed.dispose();
  }

  #soon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#around.inTurn(() => this.#catchUp()), PAUSE_MS);
  }

  async #catchUp(): Promise<void> {
    this.#tell(await this.readNow());
  }

  async #readTyped(file: FileId, text: () => string): Promise<Dossier[]> {
    const { library, open } = this.#around;
    if (!this.concerns(file)) return [];
    // Somebody who goes on typing makes this reading one of an old text.
    const isOld = () => this.#isOver || !open.has(file) || this.#typed.get(file) !== text;
    const informed = await takeText(library, file, text(), isOld);
    if (!isOld()) this.#typed.delete(file);
    return informed;
  }

  #tell(informed: readonly Dossier[]): void {
    this.#around.publisher.informed(informed);
    this.#warn();
    void this.#follow();
  }

  /** Says once of every reading what could not be read. */
  #warn(): void {
    for (const read of this.#around.library.bibliographies.all) {
      if (this.#warned.has(read)) continue;
      this.#warned.add(read);
      for (const problem of problemsOf(read)) this.#around.warn(`${read.file}, ${problem}`);
    }
  }

  #follow(): Promise<void> {
    const { all, unreadable } = this.#around.library.bibliographies;
    return this.#followed.follow(new Set([...all.map(({ file }) => file), ...unreadable]), this.#around.folders());
  }

  get #run() {
    const { library, workspace, bounds, open } = this.#around;
    return {
      library,
      workspace,
      bounds: bounds(),
      isOpen: (file: FileId) => open.has(file),
      isCancelled: () => this.#isOver,
    };
  }
}
