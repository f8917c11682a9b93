/** Finds the shelfmarks of all notations but that of fonds: where an opening word or the name of an archive stands. */

import { codeAt, isDigit } from '../../text/characters';
import { NONE } from '../../text/none';
import type { Passage } from '../../text/passage';
import { SpanWalk } from '../../text/span';
import type { Directory } from '../directory';
import { FirstWords } from '../firstWords';
import type { Ground } from './family';
import { keyIn, repositoryKey } from './key';
import type { RepositoryName, Shelfmark } from './model';
import type { Found, Notation, Site } from './notation';
import { notations } from './notations';
import { RepositoryFinder } from './repositoryOf';

const WORD = /[A-Za-zÀ-ʯ0-9]+/y;
const LONGEST_LETTERS = 5;

const byOpening = new Map<string, Notation[]>();
const byFamily = new Map<string, Notation[]>();
const bySign: [sign: string, notations: Notation[]][] = [];
const withDigits = notations.filter(({ opensWithDigits }) => opensWithDigits);
const openings = new FirstWords<Notation>();
for (const notation of notations) {
  for (const opening of notation.openings) {
    openings.add(opening, notation);
    addTo(byOpening, opening, notation);
  }
  for (const family of familiesOf(notation)) addTo(byFamily, family, notation);
  for (const sign of notation.signs ?? NONE) bySign.push([sign, [notation]]);
}

function familiesOf({ family, alsoIn = [] }: Notation): string[] {
  return [family, ...alsoIn];
}

function addTo(map: Map<string, Notation[]>, key: string, notation: Notation): void {
  const same = map.get(key);
  if (same) same.push(notation);
  else map.set(key, [notation]);
}

/** A place at which some notations may have something to read. */
interface Place {
  readonly at: number;
  /** The archive whose name ends there. */
  readonly repository?: RepositoryName;
  readonly notations: readonly Notation[];
}

/** @param taken ascending: what was read already, over which nothing is read again. */
export function readNotations(ground: Ground, taken: readonly Shelfmark[]): readonly Shelfmark[] {
  const places = placesIn(ground);
  if (places.length === 0) return NONE;
  const { text, passages } = ground;
  const walk = new SpanWalk(passages);
  const reader = new PlaceReader(ground);
  let passage: Passage | undefined;
  let other = 0;
  let free = 0;
  const found: Shelfmark[] = [];
  for (const place of places) {
    const start = place.repository?.start ?? place.at;
    if (start < free) continue;
    const here = walk.spanAt(start);
    if (!here || here.kind === 'code') continue;
    while (other < taken.length && taken[other]!.end <= place.at) other++;
    const limit = taken[other]?.start ?? text.length;
    if (limit < place.at) continue;
    if (here !== passage) reader.enter(here);
    passage = here;
    const from = Math.max(here.label?.textStart ?? here.start, free, taken[other - 1]?.end ?? 0);
    const read = reader.read(place, from, limit);
    for (const shelfmark of read) found.push(shelfmark);
    for (const { end } of read) free = Math.max(free, end);
  }
  return found.length > 0 ? found : NONE;
}

/** Where a shelfmark may begin, ascending; behind the name of an archive before any opening. */
function placesIn({ text, cues, repositories, directory }: Ground): Place[] {
  const places: Place[] = [];
  for (const repository of repositories) {
    const toTry = notationsOf(repository, directory);
    if (toTry.length > 0) places.push({ at: repository.end, repository, notations: toTry });
  }
  const named = places.length;
  for (const at of cues.capitals) {
    const word = openings.mayBeAt(text, at) ? wordAt(text, at) : capitalsBeforeNumber(text, at);
    const toTry = word === undefined ? undefined : byOpening.get(word.toLowerCase());
    if (toTry) places.push({ at, notations: toTry });
  }
  for (const [sign, toTry] of cues.hasSigns ? bySign : NONE)
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length))
      places.push({ at, notations: toTry });
  for (const at of cues.numbered) places.push({ at, notations: withDigits });
  const ofBoxes = byOpening.get('box');
  if (ofBoxes) for (const at of cues.boxes) places.push({ at, notations: ofBoxes });
  if (places.length > Math.max(named, 1)) places.sort((a, b) => a.at - b.at);
  return places;
}

function wordAt(text: string, at: number): string | undefined {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0];
}

/** `FO` of `FO371`. */
function capitalsBeforeNumber(text: string, at: number): string | undefined {
  let end = at;
  while (end - at < LONGEST_LETTERS && isLatinCapital(codeAt(text, end))) end++;
  return end > at && isDigit(codeAt(text, end)) ? text.slice(at, end) : undefined;
}

function isLatinCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function notationsOf({ candidates }: RepositoryName, directory: Directory): readonly Notation[] {
  if (candidates.length === 1) return byFamily.get(directory.get(candidates[0]!)?.family ?? '') ?? NONE;
  const fitting = new Set<Notation>(candidates.flatMap((key) => byFamily.get(directory.get(key)?.family ?? '') ?? []));
  return notations.filter((notation) => fitting.has(notation));
}

/** Reads place by place, and remembers of the passage what the next place needs to know. */
class PlaceReader {
  readonly #ground: Ground;
  readonly #finder: RepositoryFinder;
  readonly #last = new Map<Notation, Found>();
  #passage!: Passage;
  #text = '';
  #before: Shelfmark | undefined;
  #next = 0;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#finder = new RepositoryFinder(ground);
  }

  enter(passage: Passage): void {
    this.#passage = passage;
    this.#text = this.#ground.text.slice(0, passage.end);
    this.#last.clear();
    this.#before = undefined;
  }

  /** @param limit no shelfmark may reach beyond. */
  read({ at, repository, notations: toTry }: Place, from: number, limit: number): readonly Shelfmark[] {
    const next = this.#nameFrom(at);
    const previous = this.#nameBefore(at, from);
    for (const notation of toTry) {
      const isOwn = repository !== undefined && this.#isOwn(repository, notation);
      const before = this.#last.get(notation);
      const site: Site = { text: this.#text, at, from, repository, isOwn, next, previous, before };
      const read: Shelfmark[] = [];
      for (const one of notation.readAt(site)) {
        const shelfmark = one.end <= limit ? this.#placed(one, notation, repository) : undefined;
        if (!shelfmark) continue;
        read.push(shelfmark);
        this.#last.set(notation, one);
        this.#before = shelfmark;
      }
      if (read.length > 0) return read;
    }
    return NONE;
  }

  #isOwn({ candidates }: RepositoryName, { family, alsoIn = NONE }: Notation): boolean {
    const families = candidates.map((key) => this.#ground.directory.get(key)?.family ?? '');
    return families.includes(family) && families.every((one) => one === family || alsoIn.includes(one));
  }

  /** The first name of an archive from a place on, in the passage; letters that mean many things are none. */
  #nameFrom(at: number): RepositoryName | undefined {
    const { repositories } = this.#ground;
    const isPast = (name: RepositoryName) => name.start < at || (name.form === 'abbreviation' && name.isShared);
    while (this.#next < repositories.length && isPast(repositories[this.#next]!)) this.#next++;
    const next = repositories[this.#next];
    return next && next.end <= this.#passage.end ? next : undefined;
  }

  /** @param at that of the last call of `#nameFrom`. */
  #nameBefore(at: number, from: number): RepositoryName | undefined {
    const name = this.#ground.repositories[this.#next - 1];
    return name && name.start >= from && name.end <= at ? name : undefined;
  }

  #placed(found: Found, notation: Notation, named: RepositoryName | undefined): Shelfmark | undefined {
    const { directory } = this.#ground;
    const { start, end, levels, leaves, missing } = found;
    const repository =
      found.repository === 'none' ? undefined : (found.repository ?? this.#near(found, notation, named));
    const own = repository && repositoryKey(repository, notation.family, directory);
    const archive = own && own !== '?' ? own : (found.implies ?? own);
    if (archive === undefined) return undefined;
    const key = keyIn(notation, archive, found.keyLevels ?? levels, missing, directory);
    const shelfmark = { family: notation.family, key, start, end, repository, levels, leaves, missing };
    return found.unsure ? { ...shelfmark, unsure: true } : shelfmark;
  }

  /** The archive named directly before a shelfmark, or near it in the same citation. */
  #near(found: Found, notation: Notation, named: RepositoryName | undefined): RepositoryName | undefined {
    const { directory } = this.#ground;
    const families = familiesOf(notation);
    const fits = ({ candidates }: RepositoryName) =>
      candidates.some((key) => families.includes(directory.get(key)?.family ?? ''));
    if (named && fits(named)) return named;
    const name = this.#finder.known(this.#passage, found, this.#before, fits);
    // What the notation says itself outweighs the archive that the shelfmark before would hand on.
    const isHandedOn = name !== undefined && name === this.#before?.repository && name.end <= this.#before.start;
    return isHandedOn && found.implies && !name.candidates.includes(found.implies) ? undefined : name;
  }
}
