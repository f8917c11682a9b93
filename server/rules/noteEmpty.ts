import type { Rule } from './rule';

/** A label with no text behind it. */
export const noteEmpty: Rule = {
  code: 'note.empty',
  severity: 'warning',
  *check({ apparatus }) {
    for (const note of apparatus.notes) {
      if (note.paragraphs.length === 0) yield { at: note.at, says: ['note.empty', { label: note.label }] };
    }
  },
};
