/**
 * Markdown notes, as Pandoc and GFM have them: `text.[^22]` and `[^22]: RAS, …`, where the note goes on over lines
 * that are indented by four spaces, blank lines between them.
 *
 * Lines are read as the CommonMark specification reads them: each goes through the containers that are open (quotes,
 * list items, notes), then opens new ones, then is part of a paragraph, code or HTML. Source: the specifications of
 * CommonMark and GFM; the tests hold the reading against the reference implementation of GFM.
 */
import { endOfLine, lineStarts } from '../lines';
import { matchesIn } from '../matches';
import { type Mark, type Passage, texts } from '../passage';
import type { Span } from '../span';
import { type Block, type Dialect, LINES_OF_A_BLOCK } from './dialect';
import { fromBase } from './fromBase';
import { silentSpans } from './markdownCode';
import { LineReader, type MarkdownState, START, sameState } from './markdownContainers';

const MARK = /\[\^([ \t]{0,4})([^\]\s[^]{1,200})([ \t]{0,4})\]/g;

export const markdown: Dialect<MarkdownState> = {
  name: 'markdown',
  start: START,
  same: sameState,
  read: (text, before) => new Reader(text, before).blocks(),
};

/** Goes through the lines of a text once and cuts it into blocks. */
class Reader {
  readonly #text: string;
  readonly #lines: LineReader;
  readonly #blocks: Block<MarkdownState>[] = [];
  #before: MarkdownState;
  /** Where the block that is being read starts, in offsets and in lines. */
  #base = 0;
  #baseLine = 0;

  constructor(text: string, before: MarkdownState) {
    this.#text = text;
    this.#before = before;
    this.#lines = new LineReader(text, before);
  }

  blocks(): Block<MarkdownState>[] {
    const starts = lineStarts(this.#text);
    let blank = false;
    for (let line = 0; line < starts.length; line++) {
      const start = starts[line]!;
      if (start === this.#text.length) break;
      const isTall = line - this.#baseLine >= LINES_OF_A_BLOCK;
      if (isTall && (blank || this.#lines.opensNote(start))) this.#cut(start, line);
      blank = this.#lines.read(start, endOfLine(this.#text, start));
    }
    if (this.#base < this.#text.length || this.#blocks.length === 0) this.#cut(this.#text.length, starts.length - 1);
    return this.#blocks;
  }

  /** Ends the block before the offset `at`. */
  #cut(at: number, line: number): void {
    const { passages: found, after } = this.#lines.take();
    const text = this.#base === 0 && at === this.#text.length ? this.#text : this.#text.slice(this.#base, at);
    const passages = found.map((passage) => fromBase(passage, this.#base));
    const silent = silentSpans(text, passages);
    this.#blocks.push({
      text,
      breaks: line - this.#baseLine,
      layout: { passages, marks: readMarks(text, passages, silent), silent },
      before: this.#before,
      after,
    });
    this.#before = after;
    this.#base = at;
    this.#baseLine = line;
  }
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
    // `[^1](address)` is a link, and `![^1](address)` an image.
    if (text[end] === '(') continue;
    const malformed = (found[1] || found[3]) && { malformed: `[^${found[2]}]` };
    const opensLine = opensItsLine(text, start, end, span.passage) && { opensLine: true };
    marks.push({ start, end, label: found[2]!, weak: false, ...malformed, ...opensLine });
  }
  return marks;
}

/** Whether an odd number of backslashes stands before a character. */
function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}

/** Whether a mark stands where a label could: at the start of a paragraph, or of a line in a note. */
function opensItsLine(text: string, start: number, end: number, passage: Passage): boolean {
  const isFirst = start === passage.start || (passage.kind === 'note' && /[\r\n]/.test(text[start - 1] ?? ''));
  return isFirst && /^[ \t]\S/.test(text.slice(end, end + 2));
}
