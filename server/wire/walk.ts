import type { Bounds } from '../dossier/workspace';
import { excluder } from './exclude';

/** What stands in a folder. A link counts as a file: it is never entered. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** So many folders are asked for at a time: the answer may come over a network. */
const AT_ONCE = 8;

/**
 * The files under a folder, in no order, as paths in it; what the bounds exclude is not entered.
 *
 * @param entriesOf what stands in a folder of this path; nothing where it cannot be opened. The path of the first is empty.
 */
export async function* walk(
  entriesOf: (path: string) => Promise<readonly Entry[]>,
  bounds: Bounds,
): AsyncIterable<string> {
  const isExcluded = excluder(bounds);
  const waiting = [''];
  while (waiting.length > 0) {
    const folders = waiting.splice(-AT_ONCE);
    const found = await Promise.all(folders.map(entriesOf));
    for (const [index, folder] of folders.entries()) {
      for (const { name, kind } of found[index]!) {
        const inside = folder === '' ? name : `${folder}/${name}`;
        if (isExcluded(inside)) continue;
        if (kind === 'folder') waiting.push(inside);
        else yield inside;
      }
    }
  }
}
