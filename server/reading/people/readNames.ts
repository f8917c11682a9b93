/**
 * The names of people in a block, and what shows that they are such: initials or a common given name before a surname, an
 * office before or behind it, the author of a cited work, something that only a person has. A name without any of this is
 * read too; whether it is somebody's shows in the dossier.
 */
import { flat } from '../../text/flat';
import { NONE } from '../../text/none';
import type { Span } from '../../text/span';
import type { Author, Citation } from '../citations/model';
import type { EssayBlock } from '../essay';
import { isQuoted } from '../quotations/quoted';
import { indexEntry } from './indexEntries';
import { OFFICE_BEHIND, withoutOffice } from './offices';
import { type Run, runsIn, type Token } from './runs';
import { GIVEN, GOVERNS, NO_INITIALS, NO_NAME, OF_BODY, PERSONAL, plain, STATES } from './words';

/** A name as it stands in a block; offsets are UTF-16 offsets there, without a possessive ending. */
export interface Name extends Span {
  /** As written, with one space between words; of an entry of an index the given names first, as everywhere else. */
  readonly text: string;
  /** Given names and initials, as written; empty for a surname alone. */
  readonly given: readonly string[];
  /** The words of the surname, perhaps with a second given name that nothing tells apart. */
  readonly surname: readonly string[];
  /** Where the last words begin, as many as `surname` has. */
  readonly surnameStart: number;
  /** Whether it is shown to be of a person. */
  readonly isShown: boolean;
  /** The end with the possessive ending, where it has one. */
  readonly possessive: number | undefined;
}

const read = new WeakMap<EssayBlock, readonly Name[]>();

/** Ascending, none over another. Read when somebody asks. */
export function namesIn(block: EssayBlock): readonly Name[] {
  let names = read.get(block);
  if (!names) {
    names = readNames(block);
    read.set(block, names);
  }
  return names;
}

function readNames({ text, layout, facts }: EssayBlock): readonly Name[] {
  const names: Name[] = [];
  const authors = authorsIn(facts.citations);
  for (const passage of layout.passages) {
    if (passage.kind === 'code') continue;
    const start = passage.label?.textStart ?? passage.start;
    const runs = runsIn(text, start, passage.end);
    for (let index = 0; index < runs.length; index++) {
      const run = runs[index]!;
      if (layout.silent.some((span) => span.start < run.end && run.start < span.end)) continue;
      if (facts.repositories.some(({ name }) => name.start < run.end && run.start < name.end)) continue;
      // In a note the same words are a short citation: "Grenville, Salisbury, 260".
      const isNote = passage.kind === 'note' || passage.kind === 'continuation';
      const entry = isNote ? undefined : indexEntry(text, start, run, runs[index + 1]);
      if (entry?.hasNext) index++;
      const name = entry?.name ?? nameOf(text, run, authors, passage.start);
      if (name && !isPublisher(name, facts.citations) && !isPartOfName(text, name)) names.push(name);
    }
  }
  return names.length > 0 ? names : NONE;
}

function authorsIn(citations: readonly Citation[]): readonly Author[] {
  const found: Author[] = [];
  for (const { authors, kind } of citations)
    for (const author of authors) if (author.given !== '' && kind !== 'ibid' && !isBody(author)) found.push(author);
  return found;
}

/** "(London: James Currey, 1995)". */
function isPublisher({ start, end, text }: Name, citations: readonly Citation[]): boolean {
  return citations.some((one) => one.start < start && end <= one.end && one.data?.publisher?.includes(text) === true);
}

/** "[J. Butler] Wright", "Dwight [Ambach]": an editor supplied the rest, and the part alone is somebody else's name. */
function isPartOfName(text: string, { start, end, given }: Name): boolean {
  if (text[start - 1] === '[' && text[end] === ']') return /^\s\p{Lu}/u.test(text.slice(end + 1, end + 3));
  if (given.length > 0) return false;
  if (text[end + 1] === '[' && /^\s\[\p{Lu}/u.test(text.slice(end, end + 3))) return true;
  return text[start - 2] === ']' && /[\p{L}.]\]\s$/u.test(text.slice(start - 3, start));
}

function isBody({ text }: Author): boolean {
  return text.split(' ').some((word) => OF_BODY.has(plain(word)));
}

/** Whether a name stands inside a quotation or the title of a cited work: there it is somebody else's text. */
export function isForeign(block: EssayBlock, name: Span): boolean {
  return isInTitle(block, name) || isQuoted(block, name.start);
}

export function isInTitle({ facts }: EssayBlock, { start }: Span): boolean {
  return facts.citations.some(
    ({ kind, title }) => kind === 'work' && title && title.start <= start && start < title.end,
  );
}

