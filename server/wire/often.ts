/** How often something is cited or spoken of. */
import { say } from './language';

/** Never, once, twice, more often. */
const OFTEN = {
  cited: ['not cited', 'cited once', 'cited twice', 'cited {count} times'],
  named: ['not named', 'named once', 'named twice', 'named {count} times'],
  mentioned: ['not mentioned', 'mentioned once', 'mentioned twice', 'mentioned {count} times'],
} as const;

export function often(how: keyof typeof OFTEN, count: number): string {
  return say(OFTEN[how][Math.min(count, 3)] ?? '', { count });
}
