/** What is cut out of a text when a mark goes. */
import type { Essay } from '../../reading/essay';
import type { Span } from '../../text/span';

const AROUND = 8;

/**
 * A mark with the space that only parted it from the text, `life.” [25] And`; of a group, `[3, 4]`, one number with its
 * comma.
 *
 * @returns undefined for an end of a range, which cannot go without the other.
 */
export function markCut(essay: Essay, at: Span): Span | undefined {
  const before = essay.text({ start: Math.max(0, at.start - AROUND), end: at.start });
  const behind = essay.text({ start: at.end, end: Math.min(essay.length, at.end + AROUND) });
  if (essay.text({ start: at.start, end: at.start + 1 }) === '[') {
    const space = /[ \u00a0]$/.exec(before)?.[0].length ?? 0;
    const isParted = space > 0 && /^(?:[\s.,;:!?)”’"]|$)/.test(behind);
    return { start: at.start - (isParted ? space : 0), end: at.end };
  }
  if (/[-–]\s?$/.test(before) || /^\s?[-–]/.test(behind)) return undefined;
  const comma = /\s?,\s?$/.exec(before);
  if (comma) return { start: at.start - comma[0].length, end: at.end };
  const next = /^\s?,\s?/.exec(behind);
  return next ? { start: at.start, end: at.end + next[0].length } : undefined;
}
