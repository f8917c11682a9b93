import type { Rule } from './rule';

/** A number that is defined twice: the finding is at the second, the first is related. */
export const noteDuplicate: Rule = {
  code: 'note.duplicate',
  severity: 'error',
  *check({ apparatus, file }) {
    for (const { note, first } of apparatus.duplicates()) {
      yield {
        at: note.at,
        says: ['note.duplicate', { label: note.label }],
        related: [{ place: { file, at: first.at }, says: ['note.duplicate/first', { label: first.label }] }],
      };
    }
  },
};
