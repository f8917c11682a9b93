/**
 * Runs of words that may be names: initials, words with a capital, and small particles between them. Only where a capital
 * stands is anything tried.
 */
import { CAPITAL, classOf, codeAt, OF_WORD } from '../../text/characters';
import { flat } from '../../text/flat';
import type { Span } from '../../text/span';
import { GIVEN, NO_NAME, PARTICLE, plain } from './words';

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
    if ((kind & CAPITAL) !== 0) {
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

/** @returns where to go on, in the place of a run, when there is none. */
function runAt(text: string, from: number, limit: number): Run | number {
  const tokens: Token[] = [];
  let possessive: number | undefined;
  for (let at = from; tokens.length < MOST_TOKENS; ) {
    const token = tokenAt(text, at, limit);
    if (!token) break;
    // A word that is no name parts two runs; at the start it is left out.
    if (token.kind === 'word' && NO_NAME.has(token.plain) && !isGivenHere(text, token)) {
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

const NEXT_NAME = /\s(?:\p{Lu}|v[ao]n\s\p{Lu})/uy;
const OF_TIME =
  /(?:\d|\b(?:in|of|by|on|to|from|until|till|since|before|after|during|early|late|mid|last|next|this|that|and|between|[Ii]n))[\s-]$/;

function tokenAt(text: string, at: number, limit: number): Token | undefined {
  for (const [kind, pattern] of PATTERNS) {
    // An initial has its stop behind the first letter or the second.
    if (kind === 'initials' && text[at + 1] !== '.' && text[at + 2] !== '.') continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined || at + found.length > limit) continue;
    const isAcronym = kind === 'word' && found.length > 1 && found === found.toUpperCase() && !/-/.test(found);
    if (isAcronym || (kind === 'particle' && !PARTICLE.has(found))) return undefined;
    const start = kind === 'word' ? at + glued(found) : at;
    const word = flat(text.slice(start, at + found.length));
    return { kind, start, end: at + found.length, text: word, plain: plain(word) };
  }
  return undefined;
}

const PATTERNS = [
  ['initials', INITIALS],
  ['word', WORD],
  ['particle', SMALL],
] as const;

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
