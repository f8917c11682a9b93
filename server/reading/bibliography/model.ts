/** What a bibliography states, and what is written into one. */
import type { Span } from '../../text/span';
import type { Author, Container, Publication } from '../citations/model';

/** A work, or a document of an archive, as a bibliography describes it. */
export interface Described {
  /** What it is cited by: `westad2005`. */
  readonly key: string;
  /** A type of CSL 1.0.2: `book`, `article-journal`, `chapter`, `manuscript`, … */
  readonly type: string;
  readonly authors: readonly Author[];
  readonly title: string;
  readonly data: Publication;
  /** The book in which a chapter stands. */
  readonly container?: Container;
  readonly archive?: Archival;
}

/** Where an archive keeps a document. */
export interface Archival {
  /** The name of the archive. */
  readonly name?: string;
  readonly siglum?: string;
  /** The town. */
  readonly place?: string;
  readonly collection?: string;
  /** The levels and leaves as they are read: `f. 635, op. 1, d. 392, ll. 1-12`. */
  readonly location?: string;
  /** The levels one by one, in the order of the archive; without a value where the text says that there is none. */
  readonly levels?: readonly { readonly name: string; readonly value?: string }[];
  readonly leaves?: string;
  /** What notes cite it by: `RGAE/635/1/392`. */
  readonly shelfmark?: string;
}

/** An entry of a bibliography. Offsets are UTF-16 offsets in its file. */
export interface Entry {
  readonly described: Described;
  /** The key. */
  readonly at: Span;
  readonly full: Span;
}

/** Something of a bibliography that could not be read, with words for who wrote it. */
export interface BibliographyProblem {
  readonly at: Span;
  readonly message: string;
  /** Nothing behind it could be read either. */
  readonly breaks?: boolean;
}

export type Read = { readonly entry: Entry } | { readonly problem: BibliographyProblem };
