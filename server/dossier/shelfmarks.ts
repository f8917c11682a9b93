/** Shelfmarks in a file: their keys, and how they lie to the documents of the dossier. */
import type { Directory, Repository } from '../reading/directory';
import type { Essay } from '../reading/essay';
import { compareLeaves } from '../reading/shelfmarks/leaves';
import type { LeafRange, Shelfmark } from '../reading/shelfmarks/model';
import { type Span, shifted } from '../text/span';
import type { ListedDocument } from './documents';
import type { FileId } from './place';

/** A shelfmark with its place in the file and its key. Spans are UTF-16 offsets in the file. */
export interface PlacedShelfmark {
  readonly file: FileId;
  readonly at: Span;
  /** What the spans inside `shelfmark` count from. */
  readonly base: number;
  readonly shelfmark: Shelfmark;
  readonly key: string;
}

/** How a shelfmark lies to a document of the list. */
export type Relation = 'is' | 'same' | 'inside' | 'superset' | 'overlapping' | 'same-file-other-leaves' | 'none';

/** @param from only those in blocks from this one on. @param to up to and without this block. */
export function placedShelfmarks(file: FileId, essay: Essay, from = 0, to = essay.blocks.length): PlacedShelfmark[] {
  const placed: PlacedShelfmark[] = [];
  for (let index = from; index < to; index++) {
    const base = essay.offsetOf(index);
    for (const shelfmark of essay.blocks[index]!.facts.shelfmarks) placed.push(place(file, base, shelfmark));
  }
  return placed;
}

/** Those that begin and end in a stretch of the file, ascending. */
export function shelfmarksWithin(file: FileId, essay: Essay, within: Span): PlacedShelfmark[] {
  const placed = placedShelfmarks(file, essay, essay.blockAt(within.start), essay.blockAt(within.end) + 1);
  return placed.filter(({ at }) => within.start <= at.start && at.end <= within.end);
}

export function place(file: FileId, base: number, shelfmark: Shelfmark): PlacedShelfmark {
  return { file, at: shifted(shelfmark, base), base, shelfmark, key: shelfmark.key };
}

export function repositoryOf(key: string, directory: Directory): Repository | undefined {
  return directory.get(key.slice(0, key.indexOf('/')));
}

/** The document that a shelfmark denotes or lies beside, and how. */
export interface Denotation {
  readonly document: ListedDocument | undefined;
  readonly relation: Relation;
}

/** What of a shelfmark tells which document it denotes; without a place it stands in no list. */
export interface Cited {
  readonly key: string;
  readonly file?: FileId;
  readonly at?: Span;
  readonly shelfmark: { readonly leaves?: { readonly ranges: readonly LeafRange[] } | undefined };
}

const CLOSENESS: readonly Relation[] = [
  'is',
  'same',
  'inside',
  'superset',
  'overlapping',
  'same-file-other-leaves',
  'none',
];

/** @param listed the documents with this key. */
export function denotation(cited: Cited, listed: readonly ListedDocument[]): Denotation {
  let best: Denotation = { document: undefined, relation: 'none' };
  for (const document of listed) {
    for (const own of document.shelfmarks) {
      if (own.key !== cited.key) continue;
      const relation = own.file === cited.file && own.at.start === cited.at?.start ? 'is' : relationOf(cited, own);
      if (CLOSENESS.indexOf(relation) < CLOSENESS.indexOf(best.relation)) best = { document, relation };
    }
  }
  // Other leaves of the same file are another document.
  return best.relation === 'same-file-other-leaves' ? { ...best, document: undefined } : best;
}

/** A citation of the whole file takes in its documents; a document without leaves is the whole file. */
function relationOf(cited: Cited, own: PlacedShelfmark): Relation {
  const [a, b] = [cited.shelfmark.leaves, own.shelfmark.leaves];
  if (!a) return 'same';
  if (!b) return 'inside';
  const relation = compareLeaves(a.ranges, b.ranges);
  return relation === 'disjoint' ? 'same-file-other-leaves' : relation;
}
