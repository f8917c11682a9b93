import type { Dossier } from '../dossier/dossier';
import type { FileId } from '../dossier/place';
import { surnameOf } from '../reading/citations/wording';
import type { OutlineEntry } from './symbols';

/** The outline of a bibliography: its entries by their keys, in the order of the file. */
export function bibliographyOutline({ bibliography }: Dossier, file: FileId): OutlineEntry[] {
  return bibliography.entriesIn(file).map(({ key, work: { authors, title }, full, at }) => ({
    kind: 'work',
    name: key,
    detail: [authors.map(surnameOf).join(', '), title].filter(Boolean).join(', '),
    full,
    at,
    children: [],
  }));
}
