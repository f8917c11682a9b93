/**
 * Citations in the text of a note. What cannot be read is text: a citation needs an author or a quoted title, and either
 * publication data (a full form) or an end directly behind its title and pages (a short one).
 *
 *   full  = [authors ("," | " ")] title "," data ["," locator]
 *   short = authors "," title ["," locator] | authors "," "op. cit." ["," locator]
 *   ibid  = ("Ibid." | "Idem" | …) ["," locator]
 *
 * A shelfmark opens an archival citation, which takes in the document's author, title and date behind it.
 */
import { CAPITAL, classOf, isSpace, OF_WORD } from '../../text/characters';
import { NONE } from '../../text/none';
import type { Passage } from '../../text/passage';
import type { Span } from '../../text/span';
import type { Shelfmark } from '../shelfmarks/model';
import { containerOf } from './container';
import { publicationIn } from './data';
import { ibidAt, opCitAt } from './ibid';
import { journalIn } from './journal';
import { locatorIn, shortTail } from './locator';
import type { Citation, CitedTitle } from './model';
import { type Names, namesBefore } from './names';
import { isArticle, publicationYear } from './published';
import { quotedAt } from './quoted';
import { citationEnd, semicolonAfter, sentenceEnd } from './stops';
import { endsTitle, isPlainTitle, LONGEST_TITLE, opensTitle, plainTitleEnd, runsOn, titleOf } from './titles';
import { citesUnread, leavesUnread } from './unread';
import { INTRODUCTORY, titleWords } from './words';

/** A short title has at most so many words. */
const MOST_SHORT_WORDS = 12;
const QUOTES = '“‘«„‚"\'';
const SPACE = 32;
const STAR = 42;
const LINE = 95;

/** The citations of the notes in a block, ascending, none over another. Never throws. */
export function readCitations(
  text: string,
  passages: readonly Passage[],
  shelfmarks: readonly Shelfmark[],
): readonly Citation[] {
  const found: Citation[] = [];
  for (const passage of passages) {
    if (passage.kind !== 'note' && !(passage.kind === 'continuation')) continue;
    const from = passage.label?.textStart ?? passage.start;
    const inside = shelfmarks.filter(({ start }) => start >= from && start < passage.end);
    for (const one of readCitationsIn(text, { start: from, end: passage.end }, inside)) found.push(one);
  }
  return found.length > 0 ? found : NONE;
}

/** The citations in a stretch of text that is a note, or a part of one. */
export function readCitationsIn(text: string, span: Span, shelfmarks: readonly Shelfmark[]): Citation[] {
  return new NoteReader(text.slice(0, span.end), span.start, shelfmarks).read();
}

class NoteReader {
  readonly #text: string;
  readonly #shelfmarks: readonly Shelfmark[];
  readonly #found: Citation[] = [];
  readonly #start: number;
  /** Up to here the note has been read. */
  #from: number;
  #shelfmark = 0;

  constructor(text: string, from: number, shelfmarks: readonly Shelfmark[]) {
    this.#text = text;
    this.#start = from;
    this.#from = from;
    this.#shelfmarks = shelfmarks;
  }

  read(): Citation[] {
    const text = this.#text;
    let before = SPACE;
    for (let at = this.#from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const mayOpen = (classOf(before) & OF_WORD) === 0 && opensSomething(code);
      before = code;
      const archival = this.#shelfmarks[this.#shelfmark];
      const one =
        archival && at >= startOf(archival) ? this.#archival(archival) : mayOpen ? this.#citationAt(at) : undefined;
      if (!one) continue;
      this.#found.push(one);
      this.#from = one.end;
      at = Math.max(at, one.end - 1);
      before = text.charCodeAt(at);
    }
    return this.#found.length === 0 ? this.#found : this.#withUnread();
  }

