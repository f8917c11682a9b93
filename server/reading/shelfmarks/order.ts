/** The order in which shelfmarks are listed, the same on every machine and in every language. */

const RUNS = /\d+|[^\d]+/g;

/**
 * Compares values of a level: numbers as numbers, before letters; where only zeros in front differ, the shorter first.
 * So 9, 59, 059a, 110, 0110, R-9654.
 */
export function compareValues(a: string, b: string): number {
  const [ours, theirs] = [folded(a).match(RUNS) ?? [], folded(b).match(RUNS) ?? []];
  for (let index = 0; index < Math.min(ours.length, theirs.length); index++) {
    const compared = compareRuns(ours[index]!, theirs[index]!);
    if (compared !== 0) return compared;
  }
  return ours.length - theirs.length || a.length - b.length || compareNames(a, b);
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

function compareRuns(a: string, b: string): number {
  const [isNumber, isOther] = [isDigits(a), isDigits(b)];
  if (isNumber !== isOther) return isNumber ? -1 : 1;
  if (!isNumber) return compareUnits(a, b);
  // Numbers of any length, without the zeros before them.
  const [ours, theirs] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
  return ours.length - theirs.length || compareUnits(ours, theirs);
}

function isDigits(run: string): boolean {
  const code = run.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
