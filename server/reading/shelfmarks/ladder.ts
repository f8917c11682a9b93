/**
 * Reads levels that stand one below the other behind the name of an archive, each under its label, by its shape, or as a
 * name: `AAN, KC PZPR, 237/V-123, k. 5`; `AMAE, Europe 1944-1960, URSS, vol. 3, f. 12`.
 *
 *   shelfmark = level {sep level} [sep leaves] {more}
 *   level     = label value ["(" title ")"] | shape | name
 *   more      = (";" | "," | "and") level {sep level} [sep leaves]        another file, which shares the levels above
 *
 * Names count only where a level with a number follows; so does what they say, for they could be any words.
 */
import { NONE } from '../../text/none';
import type { Labels } from './labelled';
import { LadderReader } from './ladderReader';
import type { Leaves, Level, RepositoryName } from './model';
import type { Found, Site } from './notation';
import { skip } from './sticky';
import type { Units } from './units';

export interface Ladder {
  /** The place of every level, from the widest to the narrowest: see `ranksOf`. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly labels: Labels;
  readonly units: Units;
  /** Units that are no pages of a book, which may stand behind the title of the document. */
  readonly farUnits: Units;
  /** What the first name is, and every further one. */
  readonly names: readonly [first: string, further: string];
  /**
   * The levels that stand at a place without any label.
   *
   * @param levels what stands above them; `names` among them.
   */
  shape(text: string, at: number, levels: readonly Level[], site: Site): readonly Level[];
  /** Whether a word is none of the name before it any more, though no comma stands between. */
  endsName?(text: string, at: number): boolean;
}

/** @param levels from the widest to the narrowest; those of one string are of one rank. */
export function ranksOf(...levels: readonly string[]): ReadonlyMap<string, number> {
  return new Map(levels.flatMap((names, rank) => names.split('|').map((name) => [name, rank] as const)));
}

/** The file that a site holds, before its notation judges it. */
export interface Read {
  readonly start: number;
  readonly end: number;
  readonly levels: readonly Level[];
  readonly leaves: Leaves | undefined;
}

const BEHIND_NAME = /[\s,.:;()[\]*_“”"»/#–—-]{0,12}/y;
const MOST_FILES = 30;

/**
 * The files that begin behind the name of an archive or at an opening.
 *
 * @param accepts whether a file is one of the notation. Nothing behind the first that is not is looked at, so that a
 *   place where many might begin costs no more than one.
 */
export function readLadder(ladder: Ladder, site: Site, accepts: (file: Read) => boolean): readonly Read[] {
  const { text, at, repository } = site;
  const from = repository ? skip(text, BEHIND_NAME, at) : at;
  if (repository && from === at) return NONE;
  const reader = new LadderReader(ladder, site);
  const files: Read[] = [];
  let place: { at: number; above: readonly Level[] } | undefined = { at: from, above: NONE };
  while (place && files.length < MOST_FILES) {
    const read: Read[] = [];
    const last = reader.read(place.at, place.above, read);
    if (!last || !read.every(accepts)) break;
    for (const file of read) files.push(file);
    place = reader.more(last);
  }
  return files.length > 0 ? files : NONE;
}

/** The frame's form of what was read. */
export function foundOf({ start, end, levels, leaves }: Read, rest: Partial<Found> = {}): Found {
  return { start, end, levels, leaves, missing: NONE, ...rest };
}

/** Levels that printed works have too. */
const VOLUMES = new Set(['Band', 'volume', 'tom', 'svazek']);

/**
 * The volume of a mere name, with pages or nothing behind it: so the printed series of an archive are cited.
 *
 * @param repository where its name stands in full, it may be the publisher.
 */
export function mayBePrinted({ levels, leaves }: Read, repository: RepositoryName | undefined): boolean {
  const last = levels[levels.length - 1]!;
  const isVolume = VOLUMES.has(last.name) && levels.every((one) => one === last || !/\d/.test(one.value ?? ''));
  return isVolume && repository?.form === 'name' && (!leaves || /^[ps]/i.test(leaves.unit));
}
