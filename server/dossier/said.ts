/** What the texts of a dossier say to one another: those that are at hand, and the cards of the others. */
import { type Card, refersTo } from './card';
import type { Contribution } from './contribution';
import type { Documents, ListedDocument } from './documents';
import type { Known } from './known';
import type { FileId } from './place';
import type { Shelf } from './shelf';

export class Said {
  readonly #known: ReadonlyMap<FileId, Known>;
  readonly #shelf: Shelf;

  /** @param known the texts that are at hand, now and later. */
  constructor(known: ReadonlyMap<FileId, Known>, shelf: Shelf) {
    this.#known = known;
    this.#shelf = shelf;
  }

  get hasMarks(): boolean {
    const hasMarks = (one: Contribution | Card) => one.hasMarks;
    return this.#some(hasMarks, hasMarks);
  }

  cites(repository: string): boolean {
    return this.#some(
      ({ cited }) => cited.has(repository),
      ({ cited }) => cited.includes(repository),
    );
  }

  expands(abbreviation: string): boolean {
    return this.#some(
      ({ expanded }) => expanded.has(abbreviation),
      ({ expanded }) => expanded.includes(abbreviation),
    );
  }

  /** Whether a text mentions a document by its number, or a card cites it. */
  mentions(document: ListedDocument, documents: Documents): boolean {
    return this.#some(
      ({ mentioned }) => mentioned.has(document.number),
      (card) => refersTo(card, document, documents),
    );
  }

  get abbreviations(): string[] {
    const all = new Set<string>();
    for (const { contribution } of this.#known.values()) for (const one of contribution.known.values) all.add(one);
    for (const one of this.#shelf.known()) all.add(one);
    return [...all].sort();
  }

  #some(here: (contribution: Contribution) => boolean, away: (card: Card) => boolean): boolean {
    for (const { contribution } of this.#known.values()) if (here(contribution)) return true;
    return this.#shelf.some(away);
  }
}
