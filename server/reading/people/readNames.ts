/**
 * The names of people in a block, and what shows that they are such: initials or a common given name before a surname, an
 * office before or behind it, the author of a cited work, something that only a person has. A name without any of this is
 * read too; whether it is somebody's shows in the dossier.
 */
import { isLetter, isSpace } from '../../text/characters';
import { flat } from '../../text/flat';
import { NONE } from '../../text/none';
import type { Span } from '../../text/span';
import type { Author, Citation } from '../citations/model';
import type { EssayBlock } from '../essay';
import { isQuoted } from '../quotations/quoted';
import { indexEntry } from './indexEntries';
import { type Run, runsIn, type Token } from './runs';
import {
  ADMINISTERED,
  DEPARTMENTS,
  GIVEN,
  GOVERNS,
  NO_INITIALS,
  NO_NAME,
  OF_BODY,
  OFFICES,
  PERSONAL,
  plain,
  STATES,
} from './words';

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
  const isSupplied = text[start - 1] === '[' && text[end] === ']';
  if (isSupplied) return /^\]\s\p{Lu}/u.test(text.slice(end, end + 3));
  return (
    given.length === 0 &&
    (/^\s\[\p{Lu}/u.test(text.slice(end, end + 3)) || /[\p{L}.]\]\s$/u.test(text.slice(start - 3, start)))
  );
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
  if (SMALL_BEHIND_HYPHEN.test(last.text)) return undefined;
  const end = last === run.tokens[run.tokens.length - 1] ? run.end : last.end;
  const possessive = last === run.tokens[run.tokens.length - 1] ? run.possessive : undefined;
  const next = possessive ?? end;
  // Of a single word only what it has, or how it governs, is of interest.
  const mayTell = own.length > 1 || /^\s[a-zA]/.test(text.slice(next, next + 2));
  const behind = mayTell ? text.slice(next, next + 90) : '';
  const isShown =
    author !== undefined ||
    given > 0 ||
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

/** The words of a run that may be the name, and what stands around them. */
interface Own {
  readonly tokens: readonly Token[];
  readonly isOffice: boolean;
  readonly isGoverning: boolean;
  /** The office stands before a comma: "the president of India, ". */
  readonly isApposed: boolean;
}

/** Strips offices that open a run, and tells whether one stands before the name. */
function withoutOffice(text: string, { tokens }: Run, floor: number): Own {
  let from = tokens.findLastIndex(({ plain: word, kind }) => kind === 'word' && OFFICES.has(word)) + 1;
  const { start } = tokens[0]!;
  // An office ends in a letter, or in a comma behind what it is of.
  const mayBe = start - 2 >= floor && (text[start - 2] === ',' || isLetter(text.charCodeAt(start - 2)));
  const before = mayBe ? text.slice(Math.max(floor, start - 90), start) : '';
  let isOffice = from > 0;
  if (from === 0 && mayEndDepartment(before) && OF_DEPARTMENT.test(before))
    while (from < tokens.length && DEPARTMENTS.has(tokens[from]!.plain)) {
      from++;
      isOffice = true;
    }
  if (from === 0 && before !== '') isOffice = endsInOffice(before);
  const isApposed = isOffice && from === 0 && before[before.length - 2] === ',';
  // "The Eisenhower Administration".
  const [first, second] = tokens.slice(from);
  const isGoverning =
    tokens.length - from === 2 &&
    (second?.text === 'Administration' || second?.text === 'Presidency') &&
    first?.kind === 'word' &&
    !OF_BODY.has(first.plain) &&
    !ADMINISTERED.test(first.plain) &&
    /\b[Tt]he\s$/.test(before);
  const own = tokens.slice(from);
  // "The Smuts Papers" are somebody's.
  const arePapers = own.length > 1 && own[own.length - 1]!.text === 'Papers';
  return { tokens: isGoverning ? [first] : arePapers ? own.slice(0, -1) : own, isOffice, isGoverning, isApposed };
}

const OF_DEPARTMENT = /(?:Secretary|Minister|Secretaries)\s+(?:of|for)\s+(?:the\s+)?$/;

/** Whether a text ends as `OF_DEPARTMENT` does: most do not, and it is asked before every name. */
function mayEndDepartment(before: string): boolean {
  return before.endsWith('of ') || before.endsWith('for ') || before.endsWith('the ');
}

const OFFICE_WORDS =
  'president premier minister chancellor ambassador senator governor secretary director chairman historian journalist correspondent economist diplomat leader author scholar professor dictator general colonel comrade presidente embajador canciller senador licenciado ministro don doña président présidente ministre ambassadeur Präsident Botschafter президент президента посол посла министр министра товарищ';
const OFFICE_NAMES: ReadonlySet<string> = new Set(OFFICE_WORDS.split(' '));
const OFFICE = `(?:${OFFICE_WORDS.replaceAll(' ', '|')})`;
/** The office, what it is of, and a comma: "the president of India, ". */
const OFFICE_AND_COMMA = new RegExp(
  `(?<!\\p{L})(?:${OFFICE}|Prime Minister|Ambassador|President|Premier|Director|Chairman)(?:\\s(?:of|in|to|for|at)\\s(?:[\\p{L}-]{1,20}\\s?){1,6})?,\\s$`,
  'u',
);

/** Whether a text ends in an office, or in an office, what it is of, and a comma. */
function endsInOffice(before: string): boolean {
  const last = before.length - 1;
  if (before[last - 1] === ',') return isSpace(before.charCodeAt(last)) && OFFICE_AND_COMMA.test(before);
  let from = last;
  while (from > 0 && isLetter(before.charCodeAt(from - 1))) from--;
  return isSpace(before.charCodeAt(last)) && OFFICE_NAMES.has(before.slice(from, last));
}

const OFFICE_BEHIND = new RegExp(
  `^,\\s(?:the |an? |then )?(?:[\\p{L}-]{2,16}\\s){0,4}?(?:${OFFICE.toLowerCase()}|head|Chairman|Director|President|Minister|Secretary|Ambassador|Premier|Head|Chief|Professor|Vice-President)(?:\\s(?:of|in|to|for|at)\\s|,)`,
  'u',
);

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
