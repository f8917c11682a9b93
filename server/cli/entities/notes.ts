import type { NoteState } from '../../dossier/noteStates';
import type { Note, NoteMark } from '../../dossier/notes';
import type { Occurrence } from '../../dossier/occurrences';
import type { AskedDossier, Gathered } from '../gathered';
import { type Entity, grouped, shownOccurrence } from './entity';

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
    // A paragraph that lost its label is a note by its place, but no label stands there that could be listed.
    const standing = group.filter((one) => !isUnlabelled(one, asked));
    const [first] = standing;
    if (!first) continue;
    const { label, number, run } = subject(standing.find(({ role }) => role === 'definition') ?? first);
    yield {
      kind: 'note',
      key: noteKey(gathered.shown(first.file), run, label),
      label,
      dossier: asked.name,
      number: Number.isNaN(number) ? null : number,
      run: run + 1,
      state: stateOf(standing, standing.length < group.length, asked),
      occurrences: standing.map((one) => shownOccurrence(gathered, one)),
    };
  }
}

/** @param file as it is shown. @param run from 0. */
export function noteKey(file: string, run: number, label: string): string {
  return `${file}#${run + 1}/${label.toLowerCase()}`;
}

function isUnlabelled(occurrence: OfNote, { dossier }: AskedDossier): boolean {
  if (occurrence.role === 'reference') return false;
  const { start } = occurrence.at;
  return dossier.apparatus(occurrence.file)!.unlabelled.some(({ at }) => at.start === start);
}

function subject(occurrence: OfNote): Note | NoteMark {
  return occurrence.role === 'definition' ? occurrence.note : occurrence.mark;
}

/** @param isLost whether its text stands in its place without a label. */
function stateOf(standing: readonly OfNote[], isLost: boolean, { dossier }: AskedDossier): NoteState {
  const notes = standing.flatMap((one) => (one.role === 'definition' ? [one.note] : []));
  const [note] = notes;
  if (!note) return isLost ? 'unlabelled' : 'undefined';
  if (notes.length > 1) return 'duplicate';
  if (dossier.apparatus(standing[0]!.file)!.isEmpty(note)) return 'empty';
  return notes.length === standing.length ? 'unused' : 'fine';
}
