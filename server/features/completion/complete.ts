/**
 * Completion of shelfmarks and of the names of archives and people, from what the dossier cites, lists and names, and of
 * works, from its notes and bibliographies. Facts only: how they are shown is another module's work.
 */
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { sourceIndexOf } from '../../dossier/sources/sourceIndex';
import type { Essay } from '../../reading/essay';
import type { Span } from '../../text/span';
import { completeCitation } from './citations';
import { completeName } from './names';
import { completePeople } from './people';
import { completeShelfmark } from './shelfmarks';
import { MOST, type Suggestion, type Suggestions } from './suggestion';
import { typedAt } from './typed';
import { typedCitation } from './typedCitation';

/** @param offset of the cursor, a UTF-16 offset in `file`. @returns undefined where nothing is to be completed. */
export function complete(dossier: Dossier, file: FileId, offset: number): Suggestions | undefined {
  const essay = dossier.essay(file);
  if (!essay) return undefined;
  return (
    completeSource(dossier, essay, offset) ??
    completeWork(dossier, file, essay, offset) ??
    completePeople(dossier, essay, offset)
  );
}

function completeSource(dossier: Dossier, essay: Essay, offset: number): Suggestions | undefined {
  const index = sourceIndexOf(dossier);
  const typed = typedAt(essay, offset, (name) => index.archiveNamed(name));
  if (!typed) return undefined;
  const found =
    typed.kind === 'name'
      ? completeName(typed.text, index, essay.directory)
      : completeShelfmark(typed, index, essay, offset);
  return suggestions(typed.at, found);
}

function completeWork(dossier: Dossier, file: FileId, essay: Essay, offset: number): Suggestions | undefined {
  const typed = typedCitation(essay, offset);
  return typed && suggestions(typed.at, completeCitation(typed, dossier, file));
}

function suggestions(at: Span, found: readonly Suggestion[]): Suggestions | undefined {
  return found.length === 0 ? undefined : { at, suggestions: found.slice(0, MOST), isCut: found.length > MOST };
}
