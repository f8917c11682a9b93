/** Writes the notes of an essay in the other dialect. */
import { Apparatus } from '../../dossier/apparatus';
import type { Dossier } from '../../dossier/dossier';
import { applied } from '../../dossier/editing/applied';
import { wholeNote } from '../../dossier/editing/places';
import type { Says } from '../../dossier/fix';
import type { Note, NoteMark } from '../../dossier/notes';
import type { FileId } from '../../dossier/place';
import { Essay } from '../../reading/essay';
import { bracketed } from '../../text/dialects/bracketed';
import type { Dialect } from '../../text/dialects/dialect';
import { markdown } from '../../text/dialects/markdown';
import type { Span } from '../../text/span';
import type { Objection } from './objections';

export type Conversion =
  | { readonly text: string; readonly dialect: Dialect['name'] }
  | { readonly objections: readonly Objection[] };

/**
 * The essay with `[^1]` and `[^1]:` where it has `[1]`, or the other way round; further paragraphs of a note are indented
 * in Markdown and are not in the other. Nothing else changes. Done only where nothing is lost: the new text has the same
 * notes and marks, and converted back it is the old one, byte for byte.
 */
export function convertNotes(dossier: Dossier, file: FileId): Conversion {
  const apparatus = dossier.apparatus(file);
  if (!apparatus || apparatus.noteCount === 0) return refuse(['convert/nothing', {}], { start: 0, end: 0 });
  const own = ownObjections(apparatus);
  if (own.length > 0) return { objections: own };
  const { essay } = apparatus;
  const text = converted(apparatus);
  const dialect = other(essay.dialect);
  const after = Apparatus.of(Essay.read(text, dialect, essay.directory));
  const differs = firstDifference(apparatus, after);
  if (differs) return refuse(['convert/otherwise', {}], differs);
  const back = converted(after);
  const before = essay.text();
  if (back === before) return { text, dialect: dialect.name };
  const at = commonLength(back, before);
  return refuse(['convert/back', {}], { start: at, end: at });
}

function refuse(says: Says, at: Span): Conversion {
  return { objections: [{ says, at }] };
}

function other(dialect: Dialect): Dialect {
  return (dialect.name === 'markdown' ? bracketed : markdown) as Dialect;
}

/** What one dialect has and the other cannot say. */
function ownObjections(apparatus: Apparatus): Objection[] {
  const { essay } = apparatus;
  const isMarkdown = essay.dialect.name === 'markdown';
  const found: Objection[] = [];
  const written = (at: Span) => essay.text(at);
  for (const { label, at, number } of apparatus.notes) {
    if (isMarkdown && Number.isNaN(number)) found.push({ says: ['convert/named', { label }], at });
    if (written(at).startsWith('[Footnote')) found.push({ says: ['convert/footnote', { label }], at });
  }
  for (const { label, at, number } of apparatus.marks)
    if (!written(at).startsWith('[')) found.push({ says: ['convert/group', { label }], at });
    else if (isMarkdown && Number.isNaN(number)) found.push({ says: ['convert/named', { label }], at });
  for (const { label, at } of apparatus.malformed()) found.push({ says: ['renumber/malformed', { label }], at });
  for (const { label, at } of apparatus.unlabelled) found.push({ says: ['renumber/unlabelled', { label }], at });
  if (apparatus.runs > 1) {
    const again = apparatus.notes.find(({ run }) => run > 0);
    if (again) found.push({ says: ['convert/runs', { label: again.label }], at: again.at });
  }
  return found.sort((a, b) => a.at.start - b.at.start);
}

/** The text with every mark and label written in the other dialect. */
function converted(apparatus: Apparatus): string {
  const { essay } = apparatus;
  const isMarkdown = essay.dialect.name === 'markdown';
  const edits = apparatus.marks.map(({ at, label }) => ({ at, text: isMarkdown ? `[${label}]` : `[^${label}]` }));
  for (const note of apparatus.notes) {
    const { label, at } = note;
    edits.push({ at, text: isMarkdown ? `[${label}]` : `[^${label}]:` });
    edits.push(...indents(apparatus, furtherLines(apparatus, note), isMarkdown));
  }
  return applied(essay.text(), edits);
}

/** All of a note behind its first paragraph. */
function furtherLines(apparatus: Apparatus, note: Note): Span {
  const { end } = wholeNote(apparatus, note);
  return { start: Math.min(end, apparatus.placeOfStep(note.passage).end), end };
}

const INDENT = '    ';

/** Four spaces before every line that is not blank: taken away, or put there. */
function indents({ essay }: Apparatus, lines: Span, isMarkdown: boolean): { at: Span; text: string }[] {
  const text = essay.text(lines);
  const edits: { at: Span; text: string }[] = [];
  for (const { index } of text.matchAll(/(?<=[\r\n])[^\r\n]/g)) {
    const at = lines.start + index;
    const isIndented = text.startsWith(INDENT, index);
    if (isMarkdown && isIndented) edits.push({ at: { start: at, end: at + INDENT.length }, text: '' });
    if (!isMarkdown && !isBlankLine(text, index)) edits.push({ at: { start: at, end: at }, text: INDENT });
  }
  return edits;
}

function isBlankLine(text: string, from: number): boolean {
  const line = /[^\r\n]*/y;
  line.lastIndex = from;
  return line.exec(text)![0].trim() === '';
}

/** Where the one text has a note or a mark that the other has not; undefined where both have the same. */
function firstDifference(before: Apparatus, after: Apparatus): Span | undefined {
  if (after.unlabelled.length > 0 || after.malformed().length > 0) return { start: 0, end: 0 };
  return (
    differing(before.notes, after.notes, notesAs(before), notesAs(after)) ??
    differing(before.marks, after.marks, markAs, markAs)
  );
}

function differing<T extends { readonly at: Span }>(
  some: readonly T[],
  others: readonly T[],
  one: (thing: T) => string,
  other: (thing: T) => string,
): Span | undefined {
  const index = some.findIndex((thing, place) => !others[place] || one(thing) !== other(others[place]));
  if (index >= 0) return some[index]!.at;
  return some.length < others.length ? (some[some.length - 1]?.at ?? { start: 0, end: 0 }) : undefined;
}

/** A note by its label and the words of each of its paragraphs. */
function notesAs({ essay }: Apparatus) {
  const words = (span: Span) =>
    essay
      .text(span)
      .replaceAll('[^', '[')
      .replace(/\s{1,200}/g, ' ')
      .trim();
  return ({ label, paragraphs }: Note) => [label, ...paragraphs.map(words)].join('\n');
}

function markAs({ label, inNote }: NoteMark): string {
  return `${label} ${inNote}`;
}

/** How many characters two texts have in common from their beginning. */
function commonLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
