import type { Severity } from '../rules/rule';

/** More findings than this help nobody in one file; a last one says how many are left. */
export const MOST = 500;

const BY_WEIGHT: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Of more findings than help the most severe, and of those the first: a thousand hints hide no error behind them. */
export function foremost<F extends { readonly severity: Severity }>(findings: readonly F[]): readonly F[] {
  if (findings.length <= MOST) return findings;
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  let room = MOST;
  for (const severity of BY_WEIGHT) {
    counts[severity] = Math.min(counts[severity], room);
    room -= counts[severity];
  }
  return findings.filter(({ severity }) => counts[severity]-- > 0);
}
