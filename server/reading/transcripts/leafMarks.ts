/**
 * Where the leaves of a document begin in its transcript.
 *
 *   mark = "[" unit leaf "]" | "<!--" unit leaf "-->" | "/" leaf "/" | form feed
 *   unit = "l." | "ll." | "л." | "лл." | "f." | "ff." | "fol." | "folio" | "Bl." | "арк." | "p." | "pp." | "page" | "с." | "S."
 *
 * `[l. 125 ob.]`, `[fol. 12v]`, `<!-- p. 3 -->`, `/125/`. A form feed begins the next page, and has no number: so do texts
 * that a program made of a PDF.
 */
import { leafSide } from '../shelfmarks/leaves';
import { readLeaves } from '../shelfmarks/readLeaves';

export interface LeafMark {
  /** UTF-16 offset in the transcript. */
  readonly start: number;
  /** Whether it counts pages of the document or leaves of the file; undefined where it does not say. */
  readonly counts: 'leaves' | 'pages' | undefined;
  /** As `leafSide` has it. */
  readonly side: number;
}

const MARK =
  /(?:\[|<!--)[ \t]{0,5}(ll?|лл?|Лл?|Ll?|ff?|Ff?|fols?|Fols?|folios?|Bl|арк|pp?|Pp?|pages?|Page|сс?|стр|S)\.?[ \t]{0,3}(?=\d)([^\]\n<>]{1,24}?)[ \t]{0,5}(?:\]|-->)|(?<![\p{L}\d/.:])\/(\d{1,5}[a-zа-я]?(?: ?(?:ob|об|v|r)\.?)?)\/(?![\d/])/gu;
const PAGES = /^(?:pp?|pages?|сс?|стр|s)$/i;
/** A document has fewer leaves than this. */
const MOST = 20_000;

/** All marks with a number, in the order of the text. */
export function readLeafMarks(text: string): LeafMark[] {
  const marks: LeafMark[] = [];
  for (const found of text.matchAll(MARK)) {
    const [, unit, written, bare] = found;
    const leaf = (bare ?? written!).trim();
    const range = readLeaves(leaf, 0, unit ?? '', 0)?.ranges[0];
    if (!range) continue;
    const counts = unit === undefined ? undefined : PAGES.test(unit) ? 'pages' : 'leaves';
    marks.push({ start: found.index, counts, side: range.from });
    if (marks.length === MOST) break;
  }
  return marks;
}

/** Where every page begins, by form feeds; the first at the start of the text. */
export function pageStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\f'); at >= 0 && starts.length < MOST; at = text.indexOf('\f', at + 1))
    starts.push(at + 1);
  return starts;
}

/** What is sought in a transcript. */
export interface SoughtLeaf {
  readonly counts: 'leaves' | 'pages' | undefined;
  /** As `leafSide` has it. */
  readonly side: number;
}

/** What the unit of a citation counts: `pp` or `ll`. */
export function countedBy(unit: string): SoughtLeaf['counts'] {
  const plain = unit.replace(/[.\s]/g, '');
  return plain === '' ? undefined : PAGES.test(plain) ? 'pages' : 'leaves';
}

/**
 * Where a leaf begins in a transcript: at its mark, else at the last mark before it; where no mark has a number, at its
 * page by the form feeds.
 *
 * @param first the side with which the document begins in the file of the archive, where it is known.
 * @returns a UTF-16 offset; 0 where nothing tells.
 */
export function findLeaf(text: string, sought: SoughtLeaf, first: number | undefined): number {
  const all = readLeafMarks(text);
  if (all.length === 0) return pageOf(text, sought.side, first);
  // Leaves of the file and the document's own pages may both be marked.
  const same = all.filter(({ counts }) => counts === undefined || counts === sought.counts);
  const marks = same.length > 0 && sought.counts !== undefined ? same : all;
  const exact = marks.find(({ side }) => side === sought.side);
  if (exact) return exact.start;
  let best: LeafMark | undefined;
  for (const mark of marks) if (mark.side < sought.side && (!best || mark.side > best.side)) best = mark;
  return best?.start ?? 0;
}

/** Of a file's leaves the document has those from its first on; lower numbers are its own pages. */
function pageOf(text: string, side: number, first: number | undefined): number {
  const starts = pageStarts(text);
  const leaf = leafOf(side);
  const own = first === undefined || leaf < leafOf(first) ? leaf - 1 : leaf - leafOf(first);
  return starts[Math.max(0, Math.min(own, starts.length - 1))]!;
}

function leafOf(side: number): number {
  return Math.floor(side / leafSide(1, '', false));
}
