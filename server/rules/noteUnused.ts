import type { Apparatus } from '../dossier/notes';
import { noteKey } from '../dossier/notes';
import { nearLabel } from './nearLabel';
import type { Rule } from './rule';

/** A note that no mark points at. The editor fades its label; the text may still be wanted. */
export const noteUnused: Rule = {
  code: 'note.unused',
  severity: 'warning',
  *check({ apparatus }) {
    const marked = new Set(apparatus.marks.map((mark) => noteKey(mark.run, mark.label)));
    // A misspelt mark is one fault, and note.undefined says it with the note that is meant.
    for (const label of misspelt(apparatus)) marked.add(noteKey(0, label));
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

/** The named notes that an undefined mark comes near to. */
function misspelt({ notes, marks }: Apparatus): string[] {
  const names = notes.filter(({ number }) => Number.isNaN(number)).map(({ label }) => label);
  if (names.length === 0) return [];
  const defined = new Set(names.map((name) => name.toLowerCase()));
  const lost = marks.filter(({ label, number }) => Number.isNaN(number) && !defined.has(label.toLowerCase()));
  return lost.flatMap(({ label }) => nearLabel(label, names) ?? []);
}
