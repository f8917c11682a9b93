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
  type StaticFeature,
  TransportKind,
} from 'vscode-languageclient/node';

const manifests = '**/dossier.{yaml,yml,json}';
const texts = '**/*.{md,markdown,txt,dossier}';
const languages = ['dossier', 'markdown', 'plaintext'];

/** Files, new texts, and the file systems of remote and virtual workspaces; not the output panel, nor old Git versions. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/** Whether one of these texts is a dossier's is for the server to say: it reads it, or keeps silent. */
const documentSelector: DocumentSelector = schemes.flatMap((scheme) => [
  ...languages.map((language) => ({ scheme, language })),
  { scheme, pattern: manifests },
]);

/**
 * A client that is ready to start.
 *
 * @param module the bundled server.
 * @param onTrouble called when the server failed to start, or crashed and was given up.
 */
export function createClient(module: string, output: LogOutputChannel, onTrouble: () => void): LanguageClient {
  const watchers = [manifests, texts].map((pattern) => workspace.createFileSystemWatcher(pattern));
  const options: LanguageClientOptions = {
    documentSelector,
    synchronize: { fileEvents: watchers },
    outputChannel: output,
    // One answer that failed is for the log; it must not interrupt somebody who writes.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
  };
  const run: ServerOptions = { module, transport: TransportKind.ipc };
  const debug: ServerOptions = { ...run, options: { execArgv: ['--nolazy', '--inspect=6065'] } };
  return new DossierClient({ run, debug }, options, watchers, onTrouble);
}

class DossierClient extends LanguageClient {
  readonly #watchers: readonly Disposable[];
  readonly #onTrouble: () => void;

  constructor(server: ServerOptions, options: LanguageClientOptions, watchers: Disposable[], onTrouble: () => void) {
    super('dossier', 'Dossier', server, options);
    this.#watchers = watchers;
    this.#onTrouble = onTrouble;
  }

  /**
   * Left out: the feature that makes a VS Code command of every command that the server offers. Ours are registered by
   * hand, with progress and a way to cancel, and two of one name would keep the client from starting.
   */
  override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
    const method = 'registrationType' in feature ? feature.registrationType.method : undefined;
    if (method !== ExecuteCommandRequest.method) super.registerFeature(feature);
  }

  /** Everything is logged; what the base class insists on showing is put in our own words instead. */
  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, false);
    if (showNotification === 'force') this.#onTrouble();
  }

  override async dispose(timeout?: number): Promise<void> {
    for (const watcher of this.#watchers) watcher.dispose();
    await super.dispose(timeout);
  }
}
