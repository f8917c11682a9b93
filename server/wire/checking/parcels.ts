/**
 * Bibliographies on their way to another thread. Whoever sends one copies it, and meanwhile does nothing else: so they go
 * in parcels, between which others pass.
 */
import type { BibliographyFile, StatedEntry } from '../../dossier/bibliography/bibliographyFile';

/** Some entries of one bibliography, in its order. */
export interface Parcel {
  readonly file: string;
  readonly entries: readonly StatedEntry[];
}

const ENTRIES_OF_A_PARCEL = 200;

export function* parcelsOf(bibliographies: readonly BibliographyFile[]): Iterable<Parcel> {
  for (const { file, entries } of bibliographies)
    for (let from = 0; from < entries.length; from += ENTRIES_OF_A_PARCEL)
      yield { file, entries: entries.slice(from, from + ENTRIES_OF_A_PARCEL) };
}

/** Bibliographies without what goes in parcels. */
export function withoutEntries(bibliographies: readonly BibliographyFile[]): BibliographyFile[] {
  return bibliographies.map((one) => ({ ...one, entries: [] }));
}

/** Bibliographies with what came in parcels. */
export function withEntries(empty: readonly BibliographyFile[], parcels: readonly Parcel[]): BibliographyFile[] {
  return empty.map((one) => ({
    ...one,
    entries: parcels.filter(({ file }) => file === one.file).flatMap(({ entries }) => entries),
  }));
}
