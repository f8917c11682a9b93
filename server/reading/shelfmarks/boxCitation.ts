/** The citation around a box: where it begins and ends, and which archive it names. */
import { collectionsIn } from './collections';
import type { RepositoryName } from './model';
import type { Site } from './notation';

export interface Citation {
  readonly from: number;
  /** Where the labels of the box begin and end. */
  readonly at: number;
  readonly end: number;
  readonly to: number;
  /** Named before the box. */
  readonly archive: RepositoryName | undefined;
}

/** So far before and behind its box a collection is looked for, in code units. */
const REACH = 120;
/** Another citation begins. */
const BREAK = /;|[\p{Ll}\d”’)][.!?][”’]?\s{1,10}\p{Lu}\p{Ll}|\p{Ll}{3}\.\s{1,10}\p{Lu}/gu;
const OF_RECORD_GROUP =
  /(?<![\p{L}\d])(?:RG|Record\s{1,10}Group|Lot(?:\s{1,10}Files?)?|NARA|NACP|Entry|USNA|National\s{1,10}Archives)(?:[\s-]{1,10}\d|(?![\p{L}\d]))/u;
const OF_LOT = /(?<![\p{L}\d])Lot(?:\s{1,10}Files?)?\s{1,10}\d|(?<![\p{L}\d])NARA(?!\p{L})|National\s{1,10}Archives/u;

/**
 * @param at where the labels of a box begin.
 * @param end where they end.
 */
export function citationOf(site: Site, at: number, end: number): Citation {
  const from = citationStart(site, at);
  const { repository, previous } = site;
  const archive = repository ?? (previous && previous.start >= from ? previous : undefined);
  return { from, at, end, to: citationEnd(site.text, end), archive };
}

/** Whether the box is one of a record group or a lot, and so the business of another notation. */
export function isOfRecordGroup(text: string, { archive, from, at, end, to }: Citation): boolean {
  const before = text.slice(archive?.end ?? from, at);
  if (OF_LOT.test(before)) return true;
  return !archive && (OF_RECORD_GROUP.test(before) || OF_RECORD_GROUP.test(text.slice(end, to)));
}

/** The first archive behind the box in the same citation, unless it opens the next one. */
export function archiveBehind({ text, next }: Site, end: number, to: number): RepositoryName | undefined {
  if (!next || next.start < end || next.end > to) return undefined;
  const between = text.slice(end, next.start);
  if (between.length > 80 || /(?:^|\s)(?:and|&|or)\s$/.test(between)) return undefined;
  return collectionsIn(text, next.end, to).length === 0 ? next : undefined;
}

/** Where the citation begins, in which a box stands: behind the last break before it. */
function citationStart({ text, from, repository }: Site, at: number): number {
  const reach = Math.max(from, at - REACH, repository?.start ?? 0);
  const stretch = text.slice(reach, at);
  let start = 0;
  for (const found of stretch.matchAll(BREAK)) start = found.index + 1;
  return repository ? Math.min(repository.start, reach + start) : reach + start;
}

function citationEnd(text: string, end: number): number {
  const stretch = text.slice(end, end + REACH);
  BREAK.lastIndex = 0;
  const found = BREAK.exec(stretch);
  return found ? end + found.index + 1 : end + stretch.length;
}
