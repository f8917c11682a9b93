import { entityOf, type Occurrence } from '../../dossier/occurrences';
import { type PlacedShelfmark, type Relation, repositoryOf } from '../../dossier/shelfmarks';
import { families } from '../../reading/shelfmarks/families';
import { shownKey } from '../../reading/shelfmarks/key';
import { shifted } from '../../text/span';
import type { AskedDossier, Gathered, Range } from '../gathered';
import { type Entity, grouped, type ShownOccurrence, shownNumber, shownOccurrence } from './entity';

/** A file of an archive with the places that cite it. Its key is `SIGLUM/value/value/…`. */
export interface ShelfmarkEntity extends Entity {
  readonly kind: 'shelfmark';
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

export function* shelfmarkEntities(asked: AskedDossier, gathered: Gathered): Iterable<ShelfmarkEntity> {
  const keys = new Set<string>();
  const groups = grouped<OfShelfmark>(asked, ({ kind, entity }) => (kind === 'shelfmark' ? entity : undefined));
  for (const [entity, group] of groups) {
    yield {
      kind: 'shelfmark',
      key: keyOf(entity.slice(entityOf.shelfmark('').length), keys),
      label: labelOf(group[0]!.placed, asked),
      dossier: asked.name,
      occurrences: group.map((one) => ({ ...shownOccurrence(gathered, one), ...particulars(one, gathered) })),
    };
  }
}

/** The key without what tells levels apart, unless two files would then have the same. */
function keyOf(key: string, taken: Set<string>): string {
  const shown = taken.has(shownKey(key)) ? key : shownKey(key);
  taken.add(shown);
  return shown;
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
