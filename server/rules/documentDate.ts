import { datedCitation } from '../dossier/datedCitations';
import { shelfmarksNearListed } from '../dossier/nearListed';
import { boundsOf } from '../reading/dates/edtf';
import type { HistoricalDate } from '../reading/dates/model';
import type { Finding, Rule } from './rule';

/**
 * A note that dates a document otherwise than the list does. Of two dates the more exact one may lie in the other: the
 * year alone, or an approximate span, contradicts nothing inside it.
 */
export const documentDate: Rule = {
  code: 'document.date',
  severity: 'warning',
  *check({ dossier, file, essay, apparatus }): Iterable<Finding> {
    for (const placed of shelfmarksNearListed(dossier, file)) {
      const { document, relation } = dossier.denotation(placed);
      if (!document?.date || (relation !== 'same' && relation !== 'inside' && relation !== 'superset')) continue;
      if (!apparatus.noteAt(placed.at.start)) continue;
      const dated = datedCitation(essay, placed);
      if (!dated) continue;
      // Several documents may come from one file; the note may mean another of them.
      const listed = dossier.documents.byKey(placed.key).flatMap(({ date }) => date ?? []);
      if (dated.all.some((date) => listed.some((other) => agree(date, other)))) continue;
      if (!contradict(dated.own, document.date)) continue;
      const args = { number: document.number, given: dated.own.text, listed: document.date.text };
      yield {
        at: { start: dated.own.start, end: dated.own.end },
        says: ['document.date', args],
        related: [{ place: { file: document.file, at: document.date }, says: ['document.date/list', args] }],
        data: { listed: document.date.text },
      };
    }
  },
};

/** Whether two dates may be the same, in whatever order the digits of one are to be read. */
function agree(a: HistoricalDate, b: HistoricalDate): boolean {
  return readings(a).some((one) => readings(b).some((other) => overlap(one, other)));
}

function contradict(a: HistoricalDate, b: HistoricalDate): boolean {
  return readings(a).length > 0 && readings(b).length > 0 && !agree(a, b);
}

type Bounds = readonly [number, number];

function overlap([from, to]: Bounds, [start, end]: Bounds): boolean {
  return from <= end && start <= to;
}

/** The days that a date may mean: in digits both readings, in both styles the Old one too. None without a year. */
function readings(date: HistoricalDate): Bounds[] {
  const points = [date.from, date.other, date.julian].filter((point) => point !== undefined);
  return points.flatMap((from) => {
    const bounds = boundsOf({ ...date, from });
    return bounds ? [bounds] : [];
  });
}
