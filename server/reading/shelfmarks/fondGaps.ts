/** What may stand between the levels of a shelfmark without being one, and is gone over. */
import { codeAt, isSpace } from '../../text/characters';
import { labelAt, unitAt } from './fondLabels';

/**
 * Between levels, and between levels and leaves: also a line break with the indentation or the quotation sign of the next
 * line, and the emphasis of Markdown.
 */
export const SEPARATOR = /[\s,.;:/*_>]{0,16}/y;
/** Letters that belong to the fond: `f. 102 DPOO`. */
const SUFFIX = /\s[A-ZА-Я]{2,6}(?![a-zа-я])/y;
const YEAR = /\d{4}(?:[-–/]\d{2,4})?\s?(?:gg?|гг?)\.?(?![a-zа-я])/y;
/** A bare year, or a secretariat (deloproizvodstvo) of the Department of Police. */
const BETWEEN = /(?:(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?|(\d{1,2}(?:-[a-zа-яё]{1,2})?\s?[dд]-(?:vo|во)))(?=[\s,.;:])/y;
const LONGEST_TITLE = 240;
const LONGEST_REMARK = 60;

/** The end of what a pattern matches at a place; the place itself where it does not. */
export function skip(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Goes over a title in parentheses or brackets, letters that belong to the fond, the year of a file, and separators. */
export function afterTitle(text: string, end: number): number {
  let at = skip(text, SUFFIX, end);
  const isLabel = at > end && (labelAt(text, end + 1) ?? unitAt(text, end + 1));
  if (isLabel) at = end;
  at = afterBrackets(text, isSpace(codeAt(text, at)) ? at + 1 : at, LONGEST_TITLE);
  // `Lietas 1639, (Nr. 103), S. 377`.
  at = skip(text, SEPARATOR, afterBrackets(text, skip(text, SEPARATOR, at)));
  const afterYear = skip(text, YEAR, at);
  return afterYear > at ? skip(text, SEPARATOR, afterYear) : at;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '«': '»' };

/** Goes over what stands in brackets or guillemets at a place. */
export function afterBrackets(text: string, at: number, longest = LONGEST_REMARK): number {
  const closing = CLOSING[text[at]!];
  return closing === undefined ? at : at + text.slice(at, at + longest).indexOf(closing) + 1;
}

/**
 * Goes over bare years and secretariats, of which a few may stand together.
 *
 * @returns `isUnsure` where what was gone over may stand for a level.
 */
export function afterYears(text: string, from: number): { at: number; isUnsure: boolean } {
  let at = from;
  let isUnsure = false;
  for (let count = 0; count < 3; count++) {
    BETWEEN.lastIndex = at;
    const found = BETWEEN.exec(text);
    if (!found) break;
    isUnsure ||= found[1] !== undefined;
    at = skip(text, SEPARATOR, at + found[0].length);
  }
  return { at, isUnsure };
}
