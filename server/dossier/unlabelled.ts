/** Paragraphs among the notes that lost their label, matched to the missing numbers by their position. */
import type { Essay } from '../reading/essay';
import { numberOf } from '../text/passage';
import type { Span } from '../text/span';
import { type NoteMark, noteKey, type UnlabelledNote } from './notes';
import type { Step } from './steps';

/** More paragraphs than this between two notes are no notes: the text goes on there. */
const MOST = 6;

type Found = Omit<UnlabelledNote, 'at'>;

export function findUnlabelled(
  essay: Essay,
  steps: readonly Step[],
  runOfStep: Int32Array,
  marks: readonly NoteMark[],
  defined: ReadonlySet<string>,
): UnlabelledNote[] {
  const waiting = new Map<string, number>();
  for (const mark of marks) {
    if (!defined.has(mark.key) && !waiting.has(mark.key)) waiting.set(mark.key, mark.at.start);
  }
  if (waiting.size === 0) return [];
  const found: Found[] = [];
  let before: Step | undefined;
  for (const step of steps) {
    if (!step.label) continue;
    const run = runOfStep[step.passage]!;
    const gap =
      before && runOfStep[before.passage] === run
        ? gapBetween(steps, before, step)
        : gapUnderHeading(essay, steps, step);
    if (gap) found.push(...matchUp(gap, run, waiting));
    before = step;
  }
  return found.map((one) => ({ ...one, at: opening(essay, one.paragraph) }));
}

/** The first words of a paragraph, up to a comma. */
function opening(essay: Essay, { start, end }: Span): Span {
  const text = essay.text({ start, end: Math.min(end, start + 60) });
  const stop = text.search(/[,;.:\n\r]/);
  return { start, end: start + (stop > 0 ? stop : text.length) };
}

/** Paragraphs without a label where the numbers jump. */
interface Gap {
  readonly paragraphs: readonly Step[];
  readonly start: number;
  /** The numbers of the notes around; 0 before the first. */
  readonly from: number;
  readonly to: number;
}

function gapBetween(steps: readonly Step[], before: Step, after: Step): Gap | undefined {
  const paragraphs = steps.slice(before.passage + 1, Math.min(after.passage, before.passage + 2 + MOST));
  return gapOf(paragraphs, before.at.start, numberOf(before.label!.label), numberOf(after.label!.label));
}

const NOTES_HEADING = /^\W{0,4}(?:foot|end)?(?:notes?|anmerkungen|notas|note|примечания|references)\W{0,3}$/iu;

/** Paragraphs between the heading of the notes and the first label. */
function gapUnderHeading(essay: Essay, steps: readonly Step[], first: Step): Gap | undefined {
  let from = first.passage;
  while (from > 0 && steps[from - 1]!.kind === 'prose' && first.passage - from <= MOST) from--;
  const heading = steps[from - 1];
  if (from === first.passage || !heading || heading.at.end - heading.at.start > 40) return undefined;
  if (heading.kind !== 'heading' || !NOTES_HEADING.test(essay.text(heading.at))) return undefined;
  return gapOf(steps.slice(from, first.passage), heading.at.start, 0, numberOf(first.label!.label));
}

function gapOf(paragraphs: readonly Step[], start: number, from: number, to: number): Gap | undefined {
  if (!(to - from > 1 && to - from <= MOST + 1) || paragraphs.length === 0 || paragraphs.length > MOST)
    return undefined;
  return paragraphs.every(({ kind }) => kind === 'prose') ? { paragraphs, start, from, to } : undefined;
}

function* matchUp(
  { paragraphs, start, from, to }: Gap,
  run: number,
  waiting: ReadonlyMap<string, number>,
): Iterable<Found> {
  let next = 0;
  for (let number = from + 1; number < to && next < paragraphs.length; number++) {
    const key = noteKey(run, String(number));
    const marked = waiting.get(key);
    // Where the mark comes after the note, the text goes on between the two labels.
    if (marked === undefined || marked > start) continue;
    const { at, marks, passage } = paragraphs[next++]!;
    if (marks.some((mark) => !mark.weak && numberOf(mark.label) >= number)) return;
    yield { key, label: String(number), number, run, paragraph: at, passage, before: from, after: to };
  }
}
