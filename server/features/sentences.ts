/**
 * Where the sentences of a paragraph end:
 *
 *   end = ("." | "!" | "?" | "…") {closing sign | note mark} space (capital | digit | opening sign)
 *
 * not behind an initial or an abbreviation, and not inside a citation.
 */
import { type Span, touches } from '../text/span';

const STOP = /[.!?…]/g;
const CLOSING = '"”’»\')]*_';
const OPENING = /["“‘«„'([*_\p{Lu}\p{N}]/u;
const WORD_BEFORE = /(?<![\p{L}\p{M}])\p{L}{1,12}$/u;
const ABBREVIATIONS = new Set(
  'art bd bl bzw ca cf ch col comp doc docs dr ed eds esp et fasc ff fig fn fo fol fols gen gosp hg inv leg lic ll lt maj mr mrs ms no nos nr nr op pap pp prof pt ref rev sen ser sgt sr st sv tom trans univ vgl vol vols vs ya л лл оп ф д т гл стр см'.split(
    ' ',
  ),
);

/**
 * The sentence of a paragraph in which an offset stands, with the marks behind it.
 *
 * @param marks note marks, ascending. @param whole citations and names: no sentence ends inside one.
 * @returns offsets in `text`, as the others are.
 */
export function sentenceAt(
  text: string,
  paragraph: Span,
  offset: number,
  marks: readonly Span[],
  whole: readonly Span[],
): Span {
  let start = paragraph.start;
  STOP.lastIndex = start;
  for (let stop = STOP.exec(text); stop && stop.index < paragraph.end; stop = STOP.exec(text)) {
    const end = endBehind(text, stop.index + 1, marks);
    const next = spaceEnd(text, end, paragraph.end);
    if (next === end || next >= paragraph.end || !OPENING.test(charAt(text, next))) continue;
    if (stop[0] === '.' && isAbbreviated(text, start, stop.index)) continue;
    if (whole.some((span) => span.start < end && next < span.end)) continue;
    if (touches({ start, end }, offset) || offset < next) return { start, end };
    start = next;
  }
  return { start, end: paragraph.end };
}

function endBehind(text: string, from: number, marks: readonly Span[]): number {
  let end = from;
  for (;;) {
    const mark = marks.find(({ start }) => start === end);
    if (mark) end = mark.end;
    else if (CLOSING.includes(text[end] ?? ' ') && text[end] !== undefined) end++;
    else return end;
  }
}

function spaceEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && /\s/.test(text[end]!)) end++;
  return end;
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 32);
}

function isAbbreviated(text: string, start: number, stop: number): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(start, stop - 14), stop))?.[0];
  return word !== undefined && (word.length === 1 || ABBREVIATIONS.has(word.toLowerCase()));
}
