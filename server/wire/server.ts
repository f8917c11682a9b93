/** The language server: it keeps the library in step with the editor and answers from it. */
import {
  type Connection,
  type Diagnostic,
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
import { CHECK_WORKSPACE, clientDiagnostics, clientEdits, initialized, insertsNotes } from './capabilities';
import type { Checker } from './checking/checker';
import { checkerInThisThread } from './checking/inThisThread';
import { ClientSettings } from './clientSettings';
import { CodeActions } from './codeActions';
import { answerDiagnostics } from './diagnostics';
import { Findings } from './findings';
import { say, speak } from './language';
import { News } from './news';
import { Onlookers } from './onlookers';
import { type OpenText, textsOf } from './openTexts';
import { Places } from './places';
import { type Progress, tell, withLateProgress } from './progress';
import { Publisher } from './publisher';
import { answerRequests } from './requests';
import { StatusTeller } from './status';
import { Uris } from './uris';
import { warmUp } from './warmUp';
import { WorkspaceFolders } from './workspaceFolders';

/** What a server is given by the machine that it runs on. */
export interface Host {
  readonly workspace: Workspace;
  /** Who checks files that are not open; without one, this thread does. */
  readonly checker?: Checker;
  /** The authority list of repositories. */
  readonly registry: readonly Repository[];
  /** The address of the folder with a page for every rule, ending in a slash. */
  readonly documentation?: string;
}

/** Starts answering on a connection. */
export function startServer(connection: Connection, host: Host): void {
  new Server(connection, host).start();
}

/** Goes on with a client that was told already what the server can do: see `server/node.ts`. */
export function resumeServer(connection: Connection, host: Host, params: InitializeParams): void {
  new Server(connection, host).resume(params);
}

class Server {
  readonly #connection: Connection;
  readonly #library: Library;
  readonly #uris = new Uris();
  readonly #texts: TextDocuments<OpenText>;
  readonly #places: Places;
  readonly #findings: Findings;
  readonly #publisher: Publisher;
  readonly #open = new Set<FileId>();
  readonly #folders: WorkspaceFolders;
  readonly #status: StatusTeller;
  readonly #settings: ClientSettings;
  readonly #workspace: Workspace;
  readonly #codeActions: CodeActions;
  readonly #onlookers: Onlookers;
  #tellsFolders = false;
  #insertsNotes = false;

  constructor(
    connection: Connection,
    { workspace, registry, documentation, checker = checkerInThisThread(workspace, registry) }: Host,
  ) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#status = new StatusTeller(connection);
    this.#library = new Library(registry, RULE_CODES);
    this.#texts = new TextDocuments(textsOf(this.#library, this.#uris));
    this.#places = new Places(this.#library, this.#uris);
    const news = new News(this.#library);
    const { locate, uriOf } = this.#places;
    const around = { locate, uriOf, documentation };
    this.#findings = new Findings(this.#library, news, around, (file, fault) =>
      this.#log(`The findings of ${file} could not be made.`, fault),
    );
    this.#publisher = new Publisher(this.#library, this.#findings, news, {
      push: (file, diagnostics) => {
        this.#onlookers.changed();
        this.#push(file, diagnostics);
      },
      refresh: () => this.#handOff(connection.languages.diagnostics.refresh()),
      checkAgain: (dossier, everything) => this.#folders.checkAgainSoon(dossier, everything),
      open: this.#open,
      ready: () => this.#settings.ready,
    });
    const log = (what: string, fault: unknown) => this.#log(what, fault);
    this.#settings = new ClientSettings(connection, log, ({ rules }) => {
      this.#findings.severities = rules;
    });
    this.#codeActions = new CodeActions(this.#library, this.#uris, this.#findings, {
      read: (file) => this.#read(file),
      versionOf: (file) => this.#versionOf(file),
      hasSource: (uri, position) => this.#onlookers.transcripts.citedAt(uri, position) !== undefined,
    });
    this.#onlookers = new Onlookers(connection, {
      library: this.#library,
      uris: this.#uris,
      places: this.#places,
      publisher: this.#publisher,
      read: (file) => this.#read(file),
      openText: (file) => this.#texts.get(this.#uris.uriOf(file))?.getText(),
      settings: () => this.#settings.ready.then(() => this.#settings.now),
      fault: log,
    });
    this.#folders = new WorkspaceFolders({
      library: this.#library,
      workspace,
      publisher: this.#publisher,
      checker,
      severities: () => this.#settings.now.rules,
      open: this.#open,
      bounds: () => this.#settings.now.bounds,
      warn: (message) => connection.console.warn(message),
      tell: (status) => {
        this.#handOff(this.#onlookers.indexed());
        this.#handOff(this.#status.tell(status));
      },
      follow: (work) =>
        withLateProgress(connection, say('Dossier: reading the workspace'), (progress) =>
          this.#status.during(progress, work),
        ),
    });
  }

  start(): void {
    this.#connection.onInitialize((params) => this.#initialize(params));
    this.#listen();
    this.#connection.listen();
  }

  resume(params: InitializeParams): void {
    this.#listen();
    this.#initialize(params);
  }

  #listen(): void {
    const connection = this.#connection;
    connection.onInitialized(() => this.#begin());
    connection.onShutdown(() => {
      this.#publisher.dispose();
      this.#folders.dispose();
      this.#onlookers.dispose();
    });
    this.#texts.onDidOpen(({ document }) => this.#opened(document));
    this.#texts.onDidChangeContent(({ document }) => this.#changed(document));
    this.#texts.onDidClose(({ document }) => this.#closed(document));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const files = changes.map(({ uri }) => this.#uris.idOf(uri));
      this.#whenReady(async () => {
        await this.#folders.changedOnDisk(files);
        await this.#onlookers.read(files);
      });
    });
    connection.onDidChangeConfiguration(({ settings }) => this.#configured(settings?.dossier));
    connection.onExecuteCommand(async ({ command }, token, progress) => {
      if (command !== CHECK_WORKSPACE) return null;
      await this.#settings.ready;
      progress.begin(say('Dossier: checking the workspace'), 0, undefined, true);
      const isCancelled = () => token.isCancellationRequested;
      const shown = { isCancelled, report: (...far: Parameters<Progress['report']>) => tell(progress, ...far) };
      const checked = this.#status.during(shown, (told) => this.#folders.check(told));
      return await checked.finally(() => progress.done());
    });
    answerRequests(connection, {
      library: this.#library,
      uris: this.#uris,
      places: this.#places,
      transcripts: this.#onlookers.transcripts,
      trees: this.#onlookers.trees,
      pictures: this.#onlookers.pictures,
      codeActions: this.#codeActions,
      insertsNotes: () => this.#insertsNotes,
      read: (file) => this.#read(file),
      versionOf: (file) => this.#versionOf(file),
    });
    answerDiagnostics(connection, this.#uris, this.#publisher, () => this.#settings.ready);
    this.#texts.listen(connection);
  }

  #initialize(params: InitializeParams): InitializeResult {
    // While the client makes itself ready; the first text then waits for nothing.
    setTimeout(() => warmUp(this.#library));
    const { capabilities } = params;
    this.#tellsFolders = capabilities.workspace?.workspaceFolders === true;
    this.#status.initialize(capabilities);
    this.#publisher.client = clientDiagnostics(capabilities);
    this.#codeActions.client = clientEdits(capabilities);
    this.#insertsNotes = insertsNotes(capabilities);
    this.#onlookers.initialize(capabilities);
    speak(params.initializationOptions?.sentences);
    this.#settings.initialize(params);
    const roots = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    this.#folders.set(this.#idsOf(roots));
    return initialized(this.#publisher.client);
  }

  #begin(): void {
    const { workspace } = this.#connection;
    this.#handOff(this.#settings.begin());
    if (this.#tellsFolders)
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const [came, went] = [added, removed].map((folders) => this.#idsOf(folders.map(({ uri }) => uri)));
        this.#whenReady(() => this.#folders.change(came!, went!));
      });
    // What is open is answered first; the rest of the dossiers follows.
    this.#whenReady(() => this.#folders.read());
  }

  #configured(told: unknown): void {
    const { bounds, rules } = this.#settings.now;
    this.#settings.read(told);
    this.#whenReady(async () => {
      this.#publisher.allChanged();
      this.#onlookers.configured();
      const { now } = this.#settings;
      if (JSON.stringify(now.bounds) !== JSON.stringify(bounds)) await this.#folders.read();
      if (JSON.stringify(now.rules) !== JSON.stringify(rules)) this.#folders.checkAnew();
    });
  }

  #opened(document: OpenText): void {
    const file = this.#uris.idOf(document.uri);
    this.#open.add(file);
    this.#publisher.opened(file);
  }

  #changed(document: OpenText): void {
    const file = this.#uris.idOf(document.uri);
    if (isManifest(file)) this.#folders.setManifest(file, document.getText());
    else this.#folders.typed(file, () => document.getText());
    this.#whenReady(() => this.#onlookers.typed(file));
    // Settings are asked for once, at the start: nothing is said before they are known, nor of a text that is closed.
    this.#whenReady(() => {
      if (this.#texts.get(document.uri) === document) this.#publisher.edited(file);
    });
  }

  #closed(document: OpenText): void {
    const file = this.#uris.idOf(document.uri);
    this.#open.delete(file);
    this.#publisher.closed(file);
    this.#onlookers.closed(document.uri);
    this.#whenReady(() => this.#folders.closed(file).then(() => this.#onlookers.changed()));
  }

  #read(file: FileId): Promise<string | undefined> {
    return this.#workspace.read(file, this.#settings.now.bounds);
  }

  #versionOf(file: FileId): number | undefined {
    return this.#texts.get(this.#uris.uriOf(file))?.version;
  }

  #push(file: FileId, diagnostics: Diagnostic[]): void {
    const uri = this.#uris.uriOf(file);
    const version = this.#versionOf(file);
    const params = { uri, diagnostics, ...(version !== undefined && { version }) };
    this.#handOff(this.#connection.sendDiagnostics(params));
  }

  /** Does something once the settings are known. A fault is logged, and costs only this. */
  #whenReady(work: () => unknown): void {
    this.#handOff(this.#settings.ready.then(work));
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
