/**
 * The National Archives in Kew: department and series, piece, folio.
 *
 *   shelfmark = letters [" "] series "/" piece {("·" | ",") piece} [sep leaves]
 *   leaves    = ("f." | "ff." | "fo." | "fos." | "fol." | "p." | "pp.") leaf
 *
 * `f.` is a folio here. Source: http://nationalarchives.gov.uk/records/citing-documents.htm.
 */
import { NONE } from '../../text/none';
import type { Level } from './model';
import type { Found, Notation, Site } from './notation';
import { readLeaves } from './readLeaves';

/** Letters of departments that nobody takes for something else. */
const DEPARTMENTS =
  'ADM AIR AVIA BT CAB CO CSC CUST DEFE DO ED FCO FD FO FV HO HS HW INF KV LAB LCO MEPO PREM PROB SUPP WO';
const SHELFMARK = /\s?([A-Z]{1,4})\s?(\d{1,4})\/(\d{1,6}[A-Z]?(?:\/\d{1,5})?)(?![\w/])/y;
const BEHIND_NAME = /[\s,.:;()]{0,8}/y;
const UNIT = /[\s,.]{1,6}(ff?|fos?|fols?|pp?)\.?\s{0,3}(?=\d)/y;

export const tna: Notation = {
  family: 'tna',
  words: { series: 'series', piece: 'piece' },
  openings: DEPARTMENTS.toLowerCase().split(' '),
  readAt(site: Site): readonly Found[] {
    const { text, at, repository } = site;
    BEHIND_NAME.lastIndex = at;
    const from = repository && BEHIND_NAME.test(text) ? BEHIND_NAME.lastIndex : at;
    SHELFMARK.lastIndex = from;
    const found = SHELFMARK.exec(text);
    if (!found) return NONE;
    const [all, letters, series, piece] = found as unknown as [string, string, string, string];
    const start = from + all.length - all.trimStart().length;
    const pieceStart = SHELFMARK.lastIndex - piece.length;
    const levels: Level[] = [
      { name: 'series', start, end: pieceStart - 1, value: `${letters} ${series}` },
      { name: 'piece', start: pieceStart, end: SHELFMARK.lastIndex, value: piece },
    ];
    UNIT.lastIndex = SHELFMARK.lastIndex;
    const unit = UNIT.exec(text);
    const unitStart = SHELFMARK.lastIndex + (unit ? unit[0].search(/[fp]/) : 0);
    const leaves = unit ? readLeaves(text, unitStart, unit[1]!, UNIT.lastIndex) : undefined;
    const end = leaves?.end ?? SHELFMARK.lastIndex;
    return [{ start, end, levels, leaves, missing: NONE, implies: 'TNA' }];
  },
};
