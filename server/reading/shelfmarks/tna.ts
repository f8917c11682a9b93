/**
 * The National Archives in Kew, and the archives of Northern Ireland and Scotland that use its notation: department and
 * series, piece, item, folio.
 *
 *   shelfmark = letters [" "] series "/" piece {"/" item} {more} [sep leaves]
 *   more      = ("·" | "," | "and") (["/"] piece | series "/" piece)
 *   leaves    = ("f." | "ff." | "fo." | "fol." | "p." | "pp." | "m.") leaf
 *
 * `f.` is a folio here. What stands behind a comma (`CAB 128/17, CM(50)12`) names a paper in the piece and is no level.
 * Source: http://nationalarchives.gov.uk/records/citing-documents.htm.
 */
import { NONE } from '../../text/none';
import { foliosBehind } from './folios';
import type { Level } from './model';
import type { Found, Notation, Site } from './notation';
import { OTHER_LETTERS, TELLING_LETTERS } from './tnaLetters';
import { type Piece, piecesBehind } from './tnaPieces';

/** Archives whose shelfmarks look the same. */
const ARCHIVES: ReadonlySet<string> = new Set(['TNA', 'PRONI', 'NRS', 'NAS']);
const SERIES = /([A-Z]{1,5})\s{0,2}(\d{1,4})(?!\w|\.\d)/y;
/** `CAB/9/A/4`, as in Belfast; in Kew that is no shelfmark. */
const SLASHED = /([A-Z]{1,5})\/(\d{1,4})(?=\/)/y;
/** Series of papers that were given to the archive, whose letters look like its former name: `PRO 30/57/11`. */
const GIVEN = new Set(['30', '31']);
const BEHIND_NAME = /[\s,.:;()[\]*_–—-]{0,10}/y;
const TOUCHING = /^[\s,:()]{0,8}$/;
const CITATION_ENDS = /[\s”"’)]{0,4}(?:[.;)]|$)/y;
const LETTERS_OF_REGISTRIES = new Set(['C', 'E', 'F', 'J', 'B', 'D']);

export const tna: Notation = {
  family: 'tna',
  words: { series: 'series', piece: 'piece', item: 'item' },
  openings: [...TELLING_LETTERS, ...OTHER_LETTERS].map((letters) => letters.toLowerCase()),
  readAt(site: Site): readonly Found[] {
    const { text, at, repository, previous } = site;
    if (repository) return repository.candidates.some((key) => ARCHIVES.has(key)) ? readBehindName(site) : NONE;
    const isOfAnother =
      previous &&
      !previous.candidates.includes('TNA') &&
      TOUCHING.test(text.slice(previous.end, previous.end + 9 < at ? previous.end + 9 : at));
    if (isOfAnother) return NONE;
    SERIES.lastIndex = at;
    const found = SERIES.exec(text);
    if (!found || text[SERIES.lastIndex] !== '/') return NONE;
    const [all, letters, number] = found as unknown as [string, string, string];
    const isGiven = letters === 'PRO' && GIVEN.has(number);
    const isTelling = isGiven || (TELLING_LETTERS.has(letters) && !isOfKoechel(letters, number));
    if (!isTelling && (!OTHER_LETTERS.has(letters) || isOfRegistry(letters, site) || !isKewNear(site))) return NONE;
    const series = { name: 'series', start: at, end: at + all.length, value: `${letters} ${number}` };
    const files = filesOf(text, series, letters, isTelling || site.before ? 'TNA' : undefined);
    return isGiven ? files.map((file) => ({ ...file, repository: previous ?? 'none' })) : files;
  },
};

/** Whether the archive is named before or behind, or one of its shelfmarks stands before. */
function isKewNear({ previous, next, before }: Site): boolean {
  if (previous) return previous.candidates.includes('TNA');
  return before !== undefined || next?.candidates.includes('TNA') === true;
}

/** `KV 525/2` is a serenade: the files of the Security Service make less than a hundred series. */
function isOfKoechel(letters: string, number: string): boolean {
  return letters === 'KV' && number.length > 2;
}

/** `C 5963/319/18` behind a piece of the Foreign Office is the number of a paper in it. */
function isOfRegistry(letters: string, { before }: Site): boolean {
  return LETTERS_OF_REGISTRIES.has(letters) && /^(?:FO|CO|FCO) /.test(before?.levels[0]?.value ?? '');
}

function readBehindName(site: Site): readonly Found[] {
  const { text, at, repository } = site;
  BEHIND_NAME.lastIndex = at;
  BEHIND_NAME.test(text);
  const start = BEHIND_NAME.lastIndex;
  const isInKew = repository!.candidates.includes('TNA');
  SERIES.lastIndex = start;
  let found = SERIES.exec(text);
  let end = SERIES.lastIndex;
  if (!found && !isInKew) {
    SLASHED.lastIndex = start;
    found = SLASHED.exec(text);
    end = SLASHED.lastIndex;
  }
  if (!found) return NONE;
  const [, letters, number] = found as unknown as [string, string, string];
  const series = { name: 'series', start, end, value: `${letters} ${number}` };
  if (text[end] === '/') return filesOf(text, series, letters, undefined);
  // `National Archives, RG 59` may stand in Washington.
  const isOnlyInKew = isInKew && repository!.candidates.length === 1;
  const isSeries = TELLING_LETTERS.has(letters) || (isOnlyInKew && OTHER_LETTERS.has(letters));
  return isInKew && isSeries ? [seriesAlone(site, series)] : NONE;
}

/** The files of one series; the leaves belong to the last. */
function filesOf(text: string, series: Level, letters: string, implies: string | undefined): readonly Found[] {
  const pieces = piecesBehind(text, series, letters);
  return pieces.map(({ levels, start, end }: Piece, index) => {
    const leaves = index === pieces.length - 1 ? foliosBehind(text, end) : undefined;
    return { start, end: leaves?.end ?? end, levels, leaves, missing: NONE, implies };
  });
}

/**
 * A series without a piece. It is surely incomplete where leaves follow, and where a citation that has told its document
 * ends with it; a note may well speak of a whole series.
 */
function seriesAlone({ text, repository, from }: Site, series: Level): Found {
  const leaves = foliosBehind(text, series.end);
  CITATION_ENDS.lastIndex = series.end;
  const isLast =
    CITATION_ENDS.test(text) && /\d,\s$/.test(text.slice(Math.max(from, repository!.start - 3), repository!.start));
  const found = { start: series.start, end: leaves?.end ?? series.end, levels: [series], leaves, missing: ['piece'] };
  return leaves || isLast ? found : { ...found, unsure: true };
}
