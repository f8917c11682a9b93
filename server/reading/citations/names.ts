/**
 * The authors before a title: the names that end directly before it. `On this see the influential Daniela Spenser, …` has
 * words before the name; `Mario Ojeda, Alcances …` opens the note.
 */
import { flat } from '../../text/flat';
import type { Span } from '../../text/span';
import type { Author } from './model';
import { CONNECTORS, CORPORATE, ET_AL, folded, INTRODUCTORY, isMonth, PARTICLES, ROLE } from './words';

/** So far before a title its authors are looked for, and so many of them. */
const REACH = 240;
const MOST_AUTHORS = 8;
const MOST_WORDS = 9;

const NAME = /^(?:\p{Lu}[\p{L}\p{M}’'ʹʼ-]*|[DLO]’\p{Lu}[\p{L}-]+)$/u;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.-?){1,4}$/u;
/** Behind a surname. */
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
const SPACE = /[\s*_]/;
/** How the words end that tell that somebody is an editor, where they have no stop. */
const ROLE_END = /\b(?:eds?|coords?|editors?|di|otros|outros|др)$/;

/** Names that end at a place. */
export interface Names extends Span {
  readonly authors: readonly Author[];
}

/**
 * @param from nothing before it belongs to the citation.
 * @param at where the title starts, or the comma before it.
 */
export function namesBefore(text: string, from: number, at: number): Names | undefined {
  const floor = Math.max(from, at - REACH);
  let end = skipBack(text, floor, at);
  const role = roleBefore(text, floor, end);
  if (role !== undefined) end = skipBack(text, floor, role);
  const authors: Author[] = [];
  let start = end;
  for (let next = end; authors.length < MOST_AUTHORS; ) {
    const run = runBefore(text, floor, next);
    if (!run) break;
    if (authors.length > 0 && !isWhole(run, text, floor)) break;
    authors.unshift(...authorsOf(text, run, role === undefined ? 'author' : 'editor'));
    start = run.start;
    // A further author stands before a comma, and is a person or body of several words: "A. Smith, B. Jones, and C. Roe".
    const before = skipBack(text, floor, run.start);
    if (before === run.start && run.start > floor) break;
    if (text[before] !== ',' && !run.opensWithAnd) break;
    next = before;
  }
  return authors.length > 0 ? { start, end, authors } : undefined;
}

/** Goes back over spaces, one comma and signs of emphasis. */
function skipBack(text: string, from: number, at: number): number {
  let end = at;
  while (end > from && SPACE.test(text[end - 1]!)) end--;
  if (end > from && text[end - 1] === ',') end--;
  while (end > from && SPACE.test(text[end - 1]!)) end--;
  return end;
}

/** Where the note that somebody is an editor begins, when it ends at a place. */
function roleBefore(text: string, from: number, end: number): number | undefined {
  const last = text[end - 1];
  if (last !== '.' && last !== ')' && !ROLE_END.test(text.slice(Math.max(from, end - 10), end))) return undefined;
  for (let at = Math.max(from, end - 14); at < end; at++) {
    for (const pattern of [ROLE, ET_AL]) {
      pattern.lastIndex = at;
      if (pattern.test(text) && pattern.lastIndex >= end && /[\s,(]/.test(text[at - 1] ?? ' ')) return at;
      if (/\s/.test(text[at - 1] ?? ' ') && pattern.lastIndex === end) return at;
    }
  }
  return undefined;
}

/** Words of one part that read as names. */
interface Run extends Span {
  readonly words: readonly Word[];
  /** Nothing else stands before it in its part: up to a comma, a semicolon, a stop. */
  readonly fillsPart: boolean;
  readonly opensWithAnd: boolean;
}

interface Word extends Span {
  readonly text: string;
}

/** The words directly before a place that read as names, without those that lead to them. */
function runBefore(text: string, from: number, end: number): Run | undefined {
  const all: Word[] = [];
  let at = end;
  let stopped: 'part' | 'word' = 'part';
  while (all.length < MOST_WORDS) {
    let stop = at;
    while (stop > from && SPACE.test(text[stop - 1]!)) stop--;
    let start = stop;
    while (start > from && !/[\s,;:()[\]“”«»„"–—]/.test(text[start - 1]!)) start--;
    if (start === stop) break;
    const word = { text: text.slice(start, stop).replace(/^[*_]+/, ''), start, end: stop };
    if (!isOfName(word.text, all.length === 0)) {
      stopped = word.text.endsWith('.') && all.length > 0 ? 'part' : 'word';
      break;
    }
    all.unshift({ ...word, start: stop - word.text.length });
    at = start;
  }
  const given = all.length;
  let opensWithAnd = false;
  while (all.length > 0 && leads(all[0]!.text)) {
    opensWithAnd = CONNECTORS.has(all[0]!.text.toLowerCase());
    all.shift();
  }
  const first = all[0];
  const isName = first && isPerson(all) && all.some(({ text: word }) => word.length > 1);
  const fillsPart = stopped === 'part' && (all.length === given || opensWithAnd);
  // In the middle of a sentence only a person is an author: "by the Secretary of Foreign Relations, …" is none.
  if (!isName || (!fillsPart && isBody(all))) return undefined;
  return {
    start: first.start,
    end: all[all.length - 1]!.end,
    words: all,
    fillsPart,
    opensWithAnd,
  };
}

function isOfName(word: string, isLast: boolean): boolean {
  if (NAME.test(word)) return !isMonth(word) && !/[’']s$/.test(word);
  if (INITIALS.test(word) || SUFFIX.test(word)) return true;
  const small = word.toLowerCase();
  return !isLast && word === small && (PARTICLES.has(small) || CONNECTORS.has(small) || CORPORATE.has(small));
}

/** A word that leads to a name and is none: a small one, or an introduction with a capital. */
function leads(word: string): boolean {
  return !/^\p{Lu}/u.test(word) ? !/^(?:de|von|van|di|da|du|del)$/.test(word) : INTRODUCTORY.has(word.toLowerCase());
}

function isWhole({ words, fillsPart }: Run, text: string, from: number): boolean {
  const first = words[0]!;
  const before = text.slice(Math.max(from, first.start - 3), first.start);
  return fillsPart && words.length > 1 && words.length < 7 && !/\d/.test(before);
}

/** The persons of a run, parted by `and`; a body is one. */
function authorsOf(text: string, run: Run, role: Author['role']): Author[] {
  if (isBody(run.words)) return [bodyOf(text, run.words, role)];
  const persons: Word[][] = [[]];
  for (const [index, word] of run.words.entries()) {
    const isAnd = CONNECTORS.has(word.text.toLowerCase()) && word.text === word.text.toLowerCase();
    const last = persons[persons.length - 1]!;
    if (isAnd && word.text.length > 1) persons.push([]);
    else if (isAnd && (!/^[ye]$/.test(word.text) || standsBetweenPersons(last, run.words.slice(index + 1))))
      persons.push([]);
    else last.push(word);
  }
  return persons.filter(isPerson).map((words) => personOf(text, words, role));
}

/** `Ortega y Gasset` is a surname; in `Soledad Loaeza y Blanca Torres` both have a given name and a surname. */
function standsBetweenPersons(before: readonly Word[], after: readonly Word[]): boolean {
  const next = after.findIndex(({ text }) => CONNECTORS.has(text));
  return (
    before.length > 1 && (next < 0 ? after : after.slice(0, next)).filter(({ text }) => NAME.test(text)).length > 1
  );
}

function isBody(words: readonly Word[]): boolean {
  return words.some(({ text }) => /^(?:of|for|on|the|für|pour|para)$/.test(text));
}

function isPerson(words: readonly Word[]): boolean {
  return words.some(({ text }) => NAME.test(text) && !SUFFIX.test(text));
}

function bodyOf(text: string, words: readonly Word[], role: Author['role']): Author {
  const [start, end] = [words[0]!.start, words[words.length - 1]!.end];
  const name = flat(text.slice(start, end).replace(/\s+/g, ' '));
  return { start, end, text: name, surnames: [folded(name)], given: '', role };
}

function personOf(text: string, words: readonly Word[], role: Author['role']): Author {
  const named = words.filter(({ text: word }) => !SUFFIX.test(word));
  const [start, end] = [words[0]!.start, words[words.length - 1]!.end];
  const name = flat(text.slice(start, end).replace(/\s+/g, ' '));
  // From the last word back: the surname, with the particles before it, and as a compound of two.
  let first = named.length - 1;
  while (first > 1 && PARTICLES.has(named[first - 1]!.text)) first--;
  const surname = joined(named.slice(first));
  const surnames = [surname];
  if (first < named.length - 1) surnames.push(folded(named[named.length - 1]!.text));
  const compound = named[first - 1];
  if (first >= 2 && compound && !INITIALS.test(compound.text) && NAME.test(compound.text))
    surnames.push(`${folded(compound.text)} ${surname}`, folded(compound.text));
  const given = flat(text.slice(start, named[first]!.start).trim().replace(/\s+/g, ' '));
  return { start, end, text: name, surnames, given, role };
}

function joined(words: readonly Word[]): string {
  return words.map(({ text }) => folded(text)).join(' ');
}
