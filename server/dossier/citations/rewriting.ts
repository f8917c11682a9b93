/** Citations that are written otherwise: in short where a full form is given again, in full where only a short one is. */
import type { Author, Citation } from '../../reading/citations/model';
import { readCitationsIn } from '../../reading/citations/readCitations';
import { type Hand, inFull, inShort } from '../../reading/citations/wording';
import type { Dossier } from '../dossier';
import type { Edit } from '../fix';
import type { FileId } from '../place';
import type { Citations, PlacedCitation } from './citations';
import { type Work, Works } from './works';

/** So many citations tell how a text writes them. */
const ENOUGH = 60;
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '„': '“', '"': '"', "'": "'" };

/**
 * A full form in short, with its page. The result is read as the same work and as no other of the text.
 *
 * @returns undefined where no short form would do.
 */
export function shortened(dossier: Dossier, file: FileId, placed: PlacedCitation): Edit[] | undefined {
  const { citation, resolved, at, base } = placed;
  const { work } = resolved;
  const { title, authors } = citation;
  const [first] = authors;
  // Of "… and *Another Book*" the author stands with the book before.
  if (!work || !title || !first || first.start < citation.start || first.end > title.start) return undefined;
  const text = dossier.essay(file)!.text({ start: base, end: at.end });
  const hand = { ...handOf(dossier, file), ...handIn(text, citation) };
  const written = inShort(
    namesOf(dossier, file, authors),
    title.text,
    title.quoted,
    pageOf(text, citation, title.end),
    hand,
  );
  if (!isMeant(written, work, worksOf(dossier, file))) return undefined;
  return [{ file, at, text: written }];
}

/**
 * A short form in full, as the text writes other works, with its page.
 *
 * @param work that a bibliography states.
 * @returns undefined where what would be written is not read as that work.
 */
export function spelledOut(dossier: Dossier, file: FileId, placed: PlacedCitation, work: Work): Edit[] | undefined {
  const { citation, at, base } = placed;
  const text = dossier.essay(file)!.text({ start: base, end: at.end });
  const page = pageOf(text, citation, citation.title?.end ?? citation.end);
  const written = inFull(work, page, handOf(dossier, file));
  const [read, ...others] = readCitationsIn(written, { start: 0, end: written.length }, []);
  if (!read?.data || others.length > 0 || only(work).stating(read) !== work) return undefined;
  return [{ file, at, text: written }];
}

/**
 * Names as the text has them in its short forms: of `Hugo Fazio Vengoa` nobody can tell otherwise that the surname is
 * `Fazio Vengoa`.
 */
function namesOf(dossier: Dossier, file: FileId, authors: readonly Author[]): readonly Author[] {
  const short = authors.map((): Author | undefined => undefined);
  const isShort = ({ form }: { form: string }, { kind }: Citation) => form === 'short' && kind === 'work';
  for (const { citation } of dossier.citations(file)!.where(isShort))
    for (const [index, author] of authors.entries())
      short[index] ??= citation.authors.find(({ text }) => author.text.endsWith(` ${text}`));
  return authors.map((author, index) => ({ ...author, ...(short[index] && { text: short[index].text, given: '' }) }));
}

/** The works of a text, and those of the bibliographies. */
function worksOf(dossier: Dossier, file: FileId): readonly Work[] {
  const all = new Map<string, Work>();
  for (const { resolved } of dossier.citations(file)!.all())
    if (resolved.work) all.set(resolved.work.key, resolved.work);
  return [...all.values()];
}

function isMeant(written: string, work: Work, all: readonly Work[]): boolean {
  const [read, ...others] = readCitationsIn(written, { start: 0, end: written.length }, []);
  if (!read || read.data || others.length > 0) return false;
  const works = new Works();
  for (const one of all) works.add(one);
  const meant = works.meantBy(read);
  return meant.length === 1 && meant[0]!.key === work.key;
}

function only(work: Work): Works {
  const works = new Works();
  works.add(work);
  return works;
}

/** The page with its label: `p. 12`. */
function pageOf(text: string, { locator }: Citation, from: number): string {
  if (!locator) return '';
  const label = /(?:\p{L}{1,5}\.?\s{0,2})?$/u.exec(text.slice(from, locator.start))![0];
  return `${label}${text.slice(locator.start, locator.end)}`;
}

/** How a text writes its citations, by the first of each kind. */
export function handOf(dossier: Dossier, file: FileId): Hand {
  const essay = dossier.essay(file)!;
  let hand: Partial<Hand> = {};
  let brackets = 0;
  let count = 0;
  for (const { citation, base, at } of someOf(dossier.citations(file)!)) {
    const text = essay.text({ start: base, end: at.end });
    hand = { ...handIn(text, citation), ...hand };
    if (citation.data && !citation.data.journal)
      brackets += /\([^()]{0,200}\d{4}/.test(text.slice(citation.start)) ? 1 : -1;
    if (++count >= ENOUGH) break;
  }
  const emphasis = essay.dialect.name === 'markdown' ? '*' : '';
  return { emphasis, quotes: ['“', '”'], isCommaInside: true, and: 'and', ...hand, isInBrackets: brackets >= 0 };
}

function* someOf(citations: Citations): Iterable<PlacedCitation> {
  yield* citations.where((_, { kind, title }) => kind === 'work' && title !== undefined);
}

/** What one citation tells. @param text to which its offsets belong. */
function handIn(text: string, { title, authors }: Citation): Partial<Hand> {
  const and = andIn(text, authors);
  if (!title) return and;
  const open = text[title.start - 1] ?? '';
  if (!title.quoted) return { ...and, emphasis: /^[*_]$/.test(open) ? open : '' };
  const close = CLOSERS[open];
  if (close === undefined) return and;
  return { ...and, quotes: [open, close], isCommaInside: text[title.end] === ',' };
}

function andIn(text: string, authors: Citation['authors']): Partial<Hand> {
  const [last, before] = [authors[authors.length - 1], authors[authors.length - 2]];
  const and = last && before && /^,?\s(\p{L}{1,3}|&)\s$/u.exec(text.slice(before.end, last.start))?.[1];
  return and ? { and } : {};
}
