/**
 * Collections in boxes and folders: presidential libraries, the Library of Congress, universities, and archives that have
 * no notation of their own.
 *
 *   shelfmark = [archive sep] collection {sep series} sep group [sep archive]      historians' order
 *             | group sep collection [sep archive]                                 Chicago's order, from the item up
 *   group     = level {sep [title sep] level}
 *   level     = ("box" | "container" | "carton" | "reel" | "folder" | …) number
 *
 * A box counts where a collection or a known archive is named in the same citation, never alone. A container is a box. A
 * box of a record group or a lot belongs to the National Archives of the United States and is not read here.
 * Sources: The Chicago Manual of Style, 17th edition, 14.221-231; https://salve.libanswers.com/faq/357020.
 */
import { NONE } from '../../text/none';
import { archiveBehind, citationOf, isOfRecordGroup } from './boxCitation';
import { readOwnCode } from './boxCodes';
import { type Group, groupAt, groupStart, labelBehindName } from './boxGroup';
import { isPart, namesGoingOn, namesOf, numberedSeries } from './boxNames';
import { foldedReference } from './manuscriptCodes';
import type { Level } from './model';
import type { Found, Notation, Site } from './notation';
import { abbreviatedCollection, unnamedCollection } from './unnamedCollection';

const DIRECT = /^[\s,.:;()]{0,8}$/;
const ORDER = ['record group', 'collection', 'reference', 'series', 'box', 'folder', 'inventory number', 'reel'];

export const box: Notation = {
  family: 'box',
  alsoIn: ['isad'],
  words: {
    'record group': 'record group',
    collection: 'collection',
    reference: 'reference',
    series: 'series',
    box: 'box',
    folder: 'folder',
    'inventory number': 'inventory number',
    reel: 'reel',
  },
  fold: (_, value) => foldedReference(value),
  openings: 'box boxes container containers carton cartons reel reels folder folders'.split(' '),
  chains: ['collection,box', 'collection,box,folder', 'reference', 'reference,box', 'reference,box,folder'],
  readAt(site: Site): readonly Found[] {
    const { text, at, repository } = site;
    if (!repository) {
      const start = groupStart(text, at, site.from);
      return start === undefined ? NONE : readGroup(site, start);
    }
    if (repository.candidates.includes('NARA')) return NONE;
    const code = readOwnCode(site);
    if (code.length > 0) return code;
    const label = labelBehindName(text, at);
    return label === undefined ? NONE : readGroup(site, label);
  },
};

function readGroup(site: Site, at: number): readonly Found[] {
  const { text, repository } = site;
  const group = groupAt(text, at, repository !== undefined);
  if (!group) return NONE;
  const citation = citationOf(site, at, group.end);
  const { archive } = citation;
  if (archive?.candidates.includes('NARA')) return NONE;
  const named = namesOf(site, citation);
  if (named.length === 0 && !repository) {
    // In running text nothing but the name of a collection makes a box a shelfmark.
    const goesOn = namesGoingOn(site, at);
    return goesOn.length > 0 ? foundOf(goesOn, group, site.before!.repository, site.from) : NONE;
  }
  if (isOfRecordGroup(text, citation)) return NONE;
  if (repository) addUnnamed(named, text, repository.end, at);
  const lastName = named[named.length - 1]?.end ?? at;
  named.push(...numberedSeries(text, lastName, at));
  const found = foundOf(
    named,
    group,
    archive ?? archiveBehind(site, Math.max(group.end, lastName), citation.to),
    site.from,
  );
  if (named.length > 0 || group.files[0]!.some(({ name }) => name === 'record group')) return found;
  const isDirect = DIRECT.test(text.slice(repository!.end, at));
  return found.map((one) => ({ ...one, missing: ['collection'], unsure: !isDirect }));
}

/** A collection that no word tells: alone, or before names that are those of its parts. */
function addUnnamed(named: Level[], text: string, from: number, at: number): void {
  const [first] = named;
  if (first && !isPart(first)) return;
  const unnamed = first ? abbreviatedCollection(text, from, first.start) : unnamedCollection(text, from, at);
  if (!unnamed) return;
  if (first) named[0] = { ...first, name: 'series' };
  named.unshift(unnamed);
}

/** Each file with its collection; the span of the first begins with the names before it, that of the last ends with those behind. */
function foundOf(
  names: readonly Level[],
  { files, end, leaves }: Group,
  repository: Found['repository'],
  from: number,
): Found[] {
  const first = files[0]![0]!.start;
  const before = names.filter(({ start }) => start >= from && start < first);
  const behind = names.filter(({ start }) => start > first);
  return files.map((levels, index): Found => {
    const isLast = index === files.length - 1;
    const own = index === 0 ? [...before, ...levels] : levels.filter((level) => !files[index - 1]!.includes(level));
    if (isLast) own.push(...behind);
    const lastEnd = Math.max(...own.map((level) => level.end));
    return {
      start: Math.min(...own.map(({ start }) => start)),
      end: isLast ? Math.max(leaves?.end ?? end, lastEnd) : lastEnd,
      levels: inOrder([...names, ...levels]),
      leaves: isLast ? leaves : undefined,
      missing: NONE,
      repository,
      implies: '?',
    };
  });
}

/** From the widest level to the narrowest, however they stand: `Folder 7, Box 1`. */
function inOrder(levels: readonly Level[]): Level[] {
  return ORDER.flatMap((name) => levels.filter((level) => level.name === name));
}
