/** The lines of a text, where an edit adds one or takes one away. */
import type { Essay } from '../../reading/essay';
import type { Span } from '../../text/span';

/** How the lines of a text end: as its first one does. */
export function lineBreakOf({ blocks }: Essay): string {
  for (const { text, breaks } of blocks) if (breaks > 0) return /\r\n|\n|\r/.exec(text)![0];
  return '\n';
}

/** Where the line of an offset starts, and where it ends before its break. UTF-16 offsets in `text`. */
export function lineOf(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1]!)) start--;
  let end = offset;
  while (end < text.length && !isBreak(text[end]!)) end++;
  return { start, end };
}

/** A stretch with its line break and the blanks around it where it fills its lines; otherwise with the blanks before it. */
export function wholeLines(text: string, { start, end }: Span): Span {
  let from = start;
  while (isBlank(text[from - 1])) from--;
  let to = end;
  while (isBlank(text[to])) to++;
  const fills = (from === 0 || isBreak(text[from - 1]!)) && (to === text.length || isBreak(text[to]!));
  return fills ? { start: from, end: behindBreak(text, to) } : { start: from, end };
}

/** The offset behind the line break at an offset, or itself where there is none. */
function behindBreak(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return at < text.length && isBreak(text[at]!) ? at + 1 : at;
}

export function isBreak(char: string): boolean {
  return char === '\n' || char === '\r';
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}
