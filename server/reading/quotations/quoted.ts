/** What stands in quotation marks, or in a block quotation of Markdown. */
import { isQuote } from '../../text/characters';
import { NONE } from '../../text/none';
import type { Passage } from '../../text/passage';
import type { Span } from '../../text/span';
import { Balance } from './balance';

interface Quoting {
  readonly text: string;
  readonly layout: { readonly passages: readonly Passage[] };
}

const read = new WeakMap<Quoting, readonly Span[]>();

/**
 * The quotations of a block, each paragraph by itself; one that is opened and not closed reaches to the end of its
 * paragraph. Read when somebody asks.
 */
export function quotationsIn(block: Quoting): readonly Span[] {
  let found = read.get(block);
  if (!found) {
    const { text, layout } = block;
    found = layout.passages.flatMap((passage) => (passage.kind === 'code' ? [] : quotationsOf(text, passage)));
    if (found.length === 0) found = NONE;
    read.set(block, found);
  }
  return found;
}

export function isQuoted(block: Quoting, at: number): boolean {
  return quotationsIn(block).some(({ start, end }) => start <= at && at < end);
}

function quotationsOf(text: string, { start, end, label }: Passage): readonly Span[] {
  const from = label?.textStart ?? start;
  if (isBlockQuotation(text, start)) return [{ start, end }];
  const balance = new Balance(text, { start: from, end });
  for (let at = from; at < end; at++) if (isQuote(text.charCodeAt(at))) balance.add(at);
  return balance.quotations();
}

/** Whether a paragraph of Markdown has a `>` before it in its line. */
function isBlockQuotation(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (text[at] === ' ' || text[at] === '\t')) at--;
  return text[at] === '>';
}
