// The language server as the editor sees it: started, stopped, restarted, and spoken of in words when it fails.
import { commands, EventEmitter, type LogOutputChannel, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MakeClient } from './languageClient';
import type { Picture } from './picture/protocol';
import type { StatusItem } from './statusItem';

/** Loads what makes a client. Only then the library of the protocol is read, and not while the extension is activated. */
export type LoadClient = () => Promise<MakeClient>;

/** Holds the one running language client. A restart replaces it, since a client that failed to start cannot try again. */
export class LanguageServer {
  readonly #loadClient: LoadClient;
  readonly #output: LogOutputChannel;
  readonly #status: StatusItem;
  #client: BaseLanguageClient | undefined;
  /** Starts and stops follow one another, however fast somebody asks for them. */
  #lastChange: Promise<void> = Promise.resolve();
  #isTroubleShown = false;
  #isStopped = false;
  readonly #started = new EventEmitter<void>();
  readonly #gaveUp = new EventEmitter<void>();
  readonly #treeChanged = new EventEmitter<readonly (readonly string[])[]>();
  readonly #pictureChanged = new EventEmitter<Picture | null>();
  /** A server answers, a new one after every restart. */
  readonly onDidStart = this.#started.event;
  /** No server answers, and none will before somebody starts one. */
  readonly onDidGiveUp = this.#gaveUp.event;
  /** Entries of the tree of a dossier hold others than before: see `dossier/tree/changed`. */
  readonly onDidChangeTree = this.#treeChanged.event;
  /** A dossier looks otherwise at a glance: see `dossier/picture/changed`. */
  readonly onDidChangePicture = this.#pictureChanged.event;

  constructor(loadClient: LoadClient, output: LogOutputChannel, status: StatusItem) {
    this.#loadClient = loadClient;
    this.#output = output;
    this.#status = status;
  }

  /** The client in use; undefined before the start and after the stop. */
  get client(): BaseLanguageClient | undefined {
    return this.#client;
  }

  /** Whether no server answers, and none is about to. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Starts the server. A failure is told to the person and logged; it is never thrown. */
  start(): Promise<void> {
    return this.#change(() => this.#start());
  }

  /** Stops the server, if it runs. */
  stop(): Promise<void> {
    return this.#change(() => this.#stop());
  }

  /** Stops the server and starts a new one, which reads everything again. */
  restart(): Promise<void> {
    return this.#change(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  dispose(): void {
    this.#started.dispose();
    this.#gaveUp.dispose();
    this.#treeChanged.dispose();
    this.#pictureChanged.dispose();
  }

  #change(act: () => Promise<void>): Promise<void> {
    this.#lastChange = this.#lastChange.then(act);
    return this.#lastChange;
  }

  async #start(): Promise<void> {
    this.#isStopped = false;
    try {
      const [{ createClient }, makeClient] = await Promise.all([import('./languageClient'), this.#loadClient()]);
      this.#client = createClient(makeClient, this.#output, {
        onState: (state) => {
          this.#status.setState(state);
          if (state === 'running') this.#started.fire();
        },
        onTreeChanged: (paths) => this.#treeChanged.fire(paths),
        onPictureChanged: (picture) => this.#pictureChanged.fire(picture),
        onStatus: (status) => this.#status.setStatus(status),
        onReading: (reading) => this.#status.setReading(reading),
        onTrouble: () => void this.#tellTrouble(),
      });
      await this.#client.start();
    } catch (error) {
      this.#output.error('The language server could not be started.', error);
      void this.#tellTrouble();
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // A server that has crashed cannot say goodbye; it is gone all the same.
      this.#output.warn('The language server did not stop in order.', error);
    }
  }

  /** One message at a time: a failed start is reported from several places. */
  async #tellTrouble(): Promise<void> {
    this.#isStopped = true;
    this.#gaveUp.fire();
    if (this.#isTroubleShown) return;
    this.#isTroubleShown = true;
    const showOutput = l10n.t('Show Output');
    const restart = l10n.t('Restart');
    const answer = await window.showErrorMessage(
      l10n.t('The language server of Dossier is not running, so notes and citations are not read.'),
      showOutput,
      restart,
    );
    this.#isTroubleShown = false;
    if (answer === showOutput) this.#output.show();
    if (answer === restart) await commands.executeCommand('dossier.restartServer');
  }
}
