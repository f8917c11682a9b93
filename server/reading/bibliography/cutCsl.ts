/**
 * Cuts a CSL JSON file, a list of objects, into its items with their places. Only one item at a time is parsed.
 *
 * Source: RFC 8259; the schema of CSL data 1.0.2.
 */
import type { Span } from '../../text/span';

export interface CutItem extends Span {
  /** Where the value of `id` stands, without quotation marks, and that of `citation-key`. */
  readonly id: Span | undefined;
  readonly citationKey: Span | undefined;
}

/** Where the list could not be followed any more, and why. */
export interface Broken {
  readonly brokenAt: number;
  readonly why: 'no-list' | 'no-item' | 'no-end';
}

const SPACE = /[\s,]*/y;
const QUOTE = 34;
const BACKSLASH = 92;
const COLON = /\s*:\s*("?)/y;

export function* cutCsl(text: string): Iterable<CutItem | Broken> {
  const open = text.search(/[^\s\ufeff]/);
  if (open < 0) return;
  if (text[open] !== '[') {
    yield { brokenAt: open, why: 'no-list' };
    return;
  }
  for (let at = open + 1; ; ) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    const start = SPACE.lastIndex;
    if (text[start] === ']') return;
    if (start >= text.length) {
      yield { brokenAt: open, why: 'no-end' };
      return;
    }
    if (text[start] !== '{') {
      yield { brokenAt: start, why: 'no-item' };
      return;
    }
    const item = itemAt(text, start);
    if (!item) {
      yield { brokenAt: start, why: 'no-end' };
      return;
    }
    yield item;
    at = item.end;
  }
}

function itemAt(text: string, start: number): CutItem | undefined {
  let depth = 0;
  let id: Span | undefined;
  let citationKey: Span | undefined;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (end === undefined) return undefined;
      if (depth === 1) {
        const word = text.slice(at + 1, end);
        if (word === 'id') id ??= valueAt(text, end + 1);
        else if (word === 'citation-key') citationKey ??= valueAt(text, end + 1);
      }
      at = end;
    } else if (code === 123 || code === 91) depth++;
    // The list closes before the item does.
    else if (code === 93 && depth === 1) return undefined;
    else if ((code === 125 || code === 93) && --depth === 0) return { start, end: at + 1, id, citationKey };
  }
  return undefined;
}

/** Where a string closes that opens at a quotation mark. No string goes over the end of a line. */
function endOfString(text: string, open: number): number | undefined {
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
    else if (code === 10 || code === 13) return undefined;
  }
  return undefined;
}

/** The value behind a name, where it is a text or a number. */
function valueAt(text: string, from: number): Span | undefined {
  COLON.lastIndex = from;
  const colon = COLON.exec(text);
  if (!colon) return undefined;
  const start = COLON.lastIndex;
  if (colon[1] === '') {
    const number = /^-?[\d.]{1,20}/.exec(text.slice(start, start + 21))?.[0];
    return number === undefined ? undefined : { start, end: start + number.length };
  }
  const end = endOfString(text, start - 1);
  return end === undefined ? undefined : { start, end };
}
