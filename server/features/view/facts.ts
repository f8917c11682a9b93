/** What is known of an entry of the view: the same as under the cursor, where it stands. */
import { entityOf } from '../../dossier/occurrences';
import { factsAbout, findHover, type HoverFacts } from '../hover';
import type { DossierView } from './dossierView';
import type { Path } from './model';

/** @returns undefined for what only gathers others. */
export function factsOf(view: DossierView, path: Path): HoverFacts | undefined {
  const { dossier } = view;
  const shows = view.row(path)?.shows;
  if (shows?.kind === 'archive') {
    const repository = view.archives.archive(path[path.length - 1]!)?.repository;
    return repository && { kind: 'repository', at: NOWHERE, repository, written: shows.siglum ?? '' };
  }
  if (shows?.kind === 'person') {
    const [first] = dossier.occurrencesOf(entityOf.person(path[path.length - 1]!));
    return first && factsAbout(dossier, first);
  }
  if (!shows || shows.kind === 'section' || shows.kind === 'part' || shows.kind === 'file') return undefined;
  const target = view.target(path);
  if (!target) return undefined;
  if (!('at' in target)) {
    dossier.onMissed?.(target.file);
    return undefined;
  }
  // A mark tells of its note more than the label does.
  const key = shows.kind === 'note' ? dossier.apparatus(target.file)?.noteAt(target.at.start)?.key : undefined;
  const mark = key === undefined ? undefined : dossier.apparatus(target.file)!.marksOf(key)[0];
  return findHover(dossier, target.file, (mark ?? target).at.start);
}

const NOWHERE = { start: 0, end: 0 };
