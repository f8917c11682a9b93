/** The people who are named in a block of an essay. */
import { type Name, namesIn } from '../../reading/people/readNames';
import { shifted } from '../../text/span';
import type { Dossier } from '../dossier';
import { entityOf, type Occurrence } from '../occurrences';
import type { FileId } from '../place';
import { namedInParagraph } from './inParagraph';
import type { Person } from './people';

export type OfPerson = Extract<Occurrence, { kind: 'person' }>;

/** Ascending. */
export function peopleInBlock(dossier: Dossier, file: FileId, block: number): OfPerson[] {
  const essay = dossier.essay(file)!;
  const base = essay.offsetOf(block);
  const found: OfPerson[] = [];
  for (const name of namesIn(essay.blocks[block]!)) {
    const person = personMeant(dossier, file, block, name);
    if (person) found.push(ofPerson(file, person, dossier.people.asMeant(name), base));
  }
  return found;
}

/** All places that name somebody, file by file in the order of their names. */
export function* placesOf(dossier: Dossier, entity: string): Iterable<OfPerson> {
  const { manifest } = dossier;
  if (manifest) yield* peopleInManifest(dossier).filter((one) => one.entity === entity);
  for (const file of [...dossier.files].sort()) {
    const essay = dossier.essay(file)!;
    for (let block = 0; block < essay.blocks.length; block++)
      if (namesIn(essay.blocks[block]!).length > 0)
        yield* peopleInBlock(dossier, file, block).filter((one) => one.entity === entity);
  }
}

/** What the manifest states of people is their definition. */
export function peopleInManifest(dossier: Dossier): OfPerson[] {
  const { manifest, people } = dossier;
  if (!manifest) return [];
  return people.list.flatMap((person): OfPerson[] => {
    if (!person.stated) return [];
    const { name, at: full } = person.stated;
    const entity = entityOf.person(person.key);
    return [
      { kind: 'person', role: 'definition', entity, file: manifest.file, at: name.at, full, person, name: undefined },
    ];
  });
}

function ofPerson(file: FileId, person: Person, name: Name, base: number): OfPerson {
  const at = shifted(name, base);
  return {
    kind: 'person',
    role: 'reference',
    entity: entityOf.person(person.key),
    file,
    at: { start: at.start, end: at.end },
    full: at,
    person,
    name,
  };
}

/**
 * A surname that several have is the author's, where it opens a citation of which the work is known, or theirs whom alone
 * of them the paragraph has named; else nobody's.
 */
function personMeant(dossier: Dossier, file: FileId, block: number, name: Name): Person | undefined {
  const meant = dossier.people.meantBy(name);
  if (meant.length < 2) return meant[0];
  if (name.given.length > 0) return meant.find(({ forms }) => forms.some(({ text }) => text === name.text));
  const essay = dossier.essay(file)!;
  const start = essay.offsetOf(block) + name.start;
  for (const { at, resolved } of dossier.citations(file)!.in(block)) {
    if (at.start > start || at.end < start) continue;
    const author = resolved.work?.authors.find(({ surnames }) =>
      name.surname.every((word) =>
        surnames.some((one) =>
          one.includes(
            word
              .normalize('NFD')
              .replace(/[\u0300-\u036f]/g, '')
              .toLowerCase(),
          ),
        ),
      ),
    );
    const found = author && meant.filter(({ forms }) => forms.some(({ text }) => text === author.text));
    if (found?.length === 1) return found[0];
  }
  return namedInParagraph(dossier, essay.blocks[block]!, name, meant);
}
