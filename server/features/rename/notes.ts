import type { Apparatus } from '../../dossier/apparatus';
import { readAfter } from '../../dossier/editing/applied';
import { crossReferencesIn, placeOfLabel } from '../../dossier/editing/places';
import { keyIn, type Occurrence } from '../../dossier/occurrences';
import type { Span } from '../../text/span';
import { type Change, type Cursor, type Renamer, refusal } from './renamer';

type OfNote = Extract<Occurrence, { kind: 'note' }>;

/** A label with its marks and the references to it in other notes. */
export const noteRenamer: Renamer<OfNote> = {
  prepare({ dossier, file }, one) {
    const { label } = one.role === 'definition' ? one.note : one.mark;
    const at = placeOfLabel(dossier.essay(file)!, { label, at: one.at });
    return at ? { at, placeholder: label } : refusal('rename/note-without-label');
  },

  rename({ dossier, file }: Cursor, one, label) {
    const apparatus = dossier.apparatus(file)!;
    const { essay } = apparatus;
    const key = keyIn(one.entity);
    if (!isLabel(label, essay.dialect.name)) return refusal(`rename/label-${essay.dialect.name}`, { label });
    const isTaken = [...apparatus.notes, ...apparatus.marks].some(
      (other) => other.key === `${key.slice(0, key.indexOf('/'))}/${label.toLowerCase()}` && other.key !== key,
    );
    if (isTaken) return refusal('rename/label-taken', { label });
    if (apparatus.notesOf(key).length > 1) return refusal('rename/label-twice', { label: keyOf(one) });
    const references = crossReferencesIn(apparatus).filter((reference) => reference.key === key);
    if (references.length > 0 && !/^\d{1,4}$/.test(label)) return refusal('rename/label-referred', { label });
    const changes = [...apparatus.notesOf(key), ...apparatus.marksOf(key), ...references]
      .flatMap(({ label: written, at }) => placeOfLabel(essay, { label: written, at }) ?? [])
      .map((at): Change => ({ file, at, text: label, where: apparatus.noteAt(at.start) ? 'notes' : 'text' }));
    const isSame = isRelabelled(apparatus, readAfter(essay, changes), key, label);
    return isSame ? { changes } : refusal('rename/label-unsure', { label });
  },
};

function keyOf(one: OfNote): string {
  return one.role === 'definition' ? one.note.label : one.mark.label;
}

/** Whether a dialect takes a label at all. Whether it is read at its place shows when the text is read again. */
function isLabel(label: string, dialect: 'bracketed' | 'markdown'): boolean {
  return dialect === 'bracketed' ? /^[1-9]\d{0,4}$/.test(label) : /^[^\s[\]^]{1,100}$/.test(label);
}

interface Labelled {
  readonly key: string;
  readonly label: string;
  readonly run: number;
  readonly at: Span;
}

/** Whether a text has the same notes, marks and references as before, and only the one label is another. */
function isRelabelled(before: Apparatus, after: Apparatus, key: string, label: string): boolean {
  const same = (old: readonly Labelled[], now: readonly Labelled[]) =>
    old.length === now.length &&
    old.every(
      (one, index) => now[index]!.label === (one.key === key ? label : one.label) && now[index]!.run === one.run,
    );
  return (
    before.runs === after.runs &&
    before.unlabelled.length === after.unlabelled.length &&
    same(before.notes, after.notes) &&
    same(before.marks, after.marks) &&
    same(crossReferencesIn(before), crossReferencesIn(after))
  );
}
