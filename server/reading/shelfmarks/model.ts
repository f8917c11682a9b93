import type { Span } from '../../text/span';

/**
 * A shelfmark as it stands in a text: repository, ordered levels, leaves. Offsets are UTF-16 offsets in the block. The
 * span runs from the first level to the leaves; the repository has a place of its own, before or after, or none where
 * the notation tells which it is.
 */
export interface Shelfmark extends Span {
  readonly family: string;
  /** The same for all shelfmarks of one file of an archive: see `shelfmarkKey`. */
  readonly key: string;
  readonly repository: RepositoryName | undefined;
  /** In the order of the archive's own hierarchy, whatever the order in the text. */
  readonly levels: readonly Level[];
  readonly leaves: Leaves | undefined;
  /** The levels that the family requires and that are missing or placeholders. */
  readonly missing: readonly string[];
  /** Something stands there that could not be read and may be what is missing. */
  readonly unsure?: boolean;
}

/** The name of a repository in the text: a siglum, an abbreviation or a full name. */
export interface RepositoryName extends Span {
  readonly text: string;
  /** Keys of the repositories that it may be; empty when no list knows it, several when they share the name. */
  readonly candidates: readonly string[];
  readonly form: 'abbreviation' | 'name';
  /** Others bear it too, listed or not: alone it denotes nobody. */
  readonly isShared?: boolean;
}

export interface Level extends Span {
  /** `fond`, `opis`, `delo`, `papka`, … */
  readonly name: string;
  /** Normalised; undefined where the text says that there is none (`File: no`). */
  readonly value: string | undefined;
  /** What the text calls it beside its value: `RW 19 (OKW/Wehrwirtschafts- und Rüstungsamt)`. It is in no key. */
  readonly title?: string;
}

/** Folios or pages inside the file. */
export interface Leaves extends Span {
  /** As written, without its stop: `ll`, `pp`, `лл`. */
  readonly unit: string;
  readonly ranges: readonly LeafRange[];
}

/** The same leaves, `by` code units further on. */
export function movedLeaves({ start, end, unit, ranges }: Leaves, by: number): Leaves {
  return { start: start + by, end: end + by, unit, ranges };
}

/**
 * From one side of a leaf to another, as numbers that can be compared: see `leafSide`. Both ends belong to it.
 */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
  /** As it reads in full: `474-482`, `7ob-9`, `17a`. */
  readonly text: string;
}
