import type { Dossier } from '../dossier/dossier';
import type { Apparatus, Note, NoteMark } from '../dossier/notes';
import type { FileId } from '../dossier/place';
import type { Essay } from '../reading/essay';
import type { Span } from '../text/span';

/** An entry of the outline. Spans are UTF-16 offsets in the file; a child lies inside its parent. */
export interface OutlineEntry {
  readonly kind: 'heading' | 'document' | 'notes' | 'note';
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

/**
 * The outline of an essay: its headings, under them the documents that it lists, and its notes. Notes that stand
 * together at the end of what they note are one entry, with the heading over them for a name.
 */
export function outline(dossier: Dossier, file: FileId): OutlineEntry[] {
  const essay = dossier.essay(file);
  if (!essay) return [];
  const apparatus = dossier.apparatus(file);
  const headings = headingsOf(essay, apparatus);
  const groups: Group[] = [];
  const alone: OutlineEntry[] = [];
  const marks = byRun(apparatus.marks);
  for (const [run, notes] of byRun(apparatus.notes)) {
    const group = groupOf(essay, apparatus, notes, marks.get(run) ?? [], headings);
    if (group) groups.push(group);
    else alone.push(...notes.map((note) => noteEntry(essay, note)));
  }
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

function noteEntry(essay: Essay, { label, at, paragraphs }: Note): OutlineEntry {
  const first = paragraphs[0];
  const text = first ? essay.text({ start: first.start, end: Math.min(first.end, first.start + DETAIL) }) : '';
  const full = { start: at.start, end: paragraphs[paragraphs.length - 1]?.end ?? at.end };
  return { kind: 'note', name: `[${label}]`, detail: text.replace(/\s+/g, ' '), full, at, children: [] };
}

type Heading = OutlineEntry & { readonly depth: number; readonly passage: number };

function headingsOf(essay: Essay, { steps }: Apparatus): Heading[] {
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
        passage: step.passage,
      });
  }
  // A heading stands for all the text up to the next one that is not below it.
  return found.map((heading, index) => {
    const next = found.slice(index + 1).find((other) => other.depth <= heading.depth);
    return { ...heading, full: { start: heading.at.start, end: next ? next.at.start : essay.length } };
  });
}

function byRun<T extends Note | NoteMark>(all: readonly T[]): Map<number, T[]> {
  const runs = new Map<number, T[]>();
  for (const one of all) {
    const run = runs.get(one.run);
    if (run) run.push(one);
    else runs.set(one.run, [one]);
  }
  return runs;
}

/** The notes of a run as one entry. */
type Group = OutlineEntry & {
  /** The heading that stands right over them, and gives the name. */
  readonly heading: Heading | undefined;
  /** The part of the essay that they are the notes of begins here or before; undefined for all of it. */
  readonly firstMark: number | undefined;
};

/** @returns undefined when the notes do not stand together: the text goes on among them or behind, or headings part them. */
function groupOf(
  essay: Essay,
  { steps, unlabelled, runs }: Apparatus,
  notes: readonly Note[],
  marks: readonly NoteMark[],
  headings: readonly Heading[],
): Group | undefined {
  const [first, last] = [notes[0]!, notes[notes.length - 1]!];
  if (headings.some(({ passage }) => passage > first.passage && passage < last.passage)) return undefined;
  const isLostNote = (at: Span) => unlabelled.some((lost) => lost.at.start <= at.start && at.end <= lost.at.end);
  if (marks.some(({ inNote, at }) => !inNote && at.start > first.at.start && !isLostNote(at))) return undefined;
  const over = steps[first.passage - 1];
  const heading = over?.kind === 'heading' ? headings.find(({ passage }) => passage === over.passage) : undefined;
  const children = notes.map((note) => noteEntry(essay, note));
  const end = children.reduce((furthest, { full }) => Math.max(furthest, full.end), 0);
  return {
    kind: 'notes',
    name: heading?.name ?? 'Notes',
    detail: '',
    full: { start: (heading ?? first).at.start, end },
    at: (heading ?? first).at,
    children,
    heading,
    firstMark: runs > 1 ? marks[0]?.at.start : undefined,
  };
}

/** A heading ends where notes begin that are not only of its part. */
function endedBy(groups: readonly Group[], heading: Heading, headings: readonly Heading[]): Heading {
  const group = groups.find(
    ({ full, firstMark, heading: own }) =>
      heading.at.start < full.start &&
      full.start < heading.full.end &&
      !headings.some(({ at }) => at.start >= full.end && at.start < heading.full.end) &&
      (own ? heading.depth >= own.depth : firstMark === undefined || heading.at.start > firstMark),
  );
  return group ? { ...heading, full: { start: heading.full.start, end: group.full.start } } : heading;
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
