import type { Span } from '../../text/span';
import type { Part, Season } from './words';

/** A date as exact as it is given. Months and days count from 1. */
export interface Point {
  readonly year?: number | undefined;
  /** How much of the year is known, where it is not all: `196X`, `18XX`. */
  readonly within?: 'decade' | 'century' | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly season?: Season | undefined;
  /** A third of the year, the month or the decade: early, mid, late. */
  readonly part?: Part | undefined;
}

/** How a date is written; what is written `in full` explains itself. */
export type DateForm = 'full' | 'shortened' | 'numeric' | 'iso' | 'season' | 'part' | 'undated';

export type Certainty = 'certain' | 'approximate' | 'uncertain' | 'doubtful';

/** What is wrong with a date that is none. */
export type DateFault =
  | { readonly kind: 'day'; readonly year?: number | undefined; readonly month: number; readonly day: number }
  /** 29 February of 1900, which only the Old Style has. */
  | { readonly kind: 'julian'; readonly year: number }
  | ({ readonly kind: 'month'; readonly written: string; readonly near: string } & Span);

/** One date in a text. Offsets are UTF-16 offsets of that text. */
export interface HistoricalDate extends Span {
  readonly text: string;
  /** ISO 8601-2; empty for one that is said to be missing, and for one that is none. */
  readonly edtf: string;
  readonly form: DateForm;
  readonly certainty: Certainty;
  readonly from: Point;
  /** The end of a range. */
  readonly to?: Point | undefined;
  /** Some time between the ends, and not all of it. */
  readonly isBetween?: boolean | undefined;
  /** The day in the Old Style, where the date has one; `from` is the Gregorian day. */
  readonly julian?: Point | undefined;
  /** In a numeric date whose order nothing in it tells: the other reading. `from` has the day first. */
  readonly other?: Point | undefined;
  /** Of a numeric date that tells its order. */
  readonly order?: 'day' | 'month' | undefined;
  readonly fault?: DateFault | undefined;
}
