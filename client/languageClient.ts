// The language client and its options: which texts the server is told of, which files are watched, how it is run.
import { type Disposable, type LogOutputChannel, workspace } from 'vscode';
import {
  type DocumentSelector,
  type DynamicFeature,
  ExecuteCommandRequest,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  State,
  type StaticFeature,
  TransportKind,
  type VisibleDocuments,
} from 'vscode-languageclient/node';
import { openTexts } from './openTexts';
import type { ServerState, Status } from './statusItem';

const manifests = '**/dossier.{yaml,yml,json}';
const texts = '**/*.{md,markdown,txt,dossier}';

/** The languages of essays. */
export const languages = ['dossier', 'markdown', 'plaintext'];

/** Files, new texts, and the file systems of remote and virtual workspaces; not the output panel, nor old Git versions. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/** Whether one of these texts is a dossier's is for the server to say: it reads it, or keeps silent. */
const documentSelector: DocumentSelector = schemes.flatMap((scheme) => [
  ...languages.map((language) => ({ scheme, language })),
  { scheme, pattern: manifests },
]);

/** Told what becomes of the server. */
export interface Listener {
  onState(state: ServerState): void;
  /** How far it has read the workspace. */
  onStatus(status: Status): void;
  /** It failed to start, or crashed and was given up. */
  onTrouble(): void;
}

/**
 * A client that is ready to start.
 *
 * @param module the bundled server.
 */
export function createClient(module: string, output: LogOutputChannel, listener: Listener): LanguageClient {
  const watchers = [manifests, texts].map((pattern) => workspace.createFileSystemWatcher(pattern));
  const options: LanguageClientOptions = {
    documentSelector,
    // What is pushed, of texts that are not open, stands beside what is pulled, of those that are; the names must differ.
    diagnosticCollectionName: 'dossier.unopened',
    synchronize: { fileEvents: watchers },
    outputChannel: output,
    // One answer that failed is for the log; it must not interrupt somebody who writes.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
  };
  const run: ServerOptions = { module, transport: TransportKind.ipc };
  const debug: ServerOptions = { ...run, options: { execArgv: ['--nolazy', '--inspect=6065'] } };
  const client = new DossierClient({ run, debug }, options, watchers, listener);
  client.registerFeature(own);
  client.onNotification('dossier/status', (status: Status) => listener.onStatus(status));
  client.onDidChangeState(({ newState }) => listener.onState(states[newState]));
  return client;
}

const states: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
};

/** What not every editor has: without it the server keeps its status to itself, and offers no command of ours. */
const own: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...capabilities.experimental, dossierStatus: true, dossierInsertsNotes: true };
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};

class DossierClient extends LanguageClient {
  readonly #watchers: readonly Disposable[];
  readonly #listener: Listener;

  constructor(server: ServerOptions, options: LanguageClientOptions, watchers: Disposable[], listener: Listener) {
    super('dossier', 'Dossier', server, options);
    this.#watchers = watchers;
    this.#listener = listener;
  }

  /**
   * Left out: the feature that makes a VS Code command of every command that the server offers. Ours are registered by
   * hand, with progress and a way to cancel, and two of one name would keep the client from starting.
   */
  override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
    const method = 'registrationType' in feature ? feature.registrationType.method : undefined;
    if (method !== ExecuteCommandRequest.method) super.registerFeature(feature);
  }

  override get visibleDocuments(): VisibleDocuments {
    return openTexts;
  }

  /** Everything is logged; what the base class insists on showing is put in our own words instead. */
  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, false);
    if (showNotification === 'force') this.#listener.onTrouble();
  }

  override async dispose(timeout?: number): Promise<void> {
    for (const watcher of this.#watchers) watcher.dispose();
    await super.dispose(timeout);
  }
}
