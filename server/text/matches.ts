import type { Span } from './span';

/**
 * All matches of a pattern that lie in one of some spans, with the span. The text is gone over once, however many spans
 * there are: searching each by itself would run on to the end of the text from every one of them.
 *
 * @param pattern global; while a match is looked at, its `lastIndex` may be moved on.
 * @param spans ascending, none over another; UTF-16 offsets in `text`.
 */
export function* matchesIn<S extends Span>(
  pattern: RegExp,
  text: string,
  spans: readonly S[],
): Iterable<{ found: RegExpExecArray; span: S }> {
  let index = 0;
  pattern.lastIndex = spans[0]?.start ?? text.length;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    while (index < spans.length && spans[index]!.end <= found.index) index++;
    const span = spans[index];
    if (!span) return;
    if (found.index < span.start) pattern.lastIndex = span.start;
    else if (found.index + found[0].length > span.end) pattern.lastIndex = found.index + 1;
    else yield { found, span };
  }
}
