/** The language server: it keeps the library in step with the editor and answers from it. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { isManifest } from '../dossier/fileKinds';
import { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { Workspace } from '../dossier/workspace';
import type { Repository } from '../reading/directory';
import { RULE_CODES } from '../rules/index';
import { answerFeatures } from './answers';
import { type IndexRun, indexFolders } from './indexing';
import { type OpenText, textsOf } from './openTexts';
import { Publisher } from './publisher';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings';
import { Uris } from './uris';

export const CHECK_WORKSPACE = 'dossier.checkWorkspace';

/** What a server is given by the machine that it runs on. */
export interface Host {
  readonly workspace: Workspace;
  /** The authority list of repositories. */
  readonly registry: readonly Repository[];
  /** The address of the folder with a page for every rule, ending in a slash. */
  readonly documentation?: string;
}

/** Starts answering on a connection. */
export function startServer(connection: Connection, host: Host): void {
  new Server(connection, host).start();
}

class Server {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #library: Library;
  readonly #uris = new Uris();
  readonly #texts: TextDocuments<OpenText>;
  readonly #publisher: Publisher;
  readonly #open = new Set<FileId>();
  #folders: FileId[] = [];
  #settings: Settings = DEFAULT_SETTINGS;
  #asksSettings = false;
  #tellsFolders = false;
  #ready: Promise<void> = Promise.resolve();
  #saidBound = false;

