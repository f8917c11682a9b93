/**
 * The manner in which a shelfmark is written, as a word that can be counted: its family, its script and, aspect by aspect,
 * the way that it goes. One that goes both ways in an aspect says so, and one that has nothing to show there too.
 */
import type { Shelfmark } from '../model';
import { type Gap, mayOpenSentence, opens, type Part, partsOf, repositoryGap, scriptOf } from './parts';
import { ASPECTS, type Aspect } from './style';
import type { Script, Writing } from './term';
import { writings } from './writings';

/** It goes both ways, or a way that nobody goes on purpose. */
export const MIXED = '?';
/** There is nothing to show. No way is called so: the hyphen is a dash. */
export const NOTHING = '~';

export interface Manner {
  readonly family: string;
  readonly script: Script;
  /** What each aspect is: the value of a style, or `MIXED` or `NOTHING`. */
  readonly ways: Readonly<Record<Aspect, string>>;
}

/**
 * @param text that in which the shelfmark's offsets count.
 * @returns undefined for a shelfmark that shows no manner: of another family, named in part only, or without labels.
 */
export function mannerOf(text: string, shelfmark: Shelfmark): string | undefined {
  const writing = writings[shelfmark.family];
  if (!writing || (shelfmark.missing.length > 0 && !shelfmark.leaves)) return undefined;
  const parts = partsOf(text, shelfmark, writing);
  if (!parts.some(({ label }) => label)) return undefined;
  const ways = waysOf(text, shelfmark, parts, writing);
  let manner = `${shelfmark.family}|${scriptOf(text, shelfmark)}`;
  for (const aspect of ASPECTS) manner += `|${ways[aspect]}`;
  return manner;
}

/** What a manner says. */
export function readManner(manner: string): Manner {
  const [family, script, ...values] = manner.split('|');
  const ways = Object.fromEntries(ASPECTS.map((aspect, index) => [aspect, values[index]!]));
  return { family: family!, script: script as Script, ways: ways as Record<Aspect, string> };
}

type Ways = Record<Aspect, string>;

const NOTHING_SHOWN = Object.fromEntries(ASPECTS.map((aspect) => [aspect, NOTHING])) as Ways;

function waysOf(text: string, shelfmark: Shelfmark, parts: readonly Part[], writing: Writing): Ways {
  const ways = { ...NOTHING_SHOWN };
  const before = repositoryGap(text, shelfmark);
  if (before) ways.repository = separator(before);
  for (const part of parts) {
    const { label, gap } = part;
    if (gap) add(ways, 'between', separator(gap));
    if (part.name === 'leaves') addLeaves(text, shelfmark, part, ways);
    if (!label) continue;
    const { term, form, hasStop, isSpaced, isCapital } = label;
    add(ways, 'space', isSpaced ? 'spaced' : 'tight');
    const isAbbreviation = term[form].endsWith('.');
    add(ways, isAbbreviation ? 'shortStop' : 'fullStop', hasStop ? 'stop' : 'none');
    if (part.name === 'leaves') {
      if (term.short !== term.full) ways.leaves = form;
      ways.leafCapital = isCapital ? 'capital' : 'small';
    } else {
      if (term.short !== term.full && writing.isMain(part.name)) add(ways, 'labels', form);
      if (!opens(part, shelfmark)) add(ways, 'capitals', isCapital ? 'capital' : 'small');
      else if (before || !mayOpenSentence(text, shelfmark)) ways.firstCapital = isCapital ? 'capital' : 'small';
    }
  }
  return ways;
}

function addLeaves(text: string, shelfmark: Shelfmark, { label, valueAt, end }: Part, ways: Ways): void {
  const isSeveral = hasSeveralLeaves(shelfmark);
  // `l. 5` is right in both ways; `ll. 5` is in neither.
  if (label?.isPlural !== undefined && (isSeveral || label.isPlural))
    ways.plural = isSeveral ? (label.isPlural ? 'agreeing' : 'singular') : MIXED;
  for (let at = valueAt; at < end; at++) if (isDash(text[at]!)) add(ways, 'dash', text[at]!);
}

/** The two sides of one leaf are not several. */
export function hasSeveralLeaves({ leaves }: Shelfmark): boolean {
  if (!leaves || leaves.ranges.length > 1) return leaves !== undefined;
  const { from, to } = leaves.ranges[0]!;
  return from >> 1 !== to >> 1;
}

export function isDash(character: string): boolean {
  return character === '-' || character === '–' || character === '—';
}

function separator({ mark, isSpaced }: Gap): string {
  return isSpaced ? `${mark} ` : mark;
}

function add(ways: Ways, aspect: Aspect, way: string): void {
  const known = ways[aspect];
  if (known !== way) ways[aspect] = known === NOTHING ? way : MIXED;
}
