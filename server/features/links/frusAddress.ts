/**
 * Where a volume or a document of *Foreign Relations of the United States* stands on the web.
 *
 *   address = "https://history.state.gov/historicaldocuments/" volume ["/d" document]
 *   volume  = "frus" years "v" number ["p" part]           frus1958-60v05, frus1969-76ve07, frus1952-54v02p1
 *
 * Source: the section on addresses in https://github.com/HistoryAtState/frus/blob/master/README.md, which says how the
 * names of volumes are made, and the names of the files beside it. Volumes that are named otherwise get no address.
 */
import { shownKey } from '../../reading/shelfmarks/key';
import type { Shelfmark } from '../../reading/shelfmarks/model';

const SITE = 'https://history.state.gov/historicaldocuments/';

/** The spans of years whose volumes are all named by number. Later ones have second editions, and are not all out. */
const SPANS: ReadonlySet<string> = new Set(['1952-54', '1955-57', '1958-60', '1961-63', '1964-68', '1969-76']);
/** Years with a volume or more for each; before them names differ, and other years have volumes of conferences. */
const FIRST_YEAR = 1920;
const LAST_YEAR = 1951;
const WITH_CONFERENCES: ReadonlySet<number> = new Set([1943, 1945]);

/** Volumes that are in parts, each with a name of its own: without its part such a volume has no address. */
const IN_PARTS: Readonly<Record<string, readonly string[]>> = {
  '1948': ['01', '05'],
  '1949': ['07'],
  '1951': ['03', '04', '06', '07'],
  '1952-54': ['01', '02', '05', '06', '07', '09', '11', '12', '13', '14', '15'],
  '1955-57': ['23'],
  '1958-60': ['07', '10'],
  '1964-68': ['29'],
  '1969-76': ['19', 'e05', 'e09', 'e11', 'e14', 'e15'],
};

/** @returns undefined where it is not certain, as for series within the series, which count their volumes anew. */
export function frusAddress({ key, levels }: Pick<Shelfmark, 'key' | 'levels'>): string | undefined {
  // In the key a volume of a series within the series stands behind the name of that: `Conference:1`.
  if (shownKey(key).includes(':')) return undefined;
  const stated = (name: string) => levels.find((level) => level.name === name)?.value;
  const years = yearsOf(stated('years'));
  const volume = volumeOf(stated('volume'));
  if (years === undefined || volume === undefined) return undefined;
  const writtenPart = stated('part');
  const part = writtenPart === undefined ? undefined : partOf(writtenPart);
  const isInParts = IN_PARTS[years]?.includes(volume) ?? false;
  if (isInParts !== (part !== undefined) || (writtenPart !== undefined && part === undefined)) return undefined;
  const address = `${SITE}frus${years}v${volume}${part === undefined ? '' : `p${part}`}`;
  const document = /^(\d{1,4})(?:-\d{1,4})?$/.exec(stated('document') ?? '')?.[1];
  return document === undefined ? address : `${address}/d${Number(document)}`;
}

function yearsOf(value: string | undefined): string | undefined {
  const [, first, last] = /^(\d{4})(?:-(?:\d\d)?(\d\d))?$/.exec(value ?? '') ?? [];
  if (first === undefined) return undefined;
  if (last !== undefined) return SPANS.has(`${first}-${last}`) ? `${first}-${last}` : undefined;
  const year = Number(first);
  return year >= FIRST_YEAR && year <= LAST_YEAR && !WITH_CONFERENCES.has(year) ? first : undefined;
}

/** `V` is `05`, `E-7` is `e07`. */
function volumeOf(value: string | undefined): string | undefined {
  const [, electronic, number] = /^(E-)?([IVXL]{1,8}|\d{1,2})$/.exec(value ?? '') ?? [];
  const volume = number === undefined ? 0 : numberOf(number);
  return volume > 0 ? (electronic ? 'e' : '') + String(volume).padStart(2, '0') : undefined;
}

const IN_WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 };

function partOf(value: string): number | undefined {
  return IN_WORDS[value.toLowerCase()] ?? (/^(?:[IVX]{1,4}|\d)$/.test(value) ? numberOf(value) : undefined);
}

const NUMERALS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The value of a number in Roman or Arabic numerals. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const value = NUMERALS[text[at]!]!;
    sum += value < (NUMERALS[text[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}
