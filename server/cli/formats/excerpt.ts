/** The line of a finding with carets under the place; of a long line, what stands around it. */
import type { Range } from '../gathered';
import { cutAtEnd, cutAtStart, harmless, widthOf } from './width';

/** A line no wider than this is shown whole, and no excerpt is wider. */
const WIDEST = 100;
const BEFORE = 32;
const MARKED = 56;
/** No more code units than this are looked at on either side: a line can be a megabyte. */
const NEAR = 512;

export interface Excerpt {
  readonly text: string;
  /** As wide as the text up to the end of the place: spaces, then carets. */
  readonly carets: string;
}

/** @param line the first line of the place, without its line break. */
export function excerptOf(line: string, { line: first, col, endLine, endCol }: Range): Excerpt {
  const end = endLine === first ? Math.max(col, endCol) : line.length;
  const [before, marked, after] = [line.slice(0, col), line.slice(col, end), line.slice(end)].map(near);
  const isWhole = line.length <= NEAR && widthOf(harmless(line)) <= WIDEST;
  const a = (isWhole ? before! : cutAtStart(before!, BEFORE)).trimStart();
  const b = isWhole ? marked! : cutAtEnd(marked!, MARKED);
  const c = isWhole ? after! : cutAtEnd(after!, WIDEST - widthOf(a + b));
  return { text: (a + b + c).trimEnd(), carets: ' '.repeat(widthOf(a)) + '^'.repeat(Math.max(1, widthOf(b))) };

  function near(text: string, index: number): string {
    return harmless(index === 0 ? text.slice(-NEAR) : text.slice(0, NEAR));
  }
}
