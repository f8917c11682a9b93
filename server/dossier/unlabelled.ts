/** Paragraphs among the notes that lost their label, matched to the missing numbers by their position. */
import type { NoteKeys } from './noteKeys';
import type { Steps } from './steps';

/** More paragraphs than this between two notes are no notes: the text goes on there. */
const MOST = 6;

/** A paragraph that is a note by its place. */
export interface LostNote {
  readonly step: number;
  readonly key: number;
  readonly number: number;
  readonly run: number;
  /** The numbers of the notes between which it stands; 0 before the first. */
  readonly before: number;
  readonly after: number;
}

/** What the search is given. */
export interface Search {
  readonly steps: Steps;
  readonly runOfStep: Int32Array;
  readonly keys: NoteKeys;
  /** The step of the first mark of a key that waits for a note; undefined for one that has its note, or no mark. */
  waitsSince(key: number): number | undefined;
}

export function findUnlabelled(search: Search): LostNote[] {
  const { steps, runOfStep } = search;
  const found: LostNote[] = [];
  let before = -1;
  for (let step = 0; step < steps.count; step++) {
    if (steps.labelOf(step) < 0) continue;
    const isSameRun = before >= 0 && runOfStep[before] === runOfStep[step];
    const gap = isSameRun ? gapBetween(steps, before, step) : gapUnderHeading(steps, step);
    if (gap) found.push(...matchUp(gap, runOfStep[step]!, search));
    before = step;
  }
  return found;
}

/** Paragraphs without a label where the numbers jump. */
interface Gap {
  /** From one step up to another. */
  readonly first: number;
  readonly end: number;
  /** The step that stands before them. */
  readonly start: number;
  /** The numbers of the notes around; 0 before the first. */
  readonly from: number;
  readonly to: number;
}

function gapBetween(steps: Steps, before: number, after: number): Gap | undefined {
  const [from, to] = [labelNumber(steps, before), labelNumber(steps, after)];
  return gapOf(steps, { first: before + 1, end: after, start: before, from, to });
}

/** Paragraphs between the heading of the notes and the first label. */
function gapUnderHeading(steps: Steps, label: number): Gap | undefined {
  let first = label;
  while (first > 0 && steps.isProse(first - 1) && label - first <= MOST) first--;
  if (first === label || first === 0 || !steps.headsNotes(first - 1)) return undefined;
  return gapOf(steps, { first, end: label, start: first - 1, from: 0, to: labelNumber(steps, label) });
}

function labelNumber(steps: Steps, step: number): number {
  return steps.labels.numberOf(steps.labelOf(step));
}

function gapOf(steps: Steps, gap: Gap): Gap | undefined {
  const { first, end, from, to } = gap;
  if (!(to - from > 1 && to - from <= MOST + 1) || end === first || end - first > MOST) return undefined;
  for (let step = first; step < end; step++) if (!steps.isProse(step)) return undefined;
  return gap;
}

function* matchUp({ first, end, start, from, to }: Gap, run: number, search: Search): Iterable<LostNote> {
  const { steps, keys } = search;
  let step = first;
  for (let number = from + 1; number < to && step < end; number++) {
    const label = steps.labels.find(String(number));
    const key = label === undefined ? undefined : keys.find(run, label);
    const marked = key === undefined ? undefined : search.waitsSince(key);
    // Where the mark comes after the note, the text goes on between the two labels.
    if (key === undefined || marked === undefined || marked >= start) continue;
    if (hasMarkFrom(steps, step, number)) return;
    yield { step: step++, key, number, run, before: from, after: to };
  }
}

/** Whether a mark with this number or a higher one stands in a paragraph. */
function hasMarkFrom(steps: Steps, step: number, number: number): boolean {
  for (let mark = steps.firstMark(step); mark < steps.firstMark(step + 1); mark++) {
    if (!steps.isWeak(mark) && steps.labels.numberOf(steps.markLabel(mark)) >= number) return true;
  }
  return false;
}
