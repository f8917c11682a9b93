/** Whether the day or the month stands first in a date of digits, by what else is written. */

import type { HistoricalDate, Point } from '../reading/dates/model';
import type { Essay } from '../reading/essay';
import { type Span, shifted } from '../text/span';
import type { Documents } from './documents';

export interface Order {
  readonly first: 'day' | 'month';
  /** A date of which one number is above 12, the list of documents, or a date in words elsewhere in the essay. */
  readonly by: 'numbers' | 'list' | 'words';
  /** Of the words: where they stand in the essay. */
  readonly at?: Span;
}

/** What an essay and the list of documents tell about the order of the digits in dates. Gathered when it is asked for. */
export class DateOrders {
  readonly #essay: Essay;
  readonly #documents: Documents;
  #bySeparator: ReadonlyMap<string, Order['first'] | 'both'> | undefined;
  #listed: ReadonlyMap<string, Span> | undefined;
  #words: ReadonlyMap<string, Span> | undefined;

  constructor(essay: Essay, documents: Documents) {
    this.#essay = essay;
    this.#documents = documents;
  }

  /** The order of a date that has two readings; undefined where nothing tells it, or both are told. */
  of(date: HistoricalDate): Order | undefined {
    this.#bySeparator ??= ordersIn(this.#essay);
    const first = date.order ?? this.#bySeparator.get(separatorOf(date));
    if (first === 'day' || first === 'month') return { first, by: 'numbers' };
    this.#listed ??= listedDays(this.#documents);
    const inList = readingAmong(date, this.#listed);
    if (inList) return { ...inList, by: 'list' };
    this.#words ??= daysInWords(this.#essay);
    const inWords = readingAmong(date, this.#words);
    return inWords && { ...inWords, by: 'words' };
  }
}

/** By the sign between the digits: which of them is the day in all dates that tell it. */
function ordersIn(essay: Essay): Map<string, Order['first'] | 'both'> {
  const orders = new Map<string, Order['first'] | 'both'>();
  for (const { facts } of essay.factsWith('oddDates')) {
    for (const date of facts.oddDates) {
      if (!date.order) continue;
      const separator = separatorOf(date);
      orders.set(separator, (orders.get(separator) ?? date.order) === date.order ? date.order : 'both');
    }
  }
  return orders;
}

function separatorOf({ text }: HistoricalDate): string {
  return /[./-]/.exec(text)?.[0] ?? '';
}

function listedDays({ list }: Documents): Map<string, Span> {
  return daysOf(list.flatMap(({ date }) => (date && date.form !== 'numeric' ? [date] : [])));
}

function daysInWords(essay: Essay): Map<string, Span> {
  const dates: HistoricalDate[] = [];
  for (const { facts, base } of essay.factsWith('dates'))
    for (const date of facts.dates)
      if (date.form === 'full' || date.form === 'shortened') dates.push({ ...date, ...shifted(date, base) });
  return daysOf(dates);
}

/** Each day with the place where it stands first. */
function daysOf(dates: readonly HistoricalDate[]): Map<string, Span> {
  const days = new Map<string, Span>();
  for (const { from, to, start, end } of dates) {
    const day = from.day === undefined || to ? '' : keyOf(from);
    if (day !== '' && !days.has(day)) days.set(day, { start, end });
  }
  return days;
}

/** Which of the two readings stands among some days, if only one does. */
function readingAmong({ from, other }: HistoricalDate, days: ReadonlyMap<string, Span>): Omit<Order, 'by'> | undefined {
  const [day, month] = [days.get(keyOf(from)), other && days.get(keyOf(other))];
  if (day && !month) return { first: 'day', at: day };
  return month && !day ? { first: 'month', at: month } : undefined;
}

function keyOf({ year, month, day }: Point): string {
  return `${year}-${month}-${day}`;
}
