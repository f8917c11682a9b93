/** What a date means, in English words. */
import type { DateFacts } from '../features/dateHover';
import type { HistoricalDate, Point } from '../reading/dates/model';
import { ENGLISH_MONTHS } from '../reading/dates/months';

/** @returns the meaning, and what is to be said about how it was read, if anything. */
export function dateInWords({ date, from, other, order }: DateFacts): {
  readonly meaning: string;
  readonly how: string;
} {
  if (date.form === 'undated') return { meaning: 'no date', how: '' };
  if (other) return { meaning: `${pointInWords(from)} or ${pointInWords(other)}`, how: 'nothing here tells which' };
  if (date.julian) return { meaning: pointInWords(from), how: `Old Style ${pointInWords(date.julian)}` };
  const how = order === undefined ? '' : order === 'day' ? 'day before month' : 'month before day';
  return { meaning: spanInWords(date, from), how };
}

const CERTAINTIES: Readonly<Record<HistoricalDate['certainty'], string>> = {
  certain: '',
  approximate: 'about ',
  uncertain: 'perhaps ',
  doubtful: 'perhaps about ',
};

function spanInWords({ to, certainty, isBetween }: HistoricalDate, from: Point): string {
  const first = CERTAINTIES[certainty] + pointInWords(from);
  if (!to) return first;
  return isBetween ? `some time between ${first} and ${pointInWords(to)}` : `${first} to ${pointInWords(to)}`;
}

const SEASONS = ['', 'spring', 'summer', 'autumn', 'winter'];
const PARTS = ['', 'early', 'mid', 'late'];

function pointInWords({ year, within, month, day, season, part }: Point): string {
  const when = within === 'decade' ? `${year}s` : within === 'century' ? `the ${year}s` : year;
  const words = [part && PARTS[part], day, month && ENGLISH_MONTHS[month - 1], season && SEASONS[season], when];
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}
