/**
 * Answers a client that draws a dossier, and sends it a new picture when the typing pauses and the old one is no longer
 * true. Texts that are not open are read once; what was drawn of them stays until they or the rest of the dossier change.
 */
import type { Connection } from 'vscode-languageserver';
import type { Dossier } from '../../dossier/dossier';
import type { Library } from '../../dossier/library';
import type { FileId } from '../../dossier/place';
import { pictureOf, textsOf } from '../../features/picture/picture';
import { type TextPicture, textPictureOf } from '../../features/picture/textPicture';
import { AfterPause } from '../afterPause';
import { dossierAsked, extentOf } from '../asked';
import { borrow, type ReadText } from '../borrowed';
import { nextTurn } from '../turn';
import type { Uris } from '../uris';
import { placedPicture } from './placed';
import {
  type PictureAnswer,
  PictureChangedNotification,
  PictureHiddenNotification,
  type PictureParams,
  PictureRequest,
} from './protocol';

interface Surroundings {
  readonly library: Library;
  readonly uris: Uris;
  /** The texts of files that are not open. */
  readonly read: ReadText;
  /** Does something when the settings are known. */
  ready(): Promise<void>;
  fault(what: string, fault: unknown): void;
}

/** What was drawn of a text that is not at hand, and of which state of its dossier. */
interface Kept {
  readonly text: TextPicture;
  readonly dossier: Dossier;
  readonly revision: number;
}

const PAUSE_MS = 300;
/** So many texts that are not open are read. */
const MOST = 300;

export class Pictures {
  readonly #around: Surroundings;
  readonly #connection: Connection;
  readonly #kept = new Map<FileId, Kept>();
  /** What the client looks at, and what it was told of it last. */
  #shown: { readonly params: PictureParams; said: string } | undefined;
  readonly #pause = new AfterPause(PAUSE_MS, () => this.#compare());
  #isOnDisk = false;

  constructor(connection: Connection, around: Surroundings) {
    this.#connection = connection;
    this.#around = around;
  }

  answer(): void {
    this.#connection.onRequest(PictureRequest, async (params) => {
      await this.#around.ready();
      const shown = { params, said: '' };
      this.#shown = shown;
      const picture = (await this.#draw(params)) ?? null;
      shown.said = JSON.stringify(picture);
      return picture;
    });
    this.#connection.onNotification(PictureHiddenNotification, () => this.#forget());
  }

  /** Follows a change of texts. @param isOnDisk whether those that are not open may be others. */
  changed(isOnDisk = false): void {
    this.#isOnDisk ||= isOnDisk;
    this.#pause.changed(this.#shown !== undefined);
  }

  dispose(): void {
    this.#pause.stop();
    this.#forget();
  }

  #forget(): void {
    this.#shown = undefined;
    this.#kept.clear();
  }

  async #compare(): Promise<void> {
    const shown = this.#shown;
    const { turn } = this.#pause;
    if (!shown) return;
    try {
      const picture = (await this.#draw(shown.params, () => turn === this.#pause.turn)) ?? null;
      if (turn !== this.#pause.turn || this.#shown !== shown) return;
      const said = JSON.stringify(picture);
      if (said === shown.said) return;
      shown.said = said;
      await this.#connection.sendNotification(PictureChangedNotification, { picture });
    } catch (fault) {
      this.#around.fault('The picture of a dossier could not be made.', fault);
    }
  }

  /** @param isWanted asked between two texts, of which each may be long. */
  async #draw(params: PictureParams, isWanted = () => true): Promise<PictureAnswer | undefined> {
    if (this.#isOnDisk) this.#kept.clear();
    this.#isOnDisk = false;
    const { library, uris } = this.#around;
    const asked = dossierAsked(library, uris, params.textDocument);
    if (!asked) return undefined;
    const { dossier } = asked;
    const files = textsOf(dossier);
    const texts: TextPicture[] = [];
    let borrowed = 0;
    let [longest, all] = [0, 0];
    for (const file of files) {
      const start = performance.now();
      let text = textPictureOf(dossier, file) ?? this.#keptOf(dossier, file);
      if (!text && borrowed++ < MOST) text = await this.#borrow(dossier, file);
      if (text) texts.push(text);
      const took = performance.now() - start;
      longest = Math.max(longest, took);
      all += took;
      await nextTurn();
      if (!isWanted()) return undefined;
    }
    this.#pause.took(longest, all);
    const title = dossier.manifest?.reading.manifest.title?.value ?? null;
    const about = { extent: uris.uriOf(extentOf(asked)), title };
    return placedPicture(pictureOf(dossier, texts, files.length - texts.length), about, (file) => uris.uriOf(file));
  }

  #keptOf(dossier: Dossier, file: FileId): TextPicture | undefined {
    const kept = this.#kept.get(file);
    return kept?.dossier === dossier && kept.revision === dossier.revision ? kept.text : undefined;
  }

  /** Reads a text that is not at hand. @returns undefined where it cannot be read. */
  async #borrow(dossier: Dossier, file: FileId): Promise<TextPicture | undefined> {
    const essays = await borrow(this.#around.library, [file], this.#around.read);
    const text = dossier.withTexts(essays, () => textPictureOf(dossier, file));
    if (text) this.#kept.set(file, { text, dossier, revision: dossier.revision });
    return text;
  }
}
