/** A language client without an editor: it starts a server and speaks the protocol with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  type CancellationToken,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type Host, startServer } from '../../server/wire/server';
import type { Status } from '../../server/wire/status';

const LOOKS = ['codeLens', 'inlayHint', 'semanticTokens', 'foldingRange'] as const;
const SERVER = join(import.meta.dirname, '../../dist/server.js');

/** What a test has the client claim that it can do, beside what it always can. */
export interface Claims {
  readonly workDoneProgress?: boolean;
  readonly dossierStatus?: boolean;
  /** To have the command that inserts a note. */
  readonly insertsNotes?: boolean;
  /** To ask for the findings of what it has open. */
  readonly pulls?: boolean;
  /** To ask again when it is told to. */
  readonly refreshes?: boolean;
  /** To ask again for lenses, hints, tokens and folds when it is told to. */
  readonly looksAgain?: boolean;
  /** To ask for the edits of an action when it is chosen, and to take them with the versions of their texts. */
  readonly resolvesEdits?: boolean;
  /** To make files as a part of edits. */
  readonly createsFiles?: boolean;
  /** To open a source beside the text that cites it. */
  readonly readsSources?: boolean;
  /** To show what each edit of a change is for, and to ask before some. */
  readonly annotates?: boolean;
  /** To ask for the place of a symbol when somebody chooses it. */
  readonly resolvesSymbols?: boolean;
  /** To speak another language than English: its sentences, by the English ones. */
  readonly sentences?: Readonly<Record<string, string>>;
}

export class TestClient {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess | undefined;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Set<() => void>();
  /** All that was pushed, in order. */
  readonly pushes: PublishDiagnosticsParams[] = [];
  /** How often the client was told to pull again. */
  refreshes = 0;
  /** What the client was told to ask for again, in order. */
  readonly lookedAgain: string[] = [];
  readonly log: string[] = [];
  readonly told: Status[] = [];
  settings: unknown = {};
  exit: number | null | undefined;

