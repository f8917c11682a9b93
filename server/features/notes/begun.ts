/** A mark that somebody has begun to write. */
import type { Essay } from '../../reading/essay';
import type { Span } from '../../text/span';
import { placeOf } from '../completion/place';

/**
 * What is written of a mark before the cursor: `[^` in Markdown, `[` where notes stand in plain brackets. A label begins
 * the same way at the start of a line, and is not meant.
 *
 * @param offset of the cursor, a UTF-16 offset. @returns undefined where no mark is begun, and in code and headings.
 */
export function markBegun(essay: Essay, offset: number): Span | undefined {
  const opening = essay.dialect.name === 'markdown' ? '[^' : '[';
  const start = offset - opening.length;
  if (start < 1 || essay.text({ start, end: offset }) !== opening) return undefined;
  const before = essay.text({ start: start - 1, end: start });
  return /[\s\\]/.test(before) || !placeOf(essay, offset) ? undefined : { start, end: offset };
}
