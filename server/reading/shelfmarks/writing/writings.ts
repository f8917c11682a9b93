import { fondWriting } from './fondTerms';
import type { Writing } from './term';

/** The families whose shelfmarks can be written, by name. All others stay as they are written. */
export const writings: Readonly<Record<string, Writing>> = { fond: fondWriting };
