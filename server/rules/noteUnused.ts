import { noteKey } from '../dossier/notes';
import type { Rule } from './rule';

/** A note that no mark points at. The editor fades its label; the text may still be wanted. */
export const noteUnused: Rule = {
  code: 'note.unused',
  severity: 'warning',
  *check({ apparatus }) {
    const marked = new Set(apparatus.marks.map((mark) => noteKey(mark.run, mark.label)));
    for (const note of apparatus.notes) {
      const key = noteKey(note.run, note.label);
      if (marked.has(key)) continue;
      // A second note of the same number is one fault, and note.duplicate says it.
      marked.add(key);
      yield {
        at: note.at,
        says: ['note.unused', { label: note.label }],
        unnecessary: true,
        data: { label: note.label },
      };
    }
  },
};
