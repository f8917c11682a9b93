import { bl } from './bl';
import { box } from './box';
import { cz } from './cz';
import { de } from './de';
import { fr } from './fr';
import { frus } from './frus';
import { isad } from './isad';
import { nara } from './nara';
import type { Notation } from './notation';
import { pl } from './pl';
import { tna } from './tna';

/** Every notation but that of fonds, in the order in which they are tried. */
export const notations: readonly Notation[] = [tna, bl, nara, frus, de, fr, pl, cz, isad, box];
