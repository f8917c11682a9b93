import type { Passage } from '../../text/passage';
import type { Cues } from '../cues';
import type { Directory } from '../directory';
import type { RepositoryName, Shelfmark } from './model';

/** What a grammar is given: one block's text, its passages, and the repositories named in them. */
export interface Ground {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly cues: Cues;
  /** Ascending by start. */
  readonly repositories: readonly RepositoryName[];
  readonly directory: Directory;
}

/** The notation of one family of archives: how shelfmarks are found, and how they read in words. */
export interface Family {
  readonly name: string;
  /** All shelfmarks of the block, ascending. Never throws; linear in the text's length. */
  read(ground: Ground): readonly Shelfmark[];
  /** The English word for a level, for hover: `fond`, `inventory (opis)`. */
  readonly words: Readonly<Record<string, string>>;
}
