import { labelling } from '../dossier/editing/notes';
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
  *fixes({ apparatus, essay, file }, { at, data }) {
    const lost = apparatus.unlabelled.find((one) => one.at.start === at.start && one.label === data?.label);
    if (!lost) return;
    yield {
      says: ['note.unlabelled', { label: lost.label }],
      isPreferred: true,
      edits: () => {
        const like = apparatus.notes.find((note) => note.run === lost.run);
        return labelling(essay, lost.paragraph, lost.label, like).map((edit) => ({ file, ...edit }));
      },
    };
  },
};
