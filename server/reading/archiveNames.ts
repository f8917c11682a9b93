/**
 * Abbreviations in running text that plainly name an archive ("RGAE's and RAE's archives"), and those that the text
 * itself expands ("State Archive of Perm Krai (GAPK)").
 */
import { CAPITAL, classOf, OF_WORD } from '../text/characters';
import { flat } from '../text/flat';
import { NONE } from '../text/none';
import type { Passage } from '../text/passage';
import { type Span, SpanWalk } from '../text/span';
import type { Cues } from './cues';

/** The abbreviations that one phrase puts before the word "archives", in order. */
export interface ArchivePhrase {
  readonly names: readonly (Span & { readonly text: string })[];
}

/** An abbreviation beside its full name. */
export interface Expansion {
  readonly abbreviation: string;
  readonly name: string;
}

const ABBREVIATION = /[A-ZА-Я][A-Za-zА-Яа-я]{0,3}[A-ZА-Я][A-Za-zА-Яа-я]{0,8}(?:[’']s)?(?![A-Za-zÀ-ʯ\u0400-\u04ff0-9])/y;
const AND = /^(?:,|,? and| or|\/)\s$/;
const LONGEST_AND = 6;
const ARCHIVES = /\s(?:archives?|archival collections|holdings|fonds)(?![A-Za-z])/y;

/** Phrases of at least one abbreviation and the word "archive(s)". */
export function readArchivePhrases(
  text: string,
  passages: readonly Passage[],
  { abbreviations }: Cues,
): readonly ArchivePhrase[] {
  if (abbreviations.length === 0) return NONE;
  const phrases: ArchivePhrase[] = [];
  const walk = new SpanWalk(passages);
  // The first that no phrase has taken yet.
  let free = 0;
  for (let place = 0; place < abbreviations.length; place++) {
    const start = abbreviations[place]!;
    const end = abbreviationEnd(text, start);
    ARCHIVES.lastIndex = end;
    if (end < 0 || !ARCHIVES.test(text)) continue;
    const passage = walk.spanAt(start);
    if (!passage || passage.kind === 'code' || ARCHIVES.lastIndex > passage.end) continue;
    phrases.push({ names: namesUpTo(text, abbreviations, place, free, passage.start) });
    free = place + 1;
  }
  return phrases.length > 0 ? phrases : NONE;
}

/** Where the abbreviation at a place ends, its `’s` included; -1 where none stands. */
function abbreviationEnd(text: string, start: number): number {
  ABBREVIATION.lastIndex = start;
  return ABBREVIATION.test(text) ? ABBREVIATION.lastIndex : -1;
}

/** The abbreviations that are joined to one by commas, `and` and the like, and this one itself. */
function namesUpTo(
  text: string,
  abbreviations: readonly number[],
  last: number,
  free: number,
  from: number,
): ArchivePhrase['names'] {
  let first = last;
  while (first > free && abbreviations[first - 1]! >= from) {
    const end = abbreviationEnd(text, abbreviations[first - 1]!);
    const start = abbreviations[first]!;
    if (end < 0 || start - end > LONGEST_AND || !AND.test(text.slice(end, start))) break;
    first--;
  }
  return abbreviations.slice(first, last + 1).map((start) => {
    const name = text.slice(start, abbreviationEnd(text, start)).replace(/[’']s$/, '');
    return { start, end: start + name.length, text: flat(name) };
  });
}

/** Behind its opening bracket. */
const EXPANSION =
  /(?:hereafter|hereinafter|henceforth|abbreviated(?: as)?|далее|im Folgenden|en adelante|ci-après)?[\s:—–-]{0,3}[“"«‘]?([A-ZА-ЯЁІЇЄҐ][A-Za-zÀ-ʯ\u0400-\u04ff\d]{1,11}(?: [A-ZА-ЯЁІЇЄҐ][A-Za-zÀ-ʯ\u0400-\u04ff\d]{0,6})?)[”"»’]?[)\]]/y;
/** The other way round: the abbreviation first, its full name in parentheses. */
const EXPLANATION =
  /(?<![A-Za-zÀ-ʯ\u0400-\u04ff])([A-ZА-ЯЁІЇЄҐ][A-Za-zÀ-ʯ\u0400-\u04ff\d]{1,11})\s\(([A-ZА-ЯЁІЇЄҐ][^()\n]{5,100})\)/y;
const LONGEST_ABBREVIATION = 12;
const LONGEST_NAME = 100;
const ARCHIVE_WORD = /archiv|arkhiv|архив|архів|archiw|arquivo|levéltár|arhiv|collection|library/i;

/** Full names with their abbreviation in parentheses or before them, where the name says that it is an archive. */
export function readExpansions(text: string, passages: readonly Passage[], { openings }: Cues): readonly Expansion[] {
  if (openings.length === 0) return NONE;
  const expansions: Expansion[] = [];
  findExpansions(text, passages, openings, expansions);
  findExplanations(text, passages, openings, expansions);
  return expansions.length > 0 ? expansions : NONE;
}

function findExpansions(
  text: string,
  passages: readonly Passage[],
  openings: readonly number[],
  into: Expansion[],
): void {
  const walk = new SpanWalk(passages);
  for (const opening of openings) {
    const inside = opening + 1;
    const passage = walk.spanAt(inside);
    EXPANSION.lastIndex = inside;
    const found = passage && passage.kind !== 'code' && EXPANSION.exec(text);
    if (!found || EXPANSION.lastIndex > passage.end) continue;
    // The name ends before the space and the bracket.
    const end = opening - 1;
    addExpansion(into, found[1]!, () => nameBefore(text.slice(Math.max(passage.start, end - LONGEST_NAME), end)));
  }
}

function findExplanations(
  text: string,
  passages: readonly Passage[],
  openings: readonly number[],
  into: Expansion[],
): void {
  const walk = new SpanWalk(passages);
  for (const opening of openings) {
    if (text[opening] !== '(') continue;
    const end = opening - 1;
    let at = end;
    while (end - at < LONGEST_ABBREVIATION && at > 0 && (classOf(text.charCodeAt(at - 1)) & OF_WORD) !== 0) at--;
    for (; at < end; at++) {
      if ((classOf(text.charCodeAt(at)) & CAPITAL) === 0) continue;
      const passage = walk.spanAt(at);
      EXPLANATION.lastIndex = at;
      const found = passage && passage.kind !== 'code' && EXPLANATION.exec(text);
      if (!found || EXPLANATION.lastIndex > passage.end) continue;
      addExpansion(into, found[1]!, () => found[2]!);
      break;
    }
  }
}

function addExpansion(expansions: Expansion[], abbreviation: string, nameOf: () => string): void {
  const capitals = abbreviation.match(/[A-ZА-ЯЁІЇЄҐ]/g)?.length ?? 0;
  if (capitals < 2) return;
  const name = nameOf();
  if (ARCHIVE_WORD.test(name)) expansions.push({ abbreviation: flat(abbreviation), name: flat(name) });
}

/** The words from the first capital on after the last stop. */
function nameBefore(text: string): string {
  let at = text.length;
  while (at > 0 && !'.;:()'.includes(text[at - 1]!)) at--;
  const clause = text.slice(at);
  const capital = clause.search(/\p{Lu}/u);
  return capital < 0 ? '' : clause.slice(capital);
}
