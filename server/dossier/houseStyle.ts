/**
 * How the shelfmarks of a dossier are written: as its manifest states, else as a clear majority of them is. Each aspect of
 * the writing is settled by itself, for each family of archives and each script.
 */
import type { EssayBlock } from '../reading/essay';
import type { ManifestStyle } from '../reading/manifest/model';
import type { Shelfmark } from '../reading/shelfmarks/model';
import { type Manner, MIXED, NOTHING, readManner } from '../reading/shelfmarks/writing/manner';
import { scriptOf } from '../reading/shelfmarks/writing/parts';
import { type Departure, departure } from '../reading/shelfmarks/writing/restyle';
import { ASPECTS, type Aspect, profile, type Target } from '../reading/shelfmarks/writing/style';
import type { Script } from '../reading/shelfmarks/writing/term';
import { difference } from '../text/difference';
import { NONE } from '../text/none';
import { mannersIn } from './manners';

/** A majority of fewer shelfmarks than this, or of a smaller share, says nothing. */
const AT_LEAST = 5;
const SHARE = 0.8;

/** A way that most shelfmarks go. */
export interface Majority {
  readonly way: string;
  /** Of `total` shelfmarks that go some way, so many go this one; from a hundred on both are rounded. */
  readonly count: number;
  readonly total: number;
}

/** A shelfmark that is written otherwise, and what stands against it. */
export interface Departed extends Departure {
  readonly shelfmark: Shelfmark;
  /** Undefined where it is the manifest. */
  readonly majority: Majority | undefined;
}

interface Group {
  readonly target: Target;
  readonly majorities: ReadonlyMap<Aspect, Majority>;
}

export class HouseStyle {
  /** Two house styles with the same signature say the same, to the number. */
  readonly signature: string;
  /** Two with the same ways would have the same written otherwise. */
  readonly ways: string;
  readonly #stated: ManifestStyle | undefined;
  readonly #groups = new Map<string, Group>();
  readonly #departs = new Map<string, boolean>();
  readonly #against = new Map<string, Majority | undefined>();
  readonly #departed = new WeakMap<EssayBlock, readonly Departed[]>();
  /** The text that was asked about last: mostly it is asked about again, with an edit. */
  #last: { readonly blocks: readonly EssayBlock[]; readonly found: readonly number[] } = { blocks: NONE, found: NONE };

  /**
   * @param manners how often each manner is there.
   * @param stated what the manifest says.
   */
  constructor(manners: Iterable<readonly [manner: string, count: number]>, stated: ManifestStyle | undefined) {
    this.#stated = stated;
    for (const [group, votes] of votesOf(manners)) {
      const [, script] = group.split('|');
      const majorities = stated?.profile ? new Map<Aspect, Majority>() : majoritiesOf(votes);
      const target = { ...styleOf(majorities), ...statedStyle(stated, script as Script) };
      this.#groups.set(group, { target, majorities });
    }
    const groups = [...this.#groups].sort(([a], [b]) => (a < b ? -1 : 1));
    this.signature = JSON.stringify(groups.map(([group, { majorities }]) => [group, [...majorities]]));
    this.ways = JSON.stringify(groups.map(([group, { target }]) => [group, target]));
  }

  /** The style for a family and a script. What neither the manifest nor a majority settles is left open. */
  targetFor(family: string, script: Script): Target {
    return this.#groups.get(`${family}|${script}`)?.target ?? statedStyle(this.#stated, script);
  }

  /** Whether anything is settled for a family and a script. */
  settles(family: string, script: Script): boolean {
    return Object.keys(this.targetFor(family, script)).length > 0;
  }

  /** Whether a shelfmark of this manner may have to be written otherwise. */
  departs(manner: string): boolean {
    let departs = this.#departs.get(manner);
    if (departs === undefined) {
      departs = this.#isOtherwise(readManner(manner));
      this.#departs.set(manner, departs);
    }
    return departs;
  }

  /** The places of the blocks in which a shelfmark would be written otherwise; after an edit only changed ones are tried. */
  departing(blocks: readonly EssayBlock[]): readonly number[] {
    const { blocks: before, found } = this.#last;
    if (before === blocks) return found;
    const { first, lastOld, lastNew } = difference(before, blocks);
    const fresh: number[] = [];
    for (let block = first; block < lastNew; block++) if (this.departedIn(blocks[block]!).length > 0) fresh.push(block);
    const kept = found.filter((block) => block < first);
    const moved = found.filter((block) => block >= lastOld).map((block) => block + lastNew - lastOld);
    this.#last = { blocks, found: [...kept, ...fresh, ...moved] };
    return this.#last.found;
  }

  /** The shelfmarks of a block that would be written otherwise, ascending. Found once for a block. */
  departedIn(block: EssayBlock): readonly Departed[] {
    if (block.facts.shelfmarks.length === 0) return NONE;
    let found = this.#departed.get(block);
    if (!found) {
      const manners = mannersIn(block);
      found = block.facts.shelfmarks.flatMap(
        (shelfmark, index) => this.#departure(block.text, shelfmark, manners[index]) ?? [],
      );
      this.#departed.set(block, found.length > 0 ? found : NONE);
    }
    return found;
  }

  #departure(text: string, shelfmark: Shelfmark, manner: string | undefined): Departed | undefined {
    if (manner === undefined || !this.departs(manner)) return undefined;
    const found = departure(text, shelfmark, this.targetFor(shelfmark.family, scriptOf(text, shelfmark)));
    return found && { ...found, shelfmark, majority: this.#majorityAgainst(manner) };
  }

  /** The majority that a manner goes against first; undefined where that is settled by the manifest. */
  #majorityAgainst(manner: string): Majority | undefined {
    if (!this.#against.has(manner)) {
      const { family, script, ways } = readManner(manner);
      const group = this.#groups.get(`${family}|${script}`);
      const aspect = ASPECTS.find((one) => group && goesOtherwise(ways[one], group.target[one]));
      this.#against.set(manner, aspect && !this.#isStated(aspect) ? group!.majorities.get(aspect) : undefined);
    }
    return this.#against.get(manner);
  }

