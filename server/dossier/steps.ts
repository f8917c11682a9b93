import type { Essay } from '../reading/essay';
import type { Mark, NoteLabel, Passage } from '../text/passage';
import { type Span, shifted } from '../text/span';

/** One passage on the way through an essay, with its label and its marks. */
export interface Step {
  /** Its place among all passages of the essay. */
  readonly passage: number;
  readonly kind: Passage['kind'];
  readonly ofNote: boolean;
  /** UTF-16 offsets in the file. */
  readonly at: Span;
  readonly label: NoteLabel | undefined;
  readonly marks: readonly Mark[];
  /** What the spans of the label and the marks count from. */
  readonly base: number;
}

const NONE: readonly Mark[] = [];

/** The passages of an essay in reading order. */
export function stepsOf(essay: Essay): Step[] {
  const steps: Step[] = [];
  for (let index = 0; index < essay.blocks.length; index++) {
    const { layout } = essay.blocks[index]!;
    const base = essay.offsetOf(index);
    let from = 0;
    for (const passage of layout.passages) {
      let to = from;
      while (to < layout.marks.length && layout.marks[to]!.start < passage.end) to++;
      const marks = to > from ? layout.marks.slice(from, to) : NONE;
      from = to;
      const { kind, label, ofNote = false } = passage;
      steps.push({ passage: steps.length, kind, ofNote, at: shifted(passage, base), label, marks, base });
    }
  }
  return steps;
}
