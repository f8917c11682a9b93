import { noteKey } from '../dossier/notes';
import type { Rule } from './rule';

/** A paragraph among the notes that lost its label: one finding, at the paragraph; the mark is related. */
export const noteUnlabelled: Rule = {
  code: 'note.unlabelled',
  severity: 'error',
  *check({ apparatus, file }) {
    for (const { label, number, run, at, before, after } of apparatus.unlabelled) {
      const mark = apparatus.marks.find((one) => noteKey(one.run, one.label) === noteKey(run, label));
      yield {
        at,
        says: ['note.unlabelled', { number, before, after }],
        related: mark ? [{ place: { file, at: mark.at }, says: ['note.unlabelled/mark', { number }] }] : [],
        data: { label },
      };
    }
  },
};
