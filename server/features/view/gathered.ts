/**
 * What the views of a dossier gather from all of its texts, kept from one to the next for as long as it is true. What
 * stands where in a text that is edited is in none of it.
 */
import { type Documents, saySame } from '../../dossier/documents';
import type { Dossier } from '../../dossier/dossier';
import { type Archive, archivesOf } from '../archivalSources';
import { DocumentCitings } from './citings';
import type { Filter } from './filter';
import { Ledger, type Line } from './ledger';
import type { Listing } from './model';
import { peopleIn } from './people';
import { worksIn } from './works';

export class Gathered {
  readonly ledger = new Ledger();
  readonly citings = new DocumentCitings(this.ledger);
  readonly #people = new Last<Listing>();
  readonly #works = new Last<Listing>();
  readonly #archives = new Last<readonly Archive<Line>[]>();
  #documents: Documents | undefined;

  /** Reads what is not known yet, file by file: whoever asks for it can let others have their turn between two. */
  *reading(dossier: Dossier): Iterable<void> {
    for (const file of [...dossier.shelf.files]) {
      if (dossier.shelf.card(file)) this.ledger.of(dossier, file);
      yield;
    }
  }

  archives(dossier: Dossier): readonly Archive<Line>[] {
    const { documents } = dossier;
    // Equal lists count as one: where their documents stand is asked for elsewhere.
    if (!this.#documents || !saySame(this.#documents.list, documents.list)) this.#documents = documents;
    const all = this.ledger.all(dossier);
    const given: unknown[] = [this.#documents, dossier.manifest?.directory];
    for (const [file, lines] of all) given.push(file, lines);
    return this.#archives.of(given, () => archivesOf<Line>(dossier, all));
  }

  /** @param typed what `fits` was made of. */
  people(dossier: Dossier, typed: string, fits: Filter | undefined): Listing {
    return this.#people.of([dossier.people, typed], () => peopleIn(dossier, fits));
  }

  works(dossier: Dossier, typed: string, fits: Filter | undefined): Listing {
    const states = Array.from(dossier.files, (file) => dossier.citations(file)!.state);
    return this.#works.of([dossier.bibliography, typed, ...states], () => worksIn(dossier, fits));
  }
}

/** What was made last, and of what. */
class Last<T> {
  #of: readonly unknown[] = [];
  #made: T | undefined;

  of(given: readonly unknown[], make: () => T): T {
    if (this.#made === undefined || !isSame(this.#of, given)) {
      this.#made = make();
      this.#of = given;
    }
    return this.#made;
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