  /** *Ibid.* in the next note leads to the only source of this one: whether there is another matters. */
  #withUnread(): Citation[] {
    const found = this.#found;
    const last = found[found.length - 1]!;
    if (leavesUnread(this.#text, last.end, this.#text.length))
      found[found.length - 1] = { ...last, isBeforeUnread: true };
    const first = found[0]!;
    if (first.kind !== 'ibid' && citesUnread(this.#text, this.#start, first.start))
      found[0] = { ...first, isBehindUnread: true };
    return found;
  }

  /** No citation of a work reaches beyond the next archive. */
  get #limit(): number {
    const next = this.#shelfmarks[this.#shelfmark];
    return next ? startOf(next) : this.#text.length;
  }

  #citationAt(at: number): Citation | undefined {
    const text = this.#text;
    const character = text[at]!;
    if (QUOTES.includes(character)) return this.#quotedTitle(at);
    const ibid = ibidAt(text, at);
    if (ibid) return this.#ibid(ibid);
    const before = this.#lastBefore(at);
    if (text[before] === ',') {
      const opCit = opCitAt(text, at);
      if (opCit) return this.#opCit(opCit, at);
      return /\p{Lu}/u.test(character) && !endsTitle(text, before) ? this.#plainTitle(at) : undefined;
    }
    const isAnd = text[before] === 'd' && text.startsWith('and', before - 2);
    return isAnd && /\p{Lu}/u.test(character) ? this.#carriedOver(at) : undefined;
  }

  /** The last character before a place that is no space and no sign of emphasis. */
  #lastBefore(at: number): number {
    let before = at - 1;
    while (before >= this.#from && isBetween(this.#text.charCodeAt(before))) before--;
    return before;
  }

  #ibid(span: Span): Citation {
    const limit = Math.min(this.#limit, citationEnd(this.#text, span.end));
    const locator = locatorIn(this.#text, span.end, limit, true);
    const isBehindUnread = citesUnread(this.#text, this.#from, span.start);
    return this.#citation({
      kind: 'ibid',
      start: span.start,
      end: locator?.end ?? span.end,
      locator,
      ...(isBehindUnread && { isBehindUnread }),
    });
  }

  #opCit(span: Span, at: number): Citation | undefined {
    const names = namesBefore(this.#text, this.#from, at);
    if (!names) return undefined;
    const limit = Math.min(this.#limit, citationEnd(this.#text, span.end));
    const locator = locatorIn(this.#text, span.end, limit, true);
    return this.#citation({ start: names.start, end: locator?.end ?? span.end, authors: names.authors, locator });
  }

  #quotedTitle(at: number): Citation | undefined {
    const text = this.#text;
    const quoted = quotedAt(text, at, this.#limit);
    if (!quoted) return undefined;
    const title = titleOf(text, quoted.inner, true);
    if (!/\p{L}/u.test(title.text)) return undefined;
    const names = namesBefore(text, this.#from, at);
    const behind = { from: quoted.end, limit: citationEnd(text, quoted.end, this.#limit) };
    const full = this.#full(names, title, at, behind);
    if (full) return full;
    return names && isUsable(names) ? this.#short(names, title, quoted.end, behind.limit) : undefined;
  }

  #plainTitle(at: number): Citation | undefined {
    const text = this.#text;
    if (!opensTitle(text, at)) return undefined;
    const names = namesBefore(text, this.#from, at);
    if (!names || !isUsable(names)) return undefined;
    const limit = citationEnd(text, at, this.#limit);
    const end = plainTitleEnd(text, at, limit);
    const title = titleOf(text, { start: at, end }, false);
    if (title.text.length > LONGEST_TITLE || runsOn(title.text)) return undefined;
    return this.#full(names, title, at, { from: end, limit }) ?? this.#short(names, title, end, limit);
  }

  /** `…, pp. 505–528 and Soviet Internationalism After Stalin. …, Ph.D. Dissertation, …, 2012`. */
  #carriedOver(at: number): Citation | undefined {
    const text = this.#text;
    const last = this.#found[this.#found.length - 1];
    const isDirect = last?.kind === 'work' && last.data && /^[\s,]{0,3}and\s[*_]?$/.test(text.slice(last.end, at));
    if (!isDirect || !opensTitle(text, at)) return undefined;
    const limit = citationEnd(text, at, this.#limit);
    const end = plainTitleEnd(text, at, limit);
    // "… and Smith to Jones, 5 May 1950, in Peter Roe, ed., …" goes on with something else.
    if (/\sto\s\p{Lu}|,\s(?:ed|eds|coord)\.|\sin\s\p{Lu}|[“‘«]/u.test(text.slice(at, Math.min(limit, at + 120))))
      return undefined;
    const names = { start: at, end: at, authors: last.authors };
    return this.#full(names, titleOf(text, { start: at, end }, false), at, { from: end, limit });
  }

  #full(
    names: Names | undefined,
    title: CitedTitle,
    at: number,
    { from, limit }: { readonly from: number; readonly limit: number },
  ): Citation | undefined {
    const text = this.#text;
    if (!names && !title.quoted) return undefined;
    if (!title.quoted && !isPlainTitle(title.text)) return undefined;
    if (!names && !isArticle(text, title, from)) return undefined;
    const dated = publicationYear(text, title, names, from, limit);
    if (!dated) return undefined;
    const end = sentenceEnd(text, dated.end, limit);
    const data = publicationIn(text.slice(Math.max(0, from - 1), end), dated);
    const locator = locatorIn(text, from, end, false);
    const closes = text[dated.end] === ')' ? dated.end + 1 : dated.end;
    const whole = title.quoted ? containerOf(text, from, end) : {};
    const journal = title.quoted && !whole.container ? journalIn(text, from, end) : undefined;
    return this.#citation({
      start: names?.start ?? at,
      end: Math.max(locator?.end ?? 0, closes),
      authors: names?.authors ?? [],
      title,
      data: journal === undefined ? data : { ...data, journal },
      ...whole,
      locator,
    });
  }

  #short(names: Names, title: CitedTitle, from: number, limit: number): Citation | undefined {
    const text = this.#text;
    const words = titleWords(title.text);
    if (words.length === 0 || words.length > MOST_SHORT_WORDS) return undefined;
    if (!title.quoted && !isPlainTitle(title.text)) return undefined;
    const tail = shortTail(text, from, limit);
    return tail && this.#citation({ start: names.start, authors: names.authors, title, ...tail });
  }

  /** Takes in what is said of the document behind the shelfmark. */
  #archival(shelfmark: Shelfmark): Citation {
    const text = this.#text;
    this.#shelfmark++;
    const next = this.#shelfmarks[this.#shelfmark];
    const limit = next ? Math.max(shelfmark.end, startOf(next)) : text.length;
    const end = Math.min(semicolonAfter(text, shelfmark.end, limit), limit);
    const title = quotedIn(text, shelfmark.end, end);
    const names = title && namesBefore(text, shelfmark.end, title.start);
    const behind = title ? title.end : shelfmark.end;
    const locator = locatorIn(text, behind, Math.max(behind, sentenceEnd(text, behind, end)), false);
    return this.#citation({
      kind: 'archival',
      start: startOf(shelfmark),
      end: Math.max(shelfmark.end, shelfmark.repository?.end ?? 0, title?.end ?? 0, locator?.end ?? 0),
      authors: names?.authors ?? [],
      title: title && titleOf(text, title.inner, true),
      locator,
      shelfmark,
    });
  }

