/**
 * Foreign Relations of the United States, the Department of State's own edition of documents: its volumes are cited as
 * archives are, by years, volume, part and document or pages.
 *
 *   citation = series [sep years] {sep (title | volume | part)} [sep (document | pages)]
 *   series   = "FRUS" | "Foreign Relations of the United States" | "Foreign Relations" | "ibid."
 *   years    = year ["–" year]                                1876, 1952–1954, 1969–76
 *   volume   = ("vol." | "Volume") (roman | number) | roman | number ":" pages | special volume
 *
 * *Ibid.* with other years is another volume of the series. Sources: the notes of the series,
 * https://history.state.gov/historicaldocuments, and https://history.state.gov/historicaldocuments/frus-history.
 */
import { NONE } from '../../text/none';
import { readVolumes, type Volume } from './frusReader';
import type { Level } from './model';
import type { Found, Notation, Site } from './notation';

const NAME = /FRUS\b|Foreign\s{1,10}Relations(?:\s{1,10}of\s{1,10}the\s{1,10}United\s{1,10}States)?\b/y;
/** What makes other words of these two: the committee and the council, `Documents on American Foreign Relations`. */
const OTHER_RELATIONS =
  /(?:\bon|\bof|\b(?!In\b|See\b|The\b|Also\b|And\b|Cf\b|From\b|S\.)[A-Z][A-Za-z.’']{1,20})\s{1,3}$/;
/** The title of a folder in a box: `Box 6, FRUS, 1952–1954, Vol. X, Iran (clearance folder)`. */
const IN_A_BOX = /\b(?:Box(?:es)?|Folder|Lot|File)\s[A-Za-z\d–-]{1,12}[,:]\s{1,3}$/;
const IBID = /[^;[\]]{0,120}?[\s(][Ii]bid(?=\.?,?\s{1,3}\d{4})/y;
const STRAIGHT_IBID = /[.\s]{0,3}(?:;|,|and)?\s{1,10}(?:see\s(?:also\s)?)?[Ii]bid(?=\.?,?\s{1,3}\d{4})/y;
/** An archive or another shelfmark between: the *ibid.* is not of this series. */
const OTHER_SOURCE = /\b(?:RG|NARA|Lot|Box|Library|Papers)\b/;
const MOST = 20;

export const frus: Notation = {
  family: 'frus',
  words: { years: 'years', volume: 'volume', part: 'part', document: 'document' },
  openings: ['frus', 'foreign'],
  chains: ['years', 'years,volume', 'years,volume,part', 'years,volume,document', 'years,volume,part,document'],
  readAt(site: Site): readonly Found[] {
    const { text, at } = site;
    if (site.repository) return NONE;
    NAME.lastIndex = at;
    if (!NAME.test(text)) return NONE;
    const behind = NAME.lastIndex;
    const before = text.slice(Math.max(0, at - 40), at);
    if (IN_A_BOX.test(before) || (text[at + 1] === 'o' && OTHER_RELATIONS.test(before))) return NONE;
    const found: Found[] = [];
    for (let from: number | undefined = behind; from !== undefined && found.length < MOST; ) {
      const read = readVolumes(text, from);
      if (read.length === 0) break;
      for (const one of read) found.push(foundOf(one));
      from = nextOfSeries(site, found[found.length - 1]!.end);
    }
    return found.length > 0 ? found : NONE;
  },
};

/** Where *ibid.* with years stands behind, which is of the series and not of the volume. */
function nextOfSeries({ text, next }: Site, end: number): number | undefined {
  for (const pattern of [STRAIGHT_IBID, IBID]) {
    pattern.lastIndex = end;
    if (!pattern.test(text)) continue;
    const behind = pattern.lastIndex;
    const isOther = (next && next.start < behind) || OTHER_SOURCE.test(text.slice(end, behind));
    return isOther ? undefined : behind;
  }
  return undefined;
}

function foundOf({ start, end, levels, leaves, title }: Volume): Found {
  return {
    start,
    end,
    levels,
    leaves,
    missing: lacksVolume(levels, title) ? ['volume'] : NONE,
    keyLevels: levels.map((level) => ({ ...level, value: plainValue(level, title) })),
    repository: 'none',
    implies: 'FRUS',
  };
}

/** From 1952 on the series runs in spans of years, each of many volumes, whose documents are numbered anew. */
function lacksVolume(levels: readonly Level[], title: string | undefined): boolean {
  if (title !== undefined || levels.some(({ name }) => name === 'volume')) return false;
  const years = levels.find(({ name }) => name === 'years')?.value ?? '';
  return /^(?:19[5-9]|20)\d\d?\d?-/.test(years) && Number(years.slice(0, 4)) >= 1952;
}

/** 1969–76 is 1969–1976, and volume X is volume 10; a volume of a series within the series is not one beside it. */
function plainValue({ name, value }: Level, title: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (name === 'years') return value.replace(/^(\d\d)(\d\d)-(\d\d)$/, '$1$2-$1$3');
  const number = name === 'volume' || name === 'part' ? (arabic(value) ?? value) : value;
  if (name !== 'volume' || title === undefined) return number;
  const own = title.replace(/^The /, '').replace(/^[Ss]upp(?:lement)?\b\.?/, 'Supplement');
  return title === value ? own : `${own}:${number}`;
}

const NUMERALS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function arabic(roman: string): string | undefined {
  if (!/^[IVXL]{1,8}$/.test(roman)) return undefined;
  let sum = 0;
  for (let at = 0; at < roman.length; at++) {
    const value = NUMERALS[roman[at]!]!;
    sum += value < (NUMERALS[roman[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return String(sum);
}
