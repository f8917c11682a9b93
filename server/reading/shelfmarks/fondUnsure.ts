/**
 * Whether what seems to be missing may be there all the same: under a label that is not known or with a number that
 * cannot be read, behind a slash, or as what was taken for a leaf.
 */
import { SEPARATOR, skip } from './fondGaps';
import { labelAt, unitAt } from './fondLabels';
import { isStated, kindOf } from './fondLevels';
import type { Leaves, Level } from './model';

/** A label that nobody taught us, with its number: `razd. 5`. A year is no number of a level. */
const UNREAD =
  /[A-Za-zÀ-ʯ\u0400-\u04ff]{1,8}(?:[.-]\s?[A-Za-zÀ-ʯ\u0400-\u04ff]{1,3})?\.?:?\s{0,2}(?!(?:1[5-9]|20)\d\d(?!\d))(?:(?:[A-ZА-Я]-)?\d|[IVX]{1,6}(?![A-Za-z]))/y;

/** @param at where the levels end, and separators behind them. */
export function mayBeStated(
  text: string,
  levels: readonly Level[],
  at: number,
  leaves: Leaves | undefined,
  country: string | undefined,
): boolean {
  if (levels.some(({ name, value }) => name === 'nomer' || (kindOf(name) !== 'file' && value?.includes('/'))))
    return true;
  // Leaves behind leaves: the first may have been the file.
  if (leaves) return unitAt(text, skip(text, SEPARATOR, leaves.end), country, true) !== undefined;
  const label = labelAt(text, at, country)?.label;
  const isLabel = label && !label.once && !label.leads && !isStated(levels, label.level);
  if (isLabel && !/^op\.?\s?cit/i.test(text.slice(at, at + 8))) return true;
  return skip(text, UNREAD, at) > at;
}
