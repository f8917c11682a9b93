/**
 * Chinese archives: the number of a file, and pages without a label.
 *
 *   shelfmark = number {sep number} [sep leaves]
 *   number    = n n n "-" n n n n n "-" n n ["(" n ")"]      the foreign ministry: it tells by itself which archive it is
 *             | [letters] n {"-" n}                          others, directly behind the name of the archive
 *   leaves    = [("p." | "pp." | "页")] leaf
 *
 * Source: the citations of https://digitalarchive.wilsoncenter.org/document/110861 and of the CWIHP Bulletin.
 */
import { NONE } from '../../text/none';
import { tidy } from './labelled';
import type { Leaves } from './model';
import type { Found, Notation, Site } from './notation';
import { readLeaves } from './readLeaves';

/** Between the name of an archive, or the word `No`, and the number. */
const BEFORE =
  /[\s,.:;()[\]，。：（）《》“”"]{0,6}(?:(?:[Ff]ile|[Aa]rchive|[Dd]ocument|[Dd]oc|[Nn]os?|[Nn]umber|档号|档案号|檔號|全宗)[\s.:：，,]{0,4}){0,2}/y;
const MINISTRY = /(\d{3}[-–‐]\d{5}[-–‐]\d{2}(?:[\s(（](?:\(|（)?\d{1,2}[)）])?)(?![\d-])/y;
/** `B1-1-123`, `3-1-45`, `002-020-01617`, `4007-001-0030`; no date. */
const OTHER = /(?!(?:19|20)\d\d[-–]\d{1,2}[-–]\d{1,2}(?!\d))([A-Z]{0,2}\d{1,4}(?:[-–‐][A-Z\d]{1,6}){1,4})(?![\w-])/y;
const LABEL = /[\s,，;；]{1,4}(?:(pp?|页|頁|第)\.?\s{0,2})?(?=\d)/y;
const MORE = /\s?(?:[,;，；、]|and|和)\s{0,3}(?:(?:[Nn]os?|[Ff]ile)\.?\s{0,2})?/y;
/** What may stand behind pages that have no label. */
const END = /^\s?(?:[.,;:)\]”"。，；）、]|$)/;
/** By what stands before 档案馆. */
const CHINESE_NAMES: readonly (readonly [name: string, key: string])[] = [
  ['外交部', 'PRCFMA'],
  ['上海市', 'SMA'],
  ['北京市', 'BMA'],
  ['第二历史', 'SHAC'],
  ['中央', 'CCA'],
];
const MOST_FILES = 50;

export const cn: Notation = {
  family: 'cn',
  words: { file: 'file' },
  openings: ['no', 'nos', 'file', 'fma', 'doc'],
  signs: ['档案馆', '檔案館'],
  chains: ['file'],
  readAt(site: Site): readonly Found[] {
    const { text, at, repository, isOwn } = site;
    const sign =
      !repository && text[at + 2] === (text[at] === '档' ? '馆' : '館')
        ? text.slice(Math.max(site.from, at - 6), at)
        : '';
    const from = skipWords(text, sign === '' ? at : at + 3, repository !== undefined || sign !== '');
    const implies = sign === '' ? undefined : (CHINESE_NAMES.find(([name]) => sign.endsWith(name))?.[1] ?? '?');
    return filesAt(text, from, isOwn || sign !== '', implies ?? 'PRCFMA', implies !== undefined);
  },
};

/** At an opening the word itself is gone over with what may stand behind it. */
function skipWords(text: string, at: number, isBehindName: boolean): number {
  BEFORE.lastIndex = at;
  const end = BEFORE.test(text) ? BEFORE.lastIndex : at;
  if (isBehindName || end > at) return end;
  const word = /^(?:FMA|Docs?)[\s.,:]{0,4}/.exec(text.slice(at, at + 10))?.[0].length ?? 0;
  return at + word;
}

function filesAt(text: string, from: number, isOwn: boolean, implies: string, isNamed: boolean): readonly Found[] {
  const files: Found[] = [];
  for (let at = from; files.length < MOST_FILES; ) {
    const ministry = valueAt(MINISTRY, text, at);
    const found = ministry ?? (isOwn ? valueAt(OTHER, text, at) : undefined);
    if (!found) break;
    const { end } = found;
    const leaves = leavesAt(text, end);
    const value = tidy(
      found.value
        .replace(/[（(]{1,2}/g, '(')
        .replace(/[）)]/g, ')')
        .replace(/\s(?=\()/, ''),
    );
    const levels = [{ name: 'file', start: at, end, value }];
    const file = { start: at, end: leaves?.end ?? end, levels, leaves, missing: NONE };
    files.push(ministry || isNamed ? { ...file, implies } : file);
    MORE.lastIndex = file.end;
    if (!MORE.test(text)) break;
    at = MORE.lastIndex;
  }
  return files.length > 0 ? files : NONE;
}

function valueAt(pattern: RegExp, text: string, at: number): { value: string; end: number } | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? { value: found[1]!, end: pattern.lastIndex } : undefined;
}

/** Pages stand bare behind the number; a year or the day of the document is none. */
function leavesAt(text: string, end: number): Leaves | undefined {
  LABEL.lastIndex = end;
  const label = LABEL.exec(text);
  if (!label) return undefined;
  const at = LABEL.lastIndex;
  const unit = label[1];
  const leaves = readLeaves(
    text,
    unit === undefined ? at : at - label[0].trimStart().replace(/^[,，;；\s]+/, '').length,
    unit ?? '',
    at,
  );
  if (!leaves || unit !== undefined) return leaves;
  const [first] = leaves.ranges;
  if (/[;；]/.test(label[0]) || /^(?:19|20)\d\d/.test(first!.text)) return undefined;
  return END.test(text.slice(leaves.end, leaves.end + 3)) ? leaves : undefined;
}
