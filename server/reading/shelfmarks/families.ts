import { NONE } from '../../text/none';
import type { Family, Ground } from './family';
import { fond } from './fond';
import type { Shelfmark } from './model';
import { notations } from './notations';
import { readNotations } from './readNotations';

/** Every notation that is read, by name: of each the English words for its levels. */
export const families: Readonly<Record<string, Pick<Family, 'words'>>> = Object.fromEntries(
  [fond, ...notations.map(({ family: name, words }) => ({ name, words }))].map((one) => [one.name, one]),
);

/** All shelfmarks of a block, ascending, none over another. Never throws; linear in the text's length. */
export function readAllShelfmarks(ground: Ground): readonly Shelfmark[] {
  const ofFonds = fond.read(ground);
  const others = readNotations(ground, ofFonds);
  if (others.length === 0) return ofFonds.length > 0 ? ofFonds : NONE;
  return ofFonds.length === 0 ? others : [...ofFonds, ...others].sort((a, b) => a.start - b.start);
}