  #citation(parts: Partial<Citation> & Span): Citation {
    return {
      kind: 'work',
      authors: [],
      title: undefined,
      data: undefined,
      locator: undefined,
      shelfmark: undefined,
      ...parts,
    };
  }
}

function isBetween(code: number): boolean {
  return code === STAR || code === LINE || isSpace(code);
}

/** A quotation mark, a capital, a sign of emphasis, or the first letter of `ibid.` and its like. */
function opensSomething(code: number): boolean {
  if ((classOf(code) & CAPITAL) !== 0 || code === STAR || code === LINE) return true;
  return code < 128
    ? 'ietolab"\''.includes(String.fromCharCode(code))
    : code >= 0x2018 || code === 0xab || code === 0x442 || code === 0x443;
}

/** Where an archival citation starts: at the archive where it stands before. */
function startOf({ start, repository }: Shelfmark): number {
  return repository && repository.start < start ? repository.start : start;
}

/** A name in full, a surname that is no ordinary word, or a body. */
function isUsable({ authors }: Names): boolean {
  return authors.every(({ text }) => !INTRODUCTORY.has(text.toLowerCase()) && /\p{Ll}/u.test(text));
}

function quotedIn(text: string, from: number, to: number) {
  for (let at = from; at < to; at++) {
    if (!QUOTES.includes(text[at]!)) continue;
    const quoted = quotedAt(text, at, to);
    if (quoted) return quoted;
  }
  return undefined;
}
