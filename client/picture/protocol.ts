// What the server answers about how a dossier looks; the same as in server/wire/picture/protocol.ts.

/** A place: its file by the index in `files`, then line and character, both from 0. */
export type Spot = readonly [file: number, line: number, character: number];

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type RowOf =
  | {
      readonly kind: 'document';
      readonly number: string;
      readonly title: string;
      readonly date?: string | undefined;
      readonly archive?: string | undefined;
      readonly spot?: Spot | undefined;
    }
  | { readonly kind: 'archive'; readonly siglum?: string | undefined; readonly name?: string | undefined }
  | { readonly kind: 'works' };

export interface Mark {
  /** Along all texts, from 0 to 1, as every `at`, `from` and `to` but those of dates. */
  readonly at: number;
  readonly spot: Spot;
  readonly cited: number;
  readonly mentioned: number;
  readonly notes: readonly string[];
  readonly paragraph: number;
}

export interface Row {
  readonly of: RowOf;
  readonly cited: number;
  readonly mentioned: number;
  readonly marks: readonly Mark[];
}

export interface Dated {
  readonly kind: 'document' | 'source';
  readonly number?: string | undefined;
  readonly name: string;
  readonly date: string;
  readonly from: Day;
  readonly to: Day;
  readonly isCertain: boolean;
  readonly spot: Spot;
  readonly cited: number;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly paragraphs: number;
  readonly paragraph: number;
  readonly words: string;
  readonly spot: Spot;
}

export interface Picture {
  /** The file of the dossier, or its folder (ending in a slash). */
  readonly extent: string;
  /** The title that the manifest states. */
  readonly title: string | null;
  readonly files: readonly string[];
  readonly texts: readonly { readonly file: number; readonly from: number; readonly to: number }[];
  readonly sections: readonly { readonly name: string; readonly at: number; readonly spot: Spot }[];
  /** How many note marks stand in each of as many equal parts of the whole. */
  readonly density: readonly number[];
  readonly rows: readonly Row[];
  readonly hiddenRows: number;
  readonly dated: readonly Dated[];
  readonly hiddenDates: number;
  readonly gaps: {
    readonly uncited: readonly string[];
    readonly undated: readonly string[];
    readonly bare: readonly Stretch[];
    readonly hiddenBare: number;
    readonly paragraphs: number;
    readonly bareParagraphs: number;
  };
  readonly hiddenTexts: number;
}
