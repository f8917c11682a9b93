/** The transcript of the source that an entry of the view stands for: a document, or a place that cites one. */
import { type CitedTranscript, transcriptAt, transcriptOf } from '../transcript';
import type { DossierView } from './dossierView';
import type { Path } from './model';

/** @returns undefined where there is none; of a place in a text that is not at hand it is not known. */
export function transcriptOfEntry(view: DossierView, path: Path): CitedTranscript | undefined {
  const { dossier } = view;
  const last = path[path.length - 1];
  if (!dossier.manifest || last === undefined) return undefined;
  if (path[0] === 'documents') {
    if (path.length === 2) return transcriptOf(dossier, last);
    const target = view.target(path);
    return target && 'at' in target ? transcriptAt(dossier, target.file, target.at.start) : undefined;
  }
  const number = path[0] === 'archives' ? /^document (.+)$/.exec(last)?.[1] : undefined;
  return number === undefined ? undefined : transcriptOf(dossier, number);
}
