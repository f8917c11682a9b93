import type { Dossier } from '../dossier/dossier';
import { entityOf, type Occurrence } from '../dossier/occurrences';
import type { FileId } from '../dossier/place';

/**
 * Where the thing under the cursor is defined; on a definition, where it is referred to, so that the same key leads
 * from a mark to its note and back. A shelfmark leads to the document that it denotes; one that the list does not have
 * leads to where the dossier cites it first.
 *
 * @param offset UTF-16 offset in `file`.
 * @returns occurrences in reading order; empty when nothing stands exactly under the cursor.
 */
export function findDefinition(
  dossier: Dossier,
  file: FileId,
  offset: number,
): { from: Occurrence; to: Occurrence[] } | undefined {
  const from = dossier.occurrenceAt(file, offset);
  if (!from) return undefined;
  const to = from.role === 'definition' ? references(dossier, from) : definitions(dossier, from);
  return { from, to };
}

function references(dossier: Dossier, from: Occurrence): Occurrence[] {
  return [...dossier.occurrencesOf(from.entity)].filter((occurrence) => occurrence.role === 'reference');
}

function definitions(dossier: Dossier, from: Occurrence): Occurrence[] {
  const isDefined = from.kind === 'person' && from.person.stated !== undefined;
  if (from.kind === 'repository' || (from.kind === 'person' && !isDefined))
    return firstOf(dossier.occurrencesOf(from.entity), from);
  if (from.kind !== 'shelfmark')
    return [...dossier.occurrencesOf(from.entity)].filter((occurrence) => occurrence.role === 'definition');
  const { document } = from.denotes;
  if (document)
    return [...dossier.occurrencesOf(entityOf.document(document.number))].filter(
      (occurrence) => occurrence.role === 'definition',
    );
  return firstOf(dossier.occurrencesOf(from.entity), from);
}

/** The first place where a thing without a definition stands, unless that is here. */
function firstOf(occurrences: Iterable<Occurrence>, here: Occurrence): Occurrence[] {
  const [first] = occurrences;
  return first && !(first.file === here.file && first.at.start === here.at.start) ? [first] : [];
}
