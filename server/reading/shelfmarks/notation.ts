import type { Span } from '../../text/span';
import type { Leaves, Level, RepositoryName } from './model';

/**
 * How the archives of one family write their shelfmarks, for families in which a shelfmark begins with a telling word
 * (`RG 59`, `FO 371/…`) or stands beside the name of its archive. The frame finds the places, the notation reads there.
 */
export interface Notation {
  readonly family: string;
  /** The English word for each level, for hover, from the widest level to the narrowest: that is their order in keys. */
  readonly words: Readonly<Record<string, string>>;
  /**
   * First words, in small letters, with which a shelfmark may begin where no archive is named directly before it. The
   * text has them with a capital, or all in capitals with a number directly behind (`FO371`); `box` also in small letters.
   */
  readonly openings: readonly string[];
  /**
   * Strings with which a shelfmark may begin in a script without capitals (`档案馆`). They are looked for in every block,
   * so they are few.
   */
  readonly signs?: readonly string[];
  /** Other families whose archives are cited in this notation too. */
  readonly alsoIn?: readonly string[];
  /** Words with which a shelfmark may begin begin themselves with a digit, as `208QO/293` does. */
  readonly opensWithDigits?: true;
  /** The form in which a value is compared, where the archives themselves write the same number in several ways. */
  fold?(level: string, value: string): string;
  /**
   * The usual chains of levels (`record group,box`), where the values alone do not tell which levels they are. The keys
   * of other chains say it, so that entry 15 is not box 15. Without it the values tell.
   */
  readonly chains?: readonly string[];
  /**
   * The shelfmarks that begin at a place, ascending; several where a list names several files. Never throws, and looks
   * at a bounded stretch of text.
   */
  readAt(site: Site): readonly Found[];
}

/** A place where a shelfmark may begin. Offsets are UTF-16 offsets in `text`. */
export interface Site {
  /** Ends where the passage ends: nothing behind it has a say. What stands before `from` has none either. */
  readonly text: string;
  /** Where one of the openings stands, or directly behind the name of an archive. */
  readonly at: number;
  /** Where the citation may have begun: the text of the passage starts here, or the shelfmark before ends. */
  readonly from: number;
  /** The archive whose name ends at `at`; undefined at an opening. */
  readonly repository: RepositoryName | undefined;
  /** Whether each archive that the name may mean uses this notation, one of them for certain. */
  readonly isOwn: boolean;
  /** The first name of an archive that begins at `at` or behind it, in the same passage. */
  readonly next: RepositoryName | undefined;
  /** The last name of an archive that ends at `at` or before it, and does not begin before `from`. */
  readonly previous: RepositoryName | undefined;
  /** What the same notation read last in this passage. */
  readonly before: Found | undefined;
}

/** A shelfmark as a notation finds it. The span runs from the first level to the leaves, without the archive. */
export interface Found extends Span {
  /** In the order of the archive's own hierarchy. */
  readonly levels: readonly Level[];
  readonly leaves: Leaves | undefined;
  /** The levels as the key has them, where the notation knows more than is written, or writes the same in two ways. */
  readonly keyLevels?: readonly Level[];
  /** The levels that the archive requires to find the file and that are missing. */
  readonly missing: readonly string[];
  /** Something stands there that could not be read and may be what is missing. */
  readonly unsure?: boolean;
  /**
   * The archive, where it stands somewhere else than directly before or behind; otherwise the frame finds it. `none`
   * where none is named although one stands near.
   */
  readonly repository?: RepositoryName | 'none';
  /**
   * The key of the archive that the notation itself implies, where none is named: `FO 371` is in Kew. Without a name and
   * without this the shelfmark is dropped; `?` keeps it.
   */
  readonly implies?: string;
}
