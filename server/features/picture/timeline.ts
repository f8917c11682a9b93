/** The documents and other archival sources of a dossier in the order of their dates. */
import type { ListedDocument } from '../../dossier/documents';
import type { Dossier } from '../../dossier/dossier';
import type { Day } from '../../reading/dates/calendar';
import { daysOf } from './days';
import type { Dated, Spot } from './model';
import type { DatedIn, TextPicture } from './textPicture';

const MOST_DATES = 500;

interface Timeline {
  readonly dated: readonly Dated[];
  readonly hiddenDates: number;
  /** The numbers of documents without a date. */
  readonly undated: readonly string[];
}

/** A document has the date of the list, else the one that the first note gives that has one. */
export function timelineOf(
  dossier: Dossier,
  texts: readonly TextPicture[],
  spotOf: (document: ListedDocument) => Spot | undefined,
): Timeline {
  const sources = new Map<string, DatedIn & { times: number }>();
  const inNotes = new Map<string, DatedIn>();
  for (const { dated } of texts)
    for (const one of dated) {
      if (one.number !== undefined) {
        if (!inNotes.has(one.number)) inNotes.set(one.number, one);
        continue;
      }
      const known = sources.get(one.key);
      if (known) known.times++;
      else sources.set(one.key, { ...one, times: 1 });
    }
  const dated: Dated[] = [];
  const undated: string[] = [];
  for (const document of dossier.documents.list) {
    const one = datedDocument(document, texts, inNotes.get(document.number), spotOf(document));
    if (one) dated.push(one);
    else undated.push(document.number);
  }
  for (const { key: _, times, ...source } of sources.values()) dated.push({ ...source, kind: 'source', cited: times });
  // Of very many documents stay, and the sources that are cited most.
  const kept = [...dated]
    .sort((a, b) => Number(a.kind === 'source') - Number(b.kind === 'source') || b.cited - a.cited)
    .slice(0, MOST_DATES)
    .sort((a, b) => dayNumber(a.from) - dayNumber(b.from) || dayNumber(a.to) - dayNumber(b.to));
  return { dated: kept, hiddenDates: dated.length - kept.length, undated };
}

function datedDocument(
  { number, title, date }: ListedDocument,
  texts: readonly TextPicture[],
  inNote: DatedIn | undefined,
  spot: Spot | undefined,
): Dated | undefined {
  const cited = texts.reduce((sum, { counts }) => sum + (counts.get(`document ${number}`)?.cited ?? 0), 0);
  const days = date && daysOf(date);
  if (days && spot) {
    const isCertain = date.certainty === 'certain';
    return { kind: 'document', number, name: title, date: date.text, ...days, isCertain, spot, cited };
  }
  if (!inNote) return undefined;
  const { key: _, ...rest } = inNote;
  return { ...rest, kind: 'document', name: title, spot: spot ?? rest.spot, cited };
}

/** For the order alone. */
function dayNumber({ year, month, day }: Day): number {
  return (year * 12 + month) * 31 + day;
}
