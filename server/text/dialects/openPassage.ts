import type { NoteLabel, Passage } from '../passage';

/** A passage, or the label of one, while its reader still works on it. */
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A passage that is being read. */
export type OpenPassage = Omit<Writable<Passage>, 'label'> & { label?: Writable<NoteLabel> };

/** Opens a passage. All have the same members, so that the engine knows them by one shape wherever they are read. */
export function openPassage(
  kind: Passage['kind'],
  start: number,
  end: number,
  label?: NoteLabel,
  depth?: number,
  ofNote?: boolean,
): OpenPassage {
  return { kind, start, end, label, depth, ofNote };
}

/** Counts the offsets of passages from the start of their block. In place: nobody else has seen them yet. */
export function moveToBlock(passages: readonly OpenPassage[], base: number): void {
  if (base === 0) return;
  for (const passage of passages) {
    passage.start -= base;
    passage.end -= base;
    const { label } = passage;
    if (!label) continue;
    label.start -= base;
    label.end -= base;
    label.textStart -= base;
  }
}
