import { DateOrders, type Order } from '../dossier/dateOrder';
import type { Dossier } from '../dossier/dossier';
import type { FileId } from '../dossier/place';
import { edtfOf } from '../reading/dates/edtf';
import type { HistoricalDate, Point } from '../reading/dates/model';
import { type Span, shifted } from '../text/span';

/** A date that does not explain itself, and what it means. */
export interface DateFacts {
  readonly date: HistoricalDate;
  /** What it says, as exactly as is known: of two readings the one that is meant. */
  readonly from: Point;
  /** The other reading, where nothing tells which is meant. */
  readonly other: Point | undefined;
  /** Of a date in digits. */
  readonly order: Order['first'] | undefined;
  readonly edtf: string;
}

/**
 * The date under an offset, if one has to explain it: in digits, shortened, approximate, a season, in the Old Style. A day
 * in words says itself what it is.
 */
export function findDate(
  dossier: Dossier,
  file: FileId,
  offset: number,
): (DateFacts & { readonly at: Span }) | undefined {
  const found = dateAt(dossier, file, offset);
  if (!found || explainsItself(found)) return undefined;
  const at = { start: found.start, end: found.end };
  const { from, other, edtf } = found;
  if (!other) return { at, date: found, from, other, order: orderIn(found), edtf };
  const essay = dossier.essay(file);
  const order = essay && new DateOrders(essay, dossier.documents).of(found)?.first;
  if (!order) return { at, date: found, from, other, order, edtf };
  const meant = order === 'day' ? from : other;
  return { at, date: found, from: meant, other: undefined, order, edtf: edtfOf(meant, undefined, found.certainty) };
}

function dateAt(dossier: Dossier, file: FileId, offset: number): HistoricalDate | undefined {
  const isHere = ({ start, end }: Span) => start <= offset && offset <= end;
  const essay = dossier.essay(file);
  if (!essay)
    return dossier.documents.list.find((document) => document.file === file && document.date && isHere(document.date))
      ?.date;
  const block = essay.blockAt(offset);
  const base = essay.offsetOf(block);
  const date = essay.blocks[block]!.facts.dates.find((one) => isHere(shifted(one, base)));
  return date && { ...date, ...shifted(date, base) };
}

function explainsItself({ form, certainty, julian, isBetween, fault, edtf }: HistoricalDate): boolean {
  if (fault || (edtf === '' && form !== 'undated')) return true;
  return (form === 'full' || form === 'iso') && certainty === 'certain' && !julian && !isBetween;
}

/** In `05.05.1960` the order says nothing. */
function orderIn({ form, order }: HistoricalDate): Order['first'] | undefined {
  return form === 'numeric' ? order : undefined;
}
