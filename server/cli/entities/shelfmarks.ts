import { entityOf, type Occurrence } from '../../dossier/occurrences';
import { type PlacedShelfmark, type Relation, repositoryOf } from '../../dossier/shelfmarks';
import { families } from '../../reading/shelfmarks/families';
import { repositoryIn, shownKey } from '../../reading/shelfmarks/key';
import { compareNames, compareValues } from '../../reading/shelfmarks/order';
import { shifted } from '../../text/span';
import type { AskedDossier, Gathered, Range } from '../gathered';
import { type Entity, grouped, type ShownOccurrence, shownNumber, shownOccurrence } from './entity';
import { noteKey } from './notes';

/** A file of an archive with the places that cite it. Its key is `SIGLUM/value/value/…`. */
export interface ShelfmarkEntity extends Entity {
  readonly kind: 'shelfmark';
  /** The key of the archive; null where none is named. */
  readonly repository: string | null;
  readonly family: string;
  /** In the order of the archive's own hierarchy. */
  readonly levels: readonly {
    readonly name: string;
    readonly value: string | null;
    readonly title: string | null;
  }[];
  /** The notes that cite it, each once. */
  readonly notes: readonly { readonly key: string; readonly label: string }[];
  readonly occurrences: readonly ShelfmarkOccurrence[];
}

export interface ShelfmarkOccurrence extends ShownOccurrence {
  /** The leaves in full: `124-136`, `7ob-9`. */
  readonly leaves: string | null;
  /** The number of the document that it denotes. */
  readonly document: number | string | null;
  readonly relation: Relation;
  /** Whether it has every level that its archive needs. */
  readonly complete: boolean;
  readonly repositoryRange: Range | null;
}

type OfShelfmark = Extract<Occurrence, { kind: 'shelfmark' }>;

/** Sorted as a bibliography is: by archive and levels, numbers as numbers; those without an archive last. */
export function shelfmarkEntities(asked: AskedDossier, gathered: Gathered): ShelfmarkEntity[] {
  const keys = new Set<string>();
  const groups = grouped<OfShelfmark>(asked, ({ kind, entity }) => (kind === 'shelfmark' ? entity : undefined));
  const entities: ShelfmarkEntity[] = [];
  for (const [entity, group] of groups) {
    entities.push({
      kind: 'shelfmark',
      key: keyOf(entity.slice(entityOf.shelfmark('').length), keys),
      label: labelOf(group[0]!.placed, asked),
      dossier: asked.name,
      ...partsOf(group[0]!.placed),
      notes: notesOf(group, asked, gathered),
      occurrences: group.map((one) => ({ ...shownOccurrence(gathered, one), ...particulars(one, gathered) })),
    });
  }
  return entities.sort(byArchive);
}

function byArchive(a: ShelfmarkEntity, b: ShelfmarkEntity): number {
  if ((a.repository === null) !== (b.repository === null)) return a.repository === null ? 1 : -1;
  const order = compareNames(a.repository ?? '', b.repository ?? '');
  if (order !== 0) return order;
  for (const [index, { value }] of a.levels.entries()) {
    const other = b.levels[index];
    if (!other) return 1;
    const difference = compareValues(value ?? '', other.value ?? '');
    if (difference !== 0) return difference;
  }
  return a.levels.length - b.levels.length;
}

/** The key without what tells levels apart, unless two files would then have the same. */
function keyOf(key: string, taken: Set<string>): string {
  const shown = taken.has(shownKey(key)) ? key : shownKey(key);
  taken.add(shown);
  return shown;
}

function partsOf({ key, shelfmark: { family, levels } }: PlacedShelfmark) {
  const repository = repositoryIn(key);
  return {
    repository: repository === '?' ? null : repository,
    family,
    levels: levels.map(({ name, value, title }) => ({ name, value: value ?? null, title: title ?? null })),
  };
}

function notesOf(group: readonly OfShelfmark[], { dossier }: AskedDossier, gathered: Gathered) {
  const notes = new Map<string, string>();
  for (const { file, at, role } of group) {
    const note = role === 'reference' ? dossier.apparatus(file)?.noteAt(at.start) : undefined;
    if (note) notes.set(noteKey(gathered.shown(file), note.run, note.label), note.label);
  }
  return [...notes].map(([key, label]) => ({ key, label }));
}

function particulars({ placed, denotes, file }: OfShelfmark, gathered: Gathered) {
  const { shelfmark, base } = placed;
  const { repository } = shelfmark;
  return {
    leaves: leavesOf(placed),
    document: denotes.document ? shownNumber(denotes.document.number) : null,
    relation: denotes.relation,
    complete: shelfmark.missing.length === 0,
    repositoryRange: (repository && gathered.range(file, shifted(repository, base))) ?? null,
  };
}

/** The leaves of a shelfmark as they read in full. */
export function leavesOf({ shelfmark }: PlacedShelfmark): string | null {
  return shelfmark.leaves ? shelfmark.leaves.ranges.map(({ text }) => text).join(', ') : null;
}

/** "RGAE, fond 635, inventory (opis) 1, file (delo) 392". */
function labelOf({ key, file, shelfmark }: PlacedShelfmark, { dossier }: AskedDossier): string {
  const directory = dossier.directoryOf(file);
  const siglum = (directory && repositoryOf(key, directory)?.siglum) ?? shelfmark.repository?.text;
  const words = families[shelfmark.family]?.words ?? {};
  const levels = shelfmark.levels.map(({ name, value }) => `${words[name] ?? name} ${value ?? '?'}`);
  return [...(siglum ? [siglum] : []), ...levels].join(', ');
}
