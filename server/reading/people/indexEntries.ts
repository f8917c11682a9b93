/**
 * Entries of an index, which name people with the surname first:
 *
 *   entry = line start, surname, ", ", given names, (", " page | ": " subject)
 *
 * The surname is the name that stands there; what is behind it tells whose it is, and is no name of its own.
 */
import { isSpace } from '../../text/characters';
import { flat } from '../../text/flat';
import type { Name } from './readNames';
import type { Run } from './runs';
import { GIVEN, OF_BODY } from './words';

/** The name, and whether the next run belongs to it. */
interface Entry {
  readonly name: Name;
  readonly hasNext: boolean;
}

/** Initials behind the given names or in their place, and what shows that the entry goes on as in an index. */
const BEHIND = /((?:,?\s?\p{Lu}\.){0,4})(?:,\s\d|:\s[\p{Ll}\d])/uy;
const MOST_WORDS = 3;

/**
 * @param start of the stretch that is read.
 * @param next the run behind `run`, if there is one.
 * @returns the surname of an entry with the given names that follow it; undefined where there is none.
 */
export function indexEntry(text: string, start: number, run: Run, next: Run | undefined): Entry | undefined {
  if (run.possessive !== undefined || (run.start > start && text[run.start - 1] !== '\n')) return undefined;
  if (text[run.end] !== ',' || !isSpace(text.charCodeAt(run.end + 1))) return undefined;
  const names = next?.start === run.end + 2 && next.possessive === undefined ? next : undefined;
  BEHIND.lastIndex = names?.end ?? run.end;
  const behind = BEHIND.exec(text);
  if (!behind || (!names && behind[1] === '') || !isOfName(run) || (names && !isOfName(names))) return undefined;
  const words = names?.tokens ?? [];
  const initials = behind[1]!.match(/\p{Lu}\./gu) ?? [];
  const given = [...words.map((token) => token.text), ...initials];
  const surname = run.tokens.map((token) => token.text);
  const name: Name = {
    start: run.start,
    end: run.end,
    text: flat([...given, ...surname].join(' ')),
    given,
    surname,
    surnameStart: run.start,
    isShown: words.some(({ kind, plain }) => kind === 'initials' || GIVEN.has(plain)) || words.length === 0,
    possessive: undefined,
  };
  return { name, hasNext: names !== undefined };
}

function isOfName({ tokens }: Run): boolean {
  return tokens.length <= MOST_WORDS && !tokens.some(({ plain }) => OF_BODY.has(plain));
}
