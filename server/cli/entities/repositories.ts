import type { Occurrence } from '../../dossier/occurrences';
import type { AskedDossier, Gathered } from '../gathered';
import { type Entity, grouped, shownOccurrence } from './entity';

/** An archive with the places that name it. Its key is that of its siglum today: `AVPRF`. */
export interface RepositoryEntity extends Entity {
  readonly kind: 'repository';
}

type OfRepository = Extract<Occurrence, { kind: 'repository' }>;

export function* repositoryEntities(asked: AskedDossier, gathered: Gathered): Iterable<RepositoryEntity> {
  const { dossier } = asked;
  const groups = grouped<OfRepository>(asked, ({ kind, entity }) => (kind === 'repository' ? entity : undefined));
  for (const group of groups.values()) {
    const { key, file, name } = group[0]!;
    const repository = dossier.directoryOf(file)?.get(key);
    yield {
      kind: 'repository',
      key,
      label: repository?.name ?? repository?.siglum ?? name.text,
      dossier: asked.name,
      occurrences: group.map((one) => shownOccurrence(gathered, one)),
    };
  }
}
