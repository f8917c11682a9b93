/**
 * Finds people, documents, works, archives and shelfmarks of a dossier by what somebody types. Every kind has an index of
 * its own, which is made anew only when what it is made of is another.
 */
import type { Dossier } from '../../dossier/dossier';
import type { People } from '../../dossier/people/people';
import { type Entry, SearchIndex } from '../../dossier/search/searchIndex';
import { sourceIndexOf } from '../../dossier/sources/sourceIndex';
import { documentsIn, type Found, type FoundKind, peopleIn, repositoriesIn, shelfmarksIn, worksIn } from './entries';

/** In this order they stand where nothing else tells. */
export const KINDS: readonly FoundKind[] = ['person', 'document', 'work', 'repository', 'shelfmark'];

export interface RankedFound extends Found {
  /** It is not spelt as it was typed: "did you mean". */
  readonly isNear: boolean;
  readonly score: number;
}

/**
 * The best first; what is only spelt nearly so comes last.
 *
 * @param most so many at most.
 */
export function findByName(
  dossier: Dossier,
  typed: string,
  most: number,
  kinds: readonly FoundKind[] = KINDS,
): RankedFound[] {
  const hits = kinds.flatMap((kind) =>
    indexOf(dossier, kind)
      .find(typed, most)
      .map(({ value, isNear, score }) => ({ ...value, isNear, score })),
  );
  return ranked(hits, typed, most);
}

/** Before anything is typed, what the dossier is about comes first. */
const UNASKED: readonly FoundKind[] = ['document', 'person', 'work', 'repository', 'shelfmark'];

/** Puts what was found in several dossiers, or of several kinds, into one order. */
export function ranked<T extends RankedFound>(hits: readonly T[], typed: string, most: number): T[] {
  const order = typed.trim() === '' ? UNASKED : KINDS;
  const asTyped = hits.filter(({ isNear }) => !isNear);
  const enough = asTyped.length >= 5 ? asTyped : hits;
  return [...enough]
    .sort(
      (a, b) =>
        Number(a.isNear) - Number(b.isNear) ||
        b.score - a.score ||
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        b.count - a.count,
    )
    .slice(0, most);
}

const said = new WeakMap<People, string>();

/** Equal for people of the same names: while somebody types they are gathered anew, and mostly nothing has changed. */
function saidOf(people: People): string {
  let all = said.get(people);
  if (all === undefined) {
    all = people.list
      .map(({ key, forms }) => `${key}|${forms.map(({ text, count }) => `${text} ${count}`)}`)
      .join('\n');
    said.set(people, all);
  }
  return all;
}

interface Made {
  readonly from: readonly unknown[];
  readonly index: SearchIndex<Found>;
}

const made = new WeakMap<Dossier, Map<FoundKind, Made>>();

function indexOf(dossier: Dossier, kind: FoundKind): SearchIndex<Found> {
  let ofDossier = made.get(dossier);
  if (!ofDossier) {
    ofDossier = new Map();
    made.set(dossier, ofDossier);
  }
  const { from, entries } = MAKERS[kind](dossier);
  const known = ofDossier.get(kind);
  if (known && known.from.length === from.length && known.from.every((one, at) => one === from[at])) return known.index;
  const index = new SearchIndex(entries());
  ofDossier.set(kind, { from, index });
  return index;
}

/** What the entries of a kind are made of, and how. */
interface Maker {
  readonly from: readonly unknown[];
  entries(): Entry<Found>[];
}

const MAKERS: Readonly<Record<FoundKind, (dossier: Dossier) => Maker>> = {
  person(dossier) {
    return { from: [saidOf(dossier.people), dossier.manifest], entries: () => peopleIn(dossier) };
  },
  document(dossier) {
    return { from: [dossier.documents], entries: () => documentsIn(dossier) };
  },
  work(dossier) {
    const citations = [...dossier.files].map((file) => dossier.citations(file));
    return { from: [dossier.bibliography, ...citations], entries: () => worksIn(dossier) };
  },
  repository(dossier) {
    const index = sourceIndexOf(dossier);
    return { from: [index.revision, dossier.manifest], entries: () => repositoriesIn(dossier, index) };
  },
  shelfmark(dossier) {
    const index = sourceIndexOf(dossier);
    return { from: [index.revision, dossier.documents], entries: () => shelfmarksIn(dossier, index) };
  },
};
