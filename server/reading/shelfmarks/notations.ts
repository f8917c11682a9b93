import { bl } from './bl';
import { box } from './box';
import { cn } from './cn';
import { cz } from './cz';
import { de } from './de';
import { es } from './es';
import { fr } from './fr';
import { frus } from './frus';
import { hu } from './hu';
import { isad } from './isad';
import { nara } from './nara';
import type { Notation } from './notation';
import { pl } from './pl';
import { ro } from './ro';
import { tna } from './tna';
import { yu } from './yu';

/** Every notation but that of fonds, in the order in which they are tried. */
export const notations: readonly Notation[] = [tna, bl, nara, frus, cn, hu, ro, yu, de, fr, pl, cz, es, isad, box];
