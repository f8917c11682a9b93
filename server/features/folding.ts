/** What of an essay can be folded away. */
import type { Apparatus } from '../dossier/apparatus';
import type { ListedDocument } from '../dossier/documents';
import type { Dossier } from '../dossier/dossier';
import { furtherSteps } from '../dossier/paragraphs';
import type { FileId } from '../dossier/place';
import type { Essay } from '../reading/essay';
import type { Span } from '../text/span';
import { type Heading, headingsOf } from './headings';
import { groupsOf, type NoteRow } from './noteGroups';

/** From the line that stays to the last that goes. UTF-16 offsets in the file. */
export interface Fold extends Span {
  readonly kind: 'section' | 'documents' | 'notes' | 'note';
}

/**
 * Sections, lists of documents, notes that stand together, and notes of several paragraphs; the large ones first. The
 * headings of Markdown are for the editor, which folds them by itself.
 */
export function findFolds(dossier: Dossier, file: FileId): Fold[] {
  const essay = dossier.essay(file);
  if (!essay) return [];
  const apparatus = dossier.apparatus(file)!;
  const headings = headingsOf(essay, apparatus);
  const { groups, alone } = groupsOf(apparatus, headings);
  const own = essay.dialect.name === 'markdown' ? [] : sections(essay, headings, groups);
  const rows = rowsOf(
    essay,
    dossier.documents.list.filter((document) => document.file === file),
  );
  return [
    ...own,
    ...rows
      .filter(({ start }) => !isHeaded(essay, headings, start))
      .map((row) => ({ kind: 'documents' as const, ...row })),
    ...groups.filter(({ heading }) => !heading).map(({ full }) => ({ kind: 'notes' as const, ...full })),
    ...alone.filter(({ first, end }) => end - first > 1).map((row) => noteRow(apparatus, row)),
    ...longNotes(apparatus),
  ];
}

/** A heading over notes stands over nothing else. */
function sections(
  essay: Essay,
  headings: readonly Heading[],
  groups: readonly { readonly heading: Heading | undefined; readonly full: Span }[],
): Fold[] {
  const notes = new Map(groups.map(({ heading, full }) => [heading, full]));
  const unheaded = groups.filter(({ heading }) => !heading).map(({ full }) => full.start);
  return headings.map((heading): Fold => {
    const own = notes.get(heading);
    if (own) return { kind: 'notes', ...own };
    const { start, end } = heading.full;
    const next = unheaded.find((at) => at > start && at < end);
    return { kind: 'section', start, end: endOfText(essay, start, next ?? end) };
  });
}

/** Documents that stand one below the other, with nothing between them. */
function rowsOf(essay: Essay, documents: readonly ListedDocument[]): Span[] {
  const rows: { start: number; end: number; count: number }[] = [];
  for (const { full } of documents) {
    const row = rows[rows.length - 1];
    const isNext =
      row && full.start - row.end < 400 && essay.text({ start: row.end, end: full.start }).trim().length < 8;
    if (isNext) Object.assign(row, { end: full.end, count: row.count + 1 });
    else rows.push({ start: full.start, end: full.end, count: 1 });
  }
  return rows.filter(({ count }) => count > 1).map(({ start, end }) => ({ start, end }));
}

/** Whether the line before is a heading, with which all can be folded. */
function isHeaded(essay: Essay, headings: readonly Heading[], start: number): boolean {
  return headings.some(
    ({ at }) => at.start < start && start - at.end < 200 && essay.text({ start: at.end, end: start }).trim().length < 8,
  );
}

/** Notes below one another, with those of other chapters elsewhere. */
function noteRow(apparatus: Apparatus, { first, end }: NoteRow): Fold {
  return { kind: 'notes', start: apparatus.startOf(first), end: apparatus.fullOf(end - 1).end };
}

function* longNotes(apparatus: Apparatus): Iterable<Fold> {
  const { steps, structure } = apparatus;
  const { noteStep } = structure;
  for (let note = 0; note < noteStep.length; note++) {
    const step = noteStep[note]!;
    // Of several notes in one paragraph only the last can have another.
    if (noteStep[note + 1] === step || furtherSteps(steps, step, structure).length === 0) continue;
    yield { kind: 'note', ...apparatus.fullOf(note) };
  }
}

/** So many blank lines may stand before a heading. */
const BLANK = 200;

/** Where the text before an offset ends that is not blank. */
function endOfText(essay: Essay, start: number, end: number): number {
  const from = Math.max(start, end - BLANK);
  return from + essay.text({ start: from, end }).trimEnd().length;
}
