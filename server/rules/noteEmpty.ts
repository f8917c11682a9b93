import type { Rule } from './rule';

/** A label with no text behind it. */
export const noteEmpty: Rule = {
  code: 'note.empty',
  severity: 'warning',
  *check({ apparatus }) {
    for (const { at, label } of apparatus.emptyNotes()) yield { at, says: ['note.empty', { label }] };
  },
};
