/** Data that two full forms of one work state differently. The same written otherwise, or more of it, is no conflict. */
import type { Citation, Publication } from '../../reading/citations/model';
import { folded } from '../../reading/citations/words';

export interface Conflict {
  readonly datum: 'year' | 'volume' | 'pages';
  readonly here: string;
  readonly there: string;
}

/** What differs between two full forms; of several the year. */
export function conflictBetween(here: Citation, there: Citation): Conflict | undefined {
  const [a, b] = [here.data ?? {}, there.data ?? {}];
  if (isOtherEdition(a, b)) return undefined;
  if (a.year && b.year && a.year !== b.year) return { datum: 'year', here: a.year, there: b.year };
  // A volume and pages of a book are what is cited in it.
  if (!here.title?.quoted || !there.title?.quoted) return undefined;
  if (a.volume && b.volume && numberOf(a.volume) !== numberOf(b.volume))
    return { datum: 'volume', here: a.volume, there: b.volume };
  const isOfJournal = (a.volume ?? a.issue) !== undefined && (b.volume ?? b.issue) !== undefined;
  if (isOfJournal && a.pages && b.pages && !areWithin(a.pages, b.pages))
    return { datum: 'pages', here: a.pages, there: b.pages };
  return undefined;
}

/** Whether two full forms of one author and title may be of one work: some datum agrees, or none differs. */
export function mayBeOne(a: Publication, b: Publication): boolean {
  const same = (key: 'year' | 'volume' | 'pages' | 'publisher', alike: (one: string, other: string) => boolean) => {
    const [one, other] = [a[key], b[key]];
    return one === undefined || other === undefined ? undefined : alike(one, other);
  };
  // Another day is another newspaper, another speech.
  if (a.day && b.day && a.day !== b.day) return false;
  const all = [
    same('year', (one, other) => one === other),
    same('volume', (one, other) => numberOf(one) === numberOf(other)),
    same('pages', areWithin),
    same('publisher', (one, other) => folded(one) === folded(other)),
  ];
  return !all.includes(false) || all.includes(true);
}

/** Another publisher, or another place, brings out the same book again. */
function isOtherEdition(a: Publication, b: Publication): boolean {
  const differ = (one: string | undefined, other: string | undefined) => one && other && folded(one) !== folded(other);
  return Boolean(differ(a.publisher, b.publisher)) || Boolean(differ(a.place, b.place) && a.year !== b.year);
}

/** One range lies in the other: the pages that are meant, beside those of the whole article. */
function areWithin(a: string, b: string): boolean {
  const [from, to] = a.split('-').map(Number) as [number, number];
  const [first, last] = b.split('-').map(Number) as [number, number];
  return (from >= first && to <= last) || (first >= from && last <= to);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** `xlvii` and `47`, `03` and `3`. */
function numberOf(volume: string): number | string {
  if (/^\d+$/.test(volume)) return Number(volume);
  const digits = [...volume.toLowerCase()].map((letter) => ROMAN[letter]);
  if (digits.includes(undefined)) return volume;
  return digits.reduce((sum: number, digit, index) => sum + (digit! < (digits[index + 1] ?? 0) ? -digit! : digit!), 0);
}
