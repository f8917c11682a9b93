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
    const key = noteKey(mark.run, mark.label);
    if (!defined.has(key) && !waiting.has(key)) waiting.set(key, mark.at.start);
  }
  if (waiting.size === 0) return [];
  const found: Found[] = [];
  let before: Step | undefined;
  for (const step of steps) {
    if (!step.label) continue;
    if (before && runOfStep[before.passage] === runOfStep[step.passage]) {
      found.push(...between(steps, before, step, runOfStep[step.passage]!, waiting));
    }
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

function* between(
  steps: readonly Step[],
  before: Step,
  after: Step,
  run: number,
  waiting: ReadonlyMap<string, number>,
): Iterable<Found> {
  const [from, to] = [numberOf(before.label!.label), numberOf(after.label!.label)];
  const paragraphs = steps.slice(before.passage + 1, after.passage).filter((step) => step.kind === 'prose');
  if (!(to - from > 1 && to - from <= MOST + 1) || paragraphs.length === 0 || paragraphs.length > MOST) return;
  if (paragraphs.length < after.passage - before.passage - 1) return;
  let next = 0;
  for (let number = from + 1; number < to && next < paragraphs.length; number++) {
    const marked = waiting.get(noteKey(run, String(number)));
    // Where the mark comes after the note, the text goes on between the two labels.
    if (marked === undefined || marked > before.at.start) continue;
    const step = paragraphs[next++]!;
    if (step.marks.some((mark) => !mark.weak && numberOf(mark.label) >= number)) return;
    yield { label: String(number), number, run, paragraph: step.at, passage: step.passage, before: from, after: to };
  }
}
