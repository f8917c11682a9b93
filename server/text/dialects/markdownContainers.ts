/** The containers and leaves of Markdown, line by line: quotes, list items and notes; paragraphs, code and HTML. */
import { isLetter } from '../characters';
import { isFrontFence, opensFrontMatter } from './markdownFront';
import {
  type Cursor,
  definitionAt,
  fenceAt,
  headingAt,
  htmlEndAt,
  isPlain,
  isReference,
  isRule,
  markerAt,
  skipColumns,
  skipSpaces,
  underlineAt,
} from './markdownLines';
import { type OpenPassage, openPassage } from './openPassage';

/** A quote, a note, or a list item with the columns that its text is indented by. */
type Container = 'quote' | 'note' | number;

/** What goes on over blank lines: a fence, HTML up to a text, or HTML up to the next blank line (`''`). */
type Leaf = { readonly fence: string; readonly length: number } | { readonly htmlUpTo: string };

export interface MarkdownState {
  readonly containers: readonly Container[];
  readonly leaf: Leaf | undefined;
  /** The metadata at the top of the file: not yet at the first line, in it, or past it. */
  readonly front: 'before' | 'in' | 'after';
  /** The block ends in the midst of a paragraph, directly before a note. */
  readonly glued: boolean;
}

export const START: MarkdownState = { containers: [], leaf: undefined, front: 'before', glued: false };

export function sameState(a: MarkdownState, b: MarkdownState): boolean {
  return (
    a.front === b.front &&
    a.glued === b.glued &&
    a.containers.length === b.containers.length &&
    a.containers.every((container, index) => container === b.containers[index]) &&
    JSON.stringify(a.leaf) === JSON.stringify(b.leaf)
  );
}

/** Reads one line after the other and gathers them into passages, with offsets in the whole text. */
export class LineReader {
  readonly #text: string;
  #containers: Container[];
  #leaf: Leaf | undefined;
  #front: MarkdownState['front'];
  #passages: OpenPassage[] = [];
  #paragraph: OpenPassage | undefined;
  /** Where comments open that begin a line. */
  #comments: number[] = [];

  constructor(text: string, before: MarkdownState) {
    this.#text = text;
    this.#containers = [...before.containers];
    this.#leaf = before.leaf;
    this.#front = before.front;
  }

