/** What somebody is typing where the cursor stands: the name of an archive, or a shelfmark and which part of it. */
import type { Essay } from '../../reading/essay';
import { readShelfmarks } from '../../reading/readShelfmarks';
import { repositoryIn } from '../../reading/shelfmarks/key';
import type { Level, RepositoryName, Shelfmark } from '../../reading/shelfmarks/model';
import { inOneLine, type Pattern, patternOf, valueStart } from '../../reading/shelfmarks/pattern';
import { codeAt, isLetter } from '../../text/characters';
import type { Span } from '../../text/span';
import { type Place, placeOf } from './place';

/** A name that begins with capitals at the place where a citation begins. */
export interface TypedName {
  readonly kind: 'name';
  readonly text: string;
  /** UTF-16 offsets in the file. */
  readonly at: Span;
}

/** A shelfmark as far as it is typed. */
export interface TypedShelfmark {
  readonly kind: 'shelfmark';
  /** The keys of the archives that it may be; one, where its levels tell. */
  readonly archives: readonly string[];
  /** Undefined where no level is typed yet. */
  readonly family: string | undefined;
  /** The levels that are typed to their ends. */
  readonly levels: readonly Level[];
  /** How these are written. */
  readonly pattern: Pattern | undefined;
  readonly isCyrillic: boolean;
  /** The level whose label is typed and whose value is being typed; undefined where the label is still to come. */
  readonly open: string | undefined;
  /** What is typed of the value, or of the label. */
  readonly begun: string;
  /** The separator behind what is typed to its end; where a label stands, that before the label. */
  readonly separator: string;
  /** What is begun, to its end, as UTF-16 offsets in the file. */
  readonly at: Span;
  /** Whether further levels of it stand behind the cursor. */
  readonly goesOn: boolean;
  /** Nothing is begun, and a word stands directly behind the cursor. */
  readonly isBeforeWord: boolean;
}

