import type { Rule } from './rule';

/** A number that is defined twice: the finding is at the second, the first is related. */
export const noteDuplicate: Rule = {
  code: 'note.duplicate',
  severity: 'error',
  *check({ apparatus, file }) {
    for (const note of apparatus.notes) {
      const first = apparatus.byKey.get(note.key);
      if (!first || first === note) continue;
      yield {
        at: note.at,
        says: ['note.duplicate', { label: note.label }],
        related: [{ place: { file, at: first.at }, says: ['note.duplicate/first', { label: first.label }] }],
      };
    }
  },
};
