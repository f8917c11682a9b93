import { withoutNote } from '../dossier/editing/notes';
import type { Note } from '../dossier/notes';
import type { Rule, View } from './rule';

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
  *fixes(view, { at }) {
    const { apparatus, file } = view;
    const pair = [...apparatus.duplicates()].find(({ note }) => note.at.start === at.start);
    if (!pair) return;
    const { note, first } = pair;
    const { label } = note;
    const isSame = textOf(view, note) === textOf(view, first);
    yield {
      says: [isSame ? 'note.duplicate/same' : 'note.duplicate/second', { label }],
      isPreferred: isSame,
      isSafe: isSame,
      edits: () => [{ file, at: withoutNote(apparatus, note), text: '' }],
    };
    if (!isSame)
      yield {
        says: ['note.duplicate/first', { label }],
        edits: () => [{ file, at: withoutNote(apparatus, first), text: '' }],
      };
  },
};

/** What a note says, however its lines are broken. */
function textOf({ essay }: View, { paragraphs }: Note): string {
  return paragraphs.map((paragraph) => essay.text(paragraph).replace(/\s+/g, ' ').trim()).join('\n');
}
