/** Notes that stand together, found without making a single note: an essay may have 20,000. */
import type { Apparatus } from '../dossier/apparatus';
import type { Span } from '../text/span';
import type { Heading } from './headings';

/** Some notes in a row, by their places among all notes of the essay. */
export interface NoteRow {
  readonly first: number;
  readonly end: number;
}

/** Notes that stand together and by themselves. Spans are UTF-16 offsets in the file. */
export interface NoteGroup extends NoteRow {
  /** The heading that stands right over them, and gives the name. */
  readonly heading: Heading | undefined;
  /** The heading, else the label of the first note. */
  readonly at: Span;
  readonly full: Span;
  /** The part of the essay that they are the notes of begins here or before; undefined for all of it. */
  readonly firstMark: number | undefined;
}

/** Notes are a group that have a heading to themselves, or that are all the notes of a run and stand at its end. */
export function groupsOf(apparatus: Apparatus, headings: readonly Heading[]) {
  const { noteKey, keys } = apparatus.structure;
  const text = marksInText(apparatus);
  const inText = new Offsets(text.starts);
  const headed = new Offsets(headings.map(({ at }) => at.start));
  const byPassage = new Map(headings.map((heading) => [heading.passage, heading]));
  const runs = runsOf(apparatus, text);
  const groups: NoteGroup[] = [];
  const alone: NoteRow[] = [];
  const isParted = (note: number) => {
    const [before, here] = [apparatus.startOf(note - 1), apparatus.startOf(note)];
    return (
      keys.runOf(noteKey[note - 1]!) !== keys.runOf(noteKey[note]!) ||
      inText.isIn(before, here) ||
      headed.isIn(before, here)
    );
  };
  for (const row of rows(apparatus.noteCount, isParted)) {
    const { passage, run, at } = apparatus.note(row.first);
    const { size, firstMark, lastMark } = runs.get(run)!;
    const heading = byPassage.get(passage - 1);
    const isGroup = heading
      ? !inText.isIn(at.start, heading.full.end) && !headed.isIn(at.start, heading.full.end)
      : row.end - row.first === size && lastMark < at.start;
    if (!isGroup) {
      alone.push(row);
      continue;
    }
    const own = heading?.at ?? at;
    const full = { start: own.start, end: Math.max(own.end, apparatus.fullOf(row.end - 1).end) };
    groups.push({ ...row, heading, at: own, full, firstMark: apparatus.runs > 1 ? firstMark : undefined });
  }
  return { groups, alone };
}

/** Divides the notes wherever one is parted from the one before it. */
function rows(count: number, isParted: (note: number) => boolean): NoteRow[] {
  const all: NoteRow[] = [];
  let first = 0;
  for (let note = 1; note <= count; note++) {
    if (note < count && !isParted(note)) continue;
    all.push({ first, end: note });
    first = note;
  }
  return all;
}

/** The marks that stand in no note, not in one that lost its label either: where they start, and of which run they are. */
function marksInText({ essay, steps, structure, unlabelled }: Apparatus): {
  readonly starts: number[];
  readonly runs: number[];
} {
  const { marks, markStep, markKey, keys } = structure;
  const lost = new Offsets(unlabelled.map(({ at }) => at.start));
  const starts: number[] = [];
  const runs: number[] = [];
  for (let index = 0; index < marks.length; index++) {
    if (steps.isInNote(markStep[index]!)) continue;
    const base = essay.offsetOf(steps.blockOfMark(marks[index]!));
    const { start, end } = steps.mark(marks[index]!);
    const before = unlabelled[lost.countUpTo(base + start) - 1];
    if (before && base + end <= before.at.end) continue;
    starts.push(base + start);
    runs.push(keys.runOf(markKey[index]!));
  }
  return { starts, runs };
}

/** How many notes each run has, and where the first and the last of its marks stand in the text. */
function runsOf(apparatus: Apparatus, text: { readonly starts: readonly number[]; readonly runs: readonly number[] }) {
  const { noteKey, keys } = apparatus.structure;
  const runs = new Map<number, { size: number; firstMark: number; lastMark: number }>();
  for (let note = 0; note < noteKey.length; note++) {
    const run = keys.runOf(noteKey[note]!);
    const known = runs.get(run);
    if (known) known.size++;
    else runs.set(run, { size: 1, firstMark: apparatus.startOf(note), lastMark: 0 });
  }
  for (const [index, start] of text.starts.entries()) {
    const known = runs.get(text.runs[index]!);
    if (!known) continue;
    known.firstMark = Math.min(known.firstMark, start);
    known.lastMark = start;
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

/** A heading ends where notes begin that are not only of its part. */
export function endedBy(groups: readonly NoteGroup[], heading: Heading, headings: readonly Heading[]): Heading {
  const group = groups.find(
    ({ full, firstMark, heading: own }) =>
      heading.at.start < full.start &&
      full.start < heading.full.end &&
      !headings.some(({ at }) => at.start >= full.end && at.start < heading.full.end) &&
      (own ? heading.depth >= own.depth : firstMark === undefined || heading.at.start > firstMark),
  );
  return group ? { ...heading, full: { start: heading.full.start, end: group.full.start } } : heading;
}
