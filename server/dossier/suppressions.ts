/** What the comments of an essay silence, and where. */
import type { Essay } from '../reading/essay';
import type { Suppression } from '../reading/suppressions';
import type { Passage } from '../text/passage';
import { type Span, shifted } from '../text/span';
import { lineOf } from './editing/lines';

/** A comment with the stretch for which it holds. */
export interface Scope {
  /** The comment. */
  readonly at: Span;
  readonly codes: Suppression['codes'];
  /** The rest of its line, or the paragraph or note below a comment that stands alone. */
  readonly holds: Span;
}

/** The comments of an essay in reading order, with offsets in the text. */
export function scopesOf(essay: Essay): Scope[] {
  const scopes: Scope[] = [];
  for (const { facts, base, block } of essay.factsWith('suppressions'))
    for (const found of facts.suppressions)
      scopes.push({
        at: shifted(found, base),
        codes: found.codes.map((code) => ({ ...code, ...shifted(code, base) })),
        holds: found.isAlone
          ? paragraphBelow(essay, block, found.end)
          : shifted(lineOf(essay.blocks[block]!.text, found.start), base),
      });
  return scopes;
}

/** Whether a text has comments that silence rules. */
export function hasSuppressions(essay: Essay): boolean {
  return !essay.factsWith('suppressions')[Symbol.iterator]().next().done;
}

/** The paragraph, or the whole note, that follows; other comments may stand between. Empty where nothing follows. */
function paragraphBelow(essay: Essay, block: number, from: number): Span {
  const start = essay.offsetOf(block) + from;
  let first: Passage | undefined;
  let end = start;
  for (const { passage, isComment, base } of passagesFrom(essay, block, from)) {
    if (first ? !goesOn(first, passage) : false) break;
    if (!first && isComment) continue;
    first ??= passage;
    end = base + passage.end;
  }
  return { start, end };
}

/** Whether a passage belongs to the note before it. */
function goesOn(first: Passage, { kind, ofNote }: Passage): boolean {
  return first.kind === 'note' && (kind === 'continuation' || (kind === 'code' && ofNote === true));
}

function* passagesFrom(essay: Essay, block: number, from: number) {
  for (let index = block; index < essay.blocks.length; index++) {
    const { layout } = essay.blocks[index]!;
    const base = essay.offsetOf(index);
    for (const passage of layout.passages)
      if (index > block || passage.start >= from)
        yield { passage, base, isComment: passage.kind === 'code' && layout.comments.includes(passage.start) };
  }
}
