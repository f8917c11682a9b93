/** Answers that need the texts of files that are not open: these are read for the moment and not kept. */
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { Essay } from '../reading/essay';

/** In more files than this nobody looks at every place; the first ones by name are told. */
const MOST = 300;

/** Reads the text of a file; undefined where it cannot be read. */
export type ReadText = (file: FileId) => Promise<string | undefined>;

/**
 * The essays of files of which a dossier has only cards.
 *
 * @param most so many are read at most.
 */
export async function borrow(
  library: Library,
  files: Iterable<FileId>,
  read: ReadText,
  most = MOST,
): Promise<Map<FileId, Essay>> {
  const essays = new Map<FileId, Essay>();
  for (const file of [...files].sort().slice(0, most)) {
    const text = await read(file);
    const essay = text === undefined ? undefined : library.look(file, text);
    if (essay) essays.set(file, essay);
  }
  return essays;
}

/** Does something with a dossier, and tells the files whose texts it would have needed. */
export function withMissed<T>(
  dossier: Dossier,
  work: () => T,
): { readonly result: T; readonly missed: ReadonlySet<FileId> } {
  const missed = new Set<FileId>();
  dossier.onMissed = (file) => missed.add(file);
  try {
    return { result: work(), missed };
  } finally {
    dossier.onMissed = undefined;
  }
}
