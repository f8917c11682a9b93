/**
 * The hierarchy of the levels: which contains which, and which are needed to find a file.
 *
 * A fond is divided into opisi, an opis into files; between them an archive may count bundles, boxes or folders. A part
 * or a volume is of the level that it stands behind: of the opis in `op. 1 ch. 2, d. 5`, of the file in `d. 5 ch. 2`.
 */
import { NONE } from '../../text/none';
import type { Level } from './model';

/** `inside` is a part of what stands before it; `copy` is the roll of a microfilm, and so no level at all. */
type Kind = 'fond' | 'opis' | 'between' | 'file' | 'inside' | 'copy';

/** From the widest to the narrowest. */
const HIERARCHY = [
  ['fond', 'fond'],
  ['opis', 'opis'],
  ['perechen', 'opis'],
  ['svyazka', 'between'],
  ['korobka', 'between'],
  ['karton', 'between'],
  ['portfel', 'between'],
  ['papka', 'between'],
  ['delo', 'file'],
  ['nomer', 'file'],
  ['tetrad', 'file'],
  ['kniga', 'file'],
  ['stolbets', 'file'],
  ['dokument', 'file'],
  ['arkhivna edinitsa', 'file'],
  ['part', 'inside'],
  ['tom', 'inside'],
  ['rolik', 'copy'],
] as const satisfies readonly (readonly [name: string, kind: Kind])[];

export type LevelName = (typeof HIERARCHY)[number][0];

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>(HIERARCHY);
/** Levels of one kind are of one rank, but for those between opis and file, which may all stand in one shelfmark. */
const RANKS: ReadonlyMap<string, number> = new Map(
  HIERARCHY.map(([name, kind], index) => [
    name,
    kind === 'between' ? index : HIERARCHY.findIndex((one) => one[1] === kind),
  ]),
);

export function kindOf(name: string): Kind {
  return KINDS.get(name)!;
}

function rankOf(name: string): number {
  return RANKS.get(name)!;
}

/** Whether a level of this rank is stated already, so that another one opens another file. */
export function isStated(levels: readonly Level[], name: string): boolean {
  const rank = rankOf(name);
  for (const other of levels) if (rankOf(other.name) === rank) return true;
  return false;
}

/** Whether some level is the file. */
export function hasFile(levels: readonly Level[]): boolean {
  for (const { name } of levels) if (kindOf(name) === 'file') return true;
  return false;
}

/** Parts and volumes; and a document or a book where something else is the file. */
export function isInside(levels: readonly Level[], name: string): boolean {
  if (kindOf(name) === 'inside') return true;
  const isOtherFile = (one: Level) => kindOf(one.name) === 'file' && one.name !== name;
  return (name === 'dokument' || name === 'kniga') && levels.some(isOtherFile);
}

/**
 * Adds a level, in the order of the hierarchy.
 *
 * @param host the level that was read before it.
 */
export function addLevel(levels: Level[], level: Level, host: Level | undefined): void {
  const behind = host && isInside(levels, level.name) ? levels.indexOf(host) + 1 : 0;
  const place = behind > 0 ? behind : placeOf(levels, rankOf(level.name));
  if (place === levels.length) levels.push(level);
  else levels.splice(place, 0, level);
}

/** Before the first level that is narrower. */
function placeOf(levels: readonly Level[], rank: number): number {
  for (let place = 0; place < levels.length; place++) {
    const { name } = levels[place]!;
    if (kindOf(name) !== 'inside' && rankOf(name) > rank) return place;
  }
  return levels.length;
}

/** What another file shares with the one before it, when it begins with a level of this name. */
export function levelsAbove(levels: readonly Level[], name: string): Level[] {
  const first = isInside(levels, name) ? levels.findIndex((one) => kindOf(one.name) === 'file') + 1 : 0;
  if (first > 0) return levels.slice(0, first);
  const same = levels.findIndex((other) => kindOf(other.name) !== 'inside' && rankOf(other.name) >= rankOf(name));
  return same < 0 ? [...levels] : levels.slice(0, same);
}

/** What the archive needs to find the file: a fond, an opis or what stands for it, and a file. */
export function missingLevels(levels: readonly Level[]): readonly string[] {
  let hasFond = false;
  let hasFile = false;
  let hasTetrad = false;
  let hasPortfel = false;
  let above = 0;
  for (const { name, value } of levels) {
    if (value === undefined) continue;
    const kind = kindOf(name);
    if (kind === 'fond') hasFond = true;
    else if (kind === 'opis' || kind === 'between') above++;
    else if (kind === 'file') hasFile = true;
    if (name === 'tetrad') hasTetrad = true;
    else if (name === 'portfel') hasPortfel = true;
  }
  const hasOpis = above > 0 || hasTetrad;
  // In the archive of the foreign ministry the file may go by its number in the folder: `p. 1, por. 9`.
  if (hasPortfel && above > 1) hasFile = true;
  if (hasFond && hasOpis && hasFile) return NONE;
  const missing: string[] = [];
  if (!hasFond) missing.push('fond');
  if (!hasOpis) missing.push('opis');
  if (!hasFile) missing.push('delo');
  return missing;
}

/** Whether everything that is missing is left open in so many words: `opis no.`, `d. ?`. */
export function isLeftOpen(levels: readonly Level[], missing: readonly string[]): boolean {
  const open = levels.filter((level) => level.value === undefined).map((level) => kindOf(level.name));
  return missing.every((name) => open.includes(kindOf(name)));
}
