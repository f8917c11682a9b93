/** What stands over documents and labels of notes: how often each is cited. Counting waits until somebody looks. */
import type { Dossier } from '../dossier/dossier';
import { entityOf } from '../dossier/occurrences';
import type { FileId } from '../dossier/place';
import type { Span } from '../text/span';

/** A place over which something is told. */
export interface Lens {
  readonly kind: 'document' | 'note';
  /** "Document 4" in the list, its number in a manifest, or the label of a note; UTF-16 offsets in the file. */
  readonly at: Span;
  readonly entity: string;
}

/** Over which things lenses are wanted. */
export interface LensKinds {
  readonly documents: boolean;
  readonly notes: boolean;
}

/** How often a thing is referred to over the dossier. */
export interface Count {
  /** Shelfmarks that denote a document, marks of a note. */
  readonly cited: number;
  /** "Document 4" and "the Volski report". */
  readonly mentioned: number;
}

/** The lenses of a text or a manifest. */
export function findLenses(dossier: Dossier, file: FileId, { documents, notes }: LensKinds): Lens[] {
  const lenses: Lens[] = [];
  if (documents)
    for (const { file: own, header, number } of dossier.documents.list)
      if (own === file) lenses.push({ kind: 'document', at: header, entity: entityOf.document(number) });
  const apparatus = notes ? dossier.apparatus(file) : undefined;
  for (let index = 0; apparatus && index < apparatus.noteCount; index++) {
    const { key, at } = apparatus.note(index);
    lenses.push({ kind: 'note', at, entity: entityOf.note(file, key) });
  }
  return lenses;
}

/** @param file only the references there. */
export function countReferences(dossier: Dossier, entity: string, file?: FileId): Count {
  let cited = 0;
  let mentioned = 0;
  for (const { role, kind, file: own } of dossier.occurrencesOf(entity)) {
    if (role === 'definition' || (file !== undefined && own !== file)) continue;
    if (kind === 'document') mentioned++;
    else cited++;
  }
  return { cited, mentioned };
}
