/** The shelfmarks of a text with the lines that they stand in, to be held against what somebody judged by eye. */
import type { Directory } from '../../server/reading/directory';
import { Essay } from '../../server/reading/essay';
import { bracketed } from '../../server/text/dialects/bracketed';
import type { Dialect } from '../../server/text/dialects/dialect';

export interface Read {
  readonly line: number;
  readonly family: string;
  readonly key: string;
  /** The shelfmark as it is written. */
  readonly text: string;
}

/** A line of the plain search, with all that stands in it. */
export interface SearchedLine {
  readonly line: number;
  /** The keys of all shelfmarks, in order. */
  readonly keys: readonly string[];
  /** Those of them that are not read, or not as they should be; the line counts as missed. */
  readonly missed?: readonly string[];
  /** Numbers in notations that no family has, as they are written: nothing is read there. */
  readonly others?: readonly string[];
  /** Why something is or is not expected. */
  readonly note?: string;
}

export interface Judged {
  readonly searched: readonly SearchedLine[];
  /** What Dossier found; `wrong` says what is wrong with it. */
  readonly found: readonly (Read & { readonly wrong?: string })[];
}

export function linesOf(text: string): string[] {
  return text.split('\n');
}

export function readIn(text: string, directory: Directory): Read[] {
  const essay = Essay.read(text, bracketed as Dialect, directory);
  const read: Read[] = [];
  essay.blocks.forEach((block, index) => {
    for (const { start, end, family, key } of block.facts.shelfmarks) {
      const { line } = essay.positionAt(essay.offsetOf(index) + start);
      read.push({ line: line + 1, family, key, text: block.text.slice(start, end) });
    }
  });
  return read;
}
