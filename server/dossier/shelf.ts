import { LineStarts } from '../text/lines';
import { type Card, citesShelfmark, mayCite, refersTo } from './card';
import type { Work } from './citations/works';
import type { Documents, ListedDocument } from './documents';
import type { Dossier } from './dossier';
import { entityOf, keyIn } from './occurrences';
import { mayName } from './people/onCard';
import type { Person } from './people/people';
import type { FileId } from './place';

/** About 20,000 spellings; a long essay has some 150. */
const MANY_NAMES = 400_000;

/** The cards of the files of a dossier whose texts are not at hand. */
export class Shelf {
  readonly #cards = new Map<FileId, Card>();
  /** Another number whenever a card came, went or was replaced. */
  revision = 0;
  /** How much all cards say of names, in characters. */
  #names = 0;

  /** Whether more cards are on their way, and what all say together is not to be asked yet. */
  isFilling = false;

  /** Whether to gather the names on all cards would be felt after a key: one card comes after the other, or they are many. */
  get isSlowToName(): boolean {
    return this.isFilling || this.#names > MANY_NAMES;
  }

  get isEmpty(): boolean {
    return this.#cards.size === 0;
  }

  get files(): Iterable<FileId> {
    return this.#cards.keys();
  }

  card(file: FileId): Card | undefined {
    return this.#cards.get(file);
  }

  put(file: FileId, card: Card): void {
    this.#names += card.people.length - (this.#cards.get(file)?.people.length ?? 0);
    this.#cards.set(file, card);
    this.revision++;
  }

  remove(file: FileId): boolean {
    this.#names -= this.#cards.get(file)?.people.length ?? 0;
    if (!this.#cards.delete(file)) return false;
    this.revision++;
    return true;
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

  /** What is read from every card. */
  *read<T>(read: (card: Card) => T): Iterable<readonly [FileId, T]> {
    for (const [file, card] of this.#cards) yield [file, read(card)];
  }

  some(holds: (card: Card) => boolean): boolean {
    for (const card of this.#cards.values()) if (holds(card)) return true;
    return false;
  }

  /**
   * The files that have occurrences of a shelfmark, a repository, a document, a work or a person.
   *
   * @param documents those of the dossier.
   * @param work of the entity, where it is that of a bibliography.
   * @param person whom the entity is.
   */
  filesWith(entity: string, documents: Documents, work?: Work, person?: Person): FileId[] {
    const { list, again } = documents;
    const key = keyIn(entity);
    const stated = [...list, ...again].filter(({ number }) => entity.startsWith('document ') && number === key);
    const holds = (file: FileId, card: Card): boolean => {
      if (entity.startsWith('shelfmark ')) return citesShelfmark(card, key);
      if (entity.startsWith('repository ')) return card.named.includes(key);
      if (person) return mayName(card, person);
      if (work) return mayCite(card, work);
      if (!entity.startsWith('document ')) return false;
      return card.mentioned.includes(key) || stated.some((one) => one.file === file || refersTo(card, one, documents));
    };
    return [...this.#cards].filter(([file, card]) => holds(file, card)).map(([file]) => file);
  }
}

/** The files of a dossier that are not at hand and have occurrences of an entity. */
export function shelvedWith({ shelf, people, documents, bibliography }: Dossier, entity: string): FileId[] {
  const person = entity.startsWith(entityOf.person('')) ? people.byKey(keyIn(entity)) : undefined;
  return shelf.filesWith(entity, documents, bibliography.workOf(entity), person);
}
