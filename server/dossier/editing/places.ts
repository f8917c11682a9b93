/** Where the parts of notes stand that an edit may touch. */
import type { Essay } from '../../reading/essay';
import { type Span, shifted } from '../../text/span';
import type { Apparatus } from '../apparatus';
import type { Note, UnlabelledNote } from '../notes';

/** A label or a mark: what it says, and where it stands. */
interface Written {
  readonly label: string;
  readonly at: Span;
}

/** Where the label stands without its brackets; undefined for a mark inside a range, `[3-5]`, which is not written. */
export function placeOfLabel(essay: Essay, { label, at }: Written): Span | undefined {
  const index = essay.text(at).indexOf(label);
  return index < 0 ? undefined : { start: at.start + index, end: at.start + index + label.length };
}

/** A note with its label and all that belongs to it, code too. Without the line break at its end. */
export function wholeNote(apparatus: Apparatus, { at, paragraphs, passage }: Note): Span {
  const { steps } = apparatus;
  let end = Math.max(at.end, paragraphs[paragraphs.length - 1]?.end ?? 0);
  for (let step = passage + 1; step < steps.count && (steps.isOfNote(step) || steps.isContinuation(step)); step++)
    end = Math.max(end, apparatus.placeOfStep(step).end);
  return { start: at.start, end };
}

/** A note that another note refers to in words. */
export interface PlacedReference extends Written {
  readonly key: string;
  readonly run: number;
}

/** All references from note to note in words, in reading order. */
export function crossReferencesIn(apparatus: Apparatus): PlacedReference[] {
  const found: PlacedReference[] = [];
  for (const { facts, base } of apparatus.essay.factsWith('crossReferences'))
    for (const reference of facts.crossReferences) {
      const at = shifted(reference, base);
      const run = apparatus.noteAt(at.start)?.run ?? 0;
      found.push({ label: reference.label, at, run, key: `${run}/${reference.label}` });
    }
  return found;
}

/** The note in which somebody writes: also behind the label of one that has no text yet. */
export function noteUnder(apparatus: Apparatus, offset: number): Note | UnlabelledNote | undefined {
  const note = apparatus.noteAt(offset);
  if (note) return note;
  const before = apparatus.noteAt(offset - widthOfSpace(apparatus.essay, offset));
  return before && 'paragraphs' in before ? before : undefined;
}

/** How many spaces and tabs stand directly before an offset. */
function widthOfSpace(essay: Essay, offset: number): number {
  const before = essay.text({ start: Math.max(0, offset - MOST_SPACE), end: offset });
  return before.length - before.replace(/[ \t]{1,8}$/, '').length;
}

const MOST_SPACE = 8;

/** The last passage that starts at an offset or before it; -1 where none does. */
export function stepAt(apparatus: Apparatus, offset: number): number {
  const { essay, steps } = apparatus;
  let step = steps.firstOf(essay.blockAt(offset) + 1) - 1;
  while (step >= 0 && apparatus.placeOfStep(step).start > offset) step--;
  return step;
}
