/**
 * The passages of an essay on the way through it, with their labels and marks, in columns: what the resolution of notes
 * goes over after an edit. Where things stand is asked of the blocks, so that an edit moves nothing here.
 */
import type { Essay, EssayBlock } from '../reading/essay';
import { difference } from '../text/difference';
import type { Mark, Passage } from '../text/passage';
import { Sums } from '../text/sums';
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
  /** How many steps and marks stand before each block, and how many marks before each step. */
  readonly #steps: Sums;
  readonly #marks: Sums;
  readonly #marksOfSteps: Sums;

  private constructor(
    { blocks, columns, labels }: { blocks: readonly EssayBlock[]; columns: Columns; labels: Labels },
    sums: { readonly steps: Sums; readonly marks: Sums; readonly marksOfSteps: Sums },
  ) {
    this.#blocks = blocks;
    this.#columns = columns;
    this.labels = labels;
    this.#steps = sums.steps;
    this.#marks = sums.marks;
    this.#marksOfSteps = sums.marksOfSteps;
    this.count = sums.steps.total;
    this.markCount = sums.marks.total;
  }

  static of({ blocks }: Essay, labels: Labels): Steps {
    const columns = columnsOf(blocks, labels);
    return new Steps(
      { blocks, columns, labels },
      {
        steps: Sums.of(blocks.map(passagesOf)),
        marks: Sums.of(blocks.map(marksOf)),
        marksOfSteps: Sums.of(columns.marks),
      },
    );
  }

  /**
   * The steps after an edit. What the blocks have in common is copied.
   *
   * @returns also whether all is as before but for where it stands.
   */
  after({ blocks }: Essay): { steps: Steps; isSame: boolean } {
    const { first, lastOld, lastNew } = difference(this.#blocks, blocks);
    const fresh = blocks.slice(first, lastNew);
    const changed = columnsOf(fresh, this.labels);
    const stretch: Stretch = {
      steps: [this.#steps.before(first), this.#steps.before(lastOld)],
      marks: [this.#marks.before(first), this.#marks.before(lastOld)],
    };
    const isSame = says(this.#columns, stretch, changed);
    const columns = isSame ? this.#columns : replaced(this.#columns, stretch, changed);
    const sums = {
      steps: this.#steps.replaced(first, lastOld, fresh.map(passagesOf)),
      marks: this.#marks.replaced(first, lastOld, fresh.map(marksOf)),
      marksOfSteps: isSame ? this.#marksOfSteps : this.#marksOfSteps.replaced(...stretch.steps, changed.marks),
    };
    return { steps: new Steps({ blocks, columns, labels: this.labels }, sums), isSame };
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

  /** Whether it is a heading that says that a bibliography follows. */
  headsBibliography(step: number): boolean {
    return (this.#columns.step[step]! & StepFlag.HEADS_BIBLIOGRAPHY) !== 0;
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
    return this.#marksOfSteps.before(step);
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
    return this.#steps.at(step);
  }

  blockOfMark(mark: number): number {
    return this.#marks.at(mark);
  }

  /** The first step of a block. */
  firstOf(block: number): number {
    return this.#steps.before(block);
  }

  /** The first mark of a block. */
  firstMarkOf(block: number): number {
    return this.#marks.before(block);
  }

  passage(step: number): Passage {
    const block = this.blockOfStep(step);
    return this.#blocks[block]!.layout.passages[step - this.#steps.before(block)]!;
  }

  mark(mark: number): Mark {
    const block = this.blockOfMark(mark);
    return this.#blocks[block]!.layout.marks[mark - this.#marks.before(block)]!;
  }
}

function passagesOf({ layout }: EssayBlock): number {
  return layout.passages.length;
}

function marksOf({ layout }: EssayBlock): number {
  return layout.marks.length;
}
