/**
 * Markdown notes, as Pandoc and GFM have them: `text.[^22]` and `[^22]: RAS, …`, where the note goes on over lines
 * that are indented by four spaces, blank lines between them.
 *
 * Source of the grammar: the GFM and Pandoc manuals' pages on footnotes; the tests hold it against the reference
 * implementation of GFM.
 */
import { endOfLine, lineStarts } from '../lines';
import { matchesIn } from '../matches';
import { type Mark, type NoteLabel, type Passage, texts } from '../passage';
import type { Span } from '../span';
import { type Block, type Dialect, LINES_OF_A_BLOCK } from './dialect';
import { fromBase } from './fromBase';
import { silentSpans } from './markdownCode';

export interface MarkdownState {
  /** The fence that is open: its character and length. */
  readonly fence: { readonly char: string; readonly length: number } | undefined;
  /** Whether the last note is still open, so that an indented paragraph belongs to it. */
  readonly inNote: boolean;
  /** The column where the text of the innermost list item starts; 0 outside a list. */
  readonly list: number;
  /** Inside the metadata block at the top of the file: not yet at the first line, in it, or past it. */
  readonly front: 'before' | 'in' | 'after';
  /** Inside an HTML comment. */
  readonly comment: boolean;
  /** The block ends in the midst of a paragraph, directly before a note. */
  readonly glued: boolean;
}

