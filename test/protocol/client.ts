/** A language client without an editor: it starts the bundled server and speaks the protocol on stdio. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const SERVER = join(import.meta.dirname, '../../dist/server.js');

export class TestClient {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Set<() => void>();
  readonly log: string[] = [];
  settings: unknown = {};
  exit: number | null | undefined;

  constructor() {
    this.#process = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.on('exit', (code) => {
      this.exit = code;
    });
    const { stdin, stdout } = this.#process;
    this.connection = createProtocolConnection(new StreamMessageReader(stdout!), new StreamMessageWriter(stdin!));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.set(params.uri, params);
      for (const wake of this.#waiting) wake();
    });
    this.connection.onRequest('workspace/configuration', () => [this.settings]);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.connection.listen();
  }

  async start(folder?: string): Promise<void> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
      workspaceFolders: folder ? [{ uri: folder, name: 'dossier' }] : null,
    });
    await this.connection.sendNotification('initialized', {});
  }

  open(uri: string, text: string, languageId = 'dossier'): void {
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** The findings of a file, once they fit; fails with the last ones when they never do. */
  async findings(uri: string, fits: (found: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    const late = Date.now() + 10_000;
    for (;;) {
      const known = this.#published.get(uri);
      if (known && fits(known.diagnostics)) return known.diagnostics;
      if (Date.now() > late) throw new Error(`The findings of ${uri} never fitted; last: ${JSON.stringify(known)}`);
      await new Promise<void>((wake) => {
        const done = () => {
          this.#waiting.delete(done);
          wake();
        };
        this.#waiting.add(done);
        setTimeout(done, 200);
      });
    }
  }

  isSilentAbout(uri: string): boolean {
    return !this.#published.has(uri);
  }

  ask<T>(method: string, uri: string, line: number, character: number, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri }, position: { line, character }, ...more });
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await new Promise((done) => {
      if (this.exit !== undefined) done(undefined);
      else this.#process.once('exit', done);
    });
    this.connection.dispose();
  }
}
