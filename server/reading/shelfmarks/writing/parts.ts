/** A shelfmark as it is written: its labels, its numbers, and what stands between them. */
import { codeAt, isDigit, isLetter, isSpace } from '../../../text/characters';
import type { Span } from '../../../text/span';
import type { Shelfmark } from '../model';
import { isApostrophe, type Label, type Script, type Writing, wordOf } from './term';

/** A level, or the leaves. Offsets count as those of the shelfmark do. */
export interface Part extends Span {
  readonly name: string;
  /** Where the number stands behind the label; where there is no label, or one that is not known, the start. */
  readonly valueAt: number;
  readonly label: WrittenLabel | undefined;
  /** It has no label at all: `GARF 1235/1/16`. */
  readonly isBare: boolean;
  /** What separates it from the part before; undefined at the first part, and where more than that stands there. */
  readonly gap: Gap | undefined;
}

export interface WrittenLabel extends Label {
  readonly hasStop: boolean;
  readonly isSpaced: boolean;
  readonly isCapital: boolean;
}

/** A separator: one mark or none, and white space or none. */
export interface Gap extends Span {
  readonly mark: string;
  readonly isSpaced: boolean;
}

/** The parts of a shelfmark that stand in its stretch, in the order of the text. A file of a list has its own alone. */
export function partsOf(text: string, shelfmark: Shelfmark, writing: Writing): Part[] {
  const { levels, leaves, start, end } = shelfmark;
  const stretches: { name: string; start: number; end: number; isOpen: boolean; unit?: string }[] = [];
  for (const level of levels)
    if (level.start >= start && level.end <= end)
      stretches.push({ name: level.name, start: level.start, end: level.end, isOpen: level.value === undefined });
  // Pages at the end of a note are no part of what stands together.
  if (leaves && leaves.end <= end)
    stretches.push({ name: 'leaves', start: leaves.start, end: leaves.end, isOpen: false, unit: leaves.unit });
  stretches.sort((a, b) => a.start - b.start);
  return stretches.map((stretch, index) => {
    const before = stretches[index - 1];
    const label = stretch.isOpen ? undefined : labelIn(text, stretch, writing);
    return {
      name: stretch.name,
      start: stretch.start,
      end: stretch.end,
      valueAt: label?.valueAt ?? stretch.start,
      label: label?.written,
      isBare: isDigit(codeAt(text, stretch.start)) || stretch.unit === '',
      gap: before && !writing.isInside(stretch.name) ? gapBetween(text, before.end, stretch.start) : undefined,
    };
  });
}

/** The script of the labels. */
export function scriptOf(text: string, shelfmark: Shelfmark): Script {
  return codeAt(text, shelfmark.start) >= 0x400 ? 'cyrillic' : 'latin';
}

/**
 * The separator between the archive and the first level, where the archive stands directly before.
 *
 * @param isBare whether the numbers have no labels, so that nothing but a space need stand there.
 */
export function repositoryGap(text: string, { repository, start }: Shelfmark, isBare = false): Gap | undefined {
  if (!repository || repository.end > start) return undefined;
  const gap = gapBetween(text, repository.end, start);
  if (!gap || gap.start !== repository.end) return undefined;
  return gap.mark === ',' || gap.mark === '.' || (isBare && gap.mark === '') ? gap : undefined;
}

/** Whether a part opens a shelfmark; another file of the same fond goes on with a narrower one. */
export function opens({ start }: Part, { levels }: Shelfmark): boolean {
  return levels[0]?.start === start;
}

/** Whether the first label may have a capital because a sentence begins with it. */
export function mayOpenSentence(text: string, { start }: Shelfmark): boolean {
  let before = start - 1;
  while (before >= 0 && isSpace(codeAt(text, before))) before--;
  return before < 0 || '.!?]”"»*_'.includes(text[before]!);
}

function labelIn(
  text: string,
  { name, start, end }: { readonly name: string } & Span,
  writing: Writing,
): { readonly written: WrittenLabel; readonly valueAt: number } | undefined {
  const first = wordEnd(text, start, end);
  if (first === start) return undefined;
  const word = wordOf(first === start + 1 ? text[start]! : text.slice(start, first));
  let wordsEnd = first;
  let label = writing.labelOf(name, word);
  if (writing.opensTwo(word)) {
    const from = afterStops(text, first, end);
    const second = wordEnd(text, from, end);
    const two = second > from ? writing.labelOf(name, `${word}_${wordOf(text.slice(from, second))}`) : undefined;
    if (two) [label, wordsEnd] = [two, second];
  }
  if (!label) return undefined;
  const hasStop = text[wordsEnd] === '.';
  const stopEnd = hasStop ? wordsEnd + 1 : wordsEnd;
  let valueAt = stopEnd;
  while (valueAt < end && isSpace(codeAt(text, valueAt))) valueAt++;
  // A colon and the like are of another way to write, of which nothing is known.
  if (valueAt >= end || opensNoNumber(codeAt(text, valueAt))) return undefined;
  const isCapital = text[start] !== text[start]!.toLowerCase();
  const { term, form, isPlural } = label;
  return { written: { term, form, isPlural, hasStop, isSpaced: valueAt > stopEnd, isCapital }, valueAt };
}

/** A stop, a colon or an apostrophe. */
function opensNoNumber(code: number): boolean {
  return code === 0x2e || code === 0x3a || isApostrophe(code);
}

function wordEnd(text: string, at: number, end: number): number {
  let place = at;
  while (place < end && (isLetter(codeAt(text, place)) || (place > at && isApostrophe(codeAt(text, place))))) place++;
  return place;
}

/** Goes over the stop and the space between two words of a label. */
function afterStops(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && at < from + 3 && (text[at] === '.' || isSpace(codeAt(text, at)))) at++;
  return at;
}

/** What separates two parts; behind a title in parentheses, what stands after it. */
function gapBetween(text: string, from: number, to: number): Gap | undefined {
  let start = to;
  let mark = '';
  let isSpaced = false;
  while (start > from) {
    const character = text[start - 1]!;
    if (isSpace(codeAt(text, start - 1))) isSpaced = true;
    else if (mark !== '' || !(character === ',' || character === '.' || character === ';' || character === '/')) break;
    else mark = character;
    start--;
  }
  const isWhole = start === from || text[start - 1] === ')' || text[start - 1] === ']';
  return isWhole ? { start, end: to, mark, isSpaced } : undefined;
}
