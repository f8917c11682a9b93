/** A note and what points at it, with their places. */
import type { Span } from '../text/span';

/** A note: its label and its text. All spans are UTF-16 offsets in the file. */
export interface Note {
  /** Equal for a note and its marks: the run and the label in small letters, `0/22`. */
  readonly key: string;
  readonly label: string;
  readonly number: number;
  readonly run: number;
  /** The label with its brackets. */
  readonly at: Span;
  readonly malformed: string | undefined;
  /** The paragraphs of its text, the first without the label, code left out. */
  readonly paragraphs: readonly Span[];
  /** Its place among all passages of the essay. */
  readonly passage: number;
}

export interface NoteMark {
  readonly key: string;
  readonly label: string;
  readonly number: number;
  readonly run: number;
  readonly at: Span;
  readonly malformed: string | undefined;
  /** Whether it stands in a note. */
  readonly inNote: boolean;
}

/** A paragraph among the notes that lost its label, and the number that is missing there. */
export interface UnlabelledNote {
  readonly key: string;
  readonly label: string;
  readonly number: number;
  readonly run: number;
  /** The whole paragraph. */
  readonly paragraph: Span;
  /** Its first words, where a label should stand. */
  readonly at: Span;
  readonly passage: number;
  /** The numbers of the notes between which it stands. */
  readonly before: number;
  readonly after: number;
}
