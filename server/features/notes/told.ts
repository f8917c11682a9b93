/** What a text says of its notes, without where it says it: what an edit of notes is held against. */
import type { Apparatus } from '../../dossier/apparatus';
import { crossReferencesIn } from '../../dossier/editing/places';
import type { Span } from '../../text/span';
import type { Numbers } from './numbers';

/** A note, a mark or a reference: which it is, and in how many paragraphs a note is written. */
export interface Thing {
  readonly key: string;
  readonly at: Span;
  readonly says: string;
}

export interface Told {
  readonly notes: readonly Thing[];
  readonly marks: readonly Thing[];
  readonly references: readonly Thing[];
  readonly runs: number;
}

/** @param numbers the new number of each note, by key. */
export function told(apparatus: Apparatus, numbers?: Numbers): Told {
  const named = ({ key, label, run }: { key: string; label: string; run: number }) =>
    `${run}/${numbers?.get(key) ?? label}`;
  const notes = apparatus.notes.map((note) => ({
    key: note.key,
    at: note.at,
    says: `${named(note)} ${note.paragraphs.length}`,
  }));
  const lost = apparatus.unlabelled.map((note) => ({ key: note.key, at: note.at, says: `lost ${named(note)}` }));
  const thing = (one: { key: string; label: string; run: number; at: Span }) => ({
    key: one.key,
    at: one.at,
    says: named(one),
  });
  return {
    notes: [...notes, ...lost],
    marks: apparatus.marks.map(thing),
    references: crossReferencesIn(apparatus).map(thing),
    runs: apparatus.runs,
  };
}

/** Some things without those of which something holds. */
export function without(things: Told, isGone: (thing: Thing) => boolean): Told {
  const rest = (some: readonly Thing[]) => some.filter((one) => !isGone(one));
  return { ...things, notes: rest(things.notes), marks: rest(things.marks), references: rest(things.references) };
}

export function isSame(a: Told, b: Told): boolean {
  const same = (some: readonly Thing[], others: readonly Thing[]) =>
    some.length === others.length && some.every(({ says }, index) => says === others[index]!.says);
  return a.runs === b.runs && same(a.notes, b.notes) && same(a.marks, b.marks) && same(a.references, b.references);
}
