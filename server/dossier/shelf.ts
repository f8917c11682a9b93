import { LineStarts } from '../text/lines';
import { type Card, citesShelfmark, mayCite, refersTo } from './card';
import type { Work } from './citations/works';
import type { Documents, ListedDocument } from './documents';
import { keyIn } from './occurrences';
import type { FileId } from './place';

/** The cards of the files of a dossier whose texts are not at hand. */
export class Shelf {
  readonly #cards = new Map<FileId, Card>();

  get files(): Iterable<FileId> {
    return this.#cards.keys();
  }

  card(file: FileId): Card | undefined {
    return this.#cards.get(file);
  }

  put(file: FileId, card: Card): void {
    this.#cards.set(file, card);
  }

  remove(file: FileId): boolean {
    return this.#cards.delete(file);
  }

  /** The lists of documents, by file. */
  *lists(): Iterable<readonly [FileId, readonly ListedDocument[]]> {
    for (const [file, { listed }] of this.#cards) if (listed.length > 0) yield [file, listed];
  }

  /** The lines of a file that lists documents. */
  lines(file: FileId): LineStarts | undefined {
    const card = this.#cards.get(file);
    return card && card.lineStarts.length > 0 ? new LineStarts(card.lineStarts) : undefined;
  }

  /** The abbreviations of known archives on all cards. */
  *known(): Iterable<string> {
    for (const { known } of this.#cards.values()) yield* known;
  }

  some(holds: (card: Card) => boolean): boolean {
    for (const card of this.#cards.values()) if (holds(card)) return true;
    return false;
  }

  /**
   * The files that have occurrences of a shelfmark, a repository, a document or a work.
   *
   * @param documents those of the dossier.
   * @param work of the entity, where it is that of a bibliography.
   */
  filesWith(entity: string, documents: Documents, work?: Work): FileId[] {
    const { list, again } = documents;
    const key = keyIn(entity);
    const stated = [...list, ...again].filter(({ number }) => entity.startsWith('document ') && number === key);
    const holds = (file: FileId, card: Card): boolean => {
      if (entity.startsWith('shelfmark ')) return citesShelfmark(card, key);
      if (entity.startsWith('repository ')) return card.named.includes(key);
      if (work) return mayCite(card, work);
      if (!entity.startsWith('document ')) return false;
      return card.mentioned.includes(key) || stated.some((one) => one.file === file || refersTo(card, one, documents));
    };
    return [...this.#cards].filter(([file, card]) => holds(file, card)).map(([file]) => file);
  }
}
