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
  const isOld = () => run.isOpen(file) || run.isCancelled();
  return takeText(library, file, text, isOld);
}

/**
 * Takes the text of a bibliography, a slice at a time. Nothing is taken when it became old meanwhile.
 *
 * @param text undefined where it cannot be read.
 * @returns the dossiers to which it says something new.
 */
export async function takeText(
  library: Library,
  file: FileId,
  text: string | undefined,
  isOld: () => boolean,
): Promise<Dossier[]> {
  const { bibliographies } = library;
  const read = text === undefined ? undefined : await bibliographyFrom(library, file, text, isOld);
  if (isOld()) return [];
  if (read) await inSlices(bibliographies.ready(file, read), isOld);
  return isOld() ? [] : bibliographies.set(file, read);
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
  return inSlices(bibliographySteps(file, text, library.bibliographies.isNamed(file)), isCancelled);
}

/** Goes through short steps and lets others pass in between. @returns undefined where it was cancelled. */
async function inSlices<T>(steps: Generator<void, T>, isCancelled: () => boolean): Promise<T | undefined> {
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
