import { entityOf, type Occurrence } from '../../dossier/occurrences';
import type { AskedDossier, Gathered } from '../gathered';
import { type Entity, grouped, type ShownOccurrence, shownNumber, shownOccurrence } from './entity';
import { leavesOf } from './shelfmarks';

/** A document of the list, or one that is mentioned and not listed. Its key is its number as written. */
export interface DocumentEntity extends Entity {
  readonly kind: 'document';
  readonly number: number | string;
  /** Null for one that is not listed. */
  readonly title: string | null;
  /** ISO 8601, as exact as it is given: `1962-06-27`, `1962-06`, `1962`. */
  readonly date: string | null;
  readonly source: string | null;
  /** What the source says, read. */
  readonly shelfmarks: readonly { readonly key: string; readonly leaves: string | null }[];
  readonly occurrences: readonly DocumentOccurrence[];
}

export interface DocumentOccurrence extends ShownOccurrence {
  /** Whether a reference names the document or cites its shelfmark; null for a definition. */
  readonly via: 'mention' | 'shelfmark' | null;
}

/** The listed documents in the order of the list, then those that are only mentioned. */
export function* documentEntities(asked: AskedDossier, gathered: Gathered): Iterable<DocumentEntity> {
  const groups = grouped(asked, documentOf);
  const listed = asked.dossier.documents.list.map(({ number }) => number);
  const isListed = new Set(listed);
  const mentioned = [...groups.keys()].map(numberOf).filter((number) => !isListed.has(number));
  for (const number of [...listed, ...mentioned]) {
    const group = groups.get(entityOf.document(number));
    if (group) yield documentEntity(number, group, asked, gathered);
  }
}

/** The document that an occurrence is of: it defines it, mentions it, or cites a shelfmark that denotes it. */
function documentOf(occurrence: Occurrence): string | undefined {
  if (occurrence.kind === 'document') return occurrence.entity;
  if (occurrence.kind !== 'shelfmark' || occurrence.role === 'definition') return undefined;
  const { document } = occurrence.denotes;
  return document && entityOf.document(document.number);
}

function numberOf(entity: string): string {
  return entity.slice(entityOf.document('').length);
}

function documentEntity(
  number: string,
  group: readonly Occurrence[],
  asked: AskedDossier,
  gathered: Gathered,
): DocumentEntity {
  const document = asked.dossier.documents.byNumber(number);
  const date = document?.date?.edtf;
  return {
    kind: 'document',
    key: number,
    label: `Document ${number}`,
    dossier: asked.name,
    number: shownNumber(number),
    title: document?.title ?? null,
    // A manifest may give a date in any words.
    date: date !== undefined && /^-?\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date) ? date : null,
    source: document?.source ?? null,
    shelfmarks: (document?.shelfmarks ?? []).map((placed) => ({ key: placed.key, leaves: leavesOf(placed) })),
    occurrences: group.map((one) => ({ ...shownOccurrence(gathered, one), via: viaOf(one) })),
  };
}

function viaOf({ kind, role }: Occurrence): DocumentOccurrence['via'] {
  if (role === 'definition') return null;
  return kind === 'shelfmark' ? 'shelfmark' : 'mention';
}