  /** The passages and the comments since the last cut, and the state. */
  take(): { passages: OpenPassage[]; comments: number[]; after: MarkdownState } {
    const glued = this.#paragraph !== undefined;
    this.#closeParagraph();
    const passages = this.#passages;
    const comments = this.#comments;
    this.#passages = [];
    if (comments.length > 0) this.#comments = [];
    return {
      passages,
      comments,
      after: { containers: [...this.#containers], leaf: this.#leaf, front: this.#front, glued },
    };
  }

  /** Whether a line that is not indented opens a note, so that a block may be cut before it though no blank line is there. */
  opensNote(start: number): boolean {
    return (
      this.#leaf === undefined &&
      this.#front === 'after' &&
      this.#text.startsWith('[^', start) &&
      definitionAt(this.#text, start) !== undefined
    );
  }

  /** @returns whether the line is blank. */
  read(start: number, end: number): boolean {
    if (this.#isFrontMatter(start, end)) return false;
    if (this.#containers.length === 0 && !this.#leaf && isLetter(this.#text.charCodeAt(start))) {
      this.#goOn(start, end);
      return false;
    }
    const first = { at: this.#text.charCodeAt(start) === 0xfeff ? start + 1 : start, column: 0 };
    const isBlank = skipSpaces(this.#text, first, end).at === end;
    const { cursor, matched } = this.#throughContainers(first, end);
    const reachesLeaf = matched === this.#containers.length;
    if (this.#leaf && reachesLeaf && this.#goesOnInLeaf(cursor, end)) return isBlank;
    if (!reachesLeaf) {
      if (this.#paragraph && this.#isLazy(cursor, end)) {
        this.#paragraph.end = end;
        return false;
      }
      this.#closeParagraph();
      this.#leaf = undefined;
      this.#containers.length = matched;
    }
    this.#open(cursor, end);
    return isBlank;
  }

  /** Metadata between `---` lines at the very top, without a blank line in it. */
  #isFrontMatter(start: number, end: number): boolean {
    if (this.#front === 'after') return false;
    if (this.#front === 'before') this.#front = opensFrontMatter(this.#text, start) ? 'in' : 'after';
    else if (isFrontFence(this.#text.slice(start, Math.min(end, start + 8)))) {
      this.#front = 'after';
      this.#silent(start, end);
      return true;
    }
    if (this.#front === 'in') this.#silent(start, end);
    return this.#front === 'in';
  }

  #throughContainers(first: Cursor, end: number): { cursor: Cursor; matched: number } {
    let cursor = first;
    let matched = 0;
    for (const container of this.#containers) {
      const text = skipSpaces(this.#text, cursor, end);
      const indent = text.column - cursor.column;
      const isBlank = text.at === end;
      if (container === 'quote') {
        if (isBlank || indent > 3 || this.#text[text.at] !== '>') break;
        cursor = this.#afterQuoteMark(text, end);
      } else if (!isBlank) {
        const needed = container === 'note' ? 4 : container;
        if (indent < needed) break;
        cursor = skipColumns(this.#text, cursor, needed, end);
      }
      matched++;
    }
    return { cursor, matched };
  }

  #afterQuoteMark({ at, column }: Cursor, end: number): Cursor {
    return skipColumns(this.#text, { at: at + 1, column: column + 1 }, 1, end);
  }

  /** Whether the line belongs to the code or HTML that is open, which it may end. */
  #goesOnInLeaf(cursor: Cursor, end: number): boolean {
    const leaf = this.#leaf!;
    const { at, column } = skipSpaces(this.#text, cursor, end);
    if ('fence' in leaf) {
      const fence = column - cursor.column < 4 ? fenceAt(this.#text, at) : undefined;
      if (fence?.isBare && fence.char === leaf.fence && fence.length >= leaf.length) this.#leaf = undefined;
    } else if (leaf.htmlUpTo === '') {
      if (at === end) this.#leaf = undefined;
    } else this.#endHtml(leaf.htmlUpTo, cursor.at, end);
    this.#silent(cursor.at, end);
    return true;
  }

  #endHtml(upTo: string, start: number, end: number): void {
    if (this.#text.slice(start, end).toLowerCase().includes(upTo)) this.#leaf = undefined;
  }

  /** Whether a line goes on with a paragraph though it is not indented as its containers ask for. */
  #isLazy(cursor: Cursor, end: number): boolean {
    const { at, column } = skipSpaces(this.#text, cursor, end);
    if (at === end) return false;
    const text = this.#text;
    if (column - cursor.column > 3 || isPlain(text[at]!)) return true;
    return !(
      text[at] === '>' ||
      headingAt(text, at) ||
      fenceAt(text, at) ||
      isRule(text, at, end) ||
      htmlEndAt(text, at) !== undefined ||
      definitionAt(text, at) ||
      markerAt(text, at, end, true)
    );
  }

  /** Opens what stands in the rest of a line, one container in the other. */
  #open(from: Cursor, end: number): void {
    const text = this.#text;
    for (let cursor = from; ; ) {
      const { at, column } = skipSpaces(text, cursor, end);
      if (at === end) {
        this.#closeParagraph();
        return;
      }
      if (column - cursor.column > 3) {
        if (this.#paragraph) this.#goOn(at, end);
        else this.#silent(at, end);
        return;
      }
      if (isPlain(text[at]!)) {
        this.#goOn(at, end);
        return;
      }
      if (text[at] === '>') {
        this.#closeParagraph();
        this.#containers.push('quote');
        cursor = this.#afterQuoteMark({ at, column }, end);
        continue;
      }
      if (this.#openLeaf(at, end)) return;
      const marker = markerAt(text, at, end, this.#paragraph !== undefined);
      if (marker !== undefined) {
        this.#closeParagraph();
        cursor = this.#openItem({ at, column }, marker, cursor.column, end);
        continue;
      }
      const definition = definitionAt(text, at);
      if (!definition) {
        this.#goOn(at, end);
        return;
      }
      cursor = this.#openNote({ at, column }, definition, end);
    }
  }

  /** Opens a heading, a rule, a fence, HTML or the address of a reference link, if the line is one. */
  #openLeaf(at: number, end: number): boolean {
    const text = this.#text;
    const depth = headingAt(text, at);
    const underline = this.#paragraph && !this.#paragraph.label ? underlineAt(text, at, end) : undefined;
    if (underline) {
      Object.assign(this.#paragraph!, { kind: 'heading', depth: underline });
      this.#closeParagraph();
      return true;
    }
    const fence = fenceAt(text, at);
    const html = htmlEndAt(text, at);
    if (!depth && !fence && html === undefined && !isRule(text, at, end)) {
      const isAddress = !this.#paragraph && isReference(text, at);
      if (isAddress) this.#silent(at, end);
      return isAddress;
    }
    this.#closeParagraph();
    if (depth) this.#passages.push(openPassage('heading', at, end, undefined, depth));
    else this.#silent(at, end);
    if (fence) this.#leaf = { fence: fence.char, length: fence.length };
    else if (html !== undefined) {
      this.#leaf = { htmlUpTo: html };
      if (html === '-->') this.#comments.push(at);
      if (html !== '') this.#endHtml(html, at, end);
    }
    return true;
  }

  #openItem({ at, column }: Cursor, marker: number, outer: number, end: number): Cursor {
    const behind = { at: at + marker, column: column + marker };
    const text = skipSpaces(this.#text, behind, end);
    const spaces = text.column - behind.column;
    // Code or nothing behind the marker: the text of the item begins one space after it.
    const own = text.at === end || spaces > 4 ? 1 : spaces;
    this.#containers.push(column - outer + marker + own);
    return skipColumns(this.#text, behind, own, end);
  }

  #openNote(
    { at, column }: Cursor,
    { label, length, malformed }: NonNullable<ReturnType<typeof definitionAt>>,
    end: number,
  ): Cursor {
    this.#closeParagraph();
    this.#containers.push('note');
    const behind = skipSpaces(this.#text, { at: at + length, column: column + length }, end);
    const labelled = { label, start: at, end: at + length, textStart: behind.at, malformed };
    this.#paragraph = openPassage('note', at, at + length, labelled);
    // Only a paragraph goes on from the label; a list, a quote or code behind it stands by itself.
    return behind;
  }

  /** A line of a paragraph, the first or a further one. */
  #goOn(at: number, end: number): void {
    if (this.#paragraph) this.#paragraph.end = end;
    else this.#paragraph = openPassage(this.#isInNote() ? 'continuation' : 'prose', at, end);
  }

  #isInNote(): boolean {
    return this.#containers.includes('note');
  }

  #silent(start: number, end: number): void {
    this.#passages.push(openPassage('code', start, end, undefined, undefined, this.#isInNote()));
  }

  #closeParagraph(): void {
    if (this.#paragraph) this.#passages.push(this.#paragraph);
    this.#paragraph = undefined;
  }
}
