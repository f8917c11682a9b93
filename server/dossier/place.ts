import type { Span } from '../text/span';

/** The name of a file in the workspace: its URI, as the editor writes it. */
export type FileId = string;

/** A stretch of a file, in UTF-16 offsets. */
export interface Place {
  readonly file: FileId;
  readonly at: Span;
}
