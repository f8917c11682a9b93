import type { Apparatus } from '../dossier/notes';
import { nearLabel } from './nearLabel';
import type { Rule } from './rule';

/** A note that no mark points at. The editor fades its label; the text may still be wanted. */
export const noteUnused: Rule = {
  code: 'note.unused',
  severity: 'warning',
  *check({ apparatus }) {
    // A misspelt mark is one fault, and note.undefined says it with the note that is meant.
    const meant = misspelt(apparatus);
    for (const note of apparatus.notes) {
      // A second note of the same number is one fault too, and note.duplicate says it.
      const isFirst = apparatus.byKey.get(note.key) === note;
      if (!isFirst || apparatus.marksOf.has(note.key) || meant.has(note.label)) continue;
      yield {
        at: note.at,
        says: ['note.unused', { label: note.label }],
        unnecessary: true,
        data: { label: note.label },
      };
    }
  },
};

/** The named notes that an undefined mark comes near to. */
function misspelt({ notes, marks, byKey }: Apparatus): Set<string> {
  const names = notes.filter(({ number }) => Number.isNaN(number)).map(({ label }) => label);
  if (names.length === 0) return new Set();
  const lost = marks.filter(({ key, number }) => Number.isNaN(number) && !byKey.has(key));
  return new Set(lost.flatMap(({ label }) => nearLabel(label, names) ?? []));
}
