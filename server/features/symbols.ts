import type { Apparatus } from '../dossier/apparatus';
import type { Dossier } from '../dossier/dossier';
import type { FileId } from '../dossier/place';
import type { Essay } from '../reading/essay';
import { endedBy, groupsOf, type Heading, type OutlineEntry } from './noteGroups';

export type { OutlineEntry } from './noteGroups';

/** A line in a plain text is a heading when this much prose follows it: the residue of a web page has none. */
const PROSE = 120;

/**
 * The outline of an essay: its headings, under them the documents that it lists, and its notes. Notes that stand
 * together are one entry, with the heading over them for a name.
 */
export function outline(dossier: Dossier, file: FileId): OutlineEntry[] {
  const essay = dossier.essay(file);
  if (!essay) return [];
  const apparatus = dossier.apparatus(file)!;
  const headings = headingsOf(essay, apparatus);
  const { groups, alone } = groupsOf(essay, apparatus, headings);
  const names = new Set(groups.map(({ heading }) => heading));
  const entries = [
    ...headings.filter((heading) => !names.has(heading)).map((heading) => endedBy(groups, heading, headings)),
    ...documentEntries(dossier, file),
    ...groups,
    ...alone,
  ];
  return nested(entries.sort((a, b) => a.at.start - b.at.start));
}

function documentEntries(dossier: Dossier, file: FileId): OutlineEntry[] {
  return dossier.documents.list
    .filter((document) => document.file === file)
    .map((document) => ({
      kind: 'document',
      name: `Document ${document.number}`,
      detail: document.title,
      full: document.full,
      at: document.header,
      children: [],
    }));
}

function headingsOf(essay: Essay, apparatus: Apparatus): Heading[] {
  const { steps } = apparatus;
  const found: Heading[] = [];
  for (let step = 0; step < steps.count; step++) {
    if (!steps.isHeading(step)) continue;
    const { depth = 0 } = steps.passage(step);
    if (depth === 0 && !opensProse(essay, apparatus, step + 1)) continue;
    const at = apparatus.placeOfStep(step);
    const line = essay.text(at).trim();
    const name = (depth > 0 ? line.replace(/^#+(?!\S)/, '').replace(/(?:^|\s)#+$/, '') : line)
      .replace(/\s+/g, ' ')
      .trim();
    if (name)
      found.push({
        kind: 'heading',
        name,
        detail: '',
        full: at,
        at,
        children: [],
        depth: Math.max(1, depth),
        passage: step,
      });
  }
  // A heading stands for all the text up to the next one that is not below it.
  return found.map((heading, index) => {
    const next = found.slice(index + 1).find((other) => other.depth <= heading.depth);
    return { ...heading, full: { start: heading.at.start, end: next ? next.at.start : essay.length } };
  });
}

/** Whether a passage is a note, a list of documents or a paragraph of some length. */
function opensProse(essay: Essay, apparatus: Apparatus, step: number): boolean {
  const { steps } = apparatus;
  if (step >= steps.count) return false;
  if (steps.labelOf(step) >= 0) return true;
  const { start, end } = apparatus.placeOfStep(step);
  return end - start > PROSE || /^documents?\b/i.test(essay.text({ start, end: start + 10 }));
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
