/**
 * A bibliography as part of dossiers: what its entries state, and where they stand. Plain data, so that it can go to
 * another thread; the text itself is not kept.
 */
import type { BibliographyProblem, Entry } from '../../reading/bibliography/model';
import { type BibliographyFormat, looksLikeCsl, readBibliography } from '../../reading/bibliography/read';
import { lineStarts } from '../../text/lines';
import type { Span } from '../../text/span';
import { type Work, workFrom } from '../citations/works';
import type { FileId } from '../place';

export interface BibliographyFile {
  readonly file: FileId;
  readonly lineStarts: Int32Array;
  readonly entries: readonly StatedEntry[];
  readonly problems: readonly BibliographyProblem[];
}

export interface StatedEntry {
  readonly work: Work;
  /** The key. */
  readonly at: Span;
  readonly full: Span;
}

/** More things than these that are wrong in one file tell nobody more. */
const MOST_PROBLEMS = 100;

/**
 * Reads a bibliography entry by entry. Every step is short; whoever goes through them may let others pass in between.
 *
 * @param isNamed whether somebody said that it is one; of the others a JSON file has to look like one.
 * @returns undefined for a file that is none.
 */
export function* bibliographySteps(
  file: FileId,
  text: string,
  isNamed: boolean,
): Generator<void, BibliographyFile | undefined> {
  const format: BibliographyFormat = /\.json$/i.test(file) ? 'csl-json' : 'bibtex';
  if (format === 'csl-json' && !isNamed && !looksLikeCsl(text)) return undefined;
  const entries: StatedEntry[] = [];
  const problems: BibliographyProblem[] = [];
  for (const read of readBibliography(text, format)) {
    if ('entry' in read) entries.push(stated(read.entry));
    else if (problems.length < MOST_PROBLEMS) problems.push(read.problem);
    yield;
  }
  return { file, lineStarts: new Int32Array(lineStarts(text)), entries, problems };
}

function stated({ described, at, full }: Entry): StatedEntry {
  return { work: workFrom(described), at, full };
}
