/** Edits that label, add and take away notes. */
import type { Essay } from '../../reading/essay';
import type { Span } from '../../text/span';
import type { Apparatus } from '../apparatus';
import type { Note } from '../notes';
import { lineBreakOf } from './lines';
import { placeOfLabel, wholeNote } from './places';

export interface Written {
  readonly at: Span;
  readonly text: string;
}

/** How a note is written: what opens it, up to its text, and what closes it. */
interface Manner {
  readonly before: string;
  readonly after: string;
}

/** A label for a paragraph that has none. @param like a note whose label it is to resemble. */
export function labelling(essay: Essay, { start, end }: Span, label: string, like: Note | undefined): Written[] {
  const { before, after } = mannerOf(essay, label, like);
  const opening = { at: { start, end: start }, text: before };
  return after === '' ? [opening] : [opening, { at: { start: end, end }, text: after }];
}

/** A note without text yet: behind the last one of its numbers that is lower, or else before the first, or at the end. */
export function newNote(apparatus: Apparatus, label: string, run: number): Written {
  const { essay } = apparatus;
  const number = Number(label);
  const notes = apparatus.notes.filter((note) => note.run === run);
  const lower = notes.findLast((note) => Number.isNaN(number) || note.number < number);
  const next = notes.find((note) => note.number > number);
  const line = lineBreakOf(essay);
  const { before, after } = mannerOf(essay, label, lower ?? next);
  const written = before.trimEnd() + after;
  if (lower) {
    const { end } = wholeNote(apparatus, lower);
    return { at: { start: end, end }, text: gapAround(essay, notes, line) + written };
  }
  if (next) {
    const start = next.at.start;
    return { at: { start, end: start }, text: written + gapAround(essay, notes, line) };
  }
  const end = essay.length;
  const whole = essay.text();
  const gap = whole.trim() === '' ? '' : /[\r\n]$/.test(whole) ? line : line + line;
  return { at: { start: end, end }, text: `${gap}${written}${line}` };
}

/** Nobody leaves more space than this around a note, in UTF-16 units. */
const AROUND = 200;

/** A note with what parts it from what stands beside it: the narrower of its two gaps, so that the wider parts those two. */
export function withoutNote(apparatus: Apparatus, note: Note): Span {
  const { essay } = apparatus;
  const { start, end: endOfNote } = wholeNote(apparatus, note);
  const rest = essay.text({ start: endOfNote, end: Math.min(essay.length, endOfNote + AROUND) });
  const end = endOfNote + /^[ \t]{0,200}/.exec(rest)![0].length;
  const ahead = essay.text({ start: Math.max(0, start - AROUND), end: start });
  const behind = essay.text({ start: end, end: Math.min(essay.length, end + AROUND) });
  const before = ahead.length - ahead.trimEnd().length;
  const after = behind.length - behind.trimStart().length;
  const isLast = end + after === essay.length;
  const isFirst = start === before;
  if (isFirst && !isLast) return { start, end: end + after };
  return isLast || before <= after ? { start: start - before, end } : { start, end: end + after };
}

function mannerOf(essay: Essay, label: string, like: Note | undefined): Manner {
  const place = like && placeOfLabel(essay, like);
  if (!like || !place) return essay.dialect.name === 'markdown' ? plainly(`[^${label}]:`) : plainly(`[${label}]`);
  const opening = essay.text({ start: like.at.start, end: place.start }) + label;
  const closing = essay.text({ start: place.end, end: like.at.end });
  // `[Footnote 3: …]` closes behind its text.
  return { before: `${opening}${closing} `, after: opening.startsWith('[Footnote') ? ']' : '' };
}

function plainly(label: string): Manner {
  return { before: `${label} `, after: '' };
}

/** What stands between two notes: a blank line, where the notes here have one. */
function gapAround(essay: Essay, notes: readonly Note[], line: string): string {
  const [first, second] = notes;
  if (!first || !second) return line + line;
  const between = essay.text({ start: first.at.end, end: second.at.start });
  return /(?:\r\n|\n|\r)[ \t]{0,40}(?:\r\n|\n|\r)\s{0,200}$/.test(between.slice(-240)) ? line + line : line;
}
