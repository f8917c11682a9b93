/** The people whom a dossier names as a list, and how each is spelt. */
import type { Dossier } from '../../dossier/dossier';
import { entityOf } from '../../dossier/occurrences';
import { placesOf } from '../../dossier/people/inBlock';
import type { Person } from '../../dossier/people/people';
import type { Filter } from './filter';
import { type Entry, type Listing, listingOf, type Target } from './model';

/** In the order of their surnames. */
export function peopleIn(dossier: Dossier, fits: Filter | undefined): Listing {
  const all = [...dossier.people.list].sort((a, b) => (a.key < b.key ? -1 : 1));
  const wanted = fits
    ? all.filter(({ name, stated, forms }) => fits(name, stated?.role?.value, ...forms.map(({ text }) => text)))
    : all;
  const index = new Map(wanted.map(({ key }, place) => [key, place]));
  return { length: wanted.length, at: (place) => personEntry(wanted[place]!), find: (key) => index.get(key) ?? -1 };
}

function personEntry(person: Person): Entry {
  const spellings = spellingsOf(person);
  const times = spellings.reduce((sum, [, count]) => sum + count, 0);
  return {
    name: person.key,
    shows: { kind: 'person', name: person.name, spellings: spellings.length, times },
    hasChildren: spellings.length > 1,
  };
}

const FIRST = 'first';

/** The first mention, and every spelling, the most frequent first. */
export function mentionsOf(dossier: Dossier, key: string): Listing {
  const person = dossier.people.byKey(key);
  if (!person) return listingOf([]);
  const spellings = spellingsOf(person).map(
    ([text, times]): Entry => ({
      name: `as ${text}`,
      shows: { kind: 'spelling', text, times },
      hasChildren: false,
    }),
  );
  return listingOf([{ name: FIRST, shows: { kind: 'first-mention' }, hasChildren: false }, ...spellings]);
}

/**
 * Where somebody is named first, in one spelling or in any.
 *
 * @param mention the name of an entry of `mentionsOf`; undefined for the person, whom the manifest may state.
 */
export function placeOfPerson(dossier: Dossier, key: string, mention: string | undefined): Target | undefined {
  for (const { file, at, name } of placesOf(dossier, entityOf.person(key))) {
    const isMeant = mention === undefined || mention === FIRST ? name !== undefined : name?.text === mention.slice(3);
    if (isMeant) return { file, at };
  }
  const stated = dossier.people.byKey(key)?.stated;
  return stated && dossier.manifest ? { file: dossier.manifest.file, at: stated.name.at } : undefined;
}

/** A spelling counts once, whether or not each place shows that it is a person's. */
function spellingsOf({ forms }: Person): [text: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { text, count } of forms) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts].sort(([, a], [, b]) => b - a);
}
