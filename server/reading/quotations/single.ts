/** Single marks, which are apostrophes as often as quotation marks. */
import { isDigit } from '../../text/characters';
import { matchAt } from '../dates/tokens';

const WORD = /[A-Za-zÀ-ʯ\u0400-\u04ff]{1,16}/y;

/** Words that lost their beginning: ’tis, ’em, rock ’n’ roll. */
const ELIDED = new Set(
  'tis twas twere twould twill til till cause bout cos coz round gainst neath fore pon cept nother tween stead twixt mongst scuse ll ve re cello phone bus plane nuff less burg board nam frisco hood ud d s t n m'.split(
    ' ',
  ),
);
/** Words that begin with a vowel and often open a quotation. Others are names in which the sign is the letter ayn: ‘Ali. */
const OPENING = new Set(
  'a an and as at in it its is if i on of our only or other all after about also any are against el un una il as o os et en au aux une uno ein eine eines'.split(
    ' ',
  ),
);

/** Whether what stands behind a single mark shows that it opens a quotation, and nothing else. */
export function surelyOpens(text: string, at: number): boolean {
  const found = matchAt(WORD, text, at + 1);
  if (!found) return false;
  const word = found[0].toLowerCase();
  if (ELIDED.has(word)) return false;
  return OPENING.has(word) || (word.length > 1 && !/^[aeiouàâáäéèêëíîïóôöúüу]/.test(word));
}

/** Whether a mark behind a stop closes a quotation. Behind `U.S.` and `Bros.` it may be a possessive. */
export function surelyCloses(text: string, at: number, start: number): boolean {
  const before = at > start ? text[at - 1]! : '';
  if (',!?…;'.includes(before) && before !== '') return true;
  return before === '.' && at - 2 >= start && /[a-rt-zà-ÿа-я)\]]/.test(text[at - 2]!) && !isAbbreviation(text, at);
}

/** A short word with its stop. */
function isAbbreviation(text: string, at: number): boolean {
  return /(?:^|[\s.(])\p{L}{1,3}\.$/u.test(text.slice(Math.max(0, at - 6), at));
}

const MEASURE = /['’]\s?\d{1,2}(?:["”″]|\s?1\/2["”″])/y;

/** Whether it is the sign for feet or minutes: 5' 6". */
export function isMeasure(text: string, at: number, start: number): boolean {
  return at > start && isDigit(text.charCodeAt(at - 1)) && matchAt(MEASURE, text, at) !== undefined;
}
