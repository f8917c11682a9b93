import type { SourceIndex } from '../../dossier/sources/sourceIndex';
import type { Directory } from '../../reading/directory';
import { keyOf } from '../../reading/directory';
import type { Suggestion } from './suggestion';

/** Archives whose name begins so: as the dossier calls them, then those of the list that it does not cite. */
export function completeName(begun: string, index: SourceIndex, directory: Directory): Suggestion[] {
  const found: Suggestion[] = [];
  const cited = new Set<string>();
  for (const { text, archive, count } of index.names) {
    if (!text.startsWith(begun) || text === begun) continue;
    cited.add(archive);
    found.push({ kind: 'name', text, count, repository: archive });
  }
  for (const { siglum, abbreviations = [] } of directory.repositories()) {
    const repository = keyOf(siglum);
    if (cited.has(repository)) continue;
    const text = [siglum, ...abbreviations].find((name) => name.startsWith(begun) && name !== begun);
    if (text !== undefined) found.push({ kind: 'name', text, count: 0, repository });
  }
  return found;
}
