/** Why the notes of a text cannot be given other numbers: whatever makes it doubtful which number means which note. */
import type { Apparatus } from '../../dossier/apparatus';
import { crossReferencesIn, placeOfLabel, stepAt } from '../../dossier/editing/places';
import type { Says } from '../../dossier/fix';
import type { NoteMark } from '../../dossier/notes';
import type { Span } from '../../text/span';
import type { Numbers } from './numbers';

/** A reason against an edit, with the place to look at. */
export interface Objection {
  readonly says: Says;
  readonly at: Span;
}

/** What stands against any new numbers, in reading order. Named notes are left as they are, so nothing about them does. */
export function objections(apparatus: Apparatus): Objection[] {
  const isNumbered = ({ number }: { number: number }) => !Number.isNaN(number);
  const found = duplicateLabels(apparatus);
  for (const [first] of apparatus.undefinedMarks())
    if (isNumbered(first!)) found.push({ says: ['renumber/undefined', { label: first!.label }], at: first!.at });
  for (const { label, at } of apparatus.unlabelled) found.push({ says: ['renumber/unlabelled', { label }], at });
  for (const { label, at } of apparatus.malformed()) found.push({ says: ['renumber/malformed', { label }], at });
  for (const note of apparatus.unusedNotes())
    if (isNumbered(note)) found.push({ says: ['renumber/unused', { label: note.label }], at: note.at });
  for (const { key, label, at } of crossReferencesIn(apparatus))
    if (!apparatus.definitionOf(key)) found.push({ says: ['renumber/dangling', { label }], at });
  return found.sort((a, b) => a.at.start - b.at.start);
}

/** Notes whose number an earlier one has. */
export function duplicateLabels(apparatus: Apparatus): Objection[] {
  return [...apparatus.duplicates()].flatMap(({ note: { label, number, at } }) =>
    Number.isNaN(number) ? [] : [{ says: ['renumber/duplicate', { label }], at }],
  );
}

const DASH = /^\s{0,3}[-–]\s{0,3}$/;

/** A number in a group, `[3, 4]`, that has a note and is not taken for its mark, since the note has another one: it may be a page. */
export interface DoubtfulMark {
  readonly key: string;
  readonly label: string;
  readonly at: Span;
}

export function doubtfulMarks(apparatus: Apparatus): DoubtfulMark[] {
  const { essay, steps, structure } = apparatus;
  const found: DoubtfulMark[] = [];
  if (essay.dialect.name === 'markdown') return found;
  let next = 0;
  for (let mark = 0; mark < steps.markCount; mark++) {
    if (structure.marks[next] === mark) next++;
    else if (steps.isWeak(mark)) {
      const { start, end, label } = steps.mark(mark);
      const base = essay.offsetOf(steps.blockOfMark(mark));
      const at = { start: start + base, end: end + base };
      const key = `${structure.runOfStep[stepAt(apparatus, at.start)]}/${label}`;
      if (essay.text(at) === label && apparatus.notesOf(key).length > 0) found.push({ key, label, at });
    }
  }
  return found;
}

/**
 * What would no longer mean the same notes: ranges, `[3-5]` or "notes 3-5", whose notes would not stand next to one
 * another, and numbers of which nobody knows whether they are marks.
 */
export function brokenRanges(apparatus: Apparatus, numbers: Numbers): Objection[] {
  const { essay } = apparatus;
  const found: Objection[] = [];
  for (const { key, label, at } of doubtfulMarks(apparatus))
    if (String(numbers.get(key) ?? label) !== label) found.push({ says: ['renumber/doubtful', { label }], at });
  const written = apparatus.marks.filter((mark) => placeOfLabel(essay, mark));
  for (const ends of [written, crossReferencesIn(apparatus)])
    for (const [index, to] of ends.entries()) {
      const from = ends[index - 1];
      if (!from || from.run !== to.run || to.at.start - from.at.end > 7) continue;
      if (!DASH.test(essay.text({ start: from.at.end, end: to.at.start }))) continue;
      if (!isKept(from, to, numbers))
        found.push({
          says: ['renumber/range', { from: from.label, to: to.label }],
          at: { start: from.at.start, end: to.at.end },
        });
    }
  return found;
}

type End = Pick<NoteMark, 'run' | 'label'>;

/** Whether the notes of a range are, under their new numbers, just those from its one end to the other. */
function isKept(from: End, to: End, numbers: Numbers): boolean {
  const inside: number[] = [];
  for (let number = Number(from.label); number <= Number(to.label); number++) {
    const other = numbers.get(`${from.run}/${number}`);
    if (other !== undefined) inside.push(other);
  }
  return inside.every((number, index) => number === inside[0]! + index);
}
