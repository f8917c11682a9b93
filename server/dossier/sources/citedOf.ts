import type { Dossier } from '../dossier';
import type { FileId } from '../place';
import { type Cited, citedIn, sourceOf } from './cited';
import { readCited } from './written';

/**
 * What a file of the dossier cites: from its text where that is at hand, else from its card; of the manifest, its list.
 *
 * @param withPatterns whether somebody wants to know how it is written.
 */
export function citedOf(dossier: Dossier, file: FileId, withPatterns = true): Cited {
  const { manifest, documents } = dossier;
  const essay = dossier.essay(file);
  if (essay)
    return citedIn(
      essay,
      [...documents.list, ...documents.again].filter((document) => document.file === file),
      withPatterns,
    );
  if (manifest?.file !== file) return readCited(dossier.shelf.card(file)?.sources ?? '');
  const sources = manifest.documents.flatMap(({ shelfmarks }) =>
    shelfmarks.map(({ shelfmark }) => sourceOf(shelfmark)),
  );
  return { sources, patterns: [] };
}

/** All files of a dossier, at hand or not, in the order of their names. */
export function filesOf({ files, shelf, manifest }: Dossier): FileId[] {
  const all = new Set([...files, ...shelf.files]);
  if (manifest) all.add(manifest.file);
  return [...all].sort();
}
