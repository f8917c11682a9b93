import type { Family } from './family';
import { fond } from './fond';

/** Every notation that is read, by name. */
export const families: Readonly<Record<string, Family>> = { fond };
