/** The date that a note gives a document which it cites. */
import type { HistoricalDate } from '../reading/dates/model';
import type { Essay } from '../reading/essay';
import { type Span, shifted, spansWithin } from '../text/span';
import type { PlacedShelfmark } from './shelfmarks';

/** The dates that stand with a shelfmark, and which of them is the document's. Places are those of the essay. */
export interface DatedCitation {
  readonly own: HistoricalDate;
  /** All that stand in the same citation: a title has dates, too. */
  readonly all: readonly HistoricalDate[];
}

/**
 * A citation goes from one semicolon, or another shelfmark, to the next. The date of the document is the last one before
 * its sentence ends; where none follows the shelfmark, as in American notes, the last one before it.
 */
export function datedCitation(essay: Essay, { at, base }: PlacedShelfmark): DatedCitation | undefined {
  const { text, layout, facts } = essay.blocks[essay.blockAt(at.start)]!;
  if (facts.dates.length === 0) return undefined;
  const place = shifted(at, -base);
  const passage = layout.passages.find(({ start, end }) => start <= place.start && place.end <= end);
  if (!passage) return undefined;
  const start = Math.max(passage.label?.textStart ?? passage.start, place.start - LONGEST);
  const end = Math.min(passage.end, place.end + LONGEST);
  const before = spansWithin(facts.shelfmarks, start, place.start).at(-1)?.end ?? start;
  const after = spansWithin(facts.shelfmarks, place.end, end)[0]?.start ?? end;
  const from = before + text.slice(before, place.start).lastIndexOf(';') + 1;
  const stop = text.slice(place.end, after).indexOf(';');
  const to = stop < 0 ? after : place.end + stop;
  const all = spansWithin(facts.dates, from, to).filter((date) => isOfDocument(text, date));
  const own =
    lastOfSentence(
      text,
      all.filter((date) => date.start >= place.end),
    ) ?? lastOf(all, place);
  return own && { own: { ...own, ...shifted(own, base) }, all };
}

/** A citation is no longer than this on either side of the shelfmark. */
const LONGEST = 1000;

/** What was seen, declassified or printed on a day was not written on it. */
const OF_SOMETHING_ELSE =
  /\b(?:accessed|retrieved|viewed|consulted|checked|visited|declassified|released|received|printed|published|copy|forwarded|since|until|before|after|consultado|consulté|abgerufen|дата обращения)(?: (?:on|am|le|el))?:? {0,2}$/iu;

function isOfDocument(text: string, { start, fault }: HistoricalDate): boolean {
  return fault === undefined && !OF_SOMETHING_ELSE.test(text.slice(Math.max(0, start - 28), start));
}

const SENTENCE_END = /(?:\p{Ll}{4}|\d{4})[.!?]["”’»]?\s{1,3}\p{Lu}/u;

function lastOfSentence(text: string, dates: readonly HistoricalDate[]): HistoricalDate | undefined {
  let own = dates[0];
  for (const date of dates.slice(1)) {
    if (SENTENCE_END.test(text.slice(own!.end - 4, date.start + 1))) break;
    own = date;
  }
  return own;
}

function lastOf(dates: readonly HistoricalDate[], { start }: Span): HistoricalDate | undefined {
  return dates.filter(({ end }) => end <= start).at(-1);
}
