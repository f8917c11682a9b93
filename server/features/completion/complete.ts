/**
 * Completion of labels of notes, of documents, of shelfmarks, of the names of archives and people, and of works, from what
 * the dossier and its bibliographies have. Facts only: how they are shown is another module's work.
 */
import type { Dossier } from '../../dossier/dossier';
import type { FileId } from '../../dossier/place';
import { sourceIndexOf } from '../../dossier/sources/sourceIndex';
import type { Essay } from '../../reading/essay';
import type { Span } from '../../text/span';
import { completeCitation } from './citations';
import { completeDocuments } from './documents';
import { completeName } from './names';
import { completeNotes } from './notes';
import { completePeople } from './people';
import { placeOf } from './place';
import { completeShelfmark } from './shelfmarks';
import { MOST, type Suggestion, type Suggestions } from './suggestion';
import { typedAt } from './typed';
import { typedCitation } from './typedCitation';

/** @param offset of the cursor, a UTF-16 offset in `file`. @returns undefined where nothing is to be completed. */
export function complete(dossier: Dossier, file: FileId, offset: number): Suggestions | undefined {
  const essay = dossier.essay(file);
  if (!essay) return undefined;
  const place = placeOf(essay, offset, essay.dialect.name === 'bracketed');
  const labelled =
    place && (completeNotes(dossier.apparatus(file)!, place, offset) ?? completeDocuments(dossier, place, offset));
  if (labelled) return suggestions(labelled.at, labelled.suggestions);
  return (
    completeCited(dossier, essay, offset) ??
    completeWork(dossier, file, essay, offset) ??
    completePeople(dossier, essay, offset)
  );
}

/** Shelfmarks and names of archives alone. @param essay in which somebody types, be it one that stands in no file. */
export function completeCited(dossier: Dossier, essay: Essay, offset: number): Suggestions | undefined {
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
