/** Which passages make up the text of a note. */
import { NONE, type Steps } from './steps';
import type { LostNote } from './unlabelled';

/** More paragraphs than this between two notes are no note's: the text goes on there. */
const MOST = 12;

/** What decides where a note ends. */
export interface Around {
  readonly runOfStep: Int32Array;
  readonly lastMarkStep: Int32Array;
  readonly lost: readonly LostNote[];
  /** Whether the dialect marks all that belongs to a note: in Markdown an unindented paragraph does not. */
  readonly marksNotes: boolean;
}

/**
 * The steps of the further paragraphs of a note: those that the dialect says belong to it, else those up to the next
 * label where the notes stand together.
 *
 * @param step the one that the label opens.
 */
export function furtherSteps(steps: Steps, step: number, around: Around): number[] {
  const own = ownSteps(steps, step + 1);
  const lastMark = around.lastMarkStep[around.runOfStep[step]!]!;
  const marksAreOver = (lastMark === NONE ? 0 : lastMark) < step;
  return own.length > 0 || around.marksNotes || !marksAreOver ? own : upToNextLabel(steps, step, around);
}

function ownSteps(steps: Steps, from: number): number[] {
  const found: number[] = [];
  for (let next = from; next < steps.count && (steps.isContinuation(next) || steps.isOfNote(next)); next++) {
    if (steps.isContinuation(next)) found.push(next);
  }
  return found;
}

function upToNextLabel(steps: Steps, step: number, { runOfStep, lost }: Around): number[] {
  const found: number[] = [];
  let next = step + 1;
  for (; next < steps.count && steps.labelOf(next) < 0; next++) {
    if (!steps.isProse(next) || found.length === MOST || lost.some((one) => one.step === next)) return [];
    found.push(next);
  }
  return next < steps.count && runOfStep[next] === runOfStep[step] ? found : [];
}
