import type { Occurrence } from '../../dossier/occurrences';
import type { AskedDossier, Gathered, ShownPlace } from '../gathered';

/** A thing that was read, as the JSON contract has it. Each kind adds its own. */
export interface Entity {
  readonly kind: 'note' | 'document' | 'shelfmark' | 'repository' | 'work' | 'citation' | 'person';
  /** Unique for its kind in its dossier. */
  readonly key: string;
  readonly label: string;
  /** The folder of the dossier, or the file that is one by itself. */
  readonly dossier: string;
  readonly occurrences: readonly ShownOccurrence[];
}

/** A place where it stands. */
export interface ShownOccurrence extends ShownPlace {
  readonly role: 'definition' | 'reference';
  readonly text: string;
}

/**
 * The occurrences of a dossier by what they are of, in reading order. A thing is there when it stands in a file that
 * was asked for; where it is defined is told also of the other files.
 *
 * @param entityOf the thing that an occurrence is of; undefined for one of another kind.
 */
export function grouped<T extends Occurrence>(
  { dossier, files, isAsked }: AskedDossier,
  entityOf: (occurrence: Occurrence) => string | undefined,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const file of files) {
    for (const occurrence of dossier.occurrences(file)) {
      const entity = entityOf(occurrence);
      if (entity === undefined) continue;
      const group = groups.get(entity);
      if (group) group.push(occurrence as T);
      else groups.set(entity, [occurrence as T]);
    }
  }
  for (const [entity, group] of groups) {
    if (!group.some(({ file }) => isAsked(file))) groups.delete(entity);
    else
      groups.set(
        entity,
        group.filter(({ file, role }) => role === 'definition' || isAsked(file)),
      );
  }
  return groups;
}

/** @throws when the file of an occurrence was not read, which cannot be. */
export function shownOccurrence(gathered: Gathered, occurrence: Occurrence): ShownOccurrence {
  const place = gathered.place(occurrence);
  if (!place) throw new Error(`An occurrence stands in ${occurrence.file}, which was not read.`);
  return { ...place, role: occurrence.role, text: gathered.text(occurrence.file, occurrence.at) };
}

/** A number of the list as it is written; in JSON a number where it is a whole one. */
export function shownNumber(number: string): number | string {
  return /^(?:0|[1-9]\d{0,14})$/.test(number) ? Number(number) : number;
}
