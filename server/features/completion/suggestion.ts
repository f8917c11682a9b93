import type { Work } from '../../dossier/citations/works';
import type { Span } from '../../text/span';

export type Suggestion = {
  /** What is written in the place of what is begun; it is also what the list shows. */
  readonly text: string;
  /** How often the dossier cites it, or something in it. */
  readonly count: number;
} & (
  | { readonly kind: 'name'; readonly repository: string | undefined }
  /** A level with more in it. */
  | { readonly kind: 'level' }
  | { readonly kind: 'file'; readonly key: string }
  | { readonly kind: 'document'; readonly number: string }
  | {
      readonly kind: 'note';
      readonly label: string;
      /** That of the note and its marks. */
      readonly key: string;
      readonly state: 'unused' | 'undefined' | 'cited';
    }
  /** A work: its citation key, or how it is cited in short. */
  | {
      readonly kind: 'key' | 'work';
      readonly key: string;
      readonly work: Work;
      /** What it is found by, beginning with the text. */
      readonly found: string;
    }
  /** `typed` is what was begun: the name may be spelt otherwise. */
  | { readonly kind: 'person'; readonly key: string; readonly typed: string }
);

export type NoteSuggestion = Extract<Suggestion, { kind: 'note' }>;

export interface Suggestions {
  /** What is replaced, as UTF-16 offsets in the file; it touches the cursor. */
  readonly at: Span;
  /** The likeliest first. */
  readonly suggestions: readonly Suggestion[];
  /** Whether there are more. */
  readonly isCut: boolean;
}

/** So many are offered at once. */
export const MOST = 100;
