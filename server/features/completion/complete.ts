/**
 * Completion of shelfmarks and of the names of archives and people, from what the dossier already cites, lists and names. Facts only: how
 * they are shown is another module's work.
 */
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { sourceIndexOf } from '../../dossier/sources/sourceIndex';
import { completeName } from './names';
import { completePeople } from './people';
import { completeShelfmark } from './shelfmarks';
import { MOST, type Suggestions } from './suggestion';
import { typedAt } from './typed';

/** @param offset of the cursor, a UTF-16 offset in `file`. @returns undefined where nothing is to be completed. */
export function complete(dossier: Dossier, file: FileId, offset: number): Suggestions | undefined {
  const essay = dossier.essay(file);
  if (!essay) return undefined;
  const index = sourceIndexOf(dossier);
  const typed = typedAt(essay, offset, (name) => index.archiveNamed(name));
  if (!typed) return completePeople(dossier, essay, offset);
  const found =
    typed.kind === 'name'
      ? completeName(typed.text, index, essay.directory)
      : completeShelfmark(typed, index, essay, offset);
  if (found.length === 0) return undefined;
  return { at: typed.at, suggestions: found.slice(0, MOST), isCut: found.length > MOST };
}
