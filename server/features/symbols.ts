import type { Dossier } from '../dossier/dossier';
import type { FileId } from '../dossier/place';
import type { Span } from '../text/span';

/** An entry of the outline. Spans are UTF-16 offsets in the file; a child lies inside its parent. */
export interface OutlineEntry {
  readonly kind: 'heading' | 'document' | 'note';
  readonly name: string;
  readonly detail: string;
  /** What the entry stands for. */
  readonly full: Span;
  /** Where a click leads. */
  readonly at: Span;
  readonly children: OutlineEntry[];
}

const DETAIL = 80;
/** A line in a plain text is a heading when this much prose follows it: the residue of a web page has none. */
const PROSE = 120;

/** The outline of an essay: its headings, and under them the documents that it lists and its notes. */
export function outline(dossier: Dossier, file: FileId): OutlineEntry[] {
  const essay = dossier.essay(file);
  if (!essay) return [];
  const headings = headingsOf(dossier, file);
  const documents = dossier.documents.list
    .filter((document) => document.file === file)
    .map((document) => ({
      kind: 'document' as const,
      name: `Document ${document.number}`,
      detail: document.title,
      full: document.full,
      at: document.header,
      children: [],
    }));
  const notes = dossier.apparatus(file).notes.map((note) => {
    const first = note.paragraphs[0];
    const text = first ? essay.text({ start: first.start, end: Math.min(first.end, first.start + DETAIL) }) : '';
    const full = { start: note.at.start, end: note.paragraphs[note.paragraphs.length - 1]?.end ?? note.at.end };
    return {
      kind: 'note' as const,
      name: `[${note.label}]`,
      detail: text.replace(/\s+/g, ' '),
      full,
      at: note.at,
      children: [],
    };
  });
  return nested([...headings, ...documents, ...notes].sort((a, b) => a.at.start - b.at.start));
}

type Heading = OutlineEntry & { readonly depth: number };

function headingsOf(dossier: Dossier, file: FileId): Heading[] {
  const essay = dossier.essay(file)!;
  const { steps } = dossier.apparatus(file);
  let offset = 0;
  const depths: number[] = [];
  for (const block of essay.blocks) for (const passage of block.layout.passages) depths[offset++] = passage.depth ?? 0;
  const found: Heading[] = [];
  for (const step of steps) {
    if (step.kind !== 'heading') continue;
    const depth = depths[step.passage]!;
    const next = steps[step.passage + 1];
    const opensProse =
      next &&
      (next.kind === 'note' ||
        next.at.end - next.at.start > PROSE ||
        /^documents?\b/i.test(essay.text({ start: next.at.start, end: next.at.start + 10 })));
    if (depth === 0 && !opensProse) continue;
    const name = essay
      .text(step.at)
      .replace(/^#+\s*/, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (name)
      found.push({
        kind: 'heading',
        name,
        detail: '',
        full: step.at,
        at: step.at,
        children: [],
        depth: Math.max(1, depth),
      });
  }
  // A heading stands for all the text up to the next one that is not below it.
  return found.map((heading, index) => {
    const next = found.slice(index + 1).find((other) => other.depth <= heading.depth);
    return { ...heading, full: { start: heading.at.start, end: next ? next.at.start : essay.length } };
  });
}

/** Puts entries under the heading in whose text they stand. */
function nested(entries: readonly OutlineEntry[]): OutlineEntry[] {
  const top: OutlineEntry[] = [];
  const open: OutlineEntry[] = [];
  for (const entry of entries) {
    while (open.length > 0 && open[open.length - 1]!.full.end <= entry.at.start) open.pop();
    const parent = open[open.length - 1];
    (parent ? parent.children : top).push(entry);
    if (entry.kind === 'heading') open.push(entry);
  }
  return top;
}
