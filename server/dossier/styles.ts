import type { ManifestStyle } from '../reading/manifest/model';
import { HouseStyle } from './houseStyle';
import { Tally } from './tally';

type Counts = Iterable<readonly [string, number]>;

/** Counts in which manners the shelfmarks of a dossier are written, and knows the house style that follows. */
export class Styles {
  readonly #manners = new Tally();
  #all: Counts | undefined;
  #stated: ManifestStyle | undefined;
  #house: HouseStyle | undefined;

  /** Takes what came and went. @returns whether the house style is another now; where nobody has asked for it, it is not. */
  count(changes: readonly (readonly [counts: Counts, times: number])[]): boolean {
    let isChanged = false;
    for (const [counts, times] of changes)
      for (const [manner, count] of counts) {
        this.#manners.add(manner, count * times);
        isChanged = true;
      }
    const before = this.#house;
    if (!isChanged || !before) return false;
    const next = new HouseStyle(this.#counts, this.#stated);
    const isOther = next.signature !== before.signature || next.ways !== before.ways;
    if (isOther) this.#house = next;
    return isOther;
  }

  state(stated: ManifestStyle | undefined): void {
    this.#stated = stated;
    this.#house = undefined;
  }

  /** Takes the manners of the whole dossier from somebody who has counted them; what is counted here has no say then. */
  trust(all: Counts): void {
    this.#all = all;
    this.#house = undefined;
  }

  get house(): HouseStyle {
    this.#house ??= new HouseStyle(this.#counts, this.#stated);
    return this.#house;
  }

  get #counts(): Counts {
    return this.#all ?? this.#manners.entries;
  }
}
