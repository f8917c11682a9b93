/** The language server: it keeps the library in step with the editor and answers from it. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
} from 'vscode-languageserver';
import { isManifest } from '../dossier/fileKinds';
import { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { Workspace } from '../dossier/workspace';
import type { Repository } from '../reading/directory';
import { RULE_CODES } from '../rules/index';
import { answerFeatures } from './answers';
import { CHECK_WORKSPACE, INITIALIZED } from './capabilities';
import { type OpenText, textsOf } from './openTexts';
import { Pace } from './pace';
import { tell, withLateProgress } from './progress';
import { Publisher } from './publisher';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings';
import { StatusTeller } from './status';
import { Uris } from './uris';
import { warmUp } from './warmUp';
import { WorkspaceFolders } from './workspaceFolders';

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
  readonly #library: Library;
  readonly #uris = new Uris();
  readonly #texts: TextDocuments<OpenText>;
  readonly #publisher: Publisher;
  readonly #open = new Set<FileId>();
  readonly #folders: WorkspaceFolders;
  readonly #status: StatusTeller;
  #settings: Settings = DEFAULT_SETTINGS;
  readonly #pace = new Pace();
  #asksSettings = false;
  #tellsFolders = false;
  /** Settled when the settings are known. It never rejects. */
  #ready: Promise<void> = Promise.resolve();

  constructor(connection: Connection, { workspace, registry, documentation }: Host) {
    this.#connection = connection;
    this.#status = new StatusTeller(connection);
    this.#library = new Library(registry, RULE_CODES);
    this.#texts = new TextDocuments(textsOf(this.#library, this.#uris));
    this.#publisher = new Publisher(this.#library, this.#uris, documentation, {
      send: (uri, diagnostics, version) =>
        this.#handOff(connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) })),
      fault: (file, fault) => this.#log(`The findings of ${file} could not be made.`, fault),
    });
    this.#folders = new WorkspaceFolders({
      library: this.#library,
      workspace,
      publisher: this.#publisher,
      open: this.#open,
      bounds: () => this.#settings.bounds,
      tell: (status) => this.#handOff(this.#status.tell(status)),
      follow: (work) => withLateProgress(connection, 'Dossier: reading the workspace', work),
    });
  }

  start(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => {
      // While the client makes itself ready; the first text then waits for nothing.
      setTimeout(() => warmUp(this.#library));
      return this.#initialize(params);
    });
    connection.onInitialized(() => this.#begin());
    connection.onShutdown(() => {
      this.#publisher.dispose();
      this.#pace.forget();
    });
    this.#texts.onDidOpen(({ document }) => this.#open.add(this.#uris.idOf(document.uri)));
    this.#texts.onDidChangeContent(({ document }) => this.#changed(document));
    this.#texts.onDidClose(({ document }) => this.#closed(document));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const files = changes.map(({ uri }) => this.#uris.idOf(uri));
      this.#whenReady(() => this.#folders.changedOnDisk(files));
    });
    connection.onDidChangeConfiguration(({ settings }) => this.#configured(settings?.dossier));
    connection.onExecuteCommand(async ({ command }, token, progress) => {
      if (command !== CHECK_WORKSPACE) return null;
      await this.#ready;
      progress.begin('Dossier: checking the workspace', 0, undefined, true);
      const isCancelled = () => token.isCancellationRequested;
      const checked = this.#folders.check({ isCancelled, report: (read, of) => tell(progress, read, of) });
      return await checked.finally(() => progress.done());
    });
    answerFeatures(connection, this.#library, this.#uris, this.#publisher);
    this.#texts.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { capabilities } = params;
    this.#asksSettings = capabilities.workspace?.configuration === true;
    this.#tellsFolders = capabilities.workspace?.workspaceFolders === true;
    this.#status.initialize(capabilities);
    this.#settings = readSettings(params.initializationOptions?.dossier ?? params.initializationOptions);
    const roots = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    this.#folders.set(this.#idsOf(roots));
    return INITIALIZED;
  }

  #begin(): void {
    const { client, workspace } = this.#connection;
    if (this.#asksSettings)
      this.#handOff(client.register(DidChangeConfigurationNotification.type, { section: 'dossier' }));
    if (this.#tellsFolders)
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const [came, went] = [added, removed].map((folders) => this.#idsOf(folders.map(({ uri }) => uri)));
        this.#whenReady(() => this.#folders.change(came!, went!));
      });
    this.#ready = this.#readSettings(undefined);
    // What is open is answered first; the rest of the dossiers follows.
    this.#whenReady(() => this.#folders.read());
  }

  #configured(pushed: unknown): void {
    const before = this.#settings.bounds;
    this.#ready = this.#readSettings(pushed);
    this.#whenReady(async () => {
      this.#folders.publishAll();
      if (JSON.stringify(this.#settings.bounds) !== JSON.stringify(before)) await this.#folders.read();
    });
  }

  async #readSettings(pushed: unknown): Promise<void> {
    try {
      const section = this.#asksSettings ? await this.#connection.workspace.getConfiguration('dossier') : pushed;
      if (section) this.#settings = readSettings(section);
    } catch (fault) {
      this.#log('The settings could not be read; those of before hold.', fault);
    }
    this.#publisher.severities = this.#settings.rules;
  }

  #changed(document: OpenText): void {
    const file = this.#uris.idOf(document.uri);
    this.#open.add(file);
    if (isManifest(file)) this.#folders.setManifest(file, document.getText());
    const { version } = document;
    // Settings are asked for once, at the start: nothing is said before they are known, nor of a text that is closed.
    this.#whenReady(() => {
      const isCurrent = () => document.version === version && this.#texts.get(document.uri) === document;
      if (!isCurrent()) return;
      this.#pace.run(file, () => {
        if (isCurrent()) this.#publisher.publish(file, this.#library.speaks(file) ? version : undefined);
      });
      this.#publisher.publishOthersSoon(file);
    });
  }

  #closed(document: OpenText): void {
    const file = this.#uris.idOf(document.uri);
    this.#open.delete(file);
    this.#pace.forget(file);
    this.#whenReady(() => this.#folders.closed(file));
  }

  /** Does something once the settings are known. A fault is logged, and costs only this. */
  #whenReady(work: () => unknown): void {
    this.#handOff(this.#ready.then(work));
  }

  /** Leaves a promise to itself. */
  #handOff(promise: Promise<unknown>): void {
    promise.catch((fault) => this.#log('Something went wrong in Dossier.', fault));
  }

  #log(what: string, fault: unknown): void {
    this.#connection.console.error(`${what} ${fault instanceof Error ? fault.stack : fault}`);
  }

  #idsOf(uris: readonly string[]): FileId[] {
    return uris.map((uri) => this.#uris.idOf(uri));
  }
}
