import type { Apparatus } from '../dossier/apparatus';
import { withoutNote } from '../dossier/editing/notes';
import { nearLabel } from './nearLabel';
import type { Rule } from './rule';

/** A note that no mark points at. The editor fades its label; the text may still be wanted. */
export const noteUnused: Rule = {
  code: 'note.unused',
  severity: 'warning',
  *check({ apparatus }) {
    // A misspelt mark is one fault, and note.undefined says it with the note that is meant.
    const meant = misspelt(apparatus);
    // Nor is a second note of the same number unused, and note.duplicate says that.
    for (const note of apparatus.unusedNotes()) {
      if (meant.has(note.label)) continue;
      yield {
        at: note.at,
        says: ['note.unused', { label: note.label }],
        unnecessary: true,
        data: { label: note.label },
      };
    }
  },
  *fixes({ apparatus, file }, { at }) {
    const note = apparatus.unusedNotes().find((one) => one.at.start === at.start);
    if (note)
      yield {
        says: ['note.unused', { label: note.label }],
        edits: () => [{ file, at: withoutNote(apparatus, note), text: '' }],
      };
  },
};

/** The named notes that an undefined mark comes near to. */
function misspelt(apparatus: Apparatus): Set<string> {
  const lost = [...apparatus.undefinedMarks()].flatMap(([first]) => (Number.isNaN(first!.number) ? [first!] : []));
  if (lost.length === 0) return new Set();
  const names = apparatus.namedLabels;
  return new Set(lost.flatMap(({ label }) => nearLabel(label, names) ?? []));
}
