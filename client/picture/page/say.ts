// What is read out and shown beside the pointer, from the words of the editor.
import type { Dated, Mark, RowOf, Stretch } from '../protocol';
import type { Words } from '../words';

export function fill(template: string, ...values: (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)] ?? whole));
}

/** The short name of a row. */
export function rowName(of: RowOf, words: Words): string {
  if (of.kind === 'document') return fill(words.document, of.number);
  if (of.kind === 'works') return words.works;
  return of.siglum === undefined ? words.noArchive : fill(words.archive, of.siglum);
}

/** What stands behind the name. */
export function rowTitle(of: RowOf): string {
  if (of.kind === 'document') return of.title;
  return of.kind === 'archive' ? (of.name ?? '') : '';
}

export function timesCited(cited: number, words: Words): string {
  if (cited === 0) return words.neverCited;
  return cited === 1 ? words.citedOnce : fill(words.citedTimes, cited);
}

export function timesMentioned(mentioned: number, words: Words): string {
  if (mentioned === 0) return '';
  return mentioned === 1 ? words.mentionedOnce : fill(words.mentionedTimes, mentioned);
}

export function rowSaid(of: RowOf, cited: number, mentioned: number, words: Words): string {
  const date = of.kind === 'document' ? of.date : undefined;
  return said([rowName(of, words), rowTitle(of), date, timesCited(cited, words), timesMentioned(mentioned, words)]);
}

export function markSaid({ cited, mentioned, notes, paragraph }: Mark, words: Words): string {
  const inNotes = notes.length === 0 ? '' : fill(notes.length === 1 ? words.note : words.notes, notes.join(', '));
  const times = [cited > 1 && timesCited(cited, words), timesMentioned(mentioned, words)];
  return said([inNotes, fill(words.paragraph, paragraph), ...times]);
}

export function stretchSaid({ paragraphs, paragraph, words: begins }: Stretch, words: Words): string {
  return paragraphs === 1
    ? fill(words.bareOne, paragraph, begins)
    : fill(words.bareMany, paragraphs, paragraph, begins);
}

export function datedName(dated: Dated, words: Words): string {
  return dated.number === undefined ? dated.name : fill(words.document, dated.number);
}

/** What begins in words says itself how certain it is: "no date, about 1960". */
export function dateSaid({ date, isCertain }: Dated, words: Words): string {
  return isCertain || /^\p{L}/u.test(date) ? date : `${words.about} ${date}`;
}

export function datedSaid(dated: Dated, words: Words): string {
  const title = dated.number === undefined ? words.otherSource : dated.name;
  return said([datedName(dated, words), dateSaid(dated, words), title, timesCited(dated.cited, words)]);
}

function said(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}
