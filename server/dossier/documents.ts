/** The documents of a dossier: from the lists in its essays and from its manifest. */
import type { HistoricalDate } from '../reading/dates/model';
import type { SourceLine, TitleLine } from '../reading/documents';
import type { Essay } from '../reading/essay';
import type { Passage } from '../text/passage';
import { type Span, shifted } from '../text/span';
import type { FileId } from './place';
import { type PlacedShelfmark, placedShelfmarks } from './shelfmarks';

/** A document as the list or the manifest states it. Spans are UTF-16 offsets in `file`. */
export interface ListedDocument {
  readonly number: string;
  readonly title: string;
  /** Where it stands counts from the start of `file`. */
  readonly date: HistoricalDate | undefined;
  readonly author: string | undefined;
  readonly file: FileId;
  /** "Document 4" in the list; the number in the manifest. */
  readonly header: Span;
  /** From the header to the end of the source. */
  readonly full: Span;
  /** The source as written. */
  readonly source: string | undefined;
  readonly shelfmarks: readonly PlacedShelfmark[];
}

/** The documents of a dossier, by number and by key. Immutable. */
export class Documents {
  readonly list: readonly ListedDocument[];
  /** Title lines that give a number a second time, as the heading over the text of a document does. */
  readonly again: readonly ListedDocument[];
  readonly #byNumber = new Map<string, ListedDocument>();
  readonly #byKey = new Map<string, ListedDocument[]>();

  constructor(stated: readonly ListedDocument[]) {
    const again: ListedDocument[] = [];
    for (const document of stated) {
      if (this.#byNumber.has(document.number)) {
        again.push(document);
        continue;
      }
      this.#byNumber.set(document.number, document);
      for (const key of new Set(document.shelfmarks.map((shelfmark) => shelfmark.key))) {
        const same = this.#byKey.get(key);
        if (same) same.push(document);
        else this.#byKey.set(key, [document]);
      }
    }
    this.list = [...this.#byNumber.values()];
    this.again = again;
  }

  byNumber(number: string): ListedDocument | undefined {
    return this.#byNumber.get(number);
  }

  byKey(key: string): readonly ListedDocument[] {
    return this.#byKey.get(key) ?? [];
  }

  /** Whether a document is kept in a repository. */
  cites(repository: string): boolean {
    for (const key of this.#byKey.keys()) if (key.startsWith(`${repository}/`)) return true;
    return false;
  }
}

/** Whether two lists say the same of the same documents, wherever they stand. */
export function saySame(a: readonly ListedDocument[], b: readonly ListedDocument[]): boolean {
  return a.length === b.length && a.every((document, index) => saysSame(document, b[index]!));
}

function saysSame(a: ListedDocument, b: ListedDocument): boolean {
  return (
    a.file === b.file &&
    a.number === b.number &&
    a.title === b.title &&
    a.author === b.author &&
    a.date?.text === b.date?.text &&
    a.source === b.source &&
    a.shelfmarks.length === b.shelfmarks.length &&
    a.shelfmarks.every((own, index) => sameLeaves(own, b.shelfmarks[index]!))
  );
}

function sameLeaves({ key, shelfmark }: PlacedShelfmark, other: PlacedShelfmark): boolean {
  const [ours, theirs] = [shelfmark.leaves, other.shelfmark.leaves];
  return key === other.key && (ours === theirs || JSON.stringify(ours?.ranges) === JSON.stringify(theirs?.ranges));
}

const LIST_HEADING = /\b(?:documents?|dokumente|documentos|документ\p{L}*)\b/iu;

interface Line<T> {
  readonly line: T;
  readonly base: number;
  readonly block: number;
  /** The place of the line's passage in the whole essay. */
  readonly passage: number;
  /** Whether a heading that announces documents stands directly before. */
  readonly announced: boolean;
}

/** The documents that an essay lists, in reading order. */
export function listedIn(file: FileId, essay: Essay): ListedDocument[] {
  const { titles, sources } = linesOf(essay);
  const listed: ListedDocument[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let next = 0;
  for (const [index, title] of titles.entries()) {
    while (next < sources.length && startOf(sources[next]!) < startOf(title)) next++;
    // The source stands in the same paragraph or the next one, before the next title.
    const source = sources[next];
    const following = titles[index + 1];
    const own = source && source.passage - title.passage <= 1 && (!following || startOf(source) < startOf(following));
    // Without a source a title line counts only in a list: "Document 5 – …" may open a paragraph of prose.
    if (!own && !title.announced && title.passage - last > 2) continue;
    last = own ? source.passage : title.passage;
    listed.push(documentOf(file, essay, title, own ? source : undefined));
  }
  return listed;
}

function linesOf(essay: Essay): { titles: Line<TitleLine>[]; sources: Line<SourceLine>[] } {
  const titles: Line<TitleLine>[] = [];
  const sources: Line<SourceLine>[] = [];
  let before = 0;
  let lastHeading = '';
  for (let block = 0; block < essay.blocks.length; block++) {
    const { facts, layout, text } = essay.blocks[block]!;
    const base = essay.offsetOf(block);
    const headingBefore = (passage: number) =>
      passage === 0 ? lastHeading : headingOf(text, layout.passages[passage - 1]);
    for (const line of facts.titles) {
      const announced = LIST_HEADING.test(headingBefore(line.passage));
      titles.push({ line, base, block, passage: before + line.passage, announced });
    }
    for (const line of facts.sources) {
      sources.push({ line, base, block, passage: before + line.passage, announced: false });
    }
    if (layout.passages.length > 0) lastHeading = headingBefore(layout.passages.length);
    before += layout.passages.length;
  }
  return { titles, sources };
}

/** The text of a passage that is a heading; empty for another. */
function headingOf(text: string, passage: Passage | undefined): string {
  return passage?.kind === 'heading' ? text.slice(passage.start, passage.end) : '';
}

function startOf(line: Line<Span>): number {
  return line.base + line.line.start;
}

function documentOf(
  file: FileId,
  essay: Essay,
  title: Line<TitleLine>,
  source: Line<SourceLine> | undefined,
): ListedDocument {
  const header = shifted(title.line.header, title.base);
  const sourceSpan = source && shifted(source.line, source.base);
  const shelfmarks = sourceSpan
    ? placedShelfmarks(file, essay, source.block, source.block + 1).filter(
        ({ at }) => at.start >= sourceSpan.start && at.end <= sourceSpan.end,
      )
    : [];
  return {
    number: title.line.number,
    title: title.line.title,
    date: title.line.date && { ...title.line.date, ...shifted(title.line.date, title.base) },
    author: undefined,
    file,
    header,
    full: { start: header.start, end: sourceSpan?.end ?? title.base + title.line.end },
    source: sourceSpan && essay.text(sourceSpan).trim(),
    shelfmarks,
  };
}
