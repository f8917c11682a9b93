import { NONE } from '../../text/none';
import type { Passage } from '../../text/passage';
import type { Cues } from '../cues';
import { Balance, type StrayMark } from './balance';

/** A paragraph in which quotation marks have lost their others. */
export interface Unbalanced {
  /** The place of the passage among those of the block. */
  readonly passage: number;
  readonly strays: readonly StrayMark[];
}

/** The paragraphs of a block whose quotation marks do not balance by themselves. Headings are left aside. */
export function readUnbalanced(
  text: string,
  passages: readonly Passage[],
  { quotes }: Pick<Cues, 'quotes'>,
): readonly Unbalanced[] {
  if (quotes.length === 0) return NONE;
  const found: Unbalanced[] = [];
  let next = 0;
  for (let index = 0; index < passages.length && next < quotes.length; index++) {
    const { kind, start, end, label } = passages[index]!;
    while (next < quotes.length && quotes[next]! < start) next++;
    if (kind === 'code' || kind === 'heading' || next === quotes.length || quotes[next]! >= end) continue;
    const balance = new Balance(text, { start: label?.textStart ?? start, end });
    for (; next < quotes.length && quotes[next]! < end; next++) balance.add(quotes[next]!);
    const strays = balance.strays();
    if (strays.length > 0) found.push({ passage: index, strays });
  }
  return found.length > 0 ? found : NONE;
}
