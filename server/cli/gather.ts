/** Reads what a command was asked about: the files and folders that were named, and the dossiers they belong to. */
import { basename, dirname, join, resolve } from 'node:path';
import { essayKind, isManifest } from '../dossier/fileKinds';
import { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import { type Bounds, DEFAULT_BOUNDS, type Workspace } from '../dossier/workspace';
import { RULE_CODES } from '../rules/index';
import { disk, idOf, pathOf } from '../wire/disk';
import { findDossiers, type Reading as IndexReading, readEssays } from '../wire/indexing';
import { lookForTranscripts } from '../wire/lookForTranscripts';
import { registry } from '../wire/registry';
import type { Reading } from './arguments';
import { Gathered } from './gathered';
import { folderForConfig, folderOfManifest, lookUp, type NamedPath, shown, whyUnread } from './paths';
import type { Terminal } from './terminal';
import { WrongUse } from './wrongUse';

/** Here somebody asked: the number of files has no bound. A file that is named is read whatever its size. */
const BOUNDS: Bounds = { ...DEFAULT_BOUNDS, maxFiles: Number.POSITIVE_INFINITY };
const NO_BOUNDS: Bounds = { ...BOUNDS, maxFileSize: Number.POSITIVE_INFINITY };

/** @throws WrongUse for a path where nothing stands, or that is no text. */
export async function gather(
  { paths, config }: Reading,
  terminal: Terminal,
  read: ReadFolders = readWholly,
): Promise<Gathered> {
  const named = await lookUp(paths, terminal.folder);
  return new Gathering(terminal, read, config === undefined ? undefined : resolve(terminal.folder, config)).gather(
    named,
  );
}

/** What is done with the essays of folders; those that were found to be essays are told. */
export type ReadFolders = (
  run: IndexReading,
  essays: readonly FileId[],
) => Promise<{ readonly files: Iterable<FileId>; readonly unread: Iterable<FileId> }>;

const readWholly: ReadFolders = async (run, essays) => ({ files: await readEssays(run, essays), unread: [] });

class Gathering {
  readonly #terminal: Terminal;
  readonly #configPath: string | undefined;
  #config: { file: FileId; path: string } | undefined;
  readonly #library = new Library(registry, RULE_CODES);
  readonly #manifests = new Map<FileId, { readonly text: string }>();
  readonly #unread = new Set<FileId>();
  readonly #read: ReadFolders;

  constructor(terminal: Terminal, read: ReadFolders, configPath: string | undefined) {
    this.#terminal = terminal;
    this.#read = read;
    this.#configPath = configPath;
  }

  async gather(named: readonly NamedPath[]): Promise<Gathered> {
    if (this.#configPath !== undefined) await this.#readConfig(this.#configPath, named);
    const folders = await this.#foldersToRead(named);
    const { files, manifests } = await this.#index(folders);
    const alone = await this.#readNamed(named.filter(({ isFolder }) => !isFolder));
    for (const dossier of this.#library.folders)
      await lookForTranscripts(dossier, async (file) => (await disk.read(file, BOUNDS)) !== undefined);
    const asked = new Set(alone);
    const within = named.filter(({ isFolder }) => isFolder).map(({ path }) => idOf(path).replace(/\/?$/, '/'));
    const isNamed = (file: FileId) => within.some((folder) => file.startsWith(folder));
    for (const file of files) if (isNamed(file) && this.#library.speaks(file)) asked.add(file);
    return new Gathered({
      library: this.#library,
      named: alone,
      essays: [...asked].filter((file) => this.#library.knows(file)),
      manifests: this.#manifestsOf([...asked, ...manifests.filter(isNamed)]),
      config: this.#config,
      folder: this.#terminal.folder,
      isIncomplete: await this.#complain(),
    });
  }

  async #readConfig(path: string, named: readonly NamedPath[]): Promise<void> {
    const text = await disk.read(idOf(path), NO_BOUNDS);
    const name = shown(path, this.#terminal.folder);
    if (text === undefined) {
      const why = (await whyUnread(path, NO_BOUNDS.maxFileSize))?.why ?? 'is not there or is no text';
      throw new WrongUse(`The manifest “${name}” ${why}.`);
    }
    // The library knows a manifest by the folder for which it holds.
    const file = idOf(join(folderForConfig(path, named), basename(path)));
    this.#config = { file, path };
    this.#manifests.set(file, { text });
    this.#library.setManifest(file, text);
  }

  /** The folders that were named, and those of the dossiers to which the paths belong. */
  async #foldersToRead(named: readonly NamedPath[]): Promise<string[]> {
    const folders = new Set<string>();
    for (const { path, isFolder } of named) {
      if (isFolder) folders.add(path);
      const above = this.#config ? undefined : await folderOfManifest(isFolder ? path : dirname(path));
      if (above !== undefined) folders.add(above);
    }
    return [...folders];
  }

  async #index(folders: readonly string[]): Promise<{ files: Iterable<FileId>; manifests: readonly FileId[] }> {
    const workspace: Workspace = {
      list: (folder, bounds) => this.#list(folder, bounds),
      read: (file, bounds) => this.#readFile(file, bounds),
    };
    const run = {
      library: this.#library,
      workspace,
      bounds: BOUNDS,
      // Of two folders one in the other, the inner one is read once.
      isOpen: (file: FileId) => this.#library.dossierOf(file) !== undefined,
      isCancelled: () => false,
      report: () => {},
    };
    const { essays, manifests } = await findDossiers(run, folders.map(idOf), true);
    const { files, unread } = await this.#read(run, essays);
    for (const file of unread) this.#unread.add(file);
    return { files, manifests };
  }

  async *#list(folder: FileId, bounds: Bounds): AsyncIterable<FileId> {
    for await (const file of disk.list(folder, bounds)) if (!this.#config || !isManifest(file)) yield file;
  }

  async #readFile(file: FileId, bounds: Bounds): Promise<string | undefined> {
    const text = await disk.read(file, bounds);
    if (text === undefined) this.#unread.add(file);
    else if (isManifest(file)) this.#manifests.set(file, { text });
    return text;
  }

  /** Files that were named are read whatever their endings, and as essays. */
  async #readNamed(named: readonly NamedPath[]): Promise<FileId[]> {
    const files: FileId[] = [];
    for (const { path, typed } of named) {
      const file = idOf(path);
      files.push(file);
      if (isManifest(file)) this.#acceptManifest(file, typed);
      else {
        const text = await disk.read(file, NO_BOUNDS);
        const why = text === undefined && (await whyUnread(path, NO_BOUNDS.maxFileSize))?.why;
        if (text === undefined) throw new WrongUse(`“${typed}” ${why || 'is no text'}.`);
        this.#unread.delete(file);
        this.#library.read(file, text, essayKind(file) ? undefined : 'dossier');
      }
    }
    return files;
  }

  #acceptManifest(file: FileId, typed: string): void {
    if (this.#config) throw new WrongUse(`“${typed}” is a manifest, and --config names another one.`);
    const holds = this.#library.dossierOf(file);
    if (!holds)
      throw new WrongUse(
        this.#manifests.has(file)
          ? `“${typed}” does not count: another manifest stands beside it.`
          : `“${typed}” is no text.`,
      );
  }

  /** The manifests that hold for files, with their texts. */
  #manifestsOf(files: readonly FileId[]): Map<FileId, { readonly text: string }> {
    const manifests = new Map<FileId, { readonly text: string }>();
    for (const file of files) {
      const manifest = this.#library.dossierOf(file)?.manifest?.file;
      const known = manifest !== undefined && this.#manifests.get(manifest);
      if (manifest !== undefined && known) manifests.set(manifest, known);
    }
    return manifests;
  }

  /** Says which files could not be read. @returns whether one of them should have been. */
  async #complain(): Promise<boolean> {
    let isIncomplete = false;
    for (const file of this.#unread) {
      const path = pathOf(file);
      const reason = path === undefined ? undefined : await whyUnread(path, BOUNDS.maxFileSize);
      if (!reason) continue;
      this.#terminal.say(`“${shown(path!, this.#terminal.folder)}” ${reason.why}.`);
      isIncomplete ||= reason.isFault;
    }
    return isIncomplete;
  }
}
