import { NONE } from '../../text/none';
import type { Directory } from '../directory';
import type { File } from './fondReader';
import { shelfmarkKey } from './key';
import { movedLeaves, type RepositoryName, type Shelfmark } from './model';

/** Archives whose fonds have a single opis, which nobody names. */
const WITHOUT_OPIS: ReadonlySet<string> = new Set(['HDASBU']);
/** Archives that are one fond. */
export const WITHOUT_FOND: ReadonlySet<string> = new Set(['AMVnR']);

/** A file with its repository, its offsets moved from the passage to the block. */
export function shelfmarkOf(
  file: File,
  repository: RepositoryName | undefined,
  by: number,
  directory: Directory,
): Shelfmark {
  const only = repository?.candidates.length === 1 ? repository.candidates[0]! : '';
  const isNeeded = (name: string) =>
    !(name === 'opis' && WITHOUT_OPIS.has(only)) && !(name === 'fond' && WITHOUT_FOND.has(only));
  const missing = file.missing.length === 0 ? NONE : file.missing.filter(isNeeded);
  const shelfmark = {
    family: 'fond',
    key: shelfmarkKey('fond', repository, file.levels, missing, directory),
    start: file.start + by,
    end: file.end + by,
    repository,
    levels: file.levels.map(({ name, start, end, value }) => ({ name, start: start + by, end: end + by, value })),
    leaves: file.leaves && movedLeaves(file.leaves, by),
    missing,
  };
  return file.unsure ? { ...shelfmark, unsure: true } : shelfmark;
}
