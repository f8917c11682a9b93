import { codeAt, isLetter as isLatinOrCyrillic, isSpace } from '../characters';

/**
 * Whether a number in brackets is a note mark. A mark is attached to what it notes (`text.[22]`, `them[2]--if`) or
 * follows a stop and a space (`life.” [25]`). After a word and a space it is more often an editor's insertion
 * (`April [19], 1955`): such a one is weak, and counts only where its note would otherwise have no mark.
 *
 * @param from where the passage starts: nothing before it is looked at.
 */
export function markStrength(
  text: string,
  start: number,
  end: number,
  label: string,
  from: number,
): 'strong' | 'weak' | 'none' {
  const after = text[end] ?? '';
  const before = start > from ? text[start - 1]! : '';
  if (after === '(' && /^\((?:https?:|#|\.)/.test(text.slice(end, end + 8))) return 'none';
  if (isLetter(before) && isLetter(after)) return 'none';
  if (!isDigit(label[0]!)) return isLetter(after) ? 'none' : 'weak';
  if (isDigit(before)) return completesYear(text, start, label, from) ? 'weak' : 'strong';
  if (isYear(label)) return isLetter(after) ? 'none' : 'weak';
  if (before === '' || isSpace(before.charCodeAt(0))) return followsStop(text, start, from) ? 'strong' : 'weak';
  if ('([{“«‘/'.includes(before)) return 'weak';
  return isLetter(after) ? 'weak' : 'strong';
}

/** `198[1]`: an editor completes a year. Four digits and then a mark, `in 1961[12]`, do not. */
function completesYear(text: string, start: number, label: string, from: number): boolean {
  let first = start;
  while (first > from && start - first < 4 && isDigit(text[first - 1]!)) first--;
  return start - first < 4 && text[first - 1] !== ',' && isYear(text.slice(first, start) + label);
}

function isYear(digits: string): boolean {
  return digits.length === 4 && /^(?:1\d|20)\d\d$/.test(digits);
}

function followsStop(text: string, start: number, from: number): boolean {
  let at = start - 1;
  while (at >= from && isSpace(text.charCodeAt(at))) at--;
  return at >= from && '.,;:!?”"’)]»…'.includes(text[at]!);
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

function isLetter(char: string): boolean {
  const code = codeAt(char, 0);
  return isLatinOrCyrillic(code) || (code >= 0x370 && code <= 0x1fff);
}
