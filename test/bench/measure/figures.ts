/** The figures of the table: what was measured, what was to be reached, and whether it was. */
import type { Contestant } from './servers';

/** One value, or two or three that belong together, such as the 50th and the 95th percentile. */
export type Values = readonly number[];

/** Fixed values, or a multiple of what another took in the same run. */
export type Goal =
  | { readonly atMost: Values }
  | { readonly times: number; readonly of: Exclude<Contestant, 'dossier'> };

/** A row of the table. */
export interface Row {
  readonly what: string;
  readonly unit: 'ms' | 'MB';
  readonly measured: Readonly<Partial<Record<Contestant, Values>>>;
  readonly goal?: Goal;
}

/** What has to be reached, in the unit of the row; undefined where what it is measured by is missing. */
export function bound({ goal, measured }: Row): Values | undefined {
  if (!goal) return undefined;
  if ('atMost' in goal) return goal.atMost;
  return measured[goal.of]?.map((value) => value * goal.times);
}

/** Undefined where it cannot be told: the measure is missing, or a system does not tell its memory. No answer is a miss. */
export function isMet(row: Row): boolean | undefined {
  const most = bound(row);
  const { dossier } = row.measured;
  if (!most) return undefined;
  if (!dossier) return row.unit === 'ms' ? false : undefined;
  return dossier.every((value, index) => value <= most[index]!);
}

/** How many times as much Dossier takes as another, by the first value that both have. */
export function ratio({ measured }: Row, to: Exclude<Contestant, 'dossier'>): number | undefined {
  const [ours, theirs] = [measured.dossier?.[0], measured[to]?.[0]];
  return ours === undefined || !theirs ? undefined : ours / theirs;
}

/** The values without those that are missing; undefined where all are. */
export function values(...all: (number | undefined)[]): Values | undefined {
  return all.every((value) => value !== undefined) ? (all as Values) : undefined;
}

export function median(all: Values): number {
  const sorted = [...all].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

export function percentile(all: Values, share: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
