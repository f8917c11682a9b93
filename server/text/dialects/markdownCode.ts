/** Where the text of Markdown is not prose: code spans, HTML comments and addresses of links. */
import type { Passage } from '../passage';
import type { Span } from '../span';

/**
 * The silent spans of a block, ascending. A code span ends in its own paragraph; a comment may run on into the next
 * block. Linear: each run of backticks is looked up once, by its length.
 *
 * @param inComment whether the block starts inside a comment.
 */
export function silentSpans(
  text: string,
  passages: readonly Passage[],
  inComment: boolean,
): { silent: Span[]; inComment: boolean } {
  if (!inComment && !text.includes('`') && !text.includes('<') && !text.includes(']('))
    return { silent: [], inComment };
  const silent: Span[] = [];
  let from = 0;
  if (inComment) {
    const end = text.indexOf('-->');
    if (end < 0) return { silent: [{ start: 0, end: text.length }], inComment: true };
    silent.push({ start: 0, end: end + 3 });
    from = end + 3;
  }
  for (const passage of passages) {
    if (passage.kind === 'code' || passage.end <= from) continue;
    from = Math.max(from, passage.start);
    from = scan(text, from, passage.end, silent);
    if (from < 0) return { silent, inComment: true };
  }
  return { silent, inComment: false };
}

const OPENING = /\\[^\r\n]|`+|<!--|<(?=[a-z/])|\]\(/gi;

/** Scans one passage; gives where it stopped, or -1 when a comment was opened and not closed in the block. */
function scan(text: string, start: number, end: number, silent: Span[]): number {
  const closings = new RunIndex(text, start, end);
  OPENING.lastIndex = start;
  let at = start;
  for (let found = OPENING.exec(text); found && found.index < end; found = OPENING.exec(text)) {
    const opened = found.index;
    const after = opened + found[0].length;
    let close = -1;
    if (found[0][0] === '`') close = closings.next(found[0].length, after);
    else if (found[0] === '<!--') {
      const ends = text.indexOf('-->', after);
      // In the midst of a paragraph a comment must end in it; one that opens a line may run on.
      const opensLine = opened === start || text[opened - 1] === '\n';
      if (!opensLine && (ends < 0 || ends > end)) continue;
      if (ends < 0) {
        silent.push({ start: opened, end: text.length });
        return -1;
      }
      close = ends + 3;
    } else if (found[0] === '](') close = closingBefore(text, ')', after, end);
    else if (found[0] === '<') close = closingBefore(text, '>', after, end);
    if (close < 0) continue;
    silent.push({ start: opened, end: close });
    OPENING.lastIndex = close;
    at = close;
  }
  return Math.max(at, end);
}

/** The end of an address or tag: both stand on one line and are short. */
function closingBefore(text: string, char: string, from: number, end: number): number {
  const limit = Math.min(end, from + 2000);
  for (let at = from; at < limit; at++) {
    const here = text[at];
    if (here === char) return at + 1;
    if (here === '\n' || here === '<' || here === '[' || here === ']' || (char === ')' && here === ' ')) return -1;
  }
  return -1;
}

/** Runs of backticks of a passage by their length, so that unmatched ones cost no second search. */
class RunIndex {
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  #runs: Map<number, number[]> | undefined;
  readonly #cursor = new Map<number, number>();

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
  }

  /** The end of the next run of this length at or after `from`, or -1. Asked for ascending places only. */
  next(length: number, from: number): number {
    this.#runs ??= this.#find();
    const runs = this.#runs.get(length) ?? [];
    let at = this.#cursor.get(length) ?? 0;
    while (at < runs.length && runs[at]! < from) at++;
    this.#cursor.set(length, at);
    return at < runs.length ? runs[at]! + length : -1;
  }

  #find(): Map<number, number[]> {
    const runs = new Map<number, number[]>();
    for (let at = this.#text.indexOf('`', this.#start); at >= 0 && at < this.#end; at = this.#text.indexOf('`', at)) {
      const from = at;
      while (this.#text[at] === '`') at++;
      const same = runs.get(at - from);
      if (same) same.push(from);
      else runs.set(at - from, [from]);
    }
    return runs;
  }
}
