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
 * @param marks note marks, ascending. @param whole citations and names, ascending by where they start: no sentence ends
 * inside one.
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
  let mark = 0;
  let thing = 0;
  /** So far reaches what began before. */
  let reach = 0;
  STOP.lastIndex = start;
  for (let stop = STOP.exec(text); stop && stop.index < paragraph.end; stop = STOP.exec(text)) {
    while (mark < marks.length && marks[mark]!.start <= stop.index) mark++;
    const end = endBehind(text, stop.index + 1, marks, mark);
    const next = spaceEnd(text, end, paragraph.end);
    if (next === end || next >= paragraph.end || !OPENING.test(charAt(text, next))) continue;
    if (stop[0] === '.' && isAbbreviated(text, start, stop.index)) continue;
    for (; thing < whole.length && whole[thing]!.start < end; thing++) reach = Math.max(reach, whole[thing]!.end);
    if (next < reach) continue;
    if (touches({ start, end }, offset) || offset < next) return { start, end };
    start = next;
  }
  return { start, end: paragraph.end };
}

/** @param mark the first of the marks that may stand there. */
function endBehind(text: string, from: number, marks: readonly Span[], mark: number): number {
  let end = from;
  let next = mark;
  for (;;) {
    if (marks[next]?.start === end) end = marks[next++]!.end;
    else if (end < text.length && CLOSING.includes(text[end]!)) end++;
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
