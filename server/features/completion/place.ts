/** The place in an essay where somebody types, and what stands around it. */
import type { Essay } from '../../reading/essay';
import type { Passage } from '../../text/passage';

/** How far before the cursor a shelfmark may begin. */
const REACH = 240;
/** How far behind the cursor it may go on. */
const AHEAD = 80;

export interface Place {
  /** The text before the cursor, from where the citation may have begun. */
  readonly before: string;
  /** Whether that is all of the note, or of the source. */
  readonly isWhole: boolean;
  /** In a note, or in the source of a document. */
  readonly isCitation: boolean;
  /** How much of a word or a number stands directly behind the cursor. */
  readonly wordAfter: number;
  /** Some of the text behind the cursor. */
  readonly after: string;
}

/**
 * @param inHeadings whether a heading will do: a line without its full stop yet may look like one.
 * @returns undefined in code.
 */
export function placeOf(essay: Essay, offset: number, inHeadings = false): Place | undefined {
  let index = essay.blockAt(offset);
  let inside = offset - essay.offsetOf(index);
  if (inside === 0 && index > 0) {
    index--;
    inside = offset - essay.offsetOf(index);
  }
  const { text, layout, facts } = essay.blocks[index]!;
  const passage = passageAt(layout.passages, text, inside);
  if (!passage || passage.kind === 'code' || (passage.kind === 'heading' && !inHeadings)) return undefined;
  if (layout.silent.some(({ start, end }) => start < inside && inside < end)) return undefined;
  const source = facts.sources.find(({ start, end }) => start <= inside && isBlank(text, end, inside));
  const opening = source?.start ?? passage.label?.textStart ?? passage.start;
  const from = Math.max(opening, inside - REACH);
  if (from > inside) return undefined;
  return {
    before: text.slice(from, inside),
    isWhole: from === opening,
    isCitation: source !== undefined || passage.kind === 'note' || passage.kind === 'continuation',
    wordAfter: /^[\p{L}\p{N}]{0,12}/u.exec(text.slice(inside, inside + 24))![0].length,
    after: text.slice(inside, Math.min(passage.end, inside + AHEAD)),
  };
}

/** The passage in which an offset stands, or behind which there is only space up to it in the same line. */
function passageAt(passages: readonly Passage[], text: string, inside: number): Passage | undefined {
  const passage = passages.findLast(({ start }) => start <= inside);
  return passage && isBlank(text, passage.end, inside) ? passage : undefined;
}

/** Whether only space stands between two places, and no line break. */
function isBlank(text: string, from: number, to: number): boolean {
  return /^[^\S\r\n]*$/.test(text.slice(Math.min(from, to), to));
}
