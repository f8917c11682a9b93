/** Reads bibliographies, a slice at a time: a library of many years has megabytes, and somebody is writing meanwhile. */
import type { BibliographyFile } from '../dossier/bibliography/bibliographyFile';
import type { Dossier } from '../dossier/dossier';
import type { Library } from '../dossier/library';
import type { FileId } from '../dossier/place';
import type { Bounds, Workspace } from '../dossier/workspace';
import { LineStarts } from '../text/lines';
import { nextTurn } from './turn';

/** A request waits for no more than a slice and an entry. */
const SLICE_MS = 5;

/** What the reading needs. */
export interface BibliographyRun {
  readonly library: Library;
  readonly workspace: Workspace;
  readonly bounds: Bounds;
  /** Files whose text comes from the editor. */
  isOpen(file: FileId): boolean;
  isCancelled(): boolean;
}

/**
 * Reads those of some files that are bibliographies of a dossier and are not known, and those that are named elsewhere.
 *
 * @returns the dossiers that have others than before.
 */
export async function readBibliographies(run: BibliographyRun, files: Iterable<FileId>): Promise<Dossier[]> {
  const { bibliographies } = run.library;
  const informed = new Set<Dossier>();
  const read = async (file: FileId) => {
    if (run.isOpen(file) || run.isCancelled()) return;
    for (const dossier of await readFromDisk(run, file)) informed.add(dossier);
  };
  for (const file of files) if (!bibliographies.has(file) && bibliographies.isWanted(file)) await read(file);
  for (const file of [...bibliographies.missing]) await read(file);
  return [...informed];
}

/** Reads a bibliography again, or for the first time. @returns the dossiers to which it says something new. */
export async function readFromDisk(run: BibliographyRun, file: FileId): Promise<Dossier[]> {
  const { library, workspace, bounds } = run;
  const text = await workspace.read(file, bounds);
  if (run.isOpen(file)) return [];
  const read = text === undefined ? undefined : await bibliographyFrom(library, file, text, run.isCancelled);
  return run.isOpen(file) || run.isCancelled() ? [] : library.bibliographies.set(file, read);
}

/** @returns undefined for a text that is no bibliography, or where the reading was cancelled. */
export async function bibliographyFrom(
  library: Library,
  file: FileId,
  text: string,
  isCancelled: () => boolean,
): Promise<BibliographyFile | undefined> {
  // Most people have none: then the reader is not even loaded.
  const { bibliographySteps } = await import('../dossier/bibliography/bibliographyFile');
  const steps = bibliographySteps(file, text, library.bibliographies.isNamed(file));
  for (let end = performance.now() + SLICE_MS; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await nextTurn();
    if (isCancelled()) return undefined;
    end = performance.now() + SLICE_MS;
  }
}

/** More than these of one file help nobody. */
const MOST_PROBLEMS = 10;

/** What could not be read in a bibliography, in words: `line 12: The entry …`. */
export function problemsOf({ lineStarts, problems }: BibliographyFile): string[] {
  const lines = new LineStarts(lineStarts);
  const told = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ at, message }) => `line ${lines.positionAt(at.start).line + 1}: ${message}`);
  const left = problems.length - told.length;
  return left > 0 ? [...told, `and ${left} more entries that could not be read.`] : told;
}
