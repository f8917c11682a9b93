/**
 * The numbers of levels: `635`, `0110`, `059a`, `R-9401s/ch`, `1-B`, `4-p`, `131SM`, `635/2`, `5-7`, `II`, and what
 * stands where a number was left open: `no.`, `?`, `___`.
 *
 *   value = [letters ["-"]] digits [["-"] letters] ["/" (digits | "k")] ["-" digits] [" " letter]
 *
 * All of it is significant. A range of files is one value: it is written as one, and names no single file.
 */
import { codeAt, digitsEnd, isDigit } from '../../text/characters';
import { flat } from '../../text/flat';
import { NONE } from '../../text/none';
import { isDay } from './day';
import { normalisedValue } from './value';

/** A label may follow without any space: `f.635op.1d.392l.5`. */
const VALUE =
  /(?:[A-ZА-ЯЁІЇЄҐ]{1,3}[-–\s]?)?\d{1,8}(?:[sсSС]\/(?:ch|ч)|(?!(?:op|оп|dd?|дд?|ll?|лл?|pp?)\.\s?\d|(?:st|nd|rd|th)(?![A-Za-zÀ-ʯЀ-ӿ]))(?:[A-Za-zÀ-ʯЀ-ӿ]{1,3}|-[A-Za-zÀ-ʯЀ-ӿ]{1,2})(?![A-Za-zÀ-ʯЀ-ӿ]))?(?:\/(?:\d{1,6}[a-zа-яёіїєґ]?|[kк])(?![A-Za-zÀ-ʯЀ-ӿ]))?(?:[-–]\d{1,6}[a-zа-яёіїєґ]?)?(?:(?![A-Za-zÀ-ʯЀ-ӿ\d]|\/\d)|(?=(?:op|оп|dd?|дд?|ll?|лл?|pp?)\.\s?\d))/y;
const ROMAN = /(?:[IVX]|[IVXLC]{2,8})(?![A-Za-zÀ-ʯЀ-ӿ\d])(?!\.\s?[A-ZА-ЯЁІЇЄҐ][a-zа-яёіїєґ])/y;
/** A letter that stands off its number: `d. 17 a,`. */
const LETTER_APART = /\s[a-cа-в](?=[,;:)]|\.(?!\s?\d)|$)/y;
const PLACEHOLDER = /(?:\?{1,3}|…|\.{3}|_{1,10}|[–—]|n\/a|b\/n|б\/н|none|unknown|\[\s{0,3}\])(?![A-Za-zÀ-ʯЀ-ӿ\d])/iy;
const NUMBER_WORD = /(?:(?:no|nos|number|num|nr|№|#)(?![a-z])\.?:?\s{0,2})/iy;

/** Those of `VALUE`. */
const MOST_DIGITS = 8;

const LISTED = /\s?,\s{0,2}(?:(?:and|und|et|y|i|и|і|та|&)\s{1,2})?(?=\d)/y;
const AND = /\s(?:and|und|et|y|i|и|і|та|&)\s{1,2}(?=\d)/y;

export interface Value {
  readonly start: number;
  readonly end: number;
  /** Normalised; undefined where the text says that there is none. */
  readonly value: string | undefined;
}

/**
 * The number behind a label.
 *
 * @param text nothing behind its end has a say.
 * @param isFond a fond is never left open by a mere dash, and no range.
 */
export function valueAt(text: string, at: number, isFond: boolean): Value | undefined {
  if (isDigit(codeAt(text, at))) return numberAt(text, at, isFond);
  NUMBER_WORD.lastIndex = at;
  const word = NUMBER_WORD.exec(text)?.[0] ?? '';
  const number = numberAt(text, at + word.length, isFond);
  if (number) return number;
  if (word !== '' && !/^[A-Za-z]/.test(text[at + word.length] ?? '')) {
    const end = at + word.trimEnd().replace(/[.:]{1,3}$/, '').length;
    return { start: at, end, value: undefined };
  }
  PLACEHOLDER.lastIndex = at;
  const blank = isFond ? null : PLACEHOLDER.exec(text);
  return blank ? { start: at, end: PLACEHOLDER.lastIndex, value: undefined } : undefined;
}

function numberAt(text: string, start: number, isFond: boolean): Value | undefined {
  const plain = plainNumberAt(text, start);
  if (plain) return plain;
  VALUE.lastIndex = start;
  ROMAN.lastIndex = start;
  const found = VALUE.exec(text) ?? (isFond ? null : ROMAN.exec(text));
  if (!found || (isFond && /\d[-–]\d/.test(found[0]))) return undefined;
  let end = start + found[0].length;
  LETTER_APART.lastIndex = end;
  end += LETTER_APART.exec(text)?.[0].length ?? 0;
  // `d. 5 May` is the day on which somebody died.
  if (isDay(text, start, end)) return undefined;
  return { start, end, value: flat(normalisedNumber(text.slice(start, end))) };
}

/** Digits and then a stop, as most numbers are, for which no pattern is needed. */
function plainNumberAt(text: string, start: number): Value | undefined {
  const end = digitsEnd(text, start);
  if (end === start || end - start > MOST_DIGITS || (end < text.length && !',.;:)'.includes(text[end]!)))
    return undefined;
  return { start, end, value: text.slice(start, end) };
}

/** A prefix always has its hyphen, and the secret part of a fond one form: `R9401с/ч` is `R-9401sch`. */
function normalisedNumber(written: string): string {
  const plain = written.replace(/[–—]/g, '-').replace(/([sс])\/(?:ch|ч)/i, '$1ч');
  return normalisedValue(plain.replace(/^([A-ZА-ЯЁІЇЄҐ]{1,3})\s?(?=\d)/, '$1-'));
}

/**
 * The further numbers of a list: `dd. 392, 393 and 395`. Behind a label in the singular only what `and` joins, since
 * a number behind a comma may be a leaf.
 *
 * @param endsWell whether what stands behind a number lets it be one of a list.
 */
export function furtherValues(
  text: string,
  from: number,
  isPlural: boolean,
  endsWell: (at: number) => boolean,
): readonly Value[] {
  if (afterList(text, from, isPlural) === undefined) return NONE;
  const values: Value[] = [];
  for (let end = from; values.length < 50; ) {
    const next = afterList(text, end, isPlural);
    const value = next === undefined ? undefined : numberAt(text, next, false);
    if (!value) break;
    // The plural promises a second number, whatever comes behind it.
    const isPromised = isPlural && values.length === 0;
    if (!isPromised && !endsWell(value.end) && afterList(text, value.end, isPlural) === undefined) break;
    values.push(value);
    end = value.end;
  }
  return values;
}

function afterList(text: string, end: number, isPlural: boolean): number | undefined {
  LISTED.lastIndex = end;
  if (isPlural && LISTED.test(text)) return LISTED.lastIndex;
  AND.lastIndex = end;
  return AND.test(text) ? AND.lastIndex : undefined;
}
