/**
 * Archives of the former Yugoslavia: fond and signature, or political archive, year, fascicle and document.
 *
 *   shelfmark = ["fond"] n ["/" roman] {sep signature | sep fascicle | sep unit}
 *             | "KPR" sep signature                       fond 837, the cabinet of the president
 *             | "PA" [sep country] sep year sep ("f-" | "f.") n [sep ["dok."] n [sep n]]
 *   signature = (roman | n) ("-" | "/") part {("-" | "/") part}
 *   fascicle  = ("f." | "fasc.") n
 *   unit      = "j.o." n
 *
 * `f.` is a fascicle here. Source: the archives' own guides, http://www.arhivyu.rs, and
 * https://wilsoncenter.org/blog-post/yugoslavia-gone-its-archives-remain.
 */
import { NONE } from '../../text/none';
import { tidy } from './labelled';
import type { Level } from './model';
import type { Found, Notation, Site } from './notation';

const BEHIND_NAME = /[\s,.:;()\]-]{0,6}/y;
const BETWEEN = /[\s,.:;()\]]{1,6}/y;
const FOND =
  /(?:[Ff]ond\s{1,3})?((?:KPR|KMJ)(?!\p{L})|\d{1,4}(?:\/[IVXL]{1,6})?(?![\d\p{L}/]))(?:\s?\([A-Z\d][A-Z\d\s]{1,10}\))?/uy;
const CABINET: Readonly<Record<string, string>> = { KPR: '837', KMJ: '836' };
/** `119/I-45`, `I-3-a/123`, `I-5-b/99-4`. */
const SIGNATURE = /(?:[IVXL]{1,6}|\d{1,4})(?:[-–/](?:[IVXL]{1,6}|\d{1,5}|[a-z])(?![\p{L}\d])){1,6}(?![\p{L}\d])/uy;
const FASCICLE = /(?:f|fasc|fascikla)(?:\.|-|\s)\s{0,3}(\d{1,5})(?![\d/])/iy;
const UNIT = /(?:j\.\s?o\.|jed\.\s?op\.|j\.\s?opisa)\s{0,3}(\d{1,5})(?!\d)/iy;
const POLITICAL =
  /(PA|SP)(?:[\s,.]{1,4}[A-ZŠĐČĆŽ][\p{L}]{1,20}(?:\s[\p{L}]{1,20})?)?[\s,.]{1,4}((?:19)\d\d)\.?(?!\d)/uy;
const DOCUMENT = /(?:dok\.?\s{0,3})?(\d{1,6}(?:[-/]\d{1,4})?)(?![\d\p{L}])(?=\s{0,2}(?:[,.;)]|$))/uy;
const ARCHIVES = ['AJ', 'DAMSPS', 'DAMSP', 'HDA', 'ARS'];

export const yu: Notation = {
  family: 'yu',
  words: {
    fond: 'fond',
    year: 'year (godina)',
    fascicle: 'fascicle (fascikla)',
    unit: 'unit of description (jedinica opisa)',
    signature: 'signature',
    document: 'document (dokument)',
  },
  openings: [],
  alsoIn: ['box'],
  chains: ['fond,signature', 'fond,year,fascicle,document'],
  readAt(site: Site): readonly Found[] {
    const { text, at, repository } = site;
    if (!repository?.candidates.some((key) => ARCHIVES.includes(key))) return NONE;
    const start = endOf(BEHIND_NAME, text, at);
    const levels = politicalAt(text, start) ?? fondAt(text, start);
    return levels ? [{ start, end: levels[levels.length - 1]!.end, levels, leaves: undefined, missing: NONE }] : NONE;
  },
};

function fondAt(text: string, start: number): Level[] | undefined {
  FOND.lastIndex = start;
  const found = FOND.exec(text);
  if (!found) return undefined;
  const value = CABINET[found[1]!] ?? found[1]!;
  const levels = [{ name: 'fond', start, end: FOND.lastIndex, value: tidy(value) }];
  const hyphen = text[FOND.lastIndex] === '-' ? FOND.lastIndex + 1 : FOND.lastIndex;
  add(levels, 'fascicle', FASCICLE, text);
  add(levels, 'unit', UNIT, text);
  add(levels, 'signature', SIGNATURE, text, hyphen);
  return levels.length > 1 ? levels : undefined;
}

function politicalAt(text: string, start: number): Level[] | undefined {
  POLITICAL.lastIndex = start;
  const found = POLITICAL.exec(text);
  if (!found) return undefined;
  const end = POLITICAL.lastIndex;
  const yearAt = start + found[0].lastIndexOf(found[2]!);
  const levels = [
    { name: 'fond', start, end: start + found[1]!.length, value: found[1]! },
    { name: 'year', start: yearAt, end, value: tidy(found[2]!) },
  ];
  add(levels, 'fascicle', FASCICLE, text);
  if (levels.length < 3) return undefined;
  add(levels, 'document', DOCUMENT, text);
  return levels;
}

/** Adds a level where one stands behind the last. */
function add(levels: Level[], name: string, pattern: RegExp, text: string, from?: number): void {
  const { end } = levels[levels.length - 1]!;
  const at = from !== undefined && from > end ? from : endOf(BETWEEN, text, end);
  pattern.lastIndex = at;
  const found = at > end ? pattern.exec(text) : null;
  if (found) levels.push({ name, start: at, end: pattern.lastIndex, value: tidy(found[1] ?? found[0]) });
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
