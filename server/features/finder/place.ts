/** Where something that was found by its name is. */
import type { Dossier } from '../../dossier/dossier';
import { keyIn, type Occurrence } from '../../dossier/occurrences';
import type { FileId } from '../../dossier/place';
import type { Found } from './entries';

/** Where it is defined, else where it stands first in the texts that are at hand. */
export function placeOfFound(dossier: Dossier, entity: string): Occurrence | undefined {
  let first: Occurrence | undefined;
  for (const one of dossier.occurrencesOf(entity)) {
    // A person's definition comes first, and an archive has none.
    if (one.role === 'definition' || one.kind === 'person' || one.kind === 'repository') return one;
    first ??= one;
  }
  return first;
}

/** A file that has it; an open one where there is one. */
export function fileOfFound(dossier: Dossier, { kind, entity, file }: Found): FileId | undefined {
  if (file !== undefined) return file;
  const key = keyIn(entity);
  for (const open of dossier.files) {
    const contribution = dossier.contribution(open)!;
    if (kind === 'person') return open;
    if (kind === 'repository' ? contribution.cited.has(key) : contribution.shelfmarks.has(key)) return open;
  }
  return dossier.shelf.filesWith(entity, dossier.documents)[0];
}
