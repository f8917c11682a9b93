import { frus } from './frus';
import { nara } from './nara';
import type { Notation } from './notation';
import { tna } from './tna';

/** Every notation but that of fonds, in the order in which they are tried. */
export const notations: readonly Notation[] = [tna, nara, frus];
