import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings';

/** The settings of the client: asked for where it answers that, else as it tells them. */
export class ClientSettings {
  readonly #connection: Connection;
  readonly #log: (what: string, fault: unknown) => void;
  readonly #follow: (settings: Settings) => void;
  #isAsked = false;
  #now: Settings = DEFAULT_SETTINGS;
  #ready: Promise<void> = Promise.resolve();

  /** @param follow called with the settings whenever they were read. */
  constructor(
    connection: Connection,
    log: (what: string, fault: unknown) => void,
    follow: (settings: Settings) => void,
  ) {
    this.#connection = connection;
    this.#log = log;
    this.#follow = follow;
  }

  get now(): Settings {
    return this.#now;
  }

  /** Settled when the settings are known. It never rejects. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    this.#isAsked = capabilities.workspace?.configuration === true;
    this.#now = readSettings(initializationOptions?.dossier ?? initializationOptions);
  }

  /** Reads the settings for the first time, and asks to be told when they change. */
  async begin(): Promise<void> {
    const { client } = this.#connection;
    const registered =
      this.#isAsked && client.register(DidChangeConfigurationNotification.type, { section: 'dossier' });
    this.read(undefined);
    await registered;
  }

  /** @param told what the client says, where it cannot be asked. */
  read(told: unknown): void {
    this.#ready = this.#read(told);
  }

  async #read(told: unknown): Promise<void> {
    try {
      const section = this.#isAsked ? await this.#connection.workspace.getConfiguration('dossier') : told;
      if (section) this.#now = readSettings(section);
    } catch (fault) {
      this.#log('The settings could not be read; those of before hold.', fault);
    }
    this.#follow(this.#now);
  }
}