function nameOf(text: string, run: Run, authors: readonly Author[], floor: number): Name | undefined {
  const { tokens: all } = run;
  // Most words with a capital are of no name: that a single one is of a body shows without a look around.
  if (all.length === 1 && OF_BODY.has(all[0]!.plain)) return undefined;
  const author = authors.find(({ start, end }) => start >= run.start && end <= run.end && start < end);
  const { tokens, isOffice, isGoverning, isApposed } = withoutOffice(text, run, floor);
  const own = author ? tokens.filter(({ start, end }) => start >= author.start && end <= author.end) : tokens;
  const [first] = own;
  if (!first || own.length > 6 || isNoOpening(first)) return undefined;
  if (own.some(({ kind, plain: word }) => kind === 'initials' && STATES.has(word))) return undefined;
  if (!author && own.some(({ plain: word }) => OF_BODY.has(word) || isOfDeed(word))) return undefined;
  const given = givenOf(own);
  const surname = own.slice(given);
  if (surname.length === 0 || surname.every(({ text: word }) => word.length < 2)) return undefined;
  const last = own[own.length - 1]!;
  if (last.text.includes('-') && SMALL_BEHIND_HYPHEN.test(last.text)) return undefined;
  const end = last === run.tokens[run.tokens.length - 1] ? run.end : last.end;
  const possessive = last === run.tokens[run.tokens.length - 1] ? run.possessive : undefined;
  const next = possessive ?? end;
  // Of a single word only what it has, or how it governs, is of interest.
  const mayTell = own.length > 1 || /^\s[a-zA]/.test(text.slice(next, next + 2));
  const behind = mayTell ? text.slice(next, next + 90) : '';
  const isShown =
    author !== undefined ||
    (given > 0 && !isNumbered(text, own)) ||
    isGoverning ||
    (isOffice && last.text.length > 2 && (!isApposed || APPOSITION_ENDS.test(text.slice(next, next + 2)))) ||
    (possessive !== undefined && own.length <= 2 && isPersonal(behind)) ||
    (own.length <= 3 && governs(text, first.start, behind)) ||
    (own.length >= 2 && own.length <= 4 && behind.startsWith(',') && OFFICE_BEHIND.test(behind)) ||
    (own.length >= 2 &&
      (ACTS.test(behind) || INTERVIEW.test(text.slice(Math.max(floor, first.start - 40), first.start))));
  return {
    start: first.start,
    end,
    text: flat(text.slice(first.start, end).replace(/\s+/g, ' ')),
    given: own.slice(0, given).map(({ text: word }) => word),
    surname: surname.map(({ text: word }) => word),
    surnameStart: surname[0]!.start,
    isShown,
    possessive,
  };
}

/** What is apposed is closed again: "the president, Nehru, said"; "the President of the United States, Relative to" is not. */
const APPOSITION_ENDS = /^(?:[,.;:)\]’”"]|\s[[(]|\s*$)/;
/** "Editor-equivalent" is no name; "Abd-el-Kader" is. */
const SMALL_BEHIND_HYPHEN = /-\p{Ll}{4,40}$/u;

function isNoOpening({ kind, plain: word }: Token): boolean {
  return kind === 'initials' && NO_INITIALS.has(word);
}

/** "Cohen Resignation", "Kennedy Assassination": a title of something, whoever is named in it. */
function isOfDeed(word: string): boolean {
  return word.endsWith('tion') || word.endsWith('tions');
}

/** "I. Raw materials": the first of a list, at the start of a line or behind a colon. */
function isNumbered(text: string, tokens: readonly Token[]): boolean {
  const { text: first, start } = tokens[0]!;
  return first === 'I.' && tokens.length === 2 && NUMBERED.test(text.slice(Math.max(0, start - 8), start));
}

const NUMBERED = /(?:^|[\n:])\s{0,7}$/;

const PATRONYMIC = /(?:ov|ev|yev|in|il'?|ich)(?:na|ich|ych)$|ович$|евич$|овна$|евна$/;

/** How many of the words are initials, given names or patronymics. At least one is left for the surname. */
function givenOf(tokens: readonly Token[]): number {
  let count = 0;
  while (count < tokens.length - 1) {
    const { kind, plain: word } = tokens[count]!;
    // A patronymic shows that the word before it is a given name, though no list has it.
    const isBeforePatronymic = count === 0 && tokens.length > 2 && kind === 'word' && PATRONYMIC.test(tokens[1]!.plain);
    const isGiven =
      isBeforePatronymic ||
      kind === 'initials' ||
      (kind === 'word' && (GIVEN.has(word) || GIVEN.has(word.split('-')[0]!)));
    const isPatronymic = count > 0 && PATRONYMIC.test(word);
    // "Castro Ruz": a given name needs to stand first; "Moreno, A." has none.
    if (!isGiven && !(isPatronymic && tokens.length - count > 1)) break;
    count++;
  }
  // An initial between two words: "Artemy M. Kalinovsky", "Louise E. Walker".
  const [first, second] = tokens;
  if (count === 0 && first?.kind === 'word' && second?.kind === 'initials' && tokens.length > 2) return 2;
  return count;
}

/** What people alone do, and to whom one speaks in an interview. */
const ACTS = /^\s(?:himself|herself|resigned|retired|was born|died (?:in|on|at|of)|married)\b/;
const INTERVIEW = /\b[Ii]nterview(?:s|ed)?\s(?:by the author\s)?with\s$/;

/** What follows a possessive is had by a person alone. */
function isPersonal(behind: string): boolean {
  return PERSONAL.test(behind.trimStart());
}

/** "the Kennedy administration"; not "the Veterans Administration", nor "an administration". */
function governs(text: string, start: number, behind: string): boolean {
  return (
    /^\s/.test(behind) &&
    GOVERNS.test(behind.slice(1)) &&
    /\b[Tt]he\s$/.test(text.slice(Math.max(0, start - 5), start)) &&
    !NO_NAME.has(plain(behind))
  );
}