const DEFINITION = /\[\^([^\]\s[^]+)\]:/y;
const MALFORMED = /\[\^[ \t]*([^\]\s[^]+)[ \t]*\](:?)/y;
const MARK = /\[\^([ \t]*)([^\]\s[^]+)([ \t]*)\]/g;
const FENCE = /(`{3,}|~{3,})([^\r\n]*)/y;
const ITEM = /(?:[-*+]|\d{1,9}[.)])(?=\s|$)[ \t]{0,4}/y;

export const markdown: Dialect<MarkdownState> = {
  name: 'markdown',
  start: { fence: undefined, inNote: false, list: 0, front: 'before', comment: false, glued: false },
  same: (a, b) =>
    a.inNote === b.inNote &&
    a.list === b.list &&
    a.front === b.front &&
    a.comment === b.comment &&
    a.glued === b.glued &&
    a.fence?.char === b.fence?.char &&
    a.fence?.length === b.fence?.length,
  read: (text, before) => new Reader(text, before).blocks(),
};

type Open = { start: number; end: number; kind: Passage['kind']; label?: NoteLabel };

/** Goes through the lines of a text once, gathers them into passages and cuts the text into blocks. */
class Reader {
  readonly #text: string;
  readonly #blocks: Block<MarkdownState>[] = [];
  #before: MarkdownState;
  #state: MarkdownState;
  #list: Passage[] = [];
  #open: Open | undefined;
  /** Where the block that is being read starts, in offsets and in lines. */
  #base = 0;
  #baseLine = 0;
  #lineNumber = 0;

  constructor(text: string, before: MarkdownState) {
    this.#text = text;
    this.#before = before;
    this.#state = { ...before, glued: false };
  }

  blocks(): Block<MarkdownState>[] {
    const starts = lineStarts(this.#text);
    let blank = false;
    for (let line = 0; line < starts.length; line++) {
      const start = starts[line]!;
      if (start === this.#text.length) break;
      this.#lineNumber = line;
      if (blank && line - this.#baseLine >= LINES_OF_A_BLOCK) this.#cut(start, false);
      const end = endOfLine(this.#text, start);
      blank = indentOf(this.#text, start, end).start === end;
      this.#line(start, end);
    }
    const glued = this.#open !== undefined;
    this.#close();
    this.#lineNumber = starts.length;
    if (this.#base < this.#text.length || this.#blocks.length === 0) this.#cut(this.#text.length, glued);
    return this.#blocks;
  }

  /** Ends the block before the offset `at`. */
  #cut(at: number, glued: boolean): void {
    const text = this.#base === 0 && at === this.#text.length ? this.#text : this.#text.slice(this.#base, at);
    const passages = this.#list.map((passage) => fromBase(passage, this.#base));
    const { silent, inComment } = silentSpans(text, passages, this.#before.comment);
    const marks = readMarks(text, passages, silent);
    const after = { ...this.#state, comment: inComment, glued };
    const layout = { passages, marks, silent };
    this.#blocks.push({ text, layout, before: this.#before, after });
    this.#before = after;
    this.#list = [];
    this.#base = at;
    this.#baseLine = this.#lineNumber;
  }

  #line(lineStart: number, end: number): void {
    const { start, column } = indentOf(this.#text, lineStart, end);
    if (this.#frontMatter(lineStart, end)) return;
    if (this.#fenced(start, end, column)) return;
    if (start === end) {
      this.#close();
      return;
    }
    const inside = this.#containers(start, end, column);
    if (inside === undefined) return;
    const heading = /^#{1,6}(?=\s|$)/.exec(this.#text.slice(inside, Math.min(end, inside + 8)));
    if (heading) {
      this.#close();
      this.#list.push({ start: inside, end, kind: 'heading', depth: heading[0].length });
      return;
    }
    if (this.#open) this.#open.end = end;
    else this.#open = { start: inside, end, kind: this.#state.inNote ? 'continuation' : 'prose' };
  }

  /** Metadata between `---` lines at the very top. */
  #frontMatter(start: number, end: number): boolean {
    if (this.#state.front === 'after') return false;
    const line = this.#text
      .slice(start, end)
      .replace(/^\ufeff/, '')
      .trimEnd();
    if (this.#state.front === 'before') {
      this.#state = { ...this.#state, front: line === '---' ? 'in' : 'after' };
    } else if (line === '---' || line === '...') {
      this.#state = { ...this.#state, front: 'after' };
      this.#list.push({ start, end, kind: 'code' });
      return true;
    }
    if (this.#state.front !== 'in') return false;
    this.#list.push({ start, end, kind: 'code' });
    return true;
  }

  #fenced(start: number, end: number, column: number): boolean {
    FENCE.lastIndex = start;
    const found = FENCE.exec(this.#text);
    const { fence } = this.#state;
    if (fence) {
      const closes = found && found[1]![0] === fence.char && found[1]!.length >= fence.length && !found[2]!.trim();
      if (closes) this.#state = { ...this.#state, fence: undefined };
    } else {
      const opens = found && !(found[1]![0] === '`' && found[2]!.includes('`')) && column < this.#codeColumn();
      if (!opens) return false;
      this.#close();
      if (column < 4) this.#state = { ...this.#state, inNote: false };
      this.#state = { ...this.#state, fence: { char: found[1]![0]!, length: found[1]!.length } };
    }
    this.#list.push({ start, end, kind: 'code', ofNote: this.#state.inNote });
    return true;
  }

  /** The column from which on a line after a blank one is code. */
  #codeColumn(): number {
    return 4 + Math.max(this.#state.inNote ? 4 : 0, this.#state.list);
  }

  /**
   * Opens and closes notes and list items.
   *
   * @returns where the text of the line starts inside them; undefined when the line was code or opened a passage.
   */
  #containers(lineStart: number, end: number, indent: number): number | undefined {
    let start = lineStart;
    let column = indent;
    for (; this.#text[start] === '>'; column = 0) {
      start = indentOf(this.#text, start + 1, end).start;
    }
    const definition = column < 4 + this.#state.list ? this.#definition(start) : undefined;
    if (definition) {
      const glued = this.#open !== undefined;
      this.#close();
      const tall = this.#lineNumber - this.#baseLine >= LINES_OF_A_BLOCK;
      if (glued && tall && indent === 0 && start === lineStart) this.#cut(start, true);
      this.#state = { ...this.#state, inNote: true, list: 0 };
      this.#open = { start, end, kind: 'note', label: definition };
      return undefined;
    }
    if (this.#open) {
      // A paragraph takes in the lines under it however they are indented; only an item opens a new one.
      if (this.#item(start, end, column)) this.#close();
      return start;
    }
    if (column < 4 && this.#state.inNote) this.#state = { ...this.#state, inNote: false };
    if (column < this.#state.list) this.#state = { ...this.#state, list: 0 };
    if (column >= this.#codeColumn()) {
      this.#list.push({ start, end, kind: 'code', ofNote: this.#state.inNote });
      return undefined;
    }
    this.#item(start, end, column);
    return start;
  }

  #item(start: number, end: number, column: number): boolean {
    ITEM.lastIndex = start;
    const found = ITEM.exec(this.#text);
    if (!found || start + found[0].length > end) return false;
    this.#state = { ...this.#state, list: column + found[0].length };
    return true;
  }

  #definition(start: number): NoteLabel | undefined {
    DEFINITION.lastIndex = start;
    const found = DEFINITION.exec(this.#text);
    if (found) return labelOf(found[1]!, start, found[0].length, this.#text);
    MALFORMED.lastIndex = start;
    const slip = MALFORMED.exec(this.#text);
    if (!slip?.[2]) return undefined;
    return { ...labelOf(slip[1]!, start, slip[0].length, this.#text), malformed: `[^${slip[1]}]:` };
  }

  #close(): void {
    if (this.#open) this.#list.push(this.#open);
    this.#open = undefined;
  }
}

function labelOf(label: string, start: number, length: number, text: string): NoteLabel {
  const end = start + length;
  let textStart = end;
  while (text[textStart] === ' ' || text[textStart] === '\t') textStart++;
  return { label, start, end, textStart };
}

/** Where the text of a line starts, and in which column: a tab goes to the next multiple of four. */
function indentOf(text: string, lineStart: number, end: number): { start: number; column: number } {
  let column = 0;
  let at = text.charCodeAt(lineStart) === 0xfeff ? lineStart + 1 : lineStart;
  for (; at < end; at++) {
    const char = text[at];
    if (char === ' ') column++;
    else if (char === '\t') column += 4 - (column % 4);
    else break;
  }
  return { start: at, column };
}

function readMarks(text: string, passages: readonly Passage[], silent: readonly Span[]): Mark[] {
  const marks: Mark[] = [];
  if (!text.includes('[^')) return marks;
  let quiet = 0;
  for (const { found, span } of matchesIn(MARK, text, texts(passages))) {
    const start = found.index;
    while (quiet < silent.length && silent[quiet]!.end <= start) quiet++;
    if ((silent[quiet]?.start ?? text.length) <= start || isEscaped(text, start)) continue;
    const end = start + found[0].length;
    // A link keeps its text, and `![^1]` is an image.
    if (text[end] === '(' || text[start - 1] === '!') continue;
    const malformed = (found[1] || found[3]) && { malformed: `[^${found[2]}]` };
    const opensLine = opensItsLine(text, start, end, span.passage) && { opensLine: true };
    marks.push({ start, end, label: found[2]!, weak: false, ...malformed, ...opensLine });
  }
  return marks;
}

/** Whether an odd number of backslashes stands before a character. */
export function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}

/** Whether a mark stands where a label could: at the start of a paragraph, or of a line in a note. */
function opensItsLine(text: string, start: number, end: number, passage: Passage): boolean {
  const isFirst = start === passage.start || (passage.kind === 'note' && /[\r\n]/.test(text[start - 1] ?? ''));
  return isFirst && /^[ \t]\S/.test(text.slice(end, end + 2));
}
