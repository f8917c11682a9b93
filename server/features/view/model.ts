/** What the view of a dossier is made of: entries that hold others, as facts. Words are made at the edge. */
import type { NoteState } from '../../dossier/noteStates';
import type { FileId, Place } from '../../dossier/place';

export const SECTIONS = ['documents', 'notes', 'people', 'archives', 'works'] as const;
export type Section = (typeof SECTIONS)[number];

/** The names of an entry and of all that it stands in, the section first: it says where an entry is, and which it is. */
export type Path = readonly string[];

/** A place in a file; of one whose text is not at hand the line, from 0. */
export type Target = Place | { readonly file: FileId; readonly line: number };

export type Shown =
  | { readonly kind: 'section'; readonly section: Section; readonly count: number }
  /** A part of a long list: its first and its last entry. */
  | { readonly kind: 'part'; readonly first: Shown; readonly last: Shown }
  | { readonly kind: 'file'; readonly file: FileId }
  | {
      readonly kind: 'document';
      readonly number: string;
      readonly title: string;
      readonly date: string | undefined;
      readonly archive: string | undefined;
      /** How often it is cited. */
      readonly citations: number;
    }
  | { readonly kind: 'note'; readonly label: string; readonly state: NoteState; readonly text: string }
  | {
      readonly kind: 'citing';
      /** Undefined in running text. */
      readonly note: string | undefined;
      /** Where it is not the only text, nor the one that is looked at. */
      readonly file: FileId | undefined;
      readonly leaves: string | undefined;
    }
  | { readonly kind: 'person'; readonly name: string; readonly spellings: number; readonly times: number }
  | { readonly kind: 'spelling'; readonly text: string; readonly times: number }
  | { readonly kind: 'first-mention' }
  /** Undefined where no archive is named. */
  | {
      readonly kind: 'archive';
      readonly siglum: string | undefined;
      readonly name: string | undefined;
      readonly citations: number;
    }
  | {
      readonly kind: 'level';
      readonly word: string;
      readonly value: string | undefined;
      readonly title: string | undefined;
      /** How often it is cited, with all that is in it. */
      readonly citations: number;
      /** Whether it is cited itself. */
      readonly isCited: boolean;
    }
  | {
      readonly kind: 'work';
      readonly authors: readonly string[];
      readonly title: string;
      readonly year: string | undefined;
      readonly citations: number;
    };

export interface Row {
  readonly path: Path;
  readonly shows: Shown;
  readonly hasChildren: boolean;
}

/** An entry of a list before it is placed in the tree. */
export interface Entry {
  /** Its name among those that stand beside it. */
  readonly name: string;
  readonly shows: Shown;
  readonly hasChildren: boolean;
}

/** A list of which entries are made as they are shown: it may be long. */
export interface Listing {
  readonly length: number;
  at(index: number): Entry;
  /** The index of an entry by its name; -1 where it is not in the list. */
  find(name: string): number;
}

export function listingOf(entries: readonly Entry[]): Listing {
  return {
    length: entries.length,
    at: (index) => entries[index]!,
    find: (name) => entries.findIndex((entry) => entry.name === name),
  };
}
