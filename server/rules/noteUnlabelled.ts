import { noteKey } from '../dossier/notes';
import type { Rule } from './rule';

/** A paragraph among the notes that lost its label: one finding, at the paragraph; the mark is related. */
export const noteUnlabelled: Rule = {
  code: 'note.unlabelled',
  severity: 'error',
  *check({ apparatus, essay, file }) {
    for (const { label, run, at, before, after } of apparatus.unlabelled) {
      const number = Number(label);
      const mark = apparatus.marks.find((one) => noteKey(one.run, one.label) === noteKey(run, label));
      yield {
        at: {
          start: at.start,
          end: at.start + opening(essay.text({ start: at.start, end: Math.min(at.end, at.start + 60) })),
        },
        says: ['note.unlabelled', { number, before, after }],
        related: mark ? [{ place: { file, at: mark.at }, says: ['note.unlabelled/mark', { number }] }] : [],
        data: { label },
      };
    }
  },
};

/** The length of the first words of a paragraph, up to a comma. */
function opening(text: string): number {
  const stop = text.search(/[,;.:\n\r]/);
  return stop > 0 ? stop : text.length;
}
