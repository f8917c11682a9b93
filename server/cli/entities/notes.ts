import { noteKey } from '../../dossier/notes';
import type { Occurrence } from '../../dossier/occurrences';
import type { AskedDossier, Gathered } from '../gathered';
import { type Entity, grouped, type ShownOccurrence, shownOccurrence } from './entity';

/**
 * How it is with a note; of several faults the first in this order: no text at all, a text without its label, two
 * texts, an empty one, no mark.
 */
export type NoteState = 'undefined' | 'unlabelled' | 'duplicate' | 'empty' | 'unused' | 'fine';

/** A note with its marks. Its key is `FILE#RUN/LABEL`; runs count from 1, where numbers start anew. */
export interface NoteEntity extends Entity {
  readonly kind: 'note';
  /** Null for a named label. */
  readonly number: number | null;
  readonly run: number;
  readonly state: NoteState;
}

type OfNote = Extract<Occurrence, { kind: 'note' }>;

export function* noteEntities(asked: AskedDossier, gathered: Gathered): Iterable<NoteEntity> {
  const groups = grouped<OfNote>(asked, ({ kind, entity }) => (kind === 'note' ? entity : undefined));
  for (const group of groups.values()) {
    const { file } = group[0]!;
    const { label, number, run } = subject(group.find(isDefinition) ?? group[0]!);
    const occurrences: ShownOccurrence[] = group.map((one) => shownOccurrence(gathered, one));
    yield {
      kind: 'note',
      key: `${gathered.shown(file)}#${run + 1}/${label.toLowerCase()}`,
      label,
      dossier: asked.name,
      number: Number.isNaN(number) ? null : number,
      run: run + 1,
      state: stateOf(group, asked),
      occurrences,
    };
  }
}

function isDefinition(occurrence: OfNote): boolean {
  return occurrence.role === 'definition';
}

function subject(occurrence: OfNote) {
  return occurrence.role === 'definition' ? occurrence.note : occurrence.mark;
}

function stateOf(group: readonly OfNote[], { dossier }: AskedDossier): NoteState {
  const notes = group.flatMap((one) => (one.role === 'definition' ? [one.note] : []));
  const [note] = notes;
  if (!note) {
    const { label, run } = subject(group[0]!);
    const key = noteKey(run, label);
    const lost = dossier.apparatus(group[0]!.file).unlabelled.some((one) => noteKey(one.run, one.label) === key);
    return lost ? 'unlabelled' : 'undefined';
  }
  if (notes.length > 1) return 'duplicate';
  if (note.paragraphs.length === 0) return 'empty';
  return notes.length === group.length ? 'unused' : 'fine';
}
