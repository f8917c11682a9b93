/** Where the parts of notes stand that an edit may touch. */
import type { Essay } from '../../reading/essay';
import { type Span, shifted } from '../../text/span';
import type { Apparatus } from '../apparatus';
import type { Note } from '../notes';

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
