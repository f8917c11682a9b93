/**
 * Bracketed notes, as a saved web page or a plain-text edition has them: `text.[22]` in the running text and
 * `[22] RAS, …` where the notes stand; also `[Footnote 22: …]` of Project Gutenberg, which ends at its own bracket.
 *
 * Lines may be hard-wrapped or hold a paragraph each. A blank line ends a paragraph; a label at the start of a line
 * begins a note even where no blank line parts it from the note before.
 */
import { codeAt, isSpace } from '../characters';
import { lineStarts } from '../lines';
import { NONE } from '../none';
import type { NoteLabel } from '../passage';
import { readMarks } from './bracketedMarks';
import { type Block, type Dialect, isEnough } from './dialect';
import { moveToBlock, type OpenPassage, openPassage } from './openPassage';

export interface BracketedState {
  /** The number of the last label; 0 before the first. Wrapped lines and lone years are told from labels by it. */
  readonly last: number;
  /** How many brackets of a `[Footnote 22: …]` are still open. */
  readonly open: number;
  /** The block ends in the midst of a paragraph: in that of a note a line with a number goes on with the next note. */
  readonly glued: false | 'note' | 'prose';
}

const LABEL = /\[ ?\d{1,5} ?\](?![,;:.)\]])/y;
const FOOTNOTE = /\[Footnote (\d{1,5}|[A-Z]): ?/y;
const WIDEST_INDENT = 8;
const BLANK = /^[\s\ufeff]*$/;
/** How far a label may be from the one before it: nobody skips twenty notes, and a year is further off. */
const NEAR = 20;

export const bracketed: Dialect<BracketedState> = {
  name: 'bracketed',
  start: { last: 0, open: 0, glued: false },
  same: (a, b) => a.last === b.last && a.open === b.open && a.glued === b.glued,
  read: (text, before) => new Reader(text, before).blocks(),
};

/** Goes through the lines of a text once, gathers them into passages and cuts the text into blocks. */
class Reader {
  readonly #text: string;
  readonly #blocks: Block<BracketedState>[] = [];
  #before: BracketedState;
  /** The state where the reader stands, but for whether a paragraph is open. */
  #last: number;
  #brackets: number;
  #passages: OpenPassage[] = [];
  #open: OpenPassage | undefined;
  /** Where the block that is being read starts, in offsets and in lines. */
  #base = 0;
  #baseLine = 0;

  constructor(text: string, before: BracketedState) {
    this.#text = text;
    this.#before = before;
    this.#last = before.last;
    this.#brackets = before.open;
  }

  blocks(): Block<BracketedState>[] {
    const starts = lineStarts(this.#text);
    let blank = false;
    for (let line = 0; line < starts.length; line++) {
      const start = starts[line]!;
      const next = starts[line + 1] ?? this.#text.length;
      if (start === next) break;
      if (blank && isEnough(line - this.#baseLine, start - this.#base)) this.#cut(start, line, false);
      blank = this.#line(start, trimmedEnd(this.#text, start, next), line);
    }
    const glued = this.#glued();
    this.#close();
    if (this.#base < this.#text.length || this.#blocks.length === 0) {
      this.#cut(this.#text.length, starts.length - 1, glued);
    }
    return this.#blocks;
  }

  /** @returns whether the line is blank, or a comment, which parts paragraphs as a blank line does. */
  #line(start: number, end: number, line: number): boolean {
    if (isBlank(this.#text, start, end) || isComment(this.#text, start, end)) {
      this.#close();
      return true;
    }
    const open = this.#brackets;
    const label = this.#labelOrFootnote(start);
    if (label) {
      const glued = this.#glued();
      this.#close();
      if (glued === 'note' && isEnough(line - this.#baseLine, start - this.#base)) this.#cut(start, line, glued);
      this.#open = openPassage('note', start, end, label);
      const number = Number(label.label);
      if (number > 0) this.#last = number;
      if (this.#text.startsWith('[Footnote', label.start)) this.#nest(1, label.end, end);
    } else {
      if (this.#open) this.#open.end = end;
      else this.#open = openPassage(open > 0 ? 'continuation' : 'prose', start, end);
      if (open > 0) this.#nest(open, start, end);
    }
    return false;
  }

  #glued(): BracketedState['glued'] {
    if (!this.#open) return false;
    return this.#open.kind === 'note' ? 'note' : 'prose';
  }

  #nest(depth: number, start: number, end: number): void {
    this.#brackets = Math.max(0, depth + depthOf(this.#text, start, end));
  }

  #close(): void {
    const open = this.#open;
    if (!open) return;
    if (looksLikeHeading(this.#text, open)) Object.assign(open, { kind: 'heading', depth: 0 });
    this.#passages.push(open);
    this.#open = undefined;
  }

  /** Ends the block before the offset `at`. */
  #cut(at: number, line: number, glued: BracketedState['glued']): void {
    const text = this.#base === 0 && at === this.#text.length ? this.#text : this.#text.slice(this.#base, at);
    const passages = this.#passages;
    moveToBlock(passages, this.#base);
    const after = { last: this.#last, open: this.#brackets, glued };
    const layout = { passages, marks: readMarks(text, passages), silent: NONE, comments: commentsIn(text) };
    this.#blocks.push({ text, breaks: line - this.#baseLine, layout, before: this.#before, after });
    this.#before = after;
    this.#passages = [];
    this.#base = at;
    this.#baseLine = line;
  }

  #labelOrFootnote(lineStart: number): NoteLabel | undefined {
    const start = skipIndent(this.#text, lineStart);
    if (this.#text[start] !== '[') return undefined;
    return footnoteAt(this.#text, start) ?? (this.#brackets > 0 ? undefined : this.#label(start, lineStart));
  }

  /**
   * The label that a line opens with, if it is one. At the start of a paragraph a number in brackets is a label;
   * inside one only where the numbers go on, since a hard-wrapped line may begin with a mark.
   */
  #label(start: number, lineStart: number): NoteLabel | undefined {
    LABEL.lastIndex = start;
    if (!LABEL.test(this.#text)) return undefined;
    const end = LABEL.lastIndex;
    const inside = this.#text.slice(start + 1, end - 1);
    const digits = inside.trim();
    const far = Math.abs(Number(digits) - this.#last) > NEAR;
    if (Number(digits) >= 1000 && far) return undefined;
    if (/[a-z]/.test(this.#text[end] ?? '')) return undefined;
    if (!isCloseBehind(Number(digits), this.#last) && goesOnInSentence(this.#text, end)) return undefined;
    const glued =
      this.#open ?? (this.#before.glued === 'note' && lineStart === this.#base ? { kind: 'note' as const } : undefined);
    if (glued?.kind === 'note' && far && Number(digits) !== 1) return undefined;
    if (glued && glued.kind !== 'note' && !this.#followsItsMark(lineStart, digits)) return undefined;
    const textStart = isIndent(codeAt(this.#text, end)) ? end + 1 : end;
    const malformed = digits.length < inside.length ? `[${digits}]` : undefined;
    return { label: digits, start, end, textStart, malformed };
  }

  /** A note directly under the paragraph that it notes: the mark stands in the paragraph, and a sentence has ended. */
  #followsItsMark(lineStart: number, digits: string): boolean {
    if (!endsSentence(this.#text, lineStart) && !isUnderHeading(this.#text, lineStart)) return false;
    const mark = this.#text.lastIndexOf(`[${digits}]`, lineStart - 1);
    return mark >= (this.#open?.start ?? this.#base);
  }
}

/** The end of a line without its break and the spaces before it. */
function trimmedEnd(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && isBlankOrBreak(text.charCodeAt(end - 1))) end--;
  return end;
}

function isIndent(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

function isBlankOrBreak(code: number): boolean {
  return isIndent(code) || code === 10 || code === 13;
}

/** @param end of the line, without the spaces that are most often there. */
function isBlank(text: string, start: number, end: number): boolean {
  if (end === start) return true;
  return isSpace(text.charCodeAt(end - 1)) && end - start < 40 && BLANK.test(text.slice(start, end));
}

/** Whether a line is nothing but a comment. */
function isComment(text: string, lineStart: number, end: number): boolean {
  if (text.charCodeAt(end - 1) !== 62) return false;
  const line = text.slice(skipIndent(text, lineStart), end);
  return line.startsWith('<!--') && line.indexOf('-->', 4) === line.length - 3;
}

/** Where comments open. */
function commentsIn(text: string): readonly number[] {
  let at = text.indexOf('<!--');
  if (at < 0) return NONE;
  const comments: number[] = [];
  for (; at >= 0; at = text.indexOf('<!--', at + 4)) comments.push(at);
  return comments;
}

/** How many brackets a stretch opens more than it closes. */
function depthOf(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 91) depth++;
    else if (code === 93) depth--;
  }
  return depth;
}

function footnoteAt(text: string, start: number): NoteLabel | undefined {
  FOOTNOTE.lastIndex = start;
  const found = FOOTNOTE.exec(text);
  if (!found) return undefined;
  const textStart = start + found[0].length;
  return { label: found[1]!, start, end: start + found[0].trimEnd().length, textStart, malformed: undefined };
}

function skipIndent(text: string, from: number): number {
  const start = text.charCodeAt(from) === 0xfeff ? from + 1 : from;
  let at = start;
  while (at - start < WIDEST_INDENT && isIndent(codeAt(text, at))) at++;
  return at;
}

/** A note that begins with a small letter, `ibid.` or `see`, is looked for only where the numbers go on. */
function isCloseBehind(number: number, last: number): boolean {
  return number === 1 || (number >= last && number - last <= 5);
}

function goesOnInSentence(text: string, end: number): boolean {
  return /^[ \u00a0]\p{Ll}/u.test(text.slice(end, end + 2));
}

/** Whether what stands before a line closes a sentence, or nothing does. */
function endsSentence(text: string, lineStart: number): boolean {
  let at = lineStart - 1;
  while (at >= 0 && isBlankOrBreak(text.charCodeAt(at))) at--;
  return at < 0 || '.!?"”’»)]:;'.includes(text[at]!);
}

const NOTES_HEADING =
  /^\W{0,3}(?:foot|end)?(?:notes?|anmerkungen|notas|note|примечания|notes de bas de page)\W{0,3}$/iu;

/** Whether the line before says that notes follow. */
function isUnderHeading(text: string, lineStart: number): boolean {
  const before = text.slice(Math.max(0, lineStart - 60), lineStart).trimEnd();
  return NOTES_HEADING.test(before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1));
}

/** A short line by itself that ends in no stop: titles, and also the residue of a saved page. */
function looksLikeHeading(text: string, passage: { start: number; end: number; kind: string }): boolean {
  if (passage.kind !== 'prose' || passage.end - passage.start > 120) return false;
  if ('.,;!?”'.includes(text[passage.end - 1]!)) return false;
  const line = text.slice(passage.start, passage.end);
  return (
    !/[\n\r]/.test(line) && /^[^A-Za-zÀ-ʯ\u0370-\u04ff]*[A-ZÀ-ÞΑ-ΩЀ-ЯҐ]/.test(line) && !/\[\d+\]$|^Source/.test(line)
  );
}