const NAME = /(?:^|;)\s{0,3}(\p{Lu}{2}[\p{L}\p{N}-]{0,14})$/u;
const TAIL = /^([\s,.;:/()·–-]{1,12})(\p{L}[\p{L}.'’]{0,14})?$/u;
const UNLISTED_NAME = /(?:^|[\s(;,.:])(\p{Lu}[\p{L}\p{N}]{1,15})(?=[\s,.;:/()·–-]{1,12}(?:\p{L}[\p{L}.'’]{0,14})?$)/u;
const CYRILLIC = /[\u0400-\u04ff]/;

/** What is typed before the cursor; undefined where nothing can be completed. */
export function typedAt(
  essay: Essay,
  offset: number,
  isArchive: (name: string) => string | undefined,
): TypedName | TypedShelfmark | undefined {
  const place = placeOf(essay, offset);
  if (!place) return undefined;
  const { isCitation } = place;
  const name = isCitation ? typedName(place) : undefined;
  if (name) return { kind: 'name', text: name, at: { start: offset - name.length, end: offset + place.wordAfter } };
  const typed = openValue(place, essay) ?? (isCitation ? openLabel(place, essay, isArchive) : undefined);
  if (!typed) return undefined;
  const { begun, ...rest } = typed;
  const isNew = begun === '' && rest.open === undefined;
  const at = { start: offset - begun.length, end: isNew ? offset : offset + place.wordAfter };
  const isBeforeWord = isNew && place.wordAfter > 0;
  const goesOn = goesOnBehind(place, rest.open !== undefined, essay);
  return { kind: 'shelfmark', ...rest, begun, at, goesOn, isBeforeWord };
}

function goesOnBehind({ before, after, wordAfter }: Place, isOpen: boolean, { directory }: Essay): boolean {
  const rest = isOpen ? after.slice(wordAfter) : after;
  if (rest.trim() === '') return false;
  const whole = before + (isOpen ? '1' : '');
  return readShelfmarks(whole + rest, directory).some(
    ({ start, levels }) => start < before.length && levels.some((level) => level.start >= whole.length),
  );
}

function typedName({ before, isWhole }: Place): string | undefined {
  const found = NAME.exec(before);
  // Where the beginning is out of reach, only a semicolon tells where a citation begins.
  return found && (isWhole || found[0].startsWith(';')) ? found[1] : undefined;
}

type Typed = Omit<TypedShelfmark, 'kind' | 'at' | 'goesOn' | 'isBeforeWord'>;

/** A digit behind the cursor shows what the grammar makes of what stands before: it is read as the value of a level. */
function openValue({ before }: Place, { directory }: Essay): Typed | undefined {
  const probe = `${before}1`;
  const shelfmark = readShelfmarks(probe, directory).at(-1);
  const level = shelfmark?.levels.find(({ end }) => end === probe.length);
  if (!shelfmark || !level || shelfmark.leaves) return undefined;
  const at = valueStart(probe, level);
  const levels = shelfmark.levels.filter((other) => other !== level);
  // `op1` is hardly ever written: a label is being typed.
  const isLabel = at === before.length && isLetter(codeAt(before, at - 1));
  if (at === undefined || isLabel || levels.some(({ end, value }) => end > level.start || value === undefined))
    return undefined;
  const pattern = patternOf(probe, { ...shelfmark, levels });
  const previous = Math.max(...levels.map(({ end }) => end), shelfmark.repository?.end ?? 0);
  return {
    ...readSoFar(probe, shelfmark),
    levels,
    pattern,
    open: level.name,
    begun: before.slice(at),
    separator: inOneLine(probe.slice(Math.min(previous, level.start), level.start)),
  };
}

/** Behind an archive, or behind the value of a level. */
function openLabel(place: Place, essay: Essay, isArchive: (name: string) => string | undefined): Typed | undefined {
  const { before } = place;
  const shelfmark = readShelfmarks(before, essay.directory).at(-1);
  const end = shelfmark && !shelfmark.leaves ? Math.max(...shelfmark.levels.map((level) => level.end)) : undefined;
  const tail = end === undefined ? null : TAIL.exec(before.slice(end));
  if (shelfmark && tail) {
    if (shelfmark.levels.some(({ value }) => value === undefined)) return undefined;
    const pattern = patternOf(before, shelfmark);
    const { levels } = shelfmark;
    return {
      ...readSoFar(before, shelfmark),
      levels,
      pattern,
      open: undefined,
      begun: tail[2] ?? '',
      separator: inOneLine(tail[1]!),
    };
  }
  return behindName(before, essay, isArchive);
}

function behindName(
  before: string,
  { directory }: Essay,
  isArchive: (name: string) => string | undefined,
): Typed | undefined {
  const name = directory.find(before).at(-1) ?? unlistedName(before);
  const tail = name && TAIL.exec(before.slice(name.end));
  if (!tail) return undefined;
  const unlisted = name.candidates.length === 0 ? isArchive(name.text) : undefined;
  return {
    archives: unlisted === undefined ? name.candidates : [unlisted],
    isCyrillic: CYRILLIC.test(name.text),
    family: undefined,
    levels: [],
    pattern: undefined,
    open: undefined,
    begun: tail[2] ?? '',
    separator: inOneLine(tail[1]!),
  };
}

/** The last word before the cursor, where it may name an archive that no list knows: the dossier may cite it as such. */
function unlistedName(before: string): Pick<RepositoryName, 'text' | 'end' | 'candidates'> | undefined {
  const found = UNLISTED_NAME.exec(before);
  return found ? { text: found[1]!, end: found.index + found[0].length, candidates: [] } : undefined;
}

function readSoFar(text: string, { key, family, start, end }: Shelfmark) {
  return { archives: [repositoryIn(key)], family, isCyrillic: CYRILLIC.test(text.slice(start, end)) };
}
