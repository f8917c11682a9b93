/** What is known of somebody whom the text names. */
import type { Dossier } from '../dossier/dossier';
import type { Occurrence } from '../dossier/occurrences';
import { authorsOf } from '../dossier/people/authors';
import type { OfPerson } from '../dossier/people/inBlock';
import type { Place } from '../dossier/place';
import type { Citing } from './hover';

export interface PersonFacts {
  readonly key: string;
  readonly name: string;
  readonly role: string | undefined;
  readonly dates: string | undefined;
  /** The documents of the list that this person wrote. */
  readonly wrote: readonly { readonly number: string; readonly title: string; readonly place: Place }[];
  /** How the dossier writes the name, the most frequent first. */
  readonly spellings: readonly { readonly text: string; readonly count: number }[];
  readonly first: Citing | undefined;
  readonly viaf: string | undefined;
  readonly wikidata: string | undefined;
}

export function personFacts(
  dossier: Dossier,
  { person, entity }: OfPerson,
  citings: (found: Iterable<Occurrence>) => readonly Citing[],
): PersonFacts {
  const { stated } = person;
  const counts = new Map<string, number>();
  const places = [...dossier.occurrencesOf(entity)].filter((one) => one.kind === 'person' && one.name);
  for (const one of places)
    if (one.kind === 'person' && one.name) counts.set(one.name.text, (counts.get(one.name.text) ?? 0) + 1);
  return {
    key: person.key,
    name: person.name,
    role: stated?.role?.value,
    dates: stated?.dates?.value,
    wrote: authorsOf(dossier)
      .documentsOf(person)
      .flatMap((number) => {
        const document = dossier.documents.byNumber(number);
        return document ? [{ number, title: document.title, place: { file: document.file, at: document.header } }] : [];
      }),
    spellings: [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count),
    first: citings(places)[0],
    viaf: stated?.viaf?.value,
    wikidata: stated?.wikidata?.value,
  };
}
