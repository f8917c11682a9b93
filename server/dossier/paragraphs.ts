/** The paragraphs of a note. */
import type { Essay } from '../reading/essay';
import type { Span } from '../text/span';
import type { Step } from './steps';

/** More paragraphs than this between two notes are no note's: the text goes on there. */
const MOST = 12;

/** What there may be behind the passage that a label opens. */
export interface Further {
  /** Passages that are notes themselves and lost their label. */
  readonly strays: ReadonlySet<number>;
  /** Whether no mark of the text is left after this note. */
  readonly marksAreOver: boolean;
  /** The run of every passage: with another the text goes on. */
  readonly runOfStep: Int32Array;
}

/**
 * What stands behind a label, and the further paragraphs: those that the dialect says belong to the note, else those up
 * to the next label where the notes stand together.
 *
 * @param inner the rest of the passage that the label opens.
 * @param further false when another label follows in the same passage.
 * @returns UTF-16 offsets in the file; empty when the note has no text, or only code.
 */
export function paragraphsOf(
  essay: Essay,
  steps: readonly Step[],
  passage: number,
  inner: Span,
  further: false | Further,
): Span[] {
  const first = inner.start < inner.end && essay.text(inner).trim() !== '' ? [inner] : [];
  if (!further) return first;
  const own = ownParagraphs(steps, passage + 1);
  // In Markdown indentation says what belongs to a note, and an unindented paragraph does not.
  const saysAll = essay.dialect.name === 'markdown';
  if (own.length > 0 || saysAll || !further.marksAreOver) return [...first, ...own];
  return [...first, ...upToNextLabel(steps, passage, further)];
}

function ownParagraphs(steps: readonly Step[], from: number): Span[] {
  const found: Span[] = [];
  for (let next = from; steps[next]?.kind === 'continuation' || steps[next]?.ofNote; next++) {
    if (steps[next]!.kind === 'continuation') found.push(steps[next]!.at);
  }
  return found;
}

function upToNextLabel(steps: readonly Step[], passage: number, { strays, runOfStep }: Further): Span[] {
  const found: Span[] = [];
  let next = passage + 1;
  for (; next < steps.length && !steps[next]!.label; next++) {
    if (steps[next]!.kind !== 'prose' || strays.has(next) || found.length === MOST) return [];
    found.push(steps[next]!.at);
  }
  return steps[next]?.label && runOfStep[next] === runOfStep[passage] ? found : [];
}
