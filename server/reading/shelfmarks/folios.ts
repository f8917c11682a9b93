import type { Leaves } from './model';
import { readLeaves } from './readLeaves';

/** Folios, pages, membranes and frames, where `f.` is never a fond; the number of a paper may stand before them. */
const UNIT =
  /(?:[,;]\s{1,3}nos?\.?\s?\d{1,4}(?=[,;]))?[\s,.:*_]{1,12}\(?(ff?|fos?|[Ff]ols?|[Ff]olios?|pp?|[Pp]ages?|mm?|[Ff]rames?|fr|(?:Ff?|Pp?)(?=\.))\.?\s{0,3}(?=\d)/y;

/** The leaves behind the last level of a shelfmark in which `f.` is a folio: `f.2`, `ff. 5–7v`, `fols 12r–13v`, `pp. 3-4`. */
export function foliosBehind(text: string, end: number): Leaves | undefined {
  UNIT.lastIndex = end;
  const unit = UNIT.exec(text);
  if (!unit) return undefined;
  const start = end + unit[0].lastIndexOf(unit[1]!);
  return readLeaves(text, start, unit[1]!, UNIT.lastIndex);
}
