import type { Dossier } from '../dossier/dossier';
import type { FileId } from '../dossier/place';
import { transcriptsIn } from '../dossier/transcripts/transcripts';

/** Looks whether the transcripts are there that a manifest names. @returns whether others are than before. */
export async function lookForTranscripts(
  dossier: Dossier,
  isThere: (file: FileId) => Promise<boolean>,
): Promise<boolean> {
  const unreadable = new Set<FileId>();
  for (const { file } of dossier.manifest ? transcriptsIn(dossier.manifest) : [])
    if (file !== undefined && !(await isThere(file))) unreadable.add(file);
  return dossier.setUnreadableTranscripts(unreadable);
}
