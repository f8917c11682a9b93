/**
 * The list of documents in an essay: a title line with a number, a dash and perhaps a date, and a `Source:` line.
 *
 *   entry  = title (line break | blank line) source
 *   title  = "Document" ["No."] number ("–" | "-" | ":" | ".") [date ","] text
 *   source = ("Source" | "Sources") ":" shelfmark
 */
import { flat } from '../text/flat';
import { endWithoutBreak } from '../text/lines';
import { NONE } from '../text/none';
import type { Passage } from '../text/passage';
import { type Span, shifted } from '../text/span';
import type { Cues } from './cues';
import type { HistoricalDate } from './dates/model';
import { dateAtEnd, leadingDate } from './dates/title';

/** A line that reads as the title of a listed document. Whether it is one shows when its source is found. */
export interface TitleLine extends Span {
  readonly number: string;
  /** "Document 4", without what follows. */
  readonly header: Span;
  readonly title: string;
  readonly date: HistoricalDate | undefined;
  /** The place of the passage among those of the block. */
  readonly passage: number;
}

/** A `Source:` line. */
export interface SourceLine extends Span {
  readonly passage: number;
}

const TITLE =
  /(?:#{1,6} |\*{1,2}|[-*+] )?((?:Document|Documento|Dokument|Документ|DOCUMENT|Doc\.)\s{1,3}(?:(?:[Nn]o\.?|[Nn]umber|№|#)\s{0,2})?(\d{1,4}[a-z]?))\*{0,2}\s{0,2}(?:[–—:.]|-(?=\s))\*{0,2}\s{0,4}(?=\S)/y;
const SOURCE = /(?:\*{1,2}|[-*+] |_|\[)?(?:Sources?|SOURCE|Fuentes?|Quellen?|Источники?|Fonti?)\*{0,2}:\*{0,2}_?\s/y;

/** The title lines and source lines of a block. Both stand at the start of a line. */
export interface DocumentLines {
  readonly titles: readonly TitleLine[];
  readonly sources: readonly SourceLine[];
}

/** Those that are being gathered. */
interface Gathered {
  readonly titles: TitleLine[];
  readonly sources: SourceLine[];
}

export function readDocumentLines(text: string, passages: readonly Passage[], { lines }: Cues): DocumentLines {
  const gathered: Gathered = { titles: [], sources: [] };
  let line = 0;
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index]!;
    if (passage.kind === 'code' || passage.kind === 'note') continue;
    while (line < lines.length && lines[line]! <= passage.start) line++;
    for (let start = passage.start; start < passage.end; line++) {
      const next = lines[line] ?? text.length;
      readLine(text, start, Math.min(endWithoutBreak(text, next), passage.end), index, gathered);
      start = next;
    }
  }
  return {
    titles: gathered.titles.length > 0 ? gathered.titles : NONE,
    sources: gathered.sources.length > 0 ? gathered.sources : NONE,
  };
}

function readLine(text: string, start: number, end: number, passage: number, gathered: Gathered): void {
  // Nearly every line is neither title nor source; its first letter tells.
  const isNew =
    'DdДSFQИ#*-+_['.includes(text[start]!) &&
    (readSource(text, start, end, passage, gathered) || readTitle(text, start, end, passage, gathered));
  if (!isNew) extendLast(text, start, end, passage, gathered);
}

function readSource(text: string, start: number, end: number, passage: number, { sources }: Gathered): boolean {
  SOURCE.lastIndex = start;
  const source = SOURCE.exec(text);
  if (!source || SOURCE.lastIndex > end) return false;
  sources.push({ start: SOURCE.lastIndex, end, passage });
  return true;
}

function readTitle(text: string, start: number, end: number, passage: number, { titles }: Gathered): boolean {
  TITLE.lastIndex = start;
  const found = TITLE.exec(text);
  if (!found || TITLE.lastIndex > end) return false;
  const headerStart = start + found[0].indexOf(found[1]!);
  // The pattern ends where the title begins.
  const titleStart = TITLE.lastIndex;
  const rest = text
    .slice(titleStart, end)
    .trim()
    .replace(/\*{1,2}$/, '');
  const dated = leadingDate(rest);
  const date = dated?.date ?? dateAtEnd(rest);
  titles.push({
    start,
    end,
    number: found[2]!,
    header: { start: headerStart, end: headerStart + found[1]!.length },
    title: flat(dated ? dated.rest : rest),
    date: date && movedBy(date, titleStart),
    passage,
  });
  return true;
}

/** A hard-wrapped title or source goes on in the next line of its paragraph. */
function extendLast(text: string, start: number, end: number, passage: number, { titles, sources }: Gathered): void {
  const title = titles[titles.length - 1];
  const source = sources[sources.length - 1];
  if (source?.passage === passage && source.start > (title?.start ?? -1))
    sources[sources.length - 1] = { ...source, end };
  else if (title?.passage === passage && title.title.length < 400) {
    const whole = `${title.title} ${text.slice(start, end).trim()}`;
    titles[titles.length - 1] = {
      ...title,
      end,
      title: whole,
      date: title.date ?? dateInLine(text, whole, start, end),
    };
  }
}

/** The date at the end of a wrapped title, if it stands in the last line as a whole. */
function dateInLine(text: string, title: string, start: number, end: number): HistoricalDate | undefined {
  const date = dateAtEnd(title);
  const at = date ? text.lastIndexOf(date.text, end) : -1;
  return at < start ? undefined : movedBy(date!, at - date!.start);
}

function movedBy(date: HistoricalDate, by: number): HistoricalDate {
  return { ...date, ...shifted(date, by) };
}
