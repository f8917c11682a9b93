/** The names of a collection and its series around a box. */
import { NONE } from '../../text/none';
import type { Citation } from './boxCitation';
import { type Collection, collectionsIn } from './collections';
import { tidy } from './labelled';
import type { Level } from './model';
import type { Site } from './notation';

const SERIES =
  /(?<!\p{L})(?:[Ss]ub-?)?[Ss]eries\s{1,3}(?:[Nn]o\.?\s)?(\d{1,4}(?:[./-]\d{1,4}){0,3}|[IVX]{1,5})(?![\p{L}\d])/gu;
/** What follows a collection in Chicago's order. */
const NAMES_ARCHIVE =
  /^[\s,.(]{1,4}(?:[A-Z]{2,6}(?![A-Za-z])|[^;]{0,80}(?:Librar|Archiv|Universit|Colleg|Institut|Cent(?:er|re)|Museum|Societ|Collections))/;
const LONGEST_BEHIND = 90;
const BEHIND_GROUP = /[\s,.()[\]]{0,6}(?:(?:of|in)\s(?:the\s)?)?/y;

/** The collection and its series, from the widest to the narrowest; empty where none is named. */
export function namesOf({ text, next }: Site, { from, at, end, to, archive }: Citation): Level[] {
  const before = collectionsIn(text, archive?.end ?? from, at);
  if (archive && before.length > 0) return ordered(before);
  const near = lastRun(before, text);
  if (near.length > 0 && !isNear(text, near[near.length - 1]!.end, at)) near.length = 0;
  const behind = namesBehind(text, end, Math.min(to, next && next.start >= end ? next.start : to));
  if (behind.length === 0) return ordered(near);
  // Files and records may be the contents of a box as well, unless the archive follows as in Chicago's order.
  const [collection, ...parts] = [...behind].reverse();
  const isOfArchive = NAMES_ARCHIVE.test(text.slice(collection!.end, to));
  const isWhole = near.length === 0 && !isPart(collection!);
  return isWhole || (isOfArchive && near.every(isPart))
    ? [collection!, ...[...parts, ...near].map(asSeries)]
    : ordered(near);
}

/** From the narrowest to the widest: `Box 1, Records of the Secretary, Felix Morley Papers`. */
function namesBehind(text: string, end: number, to: number): readonly Collection[] {
  BEHIND_GROUP.lastIndex = end;
  BEHIND_GROUP.test(text);
  const names = collectionsIn(text, BEHIND_GROUP.lastIndex, Math.min(to, BEHIND_GROUP.lastIndex + LONGEST_BEHIND));
  const [first, second] = names;
  // One title of a part may stand between: `Box 1, Correspondence, Felix Morley Papers`.
  if (!first || text.slice(end, first.start).split(',').length > 3) return NONE;
  const areNested = second && isPart(first) && ADJOINING.test(text.slice(first.end, second.start));
  return areNested ? [first, second] : [first];
}

const ADJOINING = /^[\s,:()]{1,4}$/;
const IS_PART = /^Records\sof|(?:Files?|Series|Records?|Diary|Diaries)$/i;

/** Whether a name may be that of a part of a collection as well. */
export function isPart({ value }: Level): boolean {
  return IS_PART.test(value!);
}

function ordered([collection, ...series]: Collection[]): Level[] {
  return collection ? [collection, ...series.map(asSeries)] : [];
}

function asSeries(collection: Collection): Level {
  return { ...collection, name: 'series' };
}

/** The last names, of which each follows the one before without anything between. */
function lastRun(names: Collection[], text: string): Collection[] {
  let first = names.length - 1;
  while (first > 0 && ADJOINING.test(text.slice(names[first - 1]!.end, names[first]!.start))) first--;
  return names.slice(Math.max(first, 0));
}

/** At most three titles between a collection and its box, none with a sentence in it. */
function isNear(text: string, end: number, at: number): boolean {
  const between = text.slice(end, at);
  return (
    between.length <= 140 &&
    between.split(',').length <= 5 &&
    !/[,\s](?:which|that|were|was|are|is|had|has|have|vols?\.|pp?\.|eds?\.)\s/.test(between)
  );
}

const GOES_ON = /^[^;.]{0,40}(?:[;,]\s{1,3}|\s)(?:and\s{1,3})?(?:in\s{1,3})?$/;
const LONGEST_BETWEEN = 48;

/** The names of the box before, when this one goes on with its collection: `; Box 14`, `and Box 20, 10`. */
export function namesGoingOn({ text, before, previous }: Site, at: number): readonly Level[] {
  if (!before || previous || at - before.end > LONGEST_BETWEEN || !GOES_ON.test(text.slice(before.end, at)))
    return NONE;
  return before.levels.filter(({ name }) => name === 'collection' || name === 'series');
}

/** `Series II, Subseries 3` between a collection and its box. */
export function numberedSeries(text: string, from: number, to: number): Level[] {
  if (to - from < 8) return [];
  return [...text.slice(from, to).matchAll(SERIES)].map((found) => {
    const start = from + found.index;
    return { name: 'series', start, end: start + found[0].length, value: tidy(found[1]!) };
  });
}
