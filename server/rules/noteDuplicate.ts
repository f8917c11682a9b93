import { type Note, noteKey } from '../dossier/notes';
import type { Rule } from './rule';

/** A number that is defined twice: the finding is at the second, the first is related. */
export const noteDuplicate: Rule = {
  code: 'note.duplicate',
  severity: 'error',
  *check({ apparatus, file }) {
    const first = new Map<string, Note>();
    for (const note of apparatus.notes) {
      const key = noteKey(note.run, note.label);
      const other = first.get(key);
      if (!other) first.set(key, note);
      else {
        const label = note.label;
        yield {
          at: note.at,
          says: ['note.duplicate', { label }],
          related: [{ place: { file, at: other.at }, says: ['note.duplicate/first', { label: other.label }] }],
        };
      }
    }
  },
};
