import type { Rule } from './rule';

/** A label with no text behind it. */
export const noteEmpty: Rule = {
  code: 'note.empty',
  severity: 'warning',
  *check({ apparatus }) {
    for (const note of apparatus.notes) {
      if (note.isEmpty) yield { at: note.at, says: ['note.empty', { label: note.label }] };
    }
  },
};
