/** What a date means, in words. */
import type { DateFacts } from '../features/dateHover';
import type { HistoricalDate, Point } from '../reading/dates/model';
import { say } from './language';

/** @returns the meaning, and what is to be said about how it was read, if anything. */
export function dateInWords({ date, from, other, order }: DateFacts): {
  readonly meaning: string;
  readonly how: string;
} {
  if (date.form === 'undated') return { meaning: say('no date'), how: '' };
  if (other) {
    const meaning = say('{date} or {other}', { date: pointInWords(from), other: pointInWords(other) });
    return { meaning, how: say('nothing here tells which') };
  }
  if (date.julian)
    return { meaning: pointInWords(from), how: say('Old Style {date}', { date: pointInWords(date.julian) }) };
  const how = order === undefined ? '' : order === 'day' ? say('day before month') : say('month before day');
  return { meaning: spanInWords(date, from), how };
}

function spanInWords({ to, certainty, isBetween }: HistoricalDate, from: Point): string {
  const first = certainInWords(certainty, pointInWords(from));
  if (!to) return first;
  const ends = { first, last: pointInWords(to) };
  return isBetween ? say('some time between {first} and {last}', ends) : say('{first} to {last}', ends);
}

function certainInWords(certainty: HistoricalDate['certainty'], date: string): string {
  switch (certainty) {
    case 'certain':
      return date;
    case 'approximate':
      return say('about {date}', { date });
    case 'uncertain':
      return say('perhaps {date}', { date });
    case 'doubtful':
      return say('perhaps about {date}', { date });
  }
}

/** By number. Beside a day a month may be written otherwise. */
const MONTHS = [
  '',
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = [
  '',
  '{day} January',
  '{day} February',
  '{day} March',
  '{day} April',
  '{day} May',
  '{day} June',
  '{day} July',
  '{day} August',
  '{day} September',
  '{day} October',
  '{day} November',
  '{day} December',
];
const SEASONS = ['', 'spring', 'summer', 'autumn', 'winter'];
const PARTS = ['', 'early {date}', 'mid {date}', 'late {date}'];

function pointInWords(point: Point): string {
  const { part } = point;
  const date = dayInYear(point);
  return part ? say(PARTS[part] ?? '', { date }) : date;
}

function dayInYear({ year, within, month, day, season }: Point): string {
  const days = dayInWords(month, day) || (season ? say(SEASONS[season] ?? '') : '');
  const years = yearInWords(year, within);
  if (days === '' || years === '') return days || years;
  return say('{date} {year}', { date: days, year: years });
}

function dayInWords(month: number | undefined, day: number | undefined): string {
  if (!month) return day ? String(day) : '';
  return day ? say(DAYS[month] ?? '', { day }) : say(MONTHS[month] ?? '');
}

function yearInWords(year: number | undefined, within: Point['within']): string {
  if (year === undefined) return '';
  if (within === 'decade') return say('{year}s', { year });
  return within === 'century' ? say('the {year}s', { year }) : String(year);
}
