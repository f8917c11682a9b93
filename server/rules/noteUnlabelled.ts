import type { Rule } from './rule';

/** A paragraph among the notes that lost its label: one finding, at the paragraph; the mark is related. */
export const noteUnlabelled: Rule = {
  code: 'note.unlabelled',
  severity: 'error',
  *check({ apparatus, file }) {
    for (const { key, label, number, at, before, after } of apparatus.unlabelled) {
      const mark = apparatus.marksOf(key)[0];
      yield {
        at,
        says:
          before > 0 ? ['note.unlabelled', { number, before, after }] : ['note.unlabelled/first', { number, after }],
        related: mark ? [{ place: { file, at: mark.at }, says: ['note.unlabelled/mark', { number }] }] : [],
        data: { label },
      };
    }
  },
};
