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
/** The pause is this many times as long as it took last: a very long text must not hold up who types. */
const REST = 8;
/** So many texts that are not open are read. */
const MOST = 300;

export class Pictures {
  readonly #around: Surroundings;
  readonly #connection: Connection;
  readonly #kept = new Map<FileId, Kept>();
  /** What the client looks at, and what it was told of it last. */
  #shown: { readonly params: PictureParams; said: string } | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #wait = PAUSE_MS;
  #isOnDisk = false;
  /** Another number whenever texts changed: what was begun before is not gone on with. */
  #turn = 0;

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
    this.#turn++;
    this.#isOnDisk ||= isOnDisk;
    clearTimeout(this.#pause);
    if (this.#shown) this.#pause = setTimeout(() => void this.#compare(), this.#wait);
  }

  dispose(): void {
    clearTimeout(this.#pause);
    this.#forget();
  }

  #forget(): void {
    this.#shown = undefined;
    this.#kept.clear();
  }

  async #compare(): Promise<void> {
    const shown = this.#shown;
    const turn = this.#turn;
    if (!shown) return;
    try {
      const picture = (await this.#draw(shown.params, () => turn === this.#turn)) ?? null;
      if (turn !== this.#turn || this.#shown !== shown) return;
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
    const asked = this.#asked(params);
    if (!asked) return undefined;
    const { dossier, extent } = asked;
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
    this.#wait = Math.max(PAUSE_MS, REST * longest, all);
    const { uris } = this.#around;
    const title = dossier.manifest?.reading.manifest.title?.value ?? null;
    const about = { extent: uris.uriOf(extent), title };
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

  #asked({ textDocument }: PictureParams): { dossier: Dossier; extent: FileId } | undefined {
    const { library, uris } = this.#around;
    if (!textDocument) {
      const [first] = library.folders;
      return first && { dossier: first, extent: first.folder ?? '' };
    }
    const file = uris.idOf(textDocument.uri);
    const dossier = library.dossierOf(file);
    const isOf = dossier?.manifest?.file === file || library.speaks(file) || dossier?.bibliography.lines(file);
    return dossier && isOf ? { dossier, extent: dossier.folder ?? file } : undefined;
  }
}
