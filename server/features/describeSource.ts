import { citesShelfmark } from '../dossier/card';
import type { ListedDocument } from '../dossier/documents';
import type { Dossier } from '../dossier/dossier';
import type { FileId } from '../dossier/place';
import type { CitingPlace, SourceLevel } from '../dossier/sources/cited';
import { citedOf, filesOf } from '../dossier/sources/citedOf';
import type { Repository } from '../reading/directory';
import { families } from '../reading/shelfmarks/families';
import { repositoryIn } from '../reading/shelfmarks/key';

/** What is known of a shelfmark that the dossier cites, for who may want to cite it too. */
export interface SourceFacts {
  readonly repository: Repository | undefined;
  readonly written: string | undefined;
  readonly levels: readonly (SourceLevel & { readonly word: string })[];
  readonly documents: readonly ListedDocument[];
  /** The first places that cite it. */
  readonly places: readonly (CitingPlace & { readonly file: FileId })[];
  /** How many more there are. */
  readonly more: number;
}

const MOST_PLACES = 8;

/** @param file in which somebody asks. @returns undefined for what the dossier does not cite. */
export function describeSource(dossier: Dossier, file: FileId, key: string): SourceFacts | undefined {
  const cites = (other: FileId) => {
    const card = dossier.shelf.card(other);
    const isOfManifest = dossier.manifest?.file === other;
    return dossier.contribution(other)?.shelfmarks.has(key) ?? (card ? citesShelfmark(card, key) : isOfManifest);
  };
  const found = filesOf(dossier).flatMap((other) => {
    const source = cites(other) ? citedOf(dossier, other).sources.find((one) => one.key === key) : undefined;
    return source ? [{ file: other, source }] : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const words = families[first.source.family]?.words ?? {};
  const places = found.flatMap(({ file: other, source }) =>
    source.places.filter(({ isListed }) => !isListed).map((place) => ({ ...place, file: other })),
  );
  return {
    repository: dossier.directoryOf(file)?.get(repositoryIn(key)),
    written: first.source.written,
    levels: first.source.levels.map((level) => ({ ...level, word: words[level.name] ?? level.name })),
    documents: dossier.documents.byKey(key),
    places: places.slice(0, MOST_PLACES),
    more: Math.max(0, places.length - MOST_PLACES),
  };
}