  constructor(connection: Connection, { workspace, registry, documentation }: Host) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#library = new Library(registry, RULE_CODES);
    this.#texts = new TextDocuments(textsOf(this.#library, this.#uris));
    this.#publisher = new Publisher(this.#library, this.#uris, documentation, (uri, diagnostics, version) => {
      void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
    });
  }

  start(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => {
      this.#ready = this.#begin();
    });
    connection.onShutdown(() => this.#publisher.dispose());
    this.#texts.onDidOpen(({ document }) => this.#opened(document));
    this.#texts.onDidChangeContent(({ document }) => this.#changed(document));
    this.#texts.onDidClose(({ document }) => this.#closed(document));
    connection.onDidChangeWatchedFiles(({ changes }) => this.#watched(changes.map(({ uri }) => uri)));
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#ready = this.#readSettings(settings?.dossier);
      void this.#ready.then(() => this.#publishAll());
    });
    connection.onExecuteCommand(({ command }, token, progress) =>
      command === CHECK_WORKSPACE
        ? this.#checkWorkspace(
            () => token.isCancellationRequested,
            (read, of) => progress.report(of ? Math.round((100 * read) / of) : 100, `${read} of ${of}`),
          )
        : null,
    );
    answerFeatures(connection, this.#library, this.#uris, this.#publisher);
    this.#texts.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { capabilities } = params;
    this.#asksSettings = capabilities.workspace?.configuration === true;
    this.#tellsFolders = capabilities.workspace?.workspaceFolders === true;
    this.#settings = readSettings(params.initializationOptions?.dossier ?? params.initializationOptions);
    const roots = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    this.#folders = roots.map((uri) => asFolder(this.#uris.idOf(uri)));
    return {
      serverInfo: { name: 'dossier' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: true,
        executeCommandProvider: { commands: [CHECK_WORKSPACE], workDoneProgress: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  async #begin(): Promise<void> {
    if (this.#asksSettings)
      void this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'dossier' });
    if (this.#tellsFolders) this.#followFolders();
    await this.#readSettings(undefined);
    // What is open is answered first; the rest of the dossiers follows.
    void this.#index(false).then(() => this.#publishAll());
  }

  #followFolders(): void {
    this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => asFolder(this.#uris.idOf(uri))));
      const kept = this.#folders.filter((folder) => !gone.has(folder));
      this.#folders = [...kept, ...added.map(({ uri }) => asFolder(this.#uris.idOf(uri)))];
      void this.#index(false).then(() => this.#publishAll());
    });
  }

  async #readSettings(pushed: unknown): Promise<void> {
    try {
      const section = this.#asksSettings ? await this.#connection.workspace.getConfiguration('dossier') : pushed;
      if (section) this.#settings = readSettings(section);
    } catch (error) {
      this.#connection.console.warn(`The settings could not be read; the defaults hold. ${error}`);
    }
    this.#publisher.severities = this.#settings.rules;
  }

  #opened(document: OpenText): void {
    this.#open.add(this.#uris.idOf(document.uri));
  }

  #changed(document: OpenText): void {
    const file = this.#uris.idOf(document.uri);
    this.#open.add(file);
    if (isManifest(file)) this.#library.setManifest(file, document.getText());
    const { version } = document;
    // Settings are asked for once, at the start: nothing is said before they are known.
    void this.#ready.then(() => {
      if (document.version === version) this.#publisher.publish(file, this.#library.speaks(file) ? version : undefined);
    });
    this.#publisher.publishOthersSoon(() => this.#othersOf(file));
  }

  #othersOf(file: FileId): FileId[] {
    const dossier = this.#library.dossierOf(file);
    if (!dossier?.folder) return [];
    return [...dossier.files, ...(dossier.manifest ? [dossier.manifest.file] : [])].filter((other) => other !== file);
  }

  #closed(document: OpenText): void {
    const file = this.#uris.idOf(document.uri);
    this.#open.delete(file);
    const inFolder = this.#library.dossierOf(file)?.folder !== undefined;
    if (!inFolder) {
      this.#library.remove(file);
      this.#publisher.withdraw(file);
    } else {
      // What was typed and not saved is gone; the file on disk counts again.
      void this.#readAgain([file]);
    }
  }

  #watched(uris: readonly string[]): void {
    const files = uris.map((uri) => this.#uris.idOf(uri)).filter((file) => !this.#open.has(file));
    void this.#readAgain(files);
  }

  async #readAgain(files: readonly FileId[]): Promise<void> {
    let manifests = false;
    for (const file of files) {
      const text = await this.#workspace.read(file, this.#settings.bounds);
      if (this.#open.has(file)) continue;
      const known = this.#library.dossierOf(file)?.folder !== undefined || this.#library.essay(file) !== undefined;
      if (isManifest(file)) {
        manifests = true;
        if (text === undefined) this.#forgetManifest(file);
      } else if (text === undefined) {
        this.#library.remove(file);
        this.#publisher.withdraw(file);
      } else if (known || this.#isUnderManifest(file)) this.#library.read(file, text);
    }
    if (manifests) await this.#index(false);
    this.#publishAll();
  }

  #forgetManifest(file: FileId): void {
    for (const moved of this.#library.removeManifest(file)) {
      if (this.#open.has(moved)) continue;
      this.#library.remove(moved);
      this.#publisher.withdraw(moved);
    }
    this.#publisher.withdraw(file);
  }

  #isUnderManifest(file: FileId): boolean {
    for (const dossier of this.#library.folders) if (dossier.folder && file.startsWith(dossier.folder)) return true;
    return false;
  }

  #run(isCancelled: () => boolean, report: (read: number, of: number) => void): IndexRun {
    return {
      library: this.#library,
      workspace: this.#workspace,
      bounds: this.#settings.bounds,
      isOpen: (file) => this.#open.has(file),
      isCancelled,
      report,
    };
  }

  async #index(everything: boolean, isCancelled = () => false, report: (read: number, of: number) => void = () => {}) {
    const result = await indexFolders(this.#run(isCancelled, report), this.#folders, everything);
    if (result.reachedBound && !this.#saidBound) {
      this.#saidBound = true;
      this.#connection.console.warn(
        `More than ${this.#settings.bounds.maxFiles} files: the others are read when they are opened (setting dossier.index.maxFiles).`,
      );
    }
    return result;
  }

  /** Findings are published for open files and for folders with a manifest. */
  #publishAll(): void {
    for (const file of this.#open) this.#publisher.publish(file);
    for (const dossier of this.#library.folders) {
      if (dossier.manifest) this.#publisher.publish(dossier.manifest.file);
      for (const file of dossier.files) this.#publisher.publish(file);
    }
  }

  /** Reads every essay of the workspace and publishes its findings, until the file is closed or changes. */
  async #checkWorkspace(isCancelled: () => boolean, report: (read: number, of: number) => void) {
    await this.#ready;
    const { files, manifests } = await this.#index(true, isCancelled, report);
    let findings = 0;
    let spoken = 0;
    for (const file of new Set([...files, ...manifests, ...this.#open])) {
      findings += this.#publisher.publish(file);
      if (this.#library.speaks(file)) spoken++;
    }
    return { files: spoken, findings };
  }
}

function asFolder(folder: FileId): FileId {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
