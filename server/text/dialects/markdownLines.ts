/** What a line of Markdown can open, and how its indentation counts. Source: the CommonMark and GFM specifications. */

import { flat } from '../flat';

/** A place in a line, and its column: a tab goes on to the next multiple of four. */
export interface Cursor {
  readonly at: number;
  readonly column: number;
}

/** The place after the spaces and tabs from here on. */
export function skipSpaces(text: string, { at, column }: Cursor, end: number): Cursor {
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) column++;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  return { at, column };
}

/** Goes on by at most so many columns of spaces and tabs. A tab that reaches further is taken whole. */
export function skipColumns(text: string, from: Cursor, columns: number, end: number): Cursor {
  let { at, column } = from;
  while (at < end && column < from.column + columns && (text[at] === ' ' || text[at] === '\t')) {
    column += text[at] === '\t' ? 4 - (column % 4) : 1;
    at++;
  }
  return { at, column };
}

const DEFINITION = /\[\^([^\]\s[^]{1,200})\]:/y;
const MALFORMED = /\[\^(?:[ \t]{1,4}([^\]\s[^]{1,200})[ \t]{0,4}|([^\]\s[^]{1,200})[ \t]{1,4})\]:/y;
const FENCE = /(`{3,}|~{3,})([^\r\n]*)/y;
const HEADING = /#{1,6}(?![^\s])/y;
const BULLET = /[-*+](?=\s|$)/y;
const ORDERED = /(\d{1,9})[.)](?=\s|$)/y;
const REFERENCE = /\[(?!\^)[^\]\r\n]{1,200}\]:[ \t]{0,4}\S/y;
const RAW = /<(script|pre|style|textarea)(?=[\s>]|$)/iy;
const HTML_BLOCK =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s/>]|$)/iy;

/** Whether a line that begins so opens nothing, whatever follows: it can only be text. */
export function isPlain(char: string): boolean {
  return !'>#=`~<-*_+[0123456789'.includes(char);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** A definition at a place: its label, the length of label and brackets, and what it should be where it is malformed. */
export function definitionAt(
  text: string,
  at: number,
): { label: string; length: number; malformed?: string } | undefined {
  if (!text.startsWith('[^', at)) return undefined;
  const found = matchAt(DEFINITION, text, at);
  if (found) return { label: flat(found[1]!), length: found[0].length };
  const slip = matchAt(MALFORMED, text, at);
  const label = slip?.[1] ?? slip?.[2];
  return label === undefined ? undefined : { label: flat(label), length: slip![0].length, malformed: `[^${label}]:` };
}

/** The character and length of a fence; a fence of backticks has none behind it. */
export function fenceAt(text: string, at: number): { char: string; length: number; isBare: boolean } | undefined {
  if (text[at] !== '`' && text[at] !== '~') return undefined;
  const found = matchAt(FENCE, text, at);
  if (!found || (found[1]![0] === '`' && found[2]!.includes('`'))) return undefined;
  return { char: found[1]![0]!, length: found[1]!.length, isBare: found[2]!.trim() === '' };
}

export function headingAt(text: string, at: number): number | undefined {
  return text[at] === '#' ? matchAt(HEADING, text, at)?.[0].length : undefined;
}

/** The marker of a list item; inside a paragraph a number other than 1 is none, and an empty item is none. */
export function markerAt(text: string, at: number, end: number, inParagraph: boolean): number | undefined {
  const bullet = matchAt(BULLET, text, at)?.[0].length;
  const ordered = bullet === undefined ? matchAt(ORDERED, text, at) : undefined;
  const length = bullet ?? ordered?.[0].length;
  if (length === undefined || at + length > end) return undefined;
  if (
    inParagraph &&
    (skipSpaces(text, { at: at + length, column: 0 }, end).at === end || (ordered && ordered[1] !== '1'))
  )
    return undefined;
  return length;
}

/** A line of three or more `-`, `*` or `_` and nothing else. */
export function isRule(text: string, at: number, end: number): boolean {
  const char = text[at];
  if (char !== '-' && char !== '*' && char !== '_') return false;
  let count = 0;
  for (let place = at; place < end; place++) {
    if (text[place] === char) count++;
    else if (text[place] !== ' ' && text[place] !== '\t') return false;
  }
  return count >= 3;
}

/** The depth of the heading that a line under a paragraph makes of it: `===` or `---`. */
export function underlineAt(text: string, at: number, end: number): number | undefined {
  if (text[at] !== '=' && text[at] !== '-') return undefined;
  const line = text.slice(at, Math.min(end, at + 300)).trimEnd();
  return /^=+$/.test(line) ? 1 : /^-+$/.test(line) ? 2 : undefined;
}

/** The definition of a reference link: an address, and no prose. */
export function isReference(text: string, at: number): boolean {
  return text[at] === '[' && matchAt(REFERENCE, text, at) !== undefined;
}

/** What ends the HTML block that a line opens: a text, or the next blank line. */
export function htmlEndAt(text: string, at: number): string | undefined {
  if (text[at] !== '<') return undefined;
  if (text.startsWith('<!--', at)) return '-->';
  const raw = matchAt(RAW, text, at);
  if (raw) return `</${raw[1]!.toLowerCase()}>`;
  return matchAt(HTML_BLOCK, text, at) ? '' : undefined;
}