  #isOtherwise({ family, script, ways }: Manner): boolean {
    const target = this.targetFor(family, script);
    return target.own !== undefined || ASPECTS.some((aspect) => goesOtherwise(ways[aspect], target[aspect]));
  }

  #isStated(aspect: Aspect): boolean {
    const isSeparator = aspect === 'between' || aspect === 'repository';
    return this.#stated?.profile !== undefined || (isSeparator && this.#stated?.separator !== undefined);
  }
}

function goesOtherwise(way: string, wanted: string | undefined): boolean {
  return wanted !== undefined && way !== NOTHING && way !== wanted;
}

function statedStyle(stated: ManifestStyle | undefined, script: Script): Target {
  if (!stated) return {};
  const { separator, labels, profile: named } = stated;
  const between = separator && `${separator.value} `;
  return {
    ...(named && profile(named.value, script)),
    ...(between !== undefined && { between, repository: between.trim() === '' ? ', ' : between }),
    ...(labels.size > 0 && { own: new Map([...labels].map(([level, { value }]) => [level, value])) }),
  };
}

type Votes = Map<Aspect, Map<string, number>>;

/** By family and script, how many shelfmarks go each way. One that goes both ways has no vote. */
function votesOf(manners: Iterable<readonly [string, number]>): Map<string, Votes> {
  const groups = new Map<string, Votes>();
  for (const [manner, count] of manners) {
    const { family, script, ways } = readManner(manner);
    const votes: Votes = groups.get(`${family}|${script}`) ?? new Map();
    groups.set(`${family}|${script}`, votes);
    for (const aspect of VOTED) {
      const way = ways[aspect];
      if (way === NOTHING || way === MIXED) continue;
      const counts = votes.get(aspect) ?? new Map<string, number>();
      votes.set(aspect, counts.set(way, (counts.get(way) ?? 0) + count));
    }
  }
  return groups;
}

/** A leaf is a letter among words as often as not. */
const VOTED = ASPECTS.filter((aspect) => aspect !== 'leaves');

function majoritiesOf(votes: Votes): Map<Aspect, Majority> {
  const majorities = new Map<Aspect, Majority>();
  for (const aspect of VOTED) {
    const counts = [...(votes.get(aspect) ?? [])];
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const found = counts.find(([, count]) => count >= AT_LEAST && count >= total * SHARE);
    if (found) majorities.set(aspect, { way: found[0], count: rounded(found[1]), total: rounded(total) });
  }
  return majorities;
}

function styleOf(majorities: ReadonlyMap<Aspect, Majority>): Target {
  return Object.fromEntries([...majorities].map(([aspect, { way }]) => [aspect, way]));
}

/** Two digits of a large number: it is not another one with every shelfmark that somebody types. */
function rounded(count: number): number {
  if (count < 100) return count;
  const unit = 10 ** (String(count).length - 2);
  return Math.floor(count / unit) * unit;
}
