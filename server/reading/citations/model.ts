import type { Span } from '../../text/span';
import type { Shelfmark } from '../shelfmarks/model';

/**
 * One reference to a work or a document in a note, as it stands there. Offsets are UTF-16 offsets in the block. The span
 * runs from the author, the title or the archive to the last locator.
 */
export interface Citation extends Span {
  readonly kind: 'work' | 'ibid' | 'archival' | 'key';
  /** What a bibliography calls the work, where it is cited by its key: `@westad2005`. */
  readonly key?: string;
  /** Whether a key stands in brackets, or pages in brackets behind it: others may be no keys. */
  readonly isPlain?: boolean;
  /** A key may stand in the running text too. */
  readonly isInNote?: boolean;
  readonly authors: readonly Author[];
  /** Undefined for *Ibid.*, *op. cit.*, a surname alone, and a file without a title. */
  readonly title: CitedTitle | undefined;
  /** What tells where the work came out; undefined in a short form. */
  readonly data: Publication | undefined;
  /** The book in which a chapter stands. */
  readonly container?: Container;
  /** The page or leaf that is meant. */
  readonly locator: CitedText | undefined;
  /** Something that cites stands before it, or behind it, in its note and could not be read: nobody can tell what. */
  readonly isBehindUnread?: boolean;
  readonly isBeforeUnread?: boolean;
  /** Of an archival citation. */
  readonly shelfmark: Shelfmark | undefined;
}

/** A stretch of the text with what it says. */
export interface CitedText extends Span {
  readonly text: string;
}

export interface CitedTitle extends CitedText {
  /** In quotation marks: an article, a chapter, a document. */
  readonly quoted: boolean;
}

/** A person or a corporate body. */
export interface Author extends CitedText {
  /** The names under which it may be cited again, folded; the likeliest first. */
  readonly surnames: readonly string[];
  /** Given names or initials before the surname, as written; empty for a surname alone and for a body. */
  readonly given: string;
  readonly role: 'author' | 'editor';
}

/** A collection with its editors, or the author's own. */
export interface Container {
  readonly authors: readonly Author[];
  readonly title: string;
}

/** Publication data, each as it is written; see `normalised` in data.ts for how they are compared. */
export interface Publication {
  readonly year?: string;
  /** The day, where it is one: of a newspaper, a speech, a memorandum. */
  readonly day?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** The journal or newspaper in which an article stands. */
  readonly journal?: string;
  /** The pages of the whole article or chapter. */
  readonly pages?: string;
  readonly place?: string;
  readonly publisher?: string;
  /** A thesis, a report, a speech. */
  readonly genre?: string;
}
