import { fondWriting } from './fondTerms';
import type { Writing } from './term';

/** The families whose shelfmarks can be written, by name. All others stay as they are written. */
export const writings: Readonly<Record<string, Writing>> = { fond: fondWriting };

/** The levels for which a label of one's own can be stated. */
export const LABELLED_LEVELS: readonly string[] = [
  ...new Set(Object.values(writings).flatMap((writing) => writing.levels)),
];

/** Whether a label would be read as a level by a family that has this level. */
export function isLabelOf(level: string, label: string): boolean {
  return Object.values(writings).some((writing) => writing.levels.includes(level) && writing.reads(level, label));
}
