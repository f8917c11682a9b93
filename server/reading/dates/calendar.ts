/** Days of the Gregorian calendar and of the Julian one, the Old Style of Russia until 1918 and of Britain until 1752. */

/** How many days a month has, from 1 for January. */
export function daysIn(month: number, year: number, calendar: 'gregorian' | 'julian' = 'gregorian'): number {
  if (month === 2) return isLeap(year, calendar) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number, calendar: 'gregorian' | 'julian'): boolean {
  return year % 4 === 0 && (calendar === 'julian' || year % 100 !== 0 || year % 400 === 0);
}

/** A day of a calendar; months and days from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How many days the Gregorian calendar is ahead in a year, from March on. */
export function daysAhead(year: number): number {
  return Math.floor(year / 100) - Math.floor(year / 400) - 2;
}

/** The Gregorian day of a Julian one. */
export function fromJulian({ year, month, day }: Day): Day {
  return plusDays({ year, month, day }, daysAhead(month > 2 ? year : year - 1));
}

/** @param days fewer than there are in a month. */
function plusDays({ year, month, day }: Day, days: number): Day {
  const inMonth = daysIn(month, year);
  const sum = day + days;
  if (sum <= inMonth) return { year, month, day: sum };
  return month === 12 ? { year: year + 1, month: 1, day: sum - 31 } : { year, month: month + 1, day: sum - inMonth };
}
