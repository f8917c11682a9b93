/** Changes of texts that somebody may choose: what they are called, and what they do. */
import type { Span } from '../text/span';
import type { FileId } from './place';

/** A message key and what goes into the sentence. Words are made at the edge, where they can be translated. */
export type Says = readonly [key: string, args: Readonly<Record<string, string | number>>];

/** A stretch of a file that is replaced. UTF-16 offsets in the text as it is now. */
export interface Edit {
  readonly file: FileId;
  readonly at: Span;
  readonly text: string;
  /** There is no such file yet; it is made with this text. */
  readonly creates?: boolean;
}

export interface Fix {
  /** Its title. */
  readonly says: Says;
  /** The one that most people want. */
  readonly isPreferred?: boolean;
  /** It cannot be wrong, so that it may be made without somebody looking at it. */
  readonly isSafe?: boolean;
  /** Files whose texts must be at hand for it; undefined where its own file will do. */
  readonly needs?: readonly FileId[];
  /** It makes a file, which not every editor can. */
  readonly creates?: boolean;
  /** What is said where it turns out that nothing can be done. */
  readonly refused?: Says;
  /** Made only when it is chosen. None over another. */
  edits(): readonly Edit[];
}
