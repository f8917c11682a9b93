import type { Essay } from '../reading/essay';
import { type Span, shifted } from '../text/span';
import type { Rule } from './rule';

/** "Document 7" of six. Only where documents are listed at all: elsewhere the words mean another's document. */
export const documentUnknown: Rule = {
  code: 'document.unknown',
  severity: 'error',
  *check({ dossier, essay }) {
    const { documents } = dossier;
    if (documents.list.length === 0) return;
    for (const { number, at } of mentionsIn(essay)) {
      if (documents.byNumber(number)) continue;
      yield {
        at,
        says: ['document.unknown', { number, count: documents.list.length, numbers: numbersOf(documents.list) }],
      };
    }
  },
};

function* mentionsIn(essay: Essay): Iterable<{ readonly number: string; readonly at: Span }> {
  for (const { facts, base } of essay.factsWith('mentions'))
    for (const mention of facts.mentions) yield { number: mention.number, at: shifted(mention, base) };
}

/** "1 to 6", or the numbers one by one. */
function numbersOf(list: readonly { number: string }[]): string {
  const numbers = list.map(({ number }) => number).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const isRange = numbers.length > 2 && numbers.every((number, index) => Number(number) === Number(numbers[0]) + index);
  return isRange ? `${numbers[0]} to ${numbers[numbers.length - 1]}` : numbers.slice(0, 12).join(', ');
}
