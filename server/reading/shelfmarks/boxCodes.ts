/** Codes of archives that count boxes, but have a reference of their own before them or instead. */
import { NONE } from '../../text/none';
import { groupAt } from './boxGroup';
import { foliosBehind } from './folios';
import { tidy } from './labelled';
import type { Level } from './model';
import type { Found, Site } from './notation';

/** By the key of the archive; the first group is the code. */
const CODES: Readonly<Record<string, RegExp>> = {
  // Fonds, subfonds and series: `300-8-3, box 12`, `300-8-3:12/5`.
  HUOSA: /(\d{1,3}-\d{1,3}-\d{1,3})(?![\d-]\d)/y,
  // `S-0188-0001-04`, and the older `DAG-1/2.1.4-17`.
  UNA: /((?:S-\d{3,4}(?:-\d{1,4}){0,3}(?:-\d{1,6})?|D?AG-?\d{1,3}(?:[/.-]\d{1,4}){1,6}))(?!\w)/y,
  // `C-M(55)15`, `AC/119-R(64)12`, `MC 14/3`.
  NATOArchives:
    /((?:[A-Z]{1,4}(?:\/\d{1,4})?(?:-[A-Z]{1,4})?\s?\(\d{2,4}\)\d{1,4}(?:-[A-Z]{1,4})?|MC\s\d{1,4}(?:\/\d{1,3})?))(?!\w)/y,
  LONA: /([RSCP]\s?\d{1,5}(?:\/\d{1,6}[A-Z]?){0,4})(?!\w)/y,
  ACICR: /([A-Z]{1,2}\s[A-Z]{2,3}\s\d{3}(?:\s\d{3}(?:-\d{3}(?:\.\d{2})?)?)?)(?!\w)/y,
  HAEU: /([A-Z]{2,5}\d?(?:-\d{1,4}(?:\.\d{1,3})?|\s\d{1,4}\/\d{1,4}(?:[\s/_-]\d{1,5})?))(?!\w)/y,
  AJ: /((?:fond\s|F\.\s|f\.\s)?\d{2,4}(?:,?\s\(?[A-Z]{2,6}\)?)?,?\s(?:KPR,?\s)?[IVX]{1,4}-\d{1,2}-[a-z](?:\/\d{1,4}(?:-\d{1,3})?)?)(?!\w)/y,
  IISH: /(ARCH\d{5}(?:\.\d{1,6})?)(?!\w)/y,
};
/** A code that stands for a collection alone, and not for a file in it. */
const OF_COLLECTION = /^\d{1,3}-\d{1,3}-\d{1,3}$/;
const BEHIND_NAME = /[\s,.:;()–—-]{1,8}/y;
const BOX_AND_FOLDER = /:(\d{1,5})(?:[/:](\d{1,5}))?(?!\w)/y;
const SEPARATOR = /[\s,.:;/-]{1,6}/y;

/** The code directly behind the name of an archive that has codes, with its box and folder; empty where none stands. */
export function readOwnCode({ text, at, repository }: Site): readonly Found[] {
  const form = repository!.candidates.length === 1 ? CODES[repository!.candidates[0]!] : undefined;
  if (!form) return NONE;
  BEHIND_NAME.lastIndex = at;
  form.lastIndex = BEHIND_NAME.test(text) ? BEHIND_NAME.lastIndex : text.length;
  const code = form.exec(text)?.[1];
  if (code === undefined) return NONE;
  const end = form.lastIndex;
  const start = end - code.length;
  const name = OF_COLLECTION.test(code) ? 'collection' : 'reference';
  return withBoxes(text, { name, start, end, value: tidy(code) });
}

function withBoxes(text: string, code: Level): readonly Found[] {
  BOX_AND_FOLDER.lastIndex = code.end;
  const colon = BOX_AND_FOLDER.exec(text);
  if (colon) {
    const levels = [code, ...numbered(code.end, colon[1]!, colon[2])];
    return [foundOf(text, levels, BOX_AND_FOLDER.lastIndex)];
  }
  SEPARATOR.lastIndex = code.end;
  const group = SEPARATOR.test(text) ? groupAt(text, SEPARATOR.lastIndex, true) : undefined;
  if (!group) return [foundOf(text, [code], code.end)];
  return group.files.map((levels, index) => {
    const from = index === 0 ? code.start : levels[levels.length - 1]!.start;
    return { ...foundOf(text, [code, ...levels], levels[levels.length - 1]!.end), start: from };
  });
}

function numbered(end: number, box: string, folder: string | undefined): Level[] {
  const boxEnd = end + 1 + box.length;
  const levels = [{ name: 'box', start: end + 1, end: boxEnd, value: box }];
  if (folder !== undefined)
    levels.push({ name: 'folder', start: boxEnd + 1, end: boxEnd + 1 + folder.length, value: folder });
  return levels;
}

function foundOf(text: string, levels: readonly Level[], end: number): Found {
  const leaves = foliosBehind(text, end);
  return { start: levels[0]!.start, end: leaves?.end ?? end, levels, leaves, missing: NONE };
}
