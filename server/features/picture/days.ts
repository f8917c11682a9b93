/** Between which days a date lies, as it would be drawn on a line. */
import { type Day, daysIn } from '../../reading/dates/calendar';
import type { HistoricalDate, Point } from '../../reading/dates/model';

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** @returns undefined for a date without a year. */
export function daysOf({ from, to, fault }: HistoricalDate): Days | undefined {
  if (fault) return undefined;
  const first = pointDays(from);
  if (!first || !to) return first;
  const last = pointDays({ ...to, year: to.year ?? from.year });
  return last && { from: first.from, to: last.to };
}

function pointDays({ year, within, month, day, season, part }: Point): Days | undefined {
  if (year === undefined) return undefined;
  if (within) {
    const first = year - (((year % YEARS[within]) + YEARS[within]) % YEARS[within]);
    const [early, late] = third(part, YEARS[within]);
    return { from: { year: first + early, month: 1, day: 1 }, to: { year: first + late - 1, month: 12, day: 31 } };
  }
  if (month !== undefined) return daysOfMonth(year, month, day, part);
  // A winter may be that at the beginning of the year or at its end.
  const [before, last] = season !== undefined && season !== 4 ? [season * 3 - 1, season * 3 + 2] : third(part, 12);
  return { from: { year, month: before + 1, day: 1 }, to: { year, month: last, day: daysIn(last, year) } };
}

const YEARS = { decade: 10, century: 100 } as const;

function daysOfMonth(year: number, month: number, day: number | undefined, part: Point['part']): Days {
  if (day !== undefined) return { from: { year, month, day }, to: { year, month, day } };
  const [before] = third(part, 30);
  const last = part === 1 || part === 2 ? part * 10 : daysIn(month, year);
  return { from: { year, month, day: before + 1 }, to: { year, month, day: last } };
}

/** What stands before a third, and where it ends; of so many the whole where no third is meant. */
function third(part: Point['part'], whole: number): readonly [before: number, end: number] {
  if (part === undefined) return [0, whole];
  return [Math.round(((part - 1) * whole) / 3), Math.round((part * whole) / 3)];
}
