/** Which entry of the view stands under the cursor. */
import type { Dossier } from '../../dossier/dossier';
import { keyIn, type Occurrence } from '../../dossier/occurrences';
import type { FileId } from '../../dossier/place';
import { repositoryIn } from '../../reading/shelfmarks/key';
import { levelName } from './archives';
import type { DossierView } from './dossierView';
import type { Path } from './model';

/**
 * In a note and on its mark it is the note, whatever stands in it: who writes a note stays at one entry.
 *
 * @param offset UTF-16 offset in `file`.
 * @returns undefined where the view shows nothing of what stands there.
 */
export function pathAt(view: DossierView, file: FileId, offset: number): Path | undefined {
  const { dossier } = view;
  const here = dossier.occurrenceAt(file, offset);
  const key = here?.kind === 'note' ? keyIn(here.entity) : dossier.apparatus(file)?.noteAt(offset)?.key;
  if (key !== undefined) return view.pathTo([...view.notesPath(file), noteName(dossier, file, key, offset)]);
  const names = here && namesOf(dossier, here);
  return names && view.pathTo(names);
}

/** Of several notes of one number the one that is meant. */
function noteName(dossier: Dossier, file: FileId, key: string, offset: number): string {
  const apparatus = dossier.apparatus(file)!;
  const again = [...apparatus.structure.faults.duplicates].find((index) => {
    const { start, end } = apparatus.fullOf(index);
    return start <= offset && offset <= end;
  });
  return again === undefined ? key : `${key}+${again}`;
}

function namesOf(dossier: Dossier, here: Occurrence): Path | undefined {
  switch (here.kind) {
    case 'document':
      return ['documents', keyIn(here.entity)];
    case 'shelfmark': {
      const { document } = here.denotes;
      return document ? ['documents', document.number] : archivePath(dossier, here);
    }
    case 'repository':
      return ['archives', siglumOf(dossier, here.file, here.key) ?? here.name.text];
    case 'work':
      return ['works', here.work.key];
    case 'person':
      return ['people', here.person.key];
    default:
      return undefined;
  }
}

function archivePath(
  dossier: Dossier,
  { file, placed: { key, shelfmark } }: Extract<Occurrence, { kind: 'shelfmark' }>,
): Path {
  const name = siglumOf(dossier, file, repositoryIn(key)) ?? shelfmark.repository?.text ?? '?';
  return ['archives', name, ...shelfmark.levels.map((level) => levelName({ level }))];
}

function siglumOf(dossier: Dossier, file: FileId, key: string): string | undefined {
  return dossier.directoryOf(file)?.get(key)?.siglum;
}
