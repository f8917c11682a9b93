/** A surname that several people have, where its paragraph has named one of them in full and none of the others anywhere. */
import type { EssayBlock } from '../../reading/essay';
import { type Name, namesIn } from '../../reading/people/readNames';
import { spellingKey } from '../../reading/people/spelling';
import type { Dossier } from '../dossier';
import type { Person } from './people';

/** So many names before and behind are looked at: in a paragraph with more nobody remembers the first. */
const REACH = 100;

/** @param name a surname alone. @param meant those who have it. */
export function namedInParagraph(
  dossier: Dossier,
  block: EssayBlock,
  name: Name,
  meant: readonly Person[],
): Person | undefined {
  const passage = block.layout.passages.find(({ start, end }) => start <= name.start && name.start < end);
  if (!passage) return undefined;
  const names = namesIn(block);
  const here = names.indexOf(name);
  const key = lastKey(name);
  let found: Person | undefined;
  for (let at = Math.max(0, here - REACH); at < Math.min(names.length, here + REACH); at++) {
    const other = names[at]!;
    if (other.given.length === 0 || other.start < passage.start || lastKey(other) !== key) continue;
    if (other.start >= passage.end) break;
    const [one, another] = dossier.people.meantBy(other);
    if (!one || another || !meant.includes(one)) return undefined;
    // Whoever is named only later is not meant yet.
    if (found ? found !== one : at > here) return undefined;
    found = one;
  }
  return found;
}

function lastKey({ surname }: Name): string {
  return spellingKey(surname[surname.length - 1]!);
}
