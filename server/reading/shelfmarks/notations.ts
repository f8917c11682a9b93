import { bl } from './bl';
import { box } from './box';
import { isad } from './isad';
import type { Notation } from './notation';
import { tna } from './tna';

/** Every notation but that of fonds, in the order in which they are tried. */
export const notations: readonly Notation[] = [tna, bl, isad, box];
