import { cz } from './cz';
import { de } from './de';
import { fr } from './fr';
import type { Notation } from './notation';
import { pl } from './pl';
import { tna } from './tna';

/** Every notation but that of fonds, in the order in which they are tried. */
export const notations: readonly Notation[] = [tna, de, fr, pl, cz];
