/** What a quotation mark does, by its form, by what stands beside it and by what is open. */
import { isWordy, Side } from './around';
import { isMeasure, surelyOpens } from './single';

/** `perhaps` opens where a closing mark follows, and is nothing where none does; `either` closes what is open, or opens. */
export type Act = 'open' | 'perhaps' | 'close' | 'either' | 'nothing';

/** A mark with what decides. */
export interface Seen {
  readonly text: string;
  readonly at: number;
  /** Where the paragraph begins. */
  readonly start: number;
  readonly before: Side;
  readonly after: Side;
  /** Whether a quotation of the same family is open. */
  readonly isOpen: boolean;
  /** The quotation that was opened last, of whatever family. */
  readonly top: { readonly family: string; readonly char: string } | undefined;
}

/**
 * A curled double mark: “ opens in English and closes in German, ” closes but in Swedish, which has it at both ends.
 *
 * @param isLow whether a German quotation is open.
 */
export function actOfEnglish({ before, after, isOpen }: Seen, isLow: boolean, pointsBack = false): Act {
  if (pointsBack) return !isOpen && before === Side.space && isWordy(after) ? 'open' : 'close';
  if (before === Side.space || before === Side.bracket || !isOpen) return 'open';
  if (isWordy(after)) return isLow && before !== Side.dash ? 'close' : 'open';
  return isLow || before !== Side.dash || after === Side.space ? 'close' : 'open';
}

/** A typewritten double mark. `inch`: it closes, unless it is no quotation mark at all. */
export function actOfStraight(seen: Seen): Act | 'inch' {
  const { text, at, before, after, isOpen } = seen;
  // An empty quotation: "".
  if (isOpen && text[at - 1] === '"') return 'close';
  if (before === Side.digit && isBehindSmallNumber(seen)) return isOpen ? 'inch' : 'nothing';
  if (before === Side.space && (after === Side.space || (isOpen && stopsBehind(seen)))) return 'either';
  if (before === Side.space || before === Side.bracket) return 'open';
  if (after === Side.space || after === Side.stop || (after === Side.dash && before !== Side.dash)) return 'close';
  return before === Side.dash && !isOpen ? 'open' : 'either';
}

/** A stop that ends something; three of them may begin it. */
function stopsBehind({ text, at }: Seen): boolean {
  return /^[,;:!?)\]]|^\.(?!\.)/.test(text.slice(at + 1, at + 3));
}

function isBehindSmallNumber({ text, at, start }: Seen): boolean {
  return /(?:^|\D)\d{1,3}$/.test(text.slice(Math.max(start, at - 4), at));
}

/** An angled mark: «…» in most languages, »…« in German and Danish, »…» in Swedish. @param last the last open one. */
export function actOfAngled({ text, at, before, after }: Seen, last: string | undefined): Act {
  const pointsRight = '»›'.includes(text[at]!);
  const isReversed = last !== undefined && '»›'.includes(last);
  const looksOpening = (before === Side.space || before === Side.bracket) && isWordy(after);
  if (last && (isReversed || pointsRight) && !(looksOpening && isReversed === pointsRight)) return 'close';
  if (!pointsRight) return 'open';
  return looksOpening || (before === Side.dash && isWordy(after)) ? 'open' : 'close';
}

/** A single mark, which is most often an apostrophe: Mexico’s, L’URSS, ’tis, ’60s, Mateos’. */
export function actOfSingle({ text, at, start, before, after, top }: Seen): Act {
  const char = text[at]!;
  if (char === '‚') return 'open';
  if (isMeasure(text, at, start)) return 'nothing';
  const isApart = before === Side.space || before === Side.bracket;
  const mayOpen = (char === '‘' || char === '‛' || char === "'") && (isApart || before === Side.dash);
  const closesLow = char === '‘' && top?.char === '‚' && !isApart && before !== Side.dash;
  if (mayOpen && !closesLow && after !== Side.space)
    return before !== Side.dash && after === Side.letter && surelyOpens(text, at) ? 'open' : 'perhaps';
  if (isWordy(after) || (isApart && top?.family !== 'single')) return 'nothing';
  return 'close';
}