  /** @param host of a server in this process; without it, the bundled server runs in one of its own, on stdio. */
  constructor(host?: Host) {
    this.#process = host ? undefined : startBundle();
    const { input, output } = host ? serveHere(host) : this.#pipesOf(this.#process!);
    this.connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.set(params.uri, params);
      this.pushes.push(params);
      this.#wake();
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#wake();
      return null;
    });
    for (const one of LOOKS)
      this.connection.onRequest(`workspace/${one}/refresh`, () => {
        this.lookedAgain.push(one);
        this.#wake();
        return null;
      });
    this.connection.onRequest('workspace/configuration', () => [this.settings]);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.connection.onNotification('dossier/status', (status: Status) => {
      this.told.push(status);
      this.#wake();
    });
    this.connection.listen();
  }

  #pipesOf(server: ChildProcess) {
    server.on('exit', (code) => {
      this.exit = code;
    });
    return { input: server.stdin!, output: server.stdout! };
  }

  /** @returns what the server says that it can do. */
  async start(folders?: string | readonly string[], claims: Claims = {}): Promise<ServerCapabilities> {
    const { workDoneProgress, dossierStatus, pulls, refreshes, looksAgain } = claims;
    const { resolvesEdits, readsSources, createsFiles, annotates, resolvesSymbols, insertsNotes, sentences } = claims;
    const uris = typeof folders === 'string' ? [folders] : folders;
    const { capabilities } = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      ...(sentences && { initializationOptions: { sentences } }),
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          ...(resolvesSymbols && { symbol: { resolveSupport: { properties: ['location.range'] } } }),
          ...(refreshes && { diagnostics: { refreshSupport: true } }),
          ...(looksAgain && Object.fromEntries(LOOKS.map((one) => [one, { refreshSupport: true }]))),
          ...(resolvesEdits && {
            workspaceEdit: {
              documentChanges: true,
              ...(createsFiles && { resourceOperations: ['create'] }),
              ...(annotates && { changeAnnotationSupport: {} }),
            },
          }),
        },
        textDocument: {
          ...(pulls && { diagnostic: {} }),
          ...(resolvesEdits && { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } }),
        },
        ...(workDoneProgress && { window: { workDoneProgress } }),
        experimental: {
          ...(dossierStatus && { dossierStatus }),
          ...(readsSources && { dossierReadSource: true }),
          ...(insertsNotes && { dossierInsertsNotes: true }),
        },
      },
      workspaceFolders: uris?.map((uri) => ({ uri, name: 'dossier' })) ?? null,
    });
    await this.connection.sendNotification('initialized', {});
    return capabilities;
  }

  open(uri: string, text: string, languageId = 'dossier'): void {
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the whole text of an open file, as an editor does that knows no better. */
  change(uri: string, text: string, version = 2): void {
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  close(uri: string): void {
    void this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Says that a file has been made (1), changed (2) or deleted (3) on the disk. */
  changedOnDisk(uri: string, type: 1 | 2 | 3 = 2): void {
    void this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** The findings of a file, once they fit; fails with the last ones when they never do. */
  async findings(uri: string, fits: (found: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    const known = await this.until(
      () => this.#published.get(uri),
      (published) => published !== undefined && fits(published.diagnostics),
      `The findings of ${uri} never fitted`,
    );
    return known!.diagnostics;
  }

  /** Asks for the findings of a file. */
  pull(uri: string, previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    return this.connection.sendRequest('textDocument/diagnostic', params, ...(token ? [token] : []));
  }

  /** The codes of a file's findings as they are now; undefined where nothing was ever said. */
  codes(uri: string): unknown[] | undefined {
    return this.#published.get(uri)?.diagnostics.map(({ code }) => code);
  }

  /** Waits until something that the server causes is as it should be. */
  async until<T>(read: () => T, fits: (value: T) => boolean, otherwise = 'It never came'): Promise<T> {
    const late = Date.now() + 10_000;
    for (;;) {
      const value = read();
      if (fits(value)) return value;
      if (Date.now() > late) throw new Error(`${otherwise}; last: ${JSON.stringify(value)}`);
      await new Promise<void>((wake) => {
        const done = () => {
          clearTimeout(timer);
          this.#waiting.delete(done);
          wake();
        };
        const timer = setTimeout(done, 50);
        this.#waiting.add(done);
      });
    }
  }

  /** Waits until the server has done what it was told before, and what it does a moment later. */
  async settle(): Promise<void> {
    await new Promise((done) => setTimeout(done, 300));
    await this.ask('textDocument/hover', 'file:///nowhere.md', 0, 0);
  }

  isSilentAbout(uri: string): boolean {
    return !this.#published.has(uri);
  }

  ask<T>(method: string, uri: string, line: number, character: number, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri }, position: { line, character }, ...more });
  }

  /** Asks what can be done at a place, or of one kind in the whole text. */
  actions(uri: string, line: number, character: number, only?: string[]): Promise<CodeAction[]> {
    const place = { line, character };
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: place, end: place },
      context: { diagnostics: this.#published.get(uri)?.diagnostics ?? [], ...(only && { only }) },
    });
  }

  /** Chooses an action. */
  resolve(action: CodeAction | undefined): Promise<CodeAction> {
    return this.connection.sendRequest('codeAction/resolve', action);
  }

  checkWorkspace(): Promise<{ files: number; findings: number }> {
    return this.connection.sendRequest('workspace/executeCommand', {
      command: 'dossier.checkWorkspace',
      arguments: [],
    });
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    const server = this.#process;
    if (server) {
      await this.connection.sendNotification('exit');
      await new Promise((done) => {
        if (this.exit !== undefined) done(undefined);
        else server.once('exit', done);
      });
    }
    this.connection.dispose();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }
}

function startBundle(): ChildProcess {
  return spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
}

function serveHere(host: Host) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
  );
  startServer(connection, host);
  return { input, output };
}
