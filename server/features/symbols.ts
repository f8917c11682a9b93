import type { Apparatus } from '../dossier/apparatus';
import type { Dossier } from '../dossier/dossier';
import type { FileId } from '../dossier/place';
import type { Essay } from '../reading/essay';
import type { Span } from '../text/span';
import { type Heading, headingsOf } from './headings';
import { endedBy, groupsOf, type NoteGroup, type NoteRow } from './noteGroups';

/** An entry of the outline. Spans are UTF-16 offsets in the file; a child lies inside its parent. */
export interface OutlineEntry {
  readonly kind: 'heading' | 'document' | 'notes' | 'note' | 'work';
  /** Of a document its number; empty for notes that stand under no heading. */
  readonly name: string;
  readonly detail: string;
  /** What the entry stands for. */
  readonly full: Span;
  /** Where a click leads. */
  readonly at: Span;
  readonly children: OutlineEntry[];
}

const DETAIL = 80;

/**
 * The outline of an essay: its headings, under them the documents that it lists, and its notes. Notes that stand
 * together are one entry, with the heading over them for a name.
 */
export function outline(dossier: Dossier, file: FileId): OutlineEntry[] {
  const essay = dossier.essay(file);
  if (!essay) return [];
  const apparatus = dossier.apparatus(file)!;
  const headings = headingsOf(essay, apparatus);
  const { groups, alone } = groupsOf(apparatus, headings);
  const names = new Set(groups.map(({ heading }) => heading));
  const entries = headings
    .filter((heading) => !names.has(heading))
    .map((heading) => headingEntry(endedBy(groups, heading, headings)));
  for (const document of documentEntries(dossier, file)) entries.push(document);
  for (const group of groups) entries.push(groupEntry(essay, apparatus, group));
  for (const row of alone) for (const note of notesIn(essay, apparatus, row)) entries.push(note);
  return nested(entries.sort((a, b) => a.at.start - b.at.start));
}

function headingEntry({ name, at, full }: Heading): OutlineEntry {
  return { kind: 'heading', name, detail: '', full, at, children: [] };
}

function documentEntries(dossier: Dossier, file: FileId): OutlineEntry[] {
  return dossier.documents.list
    .filter((document) => document.file === file)
    .map((document) => ({
      kind: 'document',
      name: document.number,
      detail: document.title,
      full: document.full,
      at: document.header,
      children: [],
    }));
}

function groupEntry(essay: Essay, apparatus: Apparatus, group: NoteGroup): OutlineEntry {
  const { heading, at, full } = group;
  const children = notesIn(essay, apparatus, group);
  return { kind: 'notes', name: heading?.name ?? '', detail: '', full, at, children };
}

function notesIn(essay: Essay, apparatus: Apparatus, { first, end }: NoteRow): OutlineEntry[] {
  return Array.from({ length: end - first }, (_, index) => noteEntry(essay, apparatus, first + index));
}

function noteEntry(essay: Essay, apparatus: Apparatus, index: number): OutlineEntry {
  const { label, at, paragraphs } = apparatus.note(index);
  const [first, ...further] = paragraphs;
  const text = first ? essay.text({ start: first.start, end: Math.min(first.end, first.start + DETAIL) }) : '';
  const full = { start: at.start, end: (further.at(-1) ?? first ?? at).end };
  return { kind: 'note', name: `[${label}]`, detail: text.replace(/\s+/g, ' '), full, at, children: [] };
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
