/**
 * What is shown beside the texts, and kept in step with them: the tree of the Dossier view, the dossier at a glance,
 * transcripts of documents, and lenses, hints and colours.
 */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { isManifest } from '../dossier/fileKinds';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import { Glance } from './glance/glance';
import { Pictures } from './picture/pictures';
import type { Places } from './places';
import type { Publisher } from './publisher';
import type { Settings } from './settings';
import { TranscriptDesk } from './transcripts';
import type { Uris } from './uris';
import { Trees } from './view/trees';

interface Surroundings {
  readonly library: Library;
  readonly uris: Uris;
  readonly places: Places;
  readonly publisher: Pick<Publisher, 'changed'>;
  read(file: FileId): Promise<string | undefined>;
  /** The text of a file that is open in the editor. */
  openText(file: FileId): string | undefined;
  /** Settled when the settings are known. */
  settings(): Promise<Settings>;
  fault(what: string, fault: unknown): void;
}

export class Onlookers {
  readonly trees: Trees;
  readonly pictures: Pictures;
  readonly transcripts: TranscriptDesk;
  readonly #library: Library;
  readonly #glance: Glance;

  constructor(connection: Connection, around: Surroundings) {
    const { library, uris, places, publisher, read, fault } = around;
    this.#library = library;
    this.transcripts = new TranscriptDesk({
      library,
      uris,
      read,
      openText: around.openText,
      informed: ({ manifest }) => {
        if (manifest) publisher.changed([manifest.file]);
        this.changed();
      },
    });
    const ready = async () => void (await around.settings());
    this.trees = new Trees(connection, { library, uris, places, transcripts: this.transcripts, read, ready, fault });
    this.pictures = new Pictures(connection, { library, uris, read, ready, fault });
    const shown = () => around.settings().then((settings) => settings.shown);
    this.#glance = new Glance(connection, { library, uris, links: places, read, shown });
  }

  initialize(capabilities: ClientCapabilities): void {
    this.#glance.initialize(capabilities);
  }

  /** Tells those who show a dossier as a whole. @param isOnDisk whether texts that are not open may be others. */
  changed(isOnDisk = false): void {
    this.trees.changed(isOnDisk);
    this.pictures.changed(isOnDisk);
  }

  /** Follows a text that is typed. Transcripts are looked for when that is a manifest. */
  async typed(file: FileId): Promise<void> {
    this.changed();
    this.#glance.refreshing.edited(this.#library.dossierOf(file));
    if (isManifest(file)) await this.transcripts.look();
  }

  closed(uri: string): void {
    this.#glance.closed(uri);
  }

  /** Follows files that were read again. */
  async read(files: readonly FileId[]): Promise<void> {
    await this.transcripts.look(files);
    this.changed(true);
    this.#glance.refreshing.everything();
  }

  /** Follows the end of a reading of the workspace. */
  async indexed(): Promise<void> {
    this.changed();
    this.#glance.refreshing.everything();
    await this.transcripts.look();
  }

  configured(): void {
    this.#glance.refreshing.everything();
  }

  dispose(): void {
    this.trees.dispose();
    this.pictures.dispose();
    this.#glance.refreshing.dispose();
  }
}
