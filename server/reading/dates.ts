/** Dates at the head or the end of a document's title. */

/** A date in ISO 8601 form, as exact as it was given: `1962-06-27`, `1962-06`, `1959`. */
export interface DocumentDate {
  readonly iso: string;
  readonly text: string;
}

const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
};
const MONTH = Object.keys(MONTHS).join('|');
const DAY_FIRST = new RegExp(`^(\\d{1,2}) (${MONTH}),? (\\d{4})(?=\\W|$)`, 'i');
const MONTH_FIRST = new RegExp(`^(${MONTH}) (\\d{1,2}), (\\d{4})(?=\\W|$)`, 'i');
const MONTH_ONLY = new RegExp(`^(${MONTH}),? (\\d{4})(?=\\W|$)`, 'i');
const YEAR_ONLY = /^(1[5-9]\d\d|20\d\d)(?=[,.:;]|$)/;

/** The date that a title opens with, and the title after it. */
export function leadingDate(title: string): { date: DocumentDate; rest: string } | undefined {
  const found = readDate(title);
  if (!found) return undefined;
  return { date: found, rest: title.slice(found.text.length).replace(/^[\s,.:;–-]+/, '') };
}

function readDate(text: string): DocumentDate | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dateOf(dayFirst[0], dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return dateOf(monthFirst[0], monthFirst[3]!, monthFirst[1]!, monthFirst[2]!);
  const month = MONTH_ONLY.exec(text);
  if (month) return dateOf(month[0], month[2]!, month[1]!);
  const year = YEAR_ONLY.exec(text);
  return year ? { iso: year[1]!, text: year[0] } : undefined;
}

function dateOf(text: string, year: string, month: string, day?: string): DocumentDate {
  const parts = [year, String(MONTHS[month.toLowerCase()]).padStart(2, '0')];
  if (day) parts.push(day.padStart(2, '0'));
  return { iso: parts.join('-'), text };
}

/** The year that a title ends with: "Report on the exhibition, 1959", "Year 1959". */
export function yearAtEnd(title: string): DocumentDate | undefined {
  const found = /(?:,|\byear|\bin|\()\s?(1[5-9]\d\d|20\d\d)\)?\.?$/i.exec(title);
  return found ? { iso: found[1]!, text: found[1]! } : undefined;
}
