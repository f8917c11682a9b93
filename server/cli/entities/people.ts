import type { Occurrence } from '../../dossier/occurrences';
import { authorsOf } from '../../dossier/people/authors';
import type { OfPerson } from '../../dossier/people/inBlock';
import type { AskedDossier, Gathered } from '../gathered';
import { type Entity, grouped, type ShownOccurrence, shownNumber, shownOccurrence } from './entity';

/** Somebody whom the dossier names; the spelling of each occurrence is its text. What the manifest states is the definition. */
export interface PersonEntity extends Entity {
  readonly kind: 'person';
  /** The documents of the list that this person wrote. */
  readonly documents: readonly (number | string)[];
  /** Every spelling, the most frequent first. */
  readonly spellings: readonly string[];
  readonly occurrences: readonly PersonOccurrence[];
}

export interface PersonOccurrence extends ShownOccurrence {
  /** The name as written here, in one line. */
  readonly spelling: string;
}

export function* personEntities(asked: AskedDossier, gathered: Gathered): Iterable<PersonEntity> {
  const groups = grouped<OfPerson>(asked, ({ kind, entity }: Occurrence) => (kind === 'person' ? entity : undefined));
  for (const group of groups.values()) {
    const { person } = group[0]!;
    const occurrences = group.map((one) => {
      const shown = shownOccurrence(gathered, one);
      return { ...shown, spelling: one.name?.text ?? shown.text };
    });
    const counts = new Map<string, number>();
    for (const { spelling } of occurrences) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    yield {
      kind: 'person',
      key: person.key,
      label: person.name,
      dossier: asked.name,
      documents: authorsOf(asked.dossier).documentsOf(person).map(shownNumber),
      spellings: [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text),
      occurrences,
    };
  }
}
