/** Tokens as editors take them: each in one line, none over another. */
import { type EssayBlock, startsOf } from '../../reading/essay';
import type { Span } from '../../text/span';
import { TOKEN_KINDS, type TokenKind } from './kinds';

/** Something that is read in a block; UTF-16 offsets there. */
export interface Thing extends Span {
  readonly kind: TokenKind;
  /** The label of a note; the full form of a work. */
  readonly isDefinition: boolean;
}

/**
 * The tokens of a block, `ROW` numbers each: the line, which counts from the first of the block; the character, from the
 * start of that line there; the length in UTF-16 code units; the place of the kind in `TOKEN_KINDS`; 1 for a definition.
 */
export type TokenRows = Int32Array;
export const ROW = 5;
export const NO_TOKENS: TokenRows = new Int32Array(0);

/**
 * What stands inside another thing is cut out of it; of two that cross, the second ends with the first.
 *
 * @param things ascending, of two that begin together the longer one first.
 */
export function apart(things: readonly Thing[]): Thing[] {
  const flat: Thing[] = [];
  const open: Thing[] = [];
  let at = 0;
  const give = (thing: Thing, end: number) => {
    if (end > at) flat.push(at === thing.start && end === thing.end ? thing : { ...thing, start: at, end });
    at = Math.max(at, end);
  };
  const closeUpTo = (start: number) => {
    while (open.length > 0 && open[open.length - 1]!.end <= start) {
      const thing = open.pop()!;
      give(thing, thing.end);
    }
  };
  for (const thing of things) {
    closeUpTo(thing.start);
    const outer = open[open.length - 1];
    if (outer) give(outer, thing.start);
    at = Math.max(at, thing.start);
    open.push(outer && outer.end < thing.end ? { ...thing, end: outer.end } : thing);
  }
  closeUpTo(Number.POSITIVE_INFINITY);
  return flat;
}

/** What goes on in another line is a token in each, without the space around the break. */
export function inLines(things: readonly Thing[], block: EssayBlock): TokenRows {
  const { text } = block;
  const starts = startsOf(block);
  const rows: number[] = [];
  let line = 0;
  for (const { start, end, kind, isDefinition } of things) {
    while (line + 1 < starts.length && starts[line + 1]! <= start) line++;
    for (let at = start; at < end; ) {
      const next = starts[line + 1] ?? Number.POSITIVE_INFINITY;
      let stop = Math.min(end, next);
      while (stop > at && isBlank(text.charCodeAt(stop - 1))) stop--;
      if (stop > at) rows.push(line, at - starts[line]!, stop - at, TOKEN_KINDS.indexOf(kind), isDefinition ? 1 : 0);
      if (end <= next) break;
      line++;
      at = next;
      while (at < end && isBlank(text.charCodeAt(at))) at++;
    }
  }
  return new Int32Array(rows);
}

/** A space, a tab or a line break. */
function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}
