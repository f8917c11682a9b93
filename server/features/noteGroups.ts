/** The notes in the outline: where they stand together, one entry has them all. */
import type { Apparatus } from '../dossier/apparatus';
import type { Note, NoteMark } from '../dossier/notes';
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

/** A heading of the essay. */
export type Heading = OutlineEntry & {
  /** 1 for the highest. */
  readonly depth: number;
  /** Its place among all passages of the essay. */
  readonly passage: number;
};

const DETAIL = 80;

/** Notes that stand together as one entry. */
export type Group = OutlineEntry & {
  /** The heading that stands right over them, and gives the name. */
  readonly heading: Heading | undefined;
  /** The part of the essay that they are the notes of begins here or before; undefined for all of it. */
  readonly firstMark: number | undefined;
};

/** Notes are a group that have a heading to themselves, or that are all the notes of a run and stand at its end. */
export function groupsOf(essay: Essay, apparatus: Apparatus, headings: readonly Heading[]) {
  const text = marksInText(apparatus);
  const inText = new Offsets(text.map(({ at }) => at.start));
  const headed = new Offsets(headings.map(({ at }) => at.start));
  const byPassage = new Map(headings.map((heading) => [heading.passage, heading]));
  const runs = runsOf(apparatus, text);
  const isParted = (one: Note, next: Note) =>
    one.run !== next.run || [inText, headed].some((offsets) => offsets.isIn(one.at.start, next.at.start));
  const groups: Group[] = [];
  const alone: OutlineEntry[] = [];
  for (const notes of parted(apparatus.notes, isParted)) {
    const { run, passage, at } = notes[0]!;
    const entries = notes.map((note) => noteEntry(essay, note));
    const { size, firstMark, lastMark } = runs.get(run)!;
    const heading = byPassage.get(passage - 1);
    const isGroup = heading
      ? !inText.isIn(at.start, heading.full.end) && !headed.isIn(at.start, heading.full.end)
      : notes.length === size && lastMark < at.start;
    if (isGroup) groups.push(grouped(entries, heading, apparatus.runs > 1 ? firstMark : undefined));
    else for (const entry of entries) alone.push(entry);
  }
  return { groups, alone };
}

function grouped(children: OutlineEntry[], heading: Heading | undefined, firstMark: number | undefined): Group {
  const { at } = heading ?? children[0]!;
  const end = children.reduce((furthest, { full }) => Math.max(furthest, full.end), at.end);
  const full = { start: at.start, end };
  return { kind: 'notes', name: heading?.name ?? 'Notes', detail: '', full, at, children, heading, firstMark };
}

/** Divides a list wherever one element and the next are parted. */
function parted<T>(all: readonly T[], isParted: (one: T, next: T) => boolean): T[][] {
  const parts: T[][] = [];
  for (const [index, one] of all.entries()) {
    if (index === 0 || isParted(all[index - 1]!, one)) parts.push([one]);
    else parts[parts.length - 1]!.push(one);
  }
  return parts;
}

/** The marks that stand in no note, not in one that lost its label either. */
function marksInText({ marks, unlabelled }: Apparatus): NoteMark[] {
  const lost = new Offsets(unlabelled.map(({ at }) => at.start));
  return marks.filter(({ inNote, at }) => {
    const before = unlabelled[lost.countUpTo(at.start) - 1];
    return !inNote && !(before && at.end <= before.at.end);
  });
}

/** How many notes each run has, and where the first and the last of its marks stand in the text. */
function runsOf({ notes }: Apparatus, text: readonly NoteMark[]) {
  const runs = new Map<number, { size: number; firstMark: number; lastMark: number }>();
  for (const { run, at } of notes) {
    const known = runs.get(run);
    if (known) known.size++;
    else runs.set(run, { size: 1, firstMark: at.start, lastMark: 0 });
  }
  for (const { run, at } of text) {
    const known = runs.get(run);
    if (!known) continue;
    known.firstMark = Math.min(known.firstMark, at.start);
    known.lastMark = at.start;
  }
  return runs;
}

/** Ascending offsets, to be asked about. */
class Offsets {
  readonly #all: readonly number[];

  constructor(all: readonly number[]) {
    this.#all = all;
  }

  /** How many are at an offset or before it. */
  countUpTo(offset: number): number {
    let low = 0;
    let high = this.#all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#all[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether there is one from an offset on and before another. */
  isIn(start: number, end: number): boolean {
    return this.countUpTo(end - 1) > this.countUpTo(start - 1);
  }
}

function noteEntry(essay: Essay, { label, at, paragraphs }: Note): OutlineEntry {
  const first = paragraphs[0];
  const text = first ? essay.text({ start: first.start, end: Math.min(first.end, first.start + DETAIL) }) : '';
  const full = { start: at.start, end: paragraphs[paragraphs.length - 1]?.end ?? at.end };
  return { kind: 'note', name: `[${label}]`, detail: text.replace(/\s+/g, ' '), full, at, children: [] };
}

/** A heading ends where notes begin that are not only of its part. */
export function endedBy(groups: readonly Group[], heading: Heading, headings: readonly Heading[]): Heading {
  const group = groups.find(
    ({ full, firstMark, heading: own }) =>
      heading.at.start < full.start &&
      full.start < heading.full.end &&
      !headings.some(({ at }) => at.start >= full.end && at.start < heading.full.end) &&
      (own ? heading.depth >= own.depth : firstMark === undefined || heading.at.start > firstMark),
  );
  return group ? { ...heading, full: { start: heading.full.start, end: group.full.start } } : heading;
}
