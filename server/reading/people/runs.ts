/**
 * Runs of words that may be names: initials, words with a capital, and small particles between them. Only where a capital
 * stands is anything tried.
 */
import { CAPITAL, classOf, codeAt, OF_WORD } from '../../text/characters';
import { flat } from '../../text/flat';
import type { Span } from '../../text/span';
import { GIVEN, NO_NAME, OFFICES, PARTICLE, plain, SURNAMES_TOO } from './words';

export interface Token extends Span {
  readonly kind: 'initials' | 'word' | 'particle';
  readonly text: string;
  readonly plain: string;
}

export interface Run extends Span {
  readonly tokens: readonly Token[];
  /** Where the name goes on with `’s` or `’`: the end of it. */
  readonly possessive: number | undefined;
}

const MOST_TOKENS = 8;
const INITIALS = /(?:\p{Lu}\p{Ll}?\.[-\s]?){0,3}\p{Lu}\p{Ll}?\.(?=\s{0,2}\p{L})/uy;
const WORD = /\p{Lu}(?:[\p{L}\p{M}ʹʼ]|[’'-](?=\p{L})){1,40}/uy;
/** Perhaps with another behind it: "de la", "van der". */
const SMALL = /\p{Ll}{1,5}(?=\s(?:\p{Lu}|(?:de[mnrs]?|l[aeo]s?|d[ao]s?|het|t)\s\p{Lu}))/uy;
const GAP = /[ \u00a0](?!\s)|\r?\n(?![\r\n\s])/y;
const POSSESSIVE = /[’']s?(?![\p{L}\d])/uy;
const SUFFIX = /,?\s(?:Jr|Sr)\.?(?![\p{L}])|\s(?:II|III|IV)(?![\p{L}])/uy;

/** @param start of a stretch that is read, @param end of it. Ascending. */
export function runsIn(text: string, start: number, end: number): Run[] {
  const runs: Run[] = [];
  for (let at = start; at < end; at++) {
    const kind = classOf(text.charCodeAt(at));
    if ((kind & OF_WORD) === 0) continue;
    if ((kind & CAPITAL) !== 0 && !isInsideInitials(text, at)) {
      const run = runAt(text, at, end);
      if (typeof run === 'object') {
        runs.push(run);
        at = Math.max(at, (run.possessive ?? run.end) - 1);
        continue;
      }
      // Initials without a word behind them.
      if (run > at) {
        at = run - 1;
        continue;
      }
    }
    while (at < end && (classOf(codeAt(text, at)) & OF_WORD) !== 0) at++;
  }
  return runs;
}

/** The "S" of "Anglo-U.S. Doubts". */
function isInsideInitials(text: string, at: number): boolean {
  return text[at - 1] === '.' && (classOf(codeAt(text, at - 2)) & CAPITAL) !== 0;
}

/** @returns where to go on, in the place of a run, when there is none. */
function runAt(text: string, from: number, limit: number): Run | number {
  const tokens: Token[] = [];
  let possessive: number | undefined;
  for (let at = from; tokens.length < MOST_TOKENS; ) {
    const token = tokenAt(text, at, limit);
    if (!token) break;
    // A word that is no name parts two runs; at the start it is left out.
    if (
      token.kind === 'word' &&
      NO_NAME.has(token.plain) &&
      !isGivenHere(text, token) &&
      !isSurnameHere(tokens, token)
    ) {
      if (tokens.length === 0) return from;
      break;
    }
    const [cut, ends] = withoutPossessive(text, token);
    tokens.push(cut);
    if (ends !== undefined) {
      possessive = ends;
      break;
    }
    if (token.kind === 'initials' && !/\s/.test(text[token.end] ?? '')) {
      at = token.end;
      continue;
    }
    GAP.lastIndex = token.end;
    if (!GAP.test(text)) break;
    at = GAP.lastIndex;
  }
  const tried = tokens[tokens.length - 1]?.end ?? from;
  while (tokens.length > 0 && tokens[tokens.length - 1]!.kind !== 'word') tokens.pop();
  if (tokens.length === 0) return tried;
  const last = tokens[tokens.length - 1]!;
  SUFFIX.lastIndex = last.end;
  const end = possessive === undefined && SUFFIX.test(text) && SUFFIX.lastIndex <= limit ? SUFFIX.lastIndex : last.end;
  return { start: tokens[0]!.start, end, tokens, possessive };
}

/** "Jan Smuts", "August Bebel": a month that is a given name too, where no day and no preposition stands beside it. */
function isGivenHere(text: string, { plain: word, start, end }: Token): boolean {
  if (!GIVEN.has(word)) return false;
  NEXT_NAME.lastIndex = end;
  return NEXT_NAME.test(text) && !OF_TIME.test(text.slice(Math.max(0, start - 12), start));
}

/** "Jack London": a place behind a given name. */
function isSurnameHere(before: readonly Token[], { plain: word }: Token): boolean {
  const last = before[before.length - 1];
  return last?.kind === 'word' && SURNAMES_TOO.has(word) && GIVEN.has(last.plain);
}

const NEXT_NAME = /\s(?:\p{Lu}|v[ao]n\s\p{Lu})/uy;
const OF_TIME =
  /(?:\d|\b(?:in|of|by|on|to|from|until|till|since|before|after|during|early|late|mid|last|next|this|that|and|between|[Ii]n))[\s-]$/;

function tokenAt(text: string, at: number, limit: number): Token | undefined {
  if ((classOf(codeAt(text, at)) & CAPITAL) === 0) return particleAt(text, at, limit);
  // "Dr. D. C. Poole": a title, though it looks like an initial.
  if (text[at + 2] === '.' && OFFICES.has(plain(text.slice(at, at + 2))))
    return tokenOf('word', text.slice(at, at + 3), at);
  // An initial has its stop behind the first letter or the second.
  const mayBeInitial = text[at + 1] === '.' || text[at + 2] === '.';
  const initials = mayBeInitial ? matchAt(INITIALS, text, at, limit) : undefined;
  // "Follow On. Then": a word that ends a sentence.
  if (initials !== undefined) return isShortWord(initials) ? undefined : tokenOf('initials', initials, at);
  const word = matchAt(WORD, text, at, limit);
  if (word === undefined || isAcronym(word)) return undefined;
  const skipped = glued(word);
  return tokenOf('word', word.slice(skipped), at + skipped);
}

function isShortWord(initials: string): boolean {
  return initials.length === 3 && initials !== 'St.' && NO_NAME.has(plain(initials));
}

function particleAt(text: string, at: number, limit: number): Token | undefined {
  const small = matchAt(SMALL, text, at, limit);
  return small !== undefined && PARTICLE.has(small) ? tokenOf('particle', small, at) : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number, limit: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= limit ? text.slice(at, pattern.lastIndex) : undefined;
}

function tokenOf(kind: Token['kind'], found: string, start: number): Token {
  const text = flat(found);
  return { kind, start, end: start + found.length, text, plain: plain(text) };
}

function isAcronym(word: string): boolean {
  // Most words have a small second letter, and are none.
  if (word.length < 2 || (classOf(word.charCodeAt(1)) & (OF_WORD | CAPITAL)) === OF_WORD) return false;
  return word === word.toUpperCase() && !word.includes('-');
}

/** Where a web page lost a line break, a given name is glued to the word before it: "EngagementVanni". */
function glued(word: string): number {
  for (let at = 4; at < word.length - 2; at++)
    if ((classOf(word.charCodeAt(at)) & CAPITAL) !== 0 && GIVEN.has(plain(word.slice(at)))) return at;
  return 0;
}

function withoutPossessive(text: string, token: Token): [Token, number | undefined] {
  if (token.kind !== 'word') return [token, undefined];
  if (token.text.endsWith('’s') || token.text.endsWith("'s")) {
    const end = token.end - 2;
    const word = token.text.slice(0, -2);
    return [{ ...token, end, text: word, plain: plain(word) }, token.end];
  }
  POSSESSIVE.lastIndex = token.end;
  // Behind an s it may close a quotation, too: then nothing follows that is had.
  return POSSESSIVE.test(text) ? [token, POSSESSIVE.lastIndex] : [token, undefined];
}
