/** The order in which shelfmarks are listed, the same on every machine and in every language. */

const RUNS = /\d+|[^\d]+/g;
/** Among equal values the shorter comes first, up to this length. */
const LONGEST = 24;

/**
 * Compares values of a level: numbers as numbers, before letters; where only zeros in front differ, the shorter first.
 * So 9, 59, 059a, 110, 0110, R-9654.
 */
export function compareValues(a: string, b: string): number {
  return compareUnits(placeOf(a), placeOf(b));
}

/** A string that stands among others where its value does, for comparing many of them. */
export function placeOf(value: string): string {
  let place = '';
  for (const run of folded(value).match(RUNS) ?? []) place += isDigits(run) ? numberPlace(run) : `\u0002${run}`;
  return `${place}\u0000${value.padStart(LONGEST, '\u0000')}`;
}

/** A longer number is greater, whatever its digits. */
function numberPlace(digits: string): string {
  const number = digits.replace(/^0+(?=\d)/, '');
  return `\u0001${String.fromCharCode(number.length)}${number}`;
}

/** Compares names of archives, whatever their accents and capitals. */
export function compareNames(a: string, b: string): number {
  return compareUnits(folded(a), folded(b)) || compareUnits(a, b);
}

/** Small letters without accents; spaces count for nothing. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s]/g, '')
    .toLowerCase();
}

function isDigits(run: string): boolean {
  const code = run.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
