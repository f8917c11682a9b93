/** Where a paragraph of Markdown is not prose: code spans, HTML tags and comments, addresses of links. */
import { matchesIn } from '../matches';
import { type Passage, prose } from '../passage';
import type { Span } from '../span';

const OPENING = /\\[^\r\n]|`+|<!--|<(?=[a-z/])|\]\(/gi;
/** Addresses and tags are short: what has no end this soon has none. */
const LONGEST = 2000;

/** The silent spans of a block, ascending. Each ends in its own paragraph. Linear in the text's length. */
export function silentSpans(text: string, passages: readonly Passage[]): Span[] {
  const silent: Span[] = [];
  if (!text.includes('`') && !text.includes('<') && !text.includes('](')) return silent;
  let runs: RunIndex | undefined;
  for (const { found, span } of matchesIn(OPENING, text, prose(passages))) {
    const after = found.index + found[0].length;
    let end = -1;
    if (found[0][0] === '`') {
      if (runs?.passage !== span) runs = new RunIndex(text, span);
      end = runs.next(found[0].length, after);
    } else if (found[0] === '<!--') end = endBefore(text.indexOf('-->', after) + 3, 2, span);
    else if (found[0] === '](') end = addressEnd(text, after, span.end);
    else if (found[0] === '<') end = endOf(text, '>', after, span.end);
    if (end < 0) continue;
    silent.push({ start: found.index, end });
    OPENING.lastIndex = end;
  }
  return silent;
}

/** `end` where something was found that ends in the passage, else -1. */
function endBefore(end: number, none: number, passage: Passage): number {
  return end > none && end <= passage.end ? end : -1;
}

/** The end of the address of a link, in angle brackets or not. */
function addressEnd(text: string, from: number, limit: number): number {
  if (text[from] !== '<') return endOf(text, ')', from, limit);
  const closed = endOf(text, '>', from + 1, limit);
  return text[closed] === ')' ? closed + 1 : -1;
}

/** Where the tag or the address that was opened ends; at the next one that opens, it has no end. */
function endOf(text: string, char: ')' | '>', from: number, end: number): number {
  const limit = Math.min(end, from + LONGEST);
  let isTitle = false;
  for (let at = from; at < limit; at++) {
    const here = text[at];
    // The title of a link may have brackets in it.
    if (here === '"' && char === ')') isTitle = !isTitle;
    if (here === char && !isTitle) return at + 1;
    if (here === '\n' || here === '<' || (here === ']' && text[at + 1] === '(')) return -1;
  }
  return -1;
}

/** Runs of backticks of a passage by their length, so that unmatched ones cost no second search. */
class RunIndex {
  readonly passage: Passage;
  readonly #runs = new Map<number, number[]>();
  readonly #cursor = new Map<number, number>();

  constructor(text: string, passage: Passage) {
    this.passage = passage;
    for (let at = text.indexOf('`', passage.start); at >= 0 && at < passage.end; at = text.indexOf('`', at)) {
      const from = at;
      while (text[at] === '`') at++;
      const same = this.#runs.get(at - from);
      if (same) same.push(from);
      else this.#runs.set(at - from, [from]);
    }
  }

  /** The end of the next run of this length at or after `from`, or -1. Asked for ascending places only. */
  next(length: number, from: number): number {
    const runs = this.#runs.get(length) ?? [];
    let at = this.#cursor.get(length) ?? 0;
    while (at < runs.length && runs[at]! < from) at++;
    this.#cursor.set(length, at);
    return at < runs.length ? runs[at]! + length : -1;
  }
}
