import type { Span } from './span';

/**
 * What a dialect finds in one block of text. All offsets are UTF-16 offsets in that block. Nothing here depends on
 * other blocks but through the state at the block's start.
 */
export interface Layout {
  readonly passages: readonly Passage[];
  readonly marks: readonly Mark[];
  /** Where the text is code, a comment or an address: nothing is read there. Ascending, none touching. */
  readonly silent: readonly Span[];
  /** Where comments open, `<!--`. */
  readonly comments: readonly number[];
}

/** A paragraph, or in a paragraph of several labelled notes one of them. Without the line break at its end. */
export interface Passage extends Span {
  readonly kind: 'prose' | 'note' | 'continuation' | 'heading' | 'code';
  /** The label that opens a note. */
  readonly label?: NoteLabel;
  /** Code that belongs to the note before it. */
  readonly ofNote?: boolean;
  /** Depth of a heading, 1 for the highest; 0 where the dialect has no depths. */
  readonly depth?: number;
}

/** The label of a note: `[22]`, `[^22]:`, `[Footnote 22:`. The span runs over the brackets. */
export interface NoteLabel extends Span {
  readonly label: string;
  /** Where the text of the note starts. */
  readonly textStart: number;
  /** Set where the dialect refuses the label although a note was plainly meant; what it should be. */
  readonly malformed?: string;
}

/** A number in the running text that points at a note. */
export interface Mark extends Span {
  readonly label: string;
  /** A weak mark is one only where its note would otherwise have none: `April [19]`, `see [3]`. */
  readonly weak: boolean;
  readonly malformed?: string;
  /** It opens a line, and a space follows: in Markdown it may be a label that lost its colon. */
  readonly opensLine?: boolean;
}

/** The passages in which something is to be read. */
export function prose(passages: readonly Passage[]): readonly Passage[] {
  return passages.some(({ kind }) => kind === 'code') ? passages.filter(({ kind }) => kind !== 'code') : passages;
}

/** The number that a label is, or NaN for a named label. */
export function numberOf(label: string): number {
  return /^\d{1,9}$/.test(label) ? Number(label) : Number.NaN;
}
