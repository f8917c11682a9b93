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
  if (from.kind === 'work') return definitionsOfWork([...dossier.occurrencesOf(from.entity)], from);
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

type OfWork = Extract<Occurrence, { kind: 'work' }>;

/**
 * A citation key leads to its entry. A work that is written out leads to where the notes give it in full, else to the
 * bibliography of the text, else to another file.
 */
function definitionsOfWork(all: readonly Occurrence[], { cited, file }: OfWork): Occurrence[] {
  const stated = all.filter((one): one is OfWork => one.kind === 'work' && one.role === 'definition');
  const entries = stated.filter((one) => !one.cited);
  if (cited?.citation.kind === 'key' && entries.length > 0) return entries;
  const here = stated.filter((one) => one.cited && one.file === file);
  const inNotes = here.filter((one) => one.cited?.note !== '');
  for (const some of [inNotes, here, entries]) if (some.length > 0) return some;
  return stated;
}

/** The first place where a thing without a definition stands, unless that is here. */
function firstOf(occurrences: Iterable<Occurrence>, here: Occurrence): Occurrence[] {
  const [first] = occurrences;
  return first && !(first.file === here.file && first.at.start === here.at.start) ? [first] : [];
}
