import type { Rule, Severity } from './rule';

/**
 * First marks or notes that are out of numeric order: one finding for one that was moved. A mark that repeats an
 * earlier number is fine, and a note that follows its mark out of order is the mark's fault.
 */
export const noteOrder: Rule = {
  code: 'note.order',
  severity: 'warning',
  *check({ apparatus, essay }) {
    // In Markdown a label is a name; the numbers that a reader sees are given when the text is printed.
    const severity: Severity = essay.dialect.name === 'markdown' ? 'hint' : 'warning';
    for (const { what, it, before } of apparatus.misplaced()) {
      const { at, number } = it;
      yield {
        at,
        severity,
        says: before
          ? [`note.order/after-${what}`, { what, number, before: before.number }]
          : [`note.order/first-${what}`, { what, number }],
      };
    }
  },
};
