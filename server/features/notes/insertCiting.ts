/** Inserts a note that cites something: the citation is its text. */
import type { Dossier } from '../../dossier/dossier';
import { noteUnder } from '../../dossier/editing/places';
import type { FileId } from '../../dossier/place';
import { type Insertion, insertNote } from './insert';
import { duplicateLabels } from './objections';

/**
 * A new note with its mark at the cursor. Who inserts a citation does not see the notes meanwhile, so more is refused than
 * where somebody goes on to write: a mark in a note, and new numbers for notes of which one number means two.
 *
 * @param offset of the cursor, a UTF-16 offset in `file`.
 * @param citation written in one line.
 */
export function insertCiting(dossier: Dossier, file: FileId, offset: number, citation: string): Insertion {
  const apparatus = dossier.apparatus(file);
  const around = apparatus && noteUnder(apparatus, offset);
  if (around)
    return { objections: [{ says: ['insert/in-note', { label: around.label }], at: { start: offset, end: offset } }] };
  const objections = apparatus ? duplicateLabels(apparatus) : [];
  if (objections.length > 0) return { objections };
  return insertNote(dossier, file, offset, citation.replace(/\s+/g, ' ').trim());
}
