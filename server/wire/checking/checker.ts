/** The checking of files that are not open, out of the way of who is typing. */
import type { BibliographyFile } from '../../dossier/bibliography/bibliographyFile';
import type { Card } from '../../dossier/card';
import type { FileId } from '../../dossier/place';
import type { Bounds } from '../../dossier/workspace';
import type { PlacedFinding, Weights } from '../../rules/checked';

/**
 * What is asked of a file: its findings, or its card. The findings of a file that belongs to no others come with its card,
 * since they hang on nothing else.
 */
export type Wanted = 'findings' | 'cards';

/** What a check depends on besides the text of the file. Plain data: it may go to another thread. */
export interface CheckContext {
  readonly wanted: Wanted;
  readonly manifests: readonly { readonly file: FileId; readonly text: string }[];
  /** Bibliographies of whatever dossiers. */
  readonly bibliographies: readonly BibliographyFile[];
  /** Cards of files whose documents, names and explanations count although their texts are not at hand. */
  readonly others: readonly { readonly file: FileId; readonly card: Card }[];
  readonly weights: Weights;
  readonly bounds: Bounds;
}

/** A file that was looked at. */
export interface Looked {
  readonly file: FileId;
  /** Undefined where it was not asked for; or the file could not be read, or is no essay. */
  readonly card: Card | undefined;
  readonly findings: readonly PlacedFinding[] | undefined;
}

export interface Checker {
  /**
   * Checks files one after the other, in no order.
   *
   * @param take called with a few files at a time.
   * @returns when all are checked, or when it is cancelled.
   */
  check(
    files: readonly FileId[],
    context: CheckContext,
    take: (looked: readonly Looked[]) => void,
    isCancelled: () => boolean,
  ): Promise<void>;
  /** Ends what is kept for a further check. */
  rest(): void;
}
