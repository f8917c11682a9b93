import { cn } from './cn';
import { es } from './es';
import { hu } from './hu';
import type { Notation } from './notation';
import { ro } from './ro';
import { tna } from './tna';
import { yu } from './yu';

/** Every notation but that of fonds, in the order in which they are tried. */
export const notations: readonly Notation[] = [tna, cn, hu, ro, yu, es];
