/** Somebody who types in an essay of a folder, and sees what the server says: a server in this process, without a disk. */
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport } from 'vscode-languageserver';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { registry } from '../../../server/wire/registry';
import { startServer } from '../../../server/wire/server';
import { FOLDER, type MemoryWorkspace } from '../../protocol/memory';
import { Watcher } from '../watcher';

const DIAGNOSTICS = 'textDocument/publishDiagnostics';
const PULL = 'textDocument/diagnostic';
const LATEST_MS = 20_000;
const QUIET_MS = 600;

/** The place before which a key is typed, as the protocol has it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export class Typist {
  readonly watcher: Watcher;
  #pulls = false;
  #version = 1;
  #resultId: string | undefined;

  private constructor(workspace: MemoryWorkspace) {
    const [toServer, fromServer] = [new PassThrough(), new PassThrough()];
    const streams = [new StreamMessageReader(toServer), new StreamMessageWriter(fromServer)] as const;
    startServer(createConnection(ProposedFeatures.all, ...streams), { workspace, registry });
    this.watcher = new Watcher(fromServer, toServer);
  }

  /** Starts a server and waits until it has read the folder. */
  static async in(workspace: MemoryWorkspace): Promise<Typist> {
    const typist = new Typist(workspace);
    const isDossier = workspace.texts.has('dossier.yaml');
    const read = isDossier ? typist.watcher.next('dossier/status', () => true, LATEST_MS) : undefined;
    const { capabilities } = await typist.watcher.request<{ capabilities: object }>('initialize', {
      // Of a process that it knows, a server watches the life, for ever.
      processId: null,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
        textDocument: {
          publishDiagnostics: { versionSupport: true },
          diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
        },
        experimental: { dossierStatus: true },
      },
      workspaceFolders: [{ uri: FOLDER, name: 'papers' }],
    });
    await typist.watcher.notify('initialized', {});
    await read;
    // The findings of what is not open follow when all is read.
    if (isDossier) await typist.#quiet();
    typist.#pulls = 'diagnosticProvider' in capabilities || typist.watcher.registered.has(PULL);
    return typist;
  }

  /** Settled when the server has said nothing for a while. */
  async #quiet(): Promise<void> {
    for (let said = -1; said !== this.watcher.notices.length; ) {
      said = this.watcher.notices.length;
      await setTimeout(QUIET_MS);
    }
  }

  /** Opens a file and waits for its first findings. @returns how many there are. */
  async open(uri: string, languageId: string, text: string): Promise<number> {
    const said = this.#told(uri);
    await this.watcher.notify('textDocument/didOpen', {
      textDocument: { uri, languageId, version: this.#version, text },
    });
    return await said();
  }

  /** Types one key and waits for the findings of the file after it. */
  async type(uri: string, at: Position, typed: string): Promise<void> {
    this.#version++;
    const said = this.#told(uri);
    await this.watcher.notify('textDocument/didChange', {
      textDocument: { uri, version: this.#version },
      contentChanges: [{ range: { start: at, end: at }, text: typed }],
    });
    await said();
  }

  stop(): Promise<void> {
    return this.watcher.request<void>('shutdown', undefined).finally(() => this.watcher.dispose());
  }

  /** Listens for the findings of a version, or asks for them where the server wants to be asked. */
  #told(uri: string): () => Promise<number> {
    if (this.#pulls) return () => this.#pull(uri);
    const version = this.#version;
    const notice = this.watcher.next(DIAGNOSTICS, (said) => said.uri === uri && said.version >= version, LATEST_MS);
    return async () => (await notice).params.diagnostics.length;
  }

  async #pull(uri: string): Promise<number> {
    type Report = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport;
    const report = await this.watcher.request<Report>(PULL, {
      textDocument: { uri },
      ...(this.#resultId && { previousResultId: this.#resultId }),
    });
    this.#resultId = report.resultId;
    return report.kind === 'full' ? report.items.length : 0;
  }
}
