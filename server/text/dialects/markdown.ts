/**
 * Markdown notes, as Pandoc and GFM have them: `text.[^22]` and `[^22]: RAS, …`, where the note goes on over lines
 * that are indented by four spaces, blank lines between them.
 *
 * Lines are read as the CommonMark specification reads them: each goes through the containers that are open (quotes,
 * list items, notes), then opens new ones, then is part of a paragraph, code or HTML. Source: the specifications of
 * CommonMark and GFM; the tests hold the reading against the reference implementation of GFM.
 */
import { flat } from '../flat';
import { endWithoutBreak, lineStarts } from '../lines';
import { NONE } from '../none';
import type { Mark, Passage } from '../passage';
import { type Span, SpanWalk } from '../span';
import { type Block, type Dialect, isEnough } from './dialect';
import { silentSpans } from './markdownCode';
import { LineReader, type MarkdownState, START, sameState } from './markdownContainers';
import { moveToBlock } from './openPassage';

const MARK = /\[\^[ \t]{0,4}[^\]\s[^]{1,200}[ \t]{0,4}\]/y;

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
      const isTall = isEnough(line - this.#baseLine, start - this.#base);
      if (isTall && (blank || this.#lines.opensNote(start))) this.#cut(start, line);
      blank = this.#lines.read(start, endWithoutBreak(this.#text, starts[line + 1] ?? this.#text.length));
    }
    if (this.#base < this.#text.length || this.#blocks.length === 0) this.#cut(this.#text.length, starts.length - 1);
    return this.#blocks;
  }

  /** Ends the block before the offset `at`. */
  #cut(at: number, line: number): void {
    const { passages, comments, after } = this.#lines.take();
    const text = this.#base === 0 && at === this.#text.length ? this.#text : this.#text.slice(this.#base, at);
    moveToBlock(passages, this.#base);
    const silent = silentSpans(text, passages);
    this.#blocks.push({
      text,
      breaks: line - this.#baseLine,
      layout: {
        passages,
        marks: readMarks(text, passages, silent),
        silent,
        comments: commentsAmong(text, silent, comments, this.#base),
      },
      before: this.#before,
      after,
    });
    this.#before = after;
    this.#base = at;
    this.#baseLine = line;
  }
}

/** @param opening where comments open that begin a line, in the text of which a block begins at `base`. */
function commentsAmong(
  text: string,
  silent: readonly Span[],
  opening: readonly number[],
  base: number,
): readonly number[] {
  const inline = silent.filter(({ start }) => text.startsWith('<!--', start));
  if (opening.length === 0 && inline.length === 0) return NONE;
  return [...opening.map((at) => at - base), ...inline.map(({ start }) => start)].sort((a, b) => a - b);
}

function readMarks(text: string, passages: readonly Passage[], silent: readonly Span[]): readonly Mark[] {
  const marks: Mark[] = [];
  const walk = new SpanWalk(passages);
  const quiet = new SpanWalk(silent);
  for (let start = text.indexOf('[^'); start >= 0; start = text.indexOf('[^', start + 2)) {
    const passage = walk.spanAt(start);
    if (!passage || passage.kind === 'code' || start < (passage.label?.end ?? passage.start)) continue;
    if (quiet.spanAt(start) || isEscaped(text, start)) continue;
    MARK.lastIndex = start;
    const isMark = MARK.test(text);
    const end = MARK.lastIndex;
    // `[^1](address)` is a link, and `![^1](address)` an image.
    if (!isMark || end > passage.end || text[end] === '(') continue;
    const inside = text.slice(start + 2, end - 1);
    const label = flat(inside.trim());
    const malformed = label.length < inside.length ? `[^${label}]` : undefined;
    const opensLine = opensItsLine(text, start, end, passage) || undefined;
    marks.push({ start, end, label, weak: false, malformed, opensLine });
  }
  return marks.length > 0 ? marks : NONE;
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
