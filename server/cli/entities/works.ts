import type { Work } from '../../dossier/citations/works';
import { entityOf, type Occurrence } from '../../dossier/occurrences';
import type { AskedDossier, Gathered } from '../gathered';
import { type Entity, grouped, type ShownOccurrence, shownOccurrence } from './entity';

/** A printed or unpublished work with the places that cite it. The first full form is its definition. */
export interface WorkEntity extends Entity {
  readonly kind: 'work';
  readonly authors: readonly string[];
  readonly title: string;
  readonly year: string | null;
  readonly occurrences: readonly WorkOccurrence[];
}

export interface WorkOccurrence extends ShownOccurrence {
  readonly note: string | null;
  readonly form: string;
  readonly locator: string | null;
}

type OfWork = Extract<Occurrence, { kind: 'work' }>;

export function* workEntities(asked: AskedDossier, gathered: Gathered): Iterable<WorkEntity> {
  const groups = grouped<OfWork>(asked, ({ kind, entity }) => (kind === 'work' ? entity : undefined));
  for (const [entity, group] of groups) {
    const { work } = group[0]!;
    yield {
      kind: 'work',
      key: entity.slice(entityOf.work('').length),
      label: labelOf(work),
      dossier: asked.name,
      authors: work.authors.map(({ text }) => text),
      title: work.title,
      year: work.data.year ?? null,
      occurrences: group.map((one) => ({
        ...shownOccurrence(gathered, one),
        note: one.cited?.note || null,
        form: one.cited?.resolved.form ?? 'entry',
        locator: one.cited?.citation.locator?.text ?? null,
      })),
    };
  }
}

/** "Odd Arne Westad, Global Cold War, 2005". */
export function labelOf({ authors, title, data }: Work): string {
  return [...authors.map(({ text }) => text), title, data.year].filter(Boolean).join(', ');
}
