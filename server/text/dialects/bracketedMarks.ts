/** The marks of bracketed notes: `text.[22]`, and `[3-5]` or `[5, 6]` for several notes at one place. */
import { NONE } from '../none';
import type { Mark, Passage } from '../passage';
import { SpanWalk } from '../span';
import { markStrength } from './markStrength';

const MARK = /\[ ?(?:[1-9]\d{0,4}|[A-Z]) ?\]/y;
const MARKS = /\[([1-9]\d{0,4}(?:\s?[,–-]\s?[1-9]\d{0,4}){1,9})\]/y;

/** All marks of a block, ascending. What stands in the label of a note is none. */
export function readMarks(text: string, passages: readonly Passage[]): readonly Mark[] {
  const marks: Mark[] = [];
  const walk = new SpanWalk(passages);
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    const passage = walk.spanAt(at);
    if (passage && at >= (passage.label?.end ?? passage.start)) readAt(text, at, passage, marks);
  }
  return marks.length > 0 ? marks : NONE;
}

/** Reads the mark, or the marks, at an opening bracket. */
function readAt(text: string, start: number, passage: Passage, into: Mark[]): void {
  MARK.lastIndex = start;
  if (!MARK.test(text)) {
    MARKS.lastIndex = start;
    const group = MARKS.exec(text);
    if (group && MARKS.lastIndex <= passage.end) for (const mark of marksOfGroup(group[1]!, start + 1)) into.push(mark);
    return;
  }
  const end = MARK.lastIndex;
  const inside = text.slice(start + 1, end - 1);
  const label = inside.trim();
  const strength = end > passage.end ? 'none' : markStrength(text, start, end, label, passage.start);
  if (strength === 'none') return;
  const malformed = label.length < inside.length ? `[${label}]` : undefined;
  into.push({ start, end, label, weak: strength === 'weak', malformed });
}

/** The marks of a group, each at its number; those that a range leaves out stand at its dash. Weak: they may be pages. */
function* marksOfGroup(group: string, start: number): Iterable<Mark> {
  let last = 0;
  let lastEnd = 0;
  for (const found of group.matchAll(/\d+/g)) {
    const number = Number(found[0]);
    const at = start + found.index;
    const isRange = last > 0 && /[–-]/.test(group.slice(lastEnd, found.index));
    for (let inner = last + 1; isRange && inner < number && inner - last < 20; inner++) {
      yield { start: start + lastEnd, end: at, label: String(inner), weak: true };
    }
    yield { start: at, end: at + found[0].length, label: found[0], weak: true };
    last = number;
    lastEnd = found.index + found[0].length;
  }
}
