// The language client and its options: which texts the server is told of, and which files are watched. Loaded when it is
// started, and not with the extension: the library of the protocol is most of its code.
import { type Disposable, type LogOutputChannel, l10n, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type DocumentSelector,
  type DynamicFeature,
  ExecuteCommandRequest,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
  type StaticFeature,
  type VisibleDocuments,
} from 'vscode-languageclient';
import { answerFiles } from './files';
import { languages } from './languages';
import { openTexts } from './openTexts';
import type { Picture } from './picture/protocol';
import type { Reading, ServerState, Status } from './statusItem';

const manifests = '**/dossier.{yaml,yml,json}';
const texts = '**/*.{md,markdown,txt,dossier}';
const bibliographies = '**/*.{bib,json}';

/**
 * Files, new texts, the file systems of remote and virtual workspaces, and that of a browser; not the output panel, nor old
 * Git versions.
 */
const knownSchemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-userdata'];

/** Whether one of these texts is a dossier's is for the server to say: it reads it, or keeps silent. */
function selectDocuments(): DocumentSelector {
  const opened = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  return [...new Set([...knownSchemes, ...opened])].flatMap((scheme) => [
    ...languages.map((language) => ({ scheme, language })),
    { scheme, pattern: manifests },
    // Of JSON hardly anything is a bibliography: the server looks at it on the disk, where programs write it.
    { scheme, pattern: '**/*.bib' },
  ]);
}

/** Told what becomes of the server. */
export interface Listener {
  onState(state: ServerState): void;
  /** How far it has read the workspace. */
  onStatus(status: Status): void;
  /** How far it is with that; null when it is done. */
  onReading(reading: Reading | null): void;
  /** It failed to start, or crashed and was given up. */
  onTrouble(): void;
  /** Entries of the tree that was asked for hold others than before. */
  onTreeChanged(paths: readonly (readonly string[])[]): void;
  onPictureChanged(picture: Picture | null): void;
}

/** A client of ours. */
export interface DossierClient extends BaseLanguageClient {
  /** Called when the server failed to start, or crashed and was given up. */
  onTrouble: () => void;
  /** What ends when the client has ended. */
  readonly holds: Disposable[];
}

/** Makes a client whose server runs where it can. */
export type MakeClient = (options: LanguageClientOptions) => DossierClient;

/**
 * A client that is ready to start.
 *
 * @param makeClient knows where the server runs.
 */
export function createClient(makeClient: MakeClient, output: LogOutputChannel, listener: Listener): BaseLanguageClient {
  const watchers = [manifests, texts, bibliographies].map((pattern) => workspace.createFileSystemWatcher(pattern));
  const options: LanguageClientOptions = {
    documentSelector: selectDocuments(),
    // What is pushed, of texts that are not open, stands beside what is pulled, of those that are; the names must differ.
    diagnosticCollectionName: 'dossier.unopened',
    synchronize: { fileEvents: watchers },
    // The server speaks the language of the editor.
    initializationOptions: { sentences: l10n.bundle },
    outputChannel: output,
    // One answer that failed is for the log; it must not interrupt somebody who writes.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
  };
  const client = makeClient(options);
  client.onTrouble = () => listener.onTrouble();
  client.holds.push(...watchers);
  answerFiles(client);
  client.registerFeature(knowsDossier);
  client.onNotification('dossier/tree/changed', ({ paths }: { paths: string[][] }) => listener.onTreeChanged(paths));
  client.onNotification('dossier/picture/changed', ({ picture }: { picture: Picture | null }) =>
    listener.onPictureChanged(picture),
  );
  client.onNotification('dossier/status', (status: Status) => listener.onStatus(status));
  client.onNotification('dossier/reading', ({ reading }: { reading: Reading | null }) => listener.onReading(reading));
  client.onDidChangeState(({ newState }) => listener.onState(states[newState]));
  return client;
}

const states: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
};

/** What not every editor knows what to do with: the status, a source to read, the command that inserts a note. */
const knowsDossier: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = {
      ...capabilities.experimental,
      dossierStatus: true,
      dossierReadSource: true,
      dossierInsertsNotes: true,
    };
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};

// biome-ignore lint/suspicious/noExplicitAny: TypeScript demands it of a class that extends one of several.
type Kind = new (...given: any[]) => BaseLanguageClient;

/** A language client as ours are, of the kind that knows processes, or of the one that knows workers. */
export function asOurs<T extends Kind>(kind: T) {
  abstract class Ours extends kind implements DossierClient {
    readonly holds: Disposable[] = [];
    onTrouble = () => {};

    /**
     * Left out: the feature that makes a VS Code command of every command that the server offers. Ours are registered
     * by hand, with progress and a way to cancel, and two of one name would keep the client from starting.
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
      if (showNotification === 'force') this.onTrouble();
    }

    override async dispose(timeout?: number): Promise<void> {
      try {
        await super.dispose(timeout);
      } finally {
        for (const held of this.holds) held.dispose();
      }
    }
  }
  return Ours;
}
