import type { Dossier } from '../dossier/dossier';
import type { Occurrence } from '../dossier/occurrences';
import type { FileId } from '../dossier/place';

/**
 * Every occurrence of the thing under the cursor, in reading order. A document is also referred to by the shelfmarks
 * that denote it.
 *
 * @param offset UTF-16 offset in `file`.
 */
export function findReferences(dossier: Dossier, file: FileId, offset: number, withDefinition: boolean): Occurrence[] {
  const here = dossier.occurrenceAt(file, offset);
  if (!here) return [];
  return [...dossier.occurrencesOf(here.entity)].filter(
    (occurrence) => withDefinition || occurrence.role === 'reference',
  );
}

/** The occurrences in the same file, for highlighting. */
export function findHighlights(dossier: Dossier, file: FileId, offset: number): Occurrence[] {
  return findReferences(dossier, file, offset, true).filter((occurrence) => occurrence.file === file);
}
