/** What a dossier looks like at a glance, as facts: words and colours are made at the edge. */
import type { FileId } from '../../dossier/place';
import type { Day } from '../../reading/dates/calendar';
import type { Position } from '../../text/lines';

/** Where a click leads. */
export interface Spot extends Position {
  readonly file: FileId;
}

/**
 * The texts of a dossier one behind the other. All that lies along them is measured from 0, where the first begins, to 1,
 * where the last ends: only what is read counts, neither the notes nor the list of documents.
 */
export interface Picture {
  readonly texts: readonly TextExtent[];
  readonly sections: readonly Section[];
  /** How many note marks stand in each of as many equal parts of the whole. */
  readonly density: readonly number[];
  readonly rows: readonly Row[];
  /** How many rows are left out, since nobody could tell so many apart. */
  readonly hiddenRows: number;
  readonly dated: readonly Dated[];
  /** How many dates are left out. */
  readonly hiddenDates: number;
  readonly gaps: Gaps;
  /** How many texts are left out, since too many are not at hand. */
  readonly hiddenTexts: number;
}

export interface TextExtent {
  readonly file: FileId;
  readonly from: number;
  readonly to: number;
}

export interface Section {
  readonly name: string;
  readonly at: number;
  readonly spot: Spot;
}

/** What a row shows: a document of the list, an archive of which other files are cited, or all works. */
export type RowOf =
  | {
      readonly kind: 'document';
      readonly number: string;
      readonly title: string;
      readonly date: string | undefined;
      readonly archive: string | undefined;
      readonly spot: Spot | undefined;
    }
  /** Undefined where no archive is named. */
  | { readonly kind: 'archive'; readonly siglum: string | undefined; readonly name: string | undefined }
  | { readonly kind: 'works' };

export interface Row {
  readonly of: RowOf;
  /** How often it is cited, in notes that no mark points at too, and how often named in another way. */
  readonly cited: number;
  readonly mentioned: number;
  readonly marks: readonly Mark[];
}

/** One place that cites, or several that stand too close together to be told apart. */
export interface Mark {
  readonly at: number;
  readonly spot: Spot;
  readonly cited: number;
  readonly mentioned: number;
  /** The labels of the first few notes. */
  readonly notes: readonly string[];
  /** The paragraph of the first place, from 1, among those of all texts. */
  readonly paragraph: number;
}

export interface Dated {
  readonly kind: 'document' | 'source';
  /** Of a document its number. */
  readonly number: string | undefined;
  /** Its title, or the shelfmark as it is written. */
  readonly name: string;
  /** The date as it is written. */
  readonly date: string;
  readonly from: Day;
  readonly to: Day;
  /** Whether the date is given as certain. */
  readonly isCertain: boolean;
  readonly spot: Spot;
  readonly cited: number;
}

export interface Gaps {
  /** The numbers of the documents that no note and no text cites by a shelfmark. */
  readonly uncited: readonly string[];
  /** Documents of which no date is known. */
  readonly undated: readonly string[];
  /** Paragraphs that follow one another and have neither a note nor a source. */
  readonly bare: readonly Stretch[];
  readonly hiddenBare: number;
  /** Of so many paragraphs so many are bare. */
  readonly paragraphs: number;
  readonly bareParagraphs: number;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly paragraphs: number;
  /** The first of them, from 1, among those of all texts. */
  readonly paragraph: number;
  readonly words: string;
  readonly spot: Spot;
}
