/** The day on which something came out, in the one form in which days of citations are compared. */

const MONTH_NAMES: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** @param month from 1. @returns `15 march`. */
export function dayFrom(day: number, month: number): string | undefined {
  const name = MONTH_NAMES[month - 1];
  return name !== undefined && day >= 1 && day <= 31 ? `${day} ${name}` : undefined;
}

/** Year, month and day of a day that was read in English or as numbers. */
export function dayParts(day: string): { readonly day: number; readonly month: number } | undefined {
  const [, number, name] = /^(\d{1,2}) ([a-z]{3,9})$/.exec(day) ?? [];
  const month = MONTH_NAMES.indexOf(name ?? '') + 1;
  return month > 0 ? { day: Number(number), month } : undefined;
}

/** A date as biblatex writes it: `1972-03-15`, `1939/1945`, `1960~`; or a year in other words. */
export function isoDate(date: string): { readonly year?: string; readonly day?: string } {
  const [, year, month, day] = /^\s*(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=[^\d-]|$)/.exec(date) ?? [];
  if (year === undefined) return yearIn(date);
  const whole = day === undefined ? undefined : dayFrom(Number(day), Number(month));
  return { year, ...(whole !== undefined && { day: whole }) };
}

/** The first year of a text; the text itself where it has none: `forthcoming`. */
export function yearIn(text: string): { readonly year?: string } {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? text.trim();
  return year === '' ? {} : { year };
}
