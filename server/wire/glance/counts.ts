/**
 * How often something is referred to over a dossier. Files that are not open are read for it once, and again only when
 * they or what the dossier says have changed.
 */
import type { Card } from '../../dossier/card';
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { type Count, countReferences } from '../../features/lenses';
import { borrow, withMissed } from '../borrowed';
import type { Around } from './around';

export interface Counted extends Count {
  /** There are files that were not read, since they are too many. */
  readonly isMore: boolean;
}

interface Known {
  readonly card: Card | undefined;
  readonly revision: number;
  readonly count: Count;
}

/** So many files are read for one thing. */
const MOST = 100;

export class Counts {
  readonly #around: Around;
  readonly #known = new Map<string, Known>();

  constructor(around: Around) {
    this.#around = around;
  }

  /** @returns undefined for a file that belongs to no dossier any more. */
  async of(file: FileId, entity: string): Promise<Counted | undefined> {
    const { library, read } = this.#around;
    const dossier = library.dossierOf(file);
    if (!dossier) return undefined;
    const { result, missed } = withMissed(dossier, () => countReferences(dossier, entity));
    if (missed.size === 0) return { ...result, isMore: false };
    const away = [...missed].sort().slice(0, MOST);
    const unknown = away.filter((other) => !this.#isKnown(dossier, other, entity));
    const essays = await borrow(library, unknown, read, MOST);
    for (const [other, essay] of essays) {
      const card = dossier.shelf.card(other);
      const count = dossier.withTexts(new Map([[other, essay]]), () => countReferences(dossier, entity, other));
      this.#known.set(`${other}\n${entity}`, { card, revision: dossier.revision, count });
    }
    let { cited, mentioned } = countReferences(dossier, entity);
    for (const other of away) {
      const count = this.#known.get(`${other}\n${entity}`)?.count;
      // One that was opened meanwhile is counted already.
      if (!count || dossier.essay(other)) continue;
      cited += count.cited;
      mentioned += count.mentioned;
    }
    return { cited, mentioned, isMore: missed.size > MOST };
  }

  #isKnown(dossier: Dossier, file: FileId, entity: string): boolean {
    const known = this.#known.get(`${file}\n${entity}`);
    return known !== undefined && known.card === dossier.shelf.card(file) && known.revision === dossier.revision;
  }
}
