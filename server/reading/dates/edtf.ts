/** Dates as EDTF, the Extended Date/Time Format of ISO 8601-2 (https://www.loc.gov/standards/datetime/), levels 1 and 2. */
import { daysIn } from './calendar';
import type { Certainty, HistoricalDate, Point } from './model';

const QUALIFIERS: Readonly<Record<Certainty, string>> = {
  certain: '',
  approximate: '~',
  uncertain: '?',
  doubtful: '%',
};

/** A date, or what is between two. A third of something is written as the approximate span that it is. */
export function edtfOf(from: Point, to: Point | undefined, certainty: Certainty, isBetween = false): string {
  const [first, last] = [endsOf(from), to && endsOf(to)];
  const start = first?.[0] ?? from;
  const end = last?.[1] ?? to ?? first?.[1];
  const startMark = QUALIFIERS[first ? vague(certainty) : certainty];
  const endMark = QUALIFIERS[last || (!to && first) ? vague(certainty) : certainty];
  if (!end) return pointText(start) + startMark;
  // A set may not be qualified as a whole: https://www.loc.gov/standards/datetime/, level 2.
  return isBetween
    ? `[${pointText(start)}..${pointText(end)}]`
    : `${pointText(start)}${startMark}/${pointText(end)}${endMark}`;
}

function vague(certainty: Certainty): Certainty {
  return certainty === 'uncertain' || certainty === 'doubtful' ? 'doubtful' : 'approximate';
}

function pointText({ year, within, month, day, season }: Point): string {
  const digits = year === undefined ? 'XXXX' : padded(year, 4);
  if (within === 'century') return `${digits.slice(0, 2)}XX`;
  if (within === 'decade') return `${digits.slice(0, 3)}X`;
  if (season !== undefined) return `${digits}-2${season}`;
  const rest = [month, day].filter((part) => part !== undefined).map((part) => padded(part, 2));
  return [digits, ...rest].join('-');
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** Where a third of something begins and ends; undefined for what is no third. */
function endsOf({ year, within, month, part }: Point): readonly [Point, Point] | undefined {
  if (part === undefined || year === undefined) return undefined;
  if (within === 'decade') {
    const [from, to] = [
      [0, 3],
      [4, 6],
      [7, 9],
    ][part - 1]!;
    return [{ year: year + from! }, { year: year + to! }];
  }
  if (month === undefined)
    return [
      { year, month: part * 4 - 3 },
      { year, month: part * 4 },
    ];
  return [
    { year, month, day: part * 10 - 9 },
    { year, month, day: part === 3 ? daysIn(month, year) : part * 10 },
  ];
}

/** The first and the last day that a date can mean, as numbers `yyyymmdd`; undefined without a year. */
export function boundsOf(
  date: Pick<HistoricalDate, 'from' | 'to' | 'certainty'>,
): readonly [number, number] | undefined {
  const last = date.to ?? date.from;
  if (date.from.year === undefined || last.year === undefined) return undefined;
  const slack = date.certainty === 'certain' ? 0 : slackOf(date.from);
  return [firstDay(date.from) - slack, lastDay(last) + slack];
}

/** An approximate date may be off by one of what it is given in: a year, a month, a week. */
function slackOf({ month, day, within }: Point): number {
  if (within) return within === 'decade' ? 10_0000 : 100_0000;
  return day !== undefined ? 7 : month !== undefined ? 100 : 1_0000;
}

const SPAN = { decade: 9, century: 99 } as const;
/** The first and the last month of each season; winter goes on in the next year, or began in the one before. */
const SEASONS = { 1: [3, 6], 2: [6, 9], 3: [9, 12], 4: [1, 15] } as const;

function firstDay(point: Point): number {
  const { year = 0, month, day, season } = endsOf(point)?.[0] ?? point;
  return year * 10_000 + (month ?? (season ? SEASONS[season][0] : 1)) * 100 + (day ?? 1);
}

function lastDay(point: Point): number {
  const { year = 0, within, month, day, season } = endsOf(point)?.[1] ?? point;
  const last = year + (within ? SPAN[within] : 0);
  const inMonth = month ?? (season ? SEASONS[season][1] : 12);
  return inMonth > 12 ? (last + 1) * 10_000 + (inMonth - 12) * 100 + 31 : last * 10_000 + inMonth * 100 + (day ?? 31);
}
