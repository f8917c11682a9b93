import type { FileId } from '../dossier/place';
import type { Workspace } from '../dossier/workspace';

/** The files of two workspaces: those with a path on this machine of one, all others of the other. */
export function nearest(here: Workspace, elsewhere: Workspace): Workspace {
  const of = (file: FileId) => (file.startsWith('file:') ? here : elsewhere);
  return {
    list: (folder, bounds) => of(folder).list(folder, bounds),
    read: (file, bounds) => of(file).read(file, bounds),
    follow: async (file, folders, changed) => of(file).follow?.(file, folders, changed),
  };
}
