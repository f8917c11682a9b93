/** The columns behind `Steps`: one small integer for each thing that the resolution of notes asks of a step or a mark. */
import type { EssayBlock } from '../reading/essay';
import type { Passage } from '../text/passage';
import { spliced } from '../text/sums';
import type { Labels } from './labels';

/** What a step is: its kind in the lowest three bits, and flags. */
export const Kind = { prose: 0, note: 1, continuation: 2, heading: 3, code: 4 } as const satisfies Record<
  Passage['kind'],
  number
>;

export const StepFlag = {
  KIND: 7,
  /** Code that belongs to the note before it. */
  OF_NOTE: 8,
  /** Something stands behind the label. */
  HAS_TEXT: 16,
  /** A heading that says that notes follow. */
  HEADS_NOTES: 32,
  MALFORMED: 64,
  /** A heading that says that a bibliography follows. */
  HEADS_BIBLIOGRAPHY: 128,
} as const;

export const MarkFlag = { WEAK: 1, OPENS_LINE: 2, MALFORMED: 4 } as const;

const NOTES_HEADING = /^\W{0,4}(?:foot|end)?(?:notes?|anmerkungen|notas|note|примечания|references)\W{0,3}$/iu;
const BIBLIOGRAPHY_HEADING =
  /^\W{0,4}(?:\d{1,2}\.\s)?(?:(?:select(?:ed)?|general|works?)\s)?(?:bibliograph(?:y|ie)|bibliograf[ií]a|works? cited|cited works|references|references cited|literatur(?:verzeichnis)?|quellen- und literaturverzeichnis|literature(?: cited)?|bibliografia|bibliographie|obras citadas|referencias(?: bibliográficas)?|fuentes y bibliografía|opere citate|ouvrages cités|библиография|список литературы|литература)\W{0,3}$/iu;
const LONGEST_HEADING = 40;

/** Steps and marks count from 0 through the whole essay. */
export interface Columns {
  readonly step: Uint8Array;
  /** The label of each step; -1 where it has none. */
  readonly label: Int32Array;
  /** How many marks stand in each step. */
  readonly marks: Int32Array;
  readonly mark: Uint8Array;
  readonly markLabel: Int32Array;
}

/** The columns of some blocks. */
export function columnsOf(blocks: readonly EssayBlock[], labels: Labels): Columns {
  let steps = 0;
  let marks = 0;
  for (const { layout } of blocks) {
    steps += layout.passages.length;
    marks += layout.marks.length;
  }
  const columns = {
    step: new Uint8Array(steps),
    label: new Int32Array(steps),
    marks: new Int32Array(steps),
    mark: new Uint8Array(marks),
    markLabel: new Int32Array(marks),
  };
  fill(columns, blocks, labels);
  return columns;
}

function fill(columns: Columns, blocks: readonly EssayBlock[], labels: Labels): void {
  let step = 0;
  let at = 0;
  for (const { text, layout } of blocks) {
    let from = 0;
    for (const passage of layout.passages) {
      columns.step[step] = stepFlags(text, passage);
      columns.label[step] = passage.label ? labels.idOf(passage.label.label) : -1;
      let to = from;
      while (to < layout.marks.length && layout.marks[to]!.start < passage.end) to++;
      columns.marks[step++] = to - from;
      from = to;
    }
    for (const mark of layout.marks) {
      columns.mark[at] =
        (mark.weak ? MarkFlag.WEAK : 0) |
        (mark.opensLine ? MarkFlag.OPENS_LINE : 0) |
        (mark.malformed ? MarkFlag.MALFORMED : 0);
      columns.markLabel[at++] = labels.idOf(mark.label);
    }
  }
}

function stepFlags(text: string, passage: Passage): number {
  const { kind, label, ofNote, start, end } = passage;
  let flags: number = Kind[kind] | (ofNote ? StepFlag.OF_NOTE : 0);
  if (label && hasTextIn(text, label.textStart, end)) flags |= StepFlag.HAS_TEXT;
  if (label?.malformed) flags |= StepFlag.MALFORMED;
  if (kind === 'heading' && end - start <= LONGEST_HEADING) {
    const heading = text.slice(start, end);
    if (NOTES_HEADING.test(heading)) flags |= StepFlag.HEADS_NOTES;
    if (BIBLIOGRAPHY_HEADING.test(heading)) flags |= StepFlag.HEADS_BIBLIOGRAPHY;
  }
  return flags;
}

const ONLY_SPACES = /\s*/y;

function hasTextIn(text: string, start: number, end: number): boolean {
  ONLY_SPACES.lastIndex = start;
  ONLY_SPACES.exec(text);
  return ONLY_SPACES.lastIndex < end;
}

/** A stretch of steps with the stretch of marks in them. */
export interface Stretch {
  readonly steps: readonly [from: number, to: number];
  readonly marks: readonly [from: number, to: number];
}

/** Whether a stretch of some columns says what others say as a whole. */
export function says(old: Columns, { steps, marks }: Stretch, fresh: Columns): boolean {
  return (
    equal(old.step, fresh.step, ...steps) &&
    equal(old.label, fresh.label, ...steps) &&
    equal(old.marks, fresh.marks, ...steps) &&
    equal(old.mark, fresh.mark, ...marks) &&
    equal(old.markLabel, fresh.markLabel, ...marks)
  );
}

/** The columns with others in the place of a stretch. */
export function replaced(old: Columns, { steps, marks }: Stretch, fresh: Columns): Columns {
  return {
    step: spliced(old.step, fresh.step, ...steps),
    label: spliced(old.label, fresh.label, ...steps),
    marks: spliced(old.marks, fresh.marks, ...steps),
    mark: spliced(old.mark, fresh.mark, ...marks),
    markLabel: spliced(old.markLabel, fresh.markLabel, ...marks),
  };
}

function equal<T extends Uint8Array | Int32Array>(old: T, fresh: T, from: number, to: number): boolean {
  if (fresh.length !== to - from) return false;
  for (let index = 0; index < fresh.length; index++) if (fresh[index] !== old[from + index]) return false;
  return true;
}
