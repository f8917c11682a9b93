/**
 * The National Archives of the United States, and of Canada, which keeps the same notation: record group, then entry or
 * lot file or microfilm publication, then box, folder, roll, file.
 *
 *   citation = [archive] record-group {sep level | sep title} [sep leaves]
 *            | level {sep level | sep title} record-group [archive]        the archive's own leaflet
 *            | "Lot File" lot {sep level}
 *            | "Department of State" {sep title} file
 *
 * A record group or a lot file says whose it is. Titles of series and folders stand between and behind the levels and
 * are gone over, within one citation. Sources: General Information Leaflet 17, https://docslib.org/doc/6119500/; for
 * the Department of State https://documents.pub/document/based-works-the-nara-publication-aoeciting-records-in-the-telegram-see-illustration.html.
 */
import { NONE } from '../../text/none';
import type { Level } from './model';
import { type File, filesOf } from './naraFollowing';
import { compact, recordGroupAt, WORDS } from './naraLabels';
import { NaraReader } from './naraReader';
import type { Found, Notation, Site } from './notation';

const OPENINGS =
  'rg r mg record lot lots department cdf cfpf box boxes folder folders entry roll reel file case microfilm microcopy';
/** A citation is looked at so far. */
const REACH = 900;
/** So far may the record group stand from the first level of a citation that begins with the item. */
const TO_RECORD_GROUP = 260;
const RECORD_GROUP_AHEAD = /\b(?:RG|R\.\s?G\.|MG|Record\s{1,10}[Gg]roup|Lots?(?:\s{1,10}[Ff]ile)?)[\s.-]{0,3}\d/;
const DEPARTMENT = /Department\sof\sStates?,|CDF\b|CFPF\b/y;
/** `YIVO, RG 116`, `Rutgers University Archives, RG 5`: other archives have record groups too. */
const OTHER_ARCHIVE =
  /(?:(?:^|[;.(\]]\s?|\b(?:in|see|from|In|See|From|also)\s)[A-Z]{3,10}|\b(?:Archives?|Library|Museum|Society|Institut(?:e|ion)|University|Center))[\s,:(]{1,4}$/;
/** The same behind one: `RG 116, YIVO`; DNA is what the Library of Congress calls the National Archives. */
const OTHER_BEHIND =
  /^[\s,(]{1,4}(?:(?!DNA\b|NA\b|NARA\b)[A-Z]{3,10}(?=\s?(?:[.;)]|$))|(?!(?:[Tt]he |U\.?S\.? )?National Archives)[A-Z][^,;.()]{0,60}\b(?:Archives?|Library|Museum|Society|Institut(?:e|ion)|University)\b)/;
/** The words before a lot file in parentheses that only say how it is called from here on. */
const NAMED = /\((?:hereafter|henceforth|hereinafter|cited)\s[^()]{0,50}$/;
const SMALL_LABELS =
  /\b(?:(?:box|folder|entry|roll|reel|file|microfilm|M\d{1,4}|T-?\d{1,4})\b|(?:POL|DEF) \d|\d{3}\.[A-Z]?\d{1,9}\/\d|[DPN]\d{6}[-–]\d)/g;

export const nara: Notation = {
  family: 'nara',
  words: WORDS,
  openings: OPENINGS.split(' '),
  chains: [
    'record group',
    'record group,file',
    'record group,entry,box',
    'record group,lot file,box',
    'record group,microfilm,roll',
  ],
  readAt(site: Site): readonly Found[] {
    const reader = site.repository ? behindName(site) : atOpening(site);
    if (!reader || (!site.repository && isElsewhere(site, reader))) return NONE;
    const isIncomplete = lacksSeries(site, reader);
    return filesOf(site.text, reader, limitOf(site)).map((file) => foundOf(file, isIncomplete));
  },
};

function foundOf(file: File, isIncomplete: boolean): Found {
  return {
    ...file,
    missing: isIncomplete ? ['entry'] : NONE,
    implies: isOfCanada(file.levels) ? 'LAC' : 'NARA',
    keyLevels: keyed(file.levels),
  };
}

/** Manuscript groups stand beside the record groups in Ottawa only. */
function isOfCanada(levels: readonly Level[]): boolean {
  return levels.some(({ name, value }) => name === 'record group' && value?.startsWith('MG'));
}

/** An archive alone does not tell: the record group, the lot or a number that only this archive has must stand there. */
function behindName(site: Site): NaraReader | undefined {
  const reader = readFrom(site, site.at);
  if (reader.has('record group') || reader.has('lot file')) return reader;
  const isSole = site.repository!.candidates.length === 1;
  return isSole && (reader.has('microfilm') || reader.has('file')) ? reader : undefined;
}

function atOpening(site: Site): NaraReader | undefined {
  const { text, at } = site;
  const group = recordGroupAt(text, at);
  if (group) {
    if (OTHER_ARCHIVE.test(text.slice(Math.max(site.from, at - 40), at))) return undefined;
    // Other libraries have manuscript groups too: only where one of Canada is cited already.
    if (text[at] === 'M' && !isOfCanada(site.before?.levels ?? NONE)) return undefined;
    return itemBefore(site, group) ?? recordGroup(site);
  }
  if (text.startsWith('Rec', at) || text.startsWith('R.', at)) return undefined;
  DEPARTMENT.lastIndex = at;
  const isDepartment = DEPARTMENT.test(text);
  if (!isDepartment && text[at] !== 'L') return itemFirst(site, at);
  if (!isDepartment && NAMED.test(text.slice(Math.max(site.from, at - 60), at))) return undefined;
  const reader = readFrom(site, at);
  return reader.has('lot file') || (isDepartment && reader.has('file')) ? reader : undefined;
}

/** A record group alone is a shelfmark beside its archive, and elsewhere a word of the sentence. */
function recordGroup(site: Site): NaraReader | undefined {
  const reader = readFrom(site, site.at);
  const isBeside = site.next !== undefined && /^[\s,.;(]{1,4}$/.test(site.text.slice(reader.end, site.next.start));
  return reader.levels.length > 1 || isBeside ? reader : undefined;
}

/** A citation that begins with the item has its record group behind it, and nothing that the record group begins. */
function itemFirst(site: Site, at: number): NaraReader | undefined {
  if (!RECORD_GROUP_AHEAD.test(site.text.slice(at, at + TO_RECORD_GROUP))) return undefined;
  const reader = readFrom(site, at, true);
  return reader.has('record group') && !reader.clashes ? reader : undefined;
}

/** The levels before a record group that no capital announced: `box 3, entry 15, RG 59`. */
function itemBefore(site: Site, group: Level): NaraReader | undefined {
  const from = Math.max(site.from, site.at - TO_RECORD_GROUP);
  for (const { index } of site.text.slice(from, site.at).matchAll(SMALL_LABELS)) {
    const reader = itemFirst(site, from + index);
    if (reader?.levels.some(({ start }) => start === group.start)) return reader;
  }
  return undefined;
}

/** Whether another archive that has record groups stands directly behind. Lots and publications are Washington's own. */
function isElsewhere({ text, next }: Site, reader: NaraReader): boolean {
  if (reader.levels.some(({ name }) => ['lot file', 'microfilm', 'file'].includes(name))) return false;
  const isOther = next !== undefined && !next.candidates.some((key) => key === 'NARA' || key === 'LAC');
  if (isOther && /^[\s,(]{1,4}$/.test(text.slice(reader.end, next.start))) return true;
  return OTHER_BEHIND.test(text.slice(reader.end, reader.end + 90)) && next?.start !== reader.end + 2;
}

function readFrom(site: Site, at: number, isItemFirst = false): NaraReader {
  const reader = new NaraReader(site.text, at, limitOf(site), isItemFirst);
  reader.read();
  return reader;
}

/** The name of the next archive opens another citation, unless it is that of a microfilm publication. */
function limitOf({ text, at, next }: Site): number {
  const isOfFilm = next !== undefined && /^\sMicro(?:film|copy)/.test(text.slice(next.end, next.end + 10));
  return Math.min(text.length, at + REACH, next === undefined || isOfFilm ? text.length : next.start);
}

/** Nobody finds box 5 of record group 59, which has thousands: no series, no title, and nothing behind the box. */
function lacksSeries(site: Site, reader: NaraReader): boolean {
  const isBare = reader.levels.every(({ name }) => ['record group', 'box', 'folder'].includes(name));
  if (!isBare || reader.hasTitle || !reader.has('box') || !reader.has('record group')) return false;
  if (reader.levels[0]?.name !== 'record group' || (!site.repository && site.at > site.from)) return false;
  return /^\s{0,3}(?:[.;)]|$)/.test(site.text.slice(reader.end, reader.end + 4));
}

/** The same values however they are spaced and hyphened; what the Department of State's files imply, stated. */
function keyed(levels: readonly Level[]): Level[] {
  const all = levels.map((level) => ({ ...level, value: plainValue(level) }));
  const own = all.find(({ name }) => name === 'lot file' || name === 'file');
  if (!own || all.some(({ name }) => name === 'record group')) return all;
  // Lots of the posts abroad have an F: https://www.archives.gov/research/foreign-policy/state-dept/rg-84.
  const value = own.name === 'lot file' && /F/.test(own.value ?? '') ? '84' : '59';
  return [{ name: 'record group', start: own.start, end: own.start, value }, ...all];
}

function plainValue({ name, value }: Level): string | undefined {
  if (value === undefined) return undefined;
  if (name === 'microfilm') return compact(value);
  if (name === 'entry') return value.replace(/^(A-?1|[A-Z]{1,4}\d{0,3})[\s,-]{1,3}/, '$1-').replace(/^A-1-/, 'A1-');
  if (name !== 'file') return value;
  // P-860122-0281 is P860122-0281, and the U.S. the US.
  return value.replace(/^([DPN])[\s-]{1,3}(?=\d{6})/, '$1').replace(/(?<=[A-Z])\.(?![\dA-Z]\d)/g, '');
}
