/**
 * The passages of an essay on the way through it, with their labels and marks, in columns: what the resolution of notes
 * goes over after an edit. Where things stand is asked of the blocks, so that an edit moves nothing here.
 */
import type { Essay, EssayBlock } from '../reading/essay';
import type { Mark, NoteLabel, Passage } from '../text/passage';
import { type Span, shifted } from '../text/span';
import { difference } from './difference';
import type { Labels } from './labels';
import { type Columns, columnsOf, Kind, MarkFlag, replaced, StepFlag, type Stretch, says } from './stepColumns';

/** Nothing, in a column of steps, marks, notes or keys. */
export const NONE = -1;

export class Steps {
  readonly count: number;
  readonly markCount: number;
  readonly labels: Labels;
  readonly #blocks: readonly EssayBlock[];
  readonly #columns: Columns;
  /** How many steps and marks stand before each block, and before each step. */
  readonly #stepsBefore: Int32Array;
  readonly #marksBefore: Int32Array;
  readonly #firstMark: Int32Array;

  private constructor(blocks: readonly EssayBlock[], columns: Columns, labels: Labels) {
    this.#blocks = blocks;
    this.#columns = columns;
    this.labels = labels;
    this.#stepsBefore = new Int32Array(blocks.length + 1);
    this.#marksBefore = new Int32Array(blocks.length + 1);
    for (let index = 0; index < blocks.length; index++) {
      const { passages, marks } = blocks[index]!.layout;
      this.#stepsBefore[index + 1] = this.#stepsBefore[index]! + passages.length;
      this.#marksBefore[index + 1] = this.#marksBefore[index]! + marks.length;
    }
    this.count = this.#stepsBefore[blocks.length]!;
    this.markCount = this.#marksBefore[blocks.length]!;
    this.#firstMark = new Int32Array(this.count + 1);
    for (let step = 0; step < this.count; step++)
      this.#firstMark[step + 1] = this.#firstMark[step]! + columns.marks[step]!;
  }

  static of({ blocks }: Essay, labels: Labels): Steps {
    return new Steps(blocks, columnsOf(blocks, labels), labels);
  }

  /**
   * The steps after an edit. What the blocks have in common is copied.
   *
   * @returns also whether all is as before but for where it stands.
   */
  after({ blocks }: Essay): { steps: Steps; isSame: boolean } {
    const { first, lastOld, lastNew } = difference(this.#blocks, blocks);
    const fresh = columnsOf(blocks.slice(first, lastNew), this.labels);
    const stretch: Stretch = {
      steps: [this.#stepsBefore[first]!, this.#stepsBefore[lastOld]!],
      marks: [this.#marksBefore[first]!, this.#marksBefore[lastOld]!],
    };
    const isSame = says(this.#columns, stretch, fresh);
    const columns = isSame ? this.#columns : replaced(this.#columns, stretch, fresh);
    return { steps: new Steps(blocks, columns, this.labels), isSame };
  }

  isHeading(step: number): boolean {
    return (this.#columns.step[step]! & StepFlag.KIND) === Kind.heading;
  }

  isProse(step: number): boolean {
    return (this.#columns.step[step]! & StepFlag.KIND) === Kind.prose;
  }

  isContinuation(step: number): boolean {
    return (this.#columns.step[step]! & StepFlag.KIND) === Kind.continuation;
  }

  /** Whether marks in it are marks in a note. */
  isInNote(step: number): boolean {
    const kind = this.#columns.step[step]! & StepFlag.KIND;
    return kind === Kind.note || kind === Kind.continuation;
  }

  /** Code that belongs to the note before it. */
  isOfNote(step: number): boolean {
    return (this.#columns.step[step]! & StepFlag.OF_NOTE) !== 0;
  }

  /** Whether something stands behind the label that opens the step. */
  hasText(step: number): boolean {
    return (this.#columns.step[step]! & StepFlag.HAS_TEXT) !== 0;
  }

  /** Whether it is a heading that says that notes follow. */
  headsNotes(step: number): boolean {
    return (this.#columns.step[step]! & StepFlag.HEADS_NOTES) !== 0;
  }

  isLabelMalformed(step: number): boolean {
    return (this.#columns.step[step]! & StepFlag.MALFORMED) !== 0;
  }

  /** The label that opens a step; -1 where none does. */
  labelOf(step: number): number {
    return this.#columns.label[step]!;
  }

  /** The marks of a step are those from here up to `firstMark(step + 1)`. */
  firstMark(step: number): number {
    return this.#firstMark[step]!;
  }

  markLabel(mark: number): number {
    return this.#columns.markLabel[mark]!;
  }

  isWeak(mark: number): boolean {
    return (this.#columns.mark[mark]! & MarkFlag.WEAK) !== 0;
  }

  opensLine(mark: number): boolean {
    return (this.#columns.mark[mark]! & MarkFlag.OPENS_LINE) !== 0;
  }

  isMarkMalformed(mark: number): boolean {
    return (this.#columns.mark[mark]! & MarkFlag.MALFORMED) !== 0;
  }

  blockOfStep(step: number): number {
    return blockOf(this.#stepsBefore, step);
  }

  blockOfMark(mark: number): number {
    return blockOf(this.#marksBefore, mark);
  }

  /** The first step of a block. */
  firstOf(block: number): number {
    return this.#stepsBefore[block]!;
  }

  /** The first mark of a block. */
  firstMarkOf(block: number): number {
    return this.#marksBefore[block]!;
  }

  passage(step: number): Passage {
    const block = this.blockOfStep(step);
    return this.#blocks[block]!.layout.passages[step - this.#stepsBefore[block]!]!;
  }

  mark(mark: number): Mark {
    const block = this.blockOfMark(mark);
    return this.#blocks[block]!.layout.marks[mark - this.#marksBefore[block]!]!;
  }
}

/** Where a step or a mark stands in the essay that the steps were made of. UTF-16 offsets in the file. */
export function placeOfStep(essay: Essay, steps: Steps, step: number): Span {
  return shifted(steps.passage(step), essay.offsetOf(steps.blockOfStep(step)));
}

export function placeOfMark(essay: Essay, steps: Steps, mark: number): Span {
  const { start, end } = steps.mark(mark);
  return shifted({ start, end }, essay.offsetOf(steps.blockOfMark(mark)));
}

/** The label that opens a step, with offsets in its block. */
export function labelAt(steps: Steps, step: number): NoteLabel {
  return steps.passage(step).label!;
}

function blockOf(before: Int32Array, index: number): number {
  let low = 0;
  let high = before.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (before[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
