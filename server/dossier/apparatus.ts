/**
 * The notes and marks of one essay with their places. What points at what is in the structure, which outlives most
 * edits; a note or a mark is made when somebody asks for it.
 */
import type { Essay } from '../reading/essay';
import { type Mark, type NoteLabel, numberOf } from '../text/passage';
import { type Span, shifted, touches } from '../text/span';
import { Labels } from './labels';
import type { Misplaced } from './misplaced';
import { type NoteStructure, resolveStructure } from './noteStructure';
import type { Note, NoteMark, UnlabelledNote } from './notes';
import { furtherSteps } from './paragraphs';
import { NONE, Steps } from './steps';

export class Apparatus {
  readonly essay: Essay;
  readonly steps: Steps;
  readonly structure: NoteStructure;
  /** How many notes and marks were matched to make this from the one before. */
  readonly resolved: number;
  #notes: readonly Note[] | undefined;
  #marks: readonly NoteMark[] | undefined;
  #unlabelled: readonly UnlabelledNote[] | undefined;

  private constructor(essay: Essay, steps: Steps, structure: NoteStructure, resolved: number) {
    this.essay = essay;
    this.resolved = resolved;
    this.steps = steps;
    this.structure = structure;
  }

  /** @param before that of the essay before an edit; of it stays what the edit does not touch. */
  static of(essay: Essay, before?: Apparatus): Apparatus {
    const isSameText = before?.essay.dialect === essay.dialect;
    const { steps, isSame } = isSameText
      ? before.steps.after(essay)
      : { steps: Steps.of(essay, new Labels()), isSame: false };
    if (isSame) return new Apparatus(essay, steps, before!.structure, 0);
    const structure = resolveStructure(steps, essay.dialect.name === 'markdown');
    return new Apparatus(essay, steps, structure, structure.noteKey.length + structure.markKey.length);
  }

  /** How many sets of notes there are, each numbered by itself. */
  get runs(): number {
    return this.structure.runs;
  }

  get noteCount(): number {
    return this.structure.noteKey.length;
  }

  get markCount(): number {
    return this.structure.markKey.length;
  }

  /** All notes in reading order. For what goes over the whole essay because somebody asked for it. */
  get notes(): readonly Note[] {
    this.#notes ??= Array.from({ length: this.noteCount }, (_, note) => this.note(note));
    return this.#notes;
  }

  /** All marks in reading order. */
  get marks(): readonly NoteMark[] {
    this.#marks ??= Array.from({ length: this.markCount }, (_, mark) => this.mark(mark));
    return this.#marks;
  }

  /** The paragraphs that lost their labels, in reading order. */
  get unlabelled(): readonly UnlabelledNote[] {
    this.#unlabelled ??= this.structure.lost.map((lost) => {
      const paragraph = this.placeOfStep(lost.step);
      const { step, key, ...rest } = lost;
      const label = String(lost.number);
      return { ...rest, key: this.#keyText(key), label, paragraph, at: opening(this.essay, paragraph), passage: step };
    });
    return this.#unlabelled;
  }

  note(index: number): Note {
    const { noteStep, noteKey, keys } = this.structure;
    const step = noteStep[index]!;
    const base = this.essay.offsetOf(this.steps.blockOfStep(step));
    const { label, malformed, start, end } = this.#labelOf(index);
    const paragraphs = () => this.#paragraphsOf(index);
    return {
      key: this.#keyText(noteKey[index]!),
      label,
      number: numberOf(label),
      run: keys.runOf(noteKey[index]!),
      at: { start: start + base, end: end + base },
      malformed,
      passage: step,
      get paragraphs() {
        return paragraphs();
      },
    };
  }

  mark(index: number): NoteMark {
    const { marks, markStep, markKey, keys } = this.structure;
    const { label, malformed, start, end } = this.steps.mark(marks[index]!);
    const base = this.essay.offsetOf(this.steps.blockOfMark(marks[index]!));
    return {
      key: this.#keyText(markKey[index]!),
      label,
      number: numberOf(label),
      run: keys.runOf(markKey[index]!),
      at: { start: start + base, end: end + base },
      malformed,
      inNote: this.steps.isInNote(markStep[index]!),
    };
  }

  /** The note of a key: of several the first, else the paragraph that lost its label. */
  definitionOf(key: string): Note | UnlabelledNote | undefined {
    return this.notesOf(key)[0] ?? this.unlabelled.find((lost) => lost.key === key);
  }

  /** All notes of a key, in reading order. */
  notesOf(key: string): Note[] {
    const { firstNote, nextNote } = this.structure;
    return this.#chain(key, firstNote, nextNote, (index) => this.note(index));
  }

  /** All marks of a key, in reading order. */
  marksOf(key: string): NoteMark[] {
    const { firstMark, nextMark } = this.structure;
    return this.#chain(key, firstMark, nextMark, (index) => this.mark(index));
  }

  /** The note in whose text an offset stands, an unlabelled one included; undefined in the running text. */
  noteAt(offset: number): Note | UnlabelledNote | undefined {
    const index = lastWhere(this.noteCount, (note) => this.startOf(note) <= offset);
    const note = index < 0 ? undefined : this.note(index);
    if (note && (touches(note.at, offset) || note.paragraphs.some((span) => touches(span, offset)))) return note;
    return this.unlabelled.find((one) => touches(one.paragraph, offset));
  }

  /** The marks that no note answers, those of one key together, in the order of the first. */
  *undefinedMarks(): Iterable<readonly NoteMark[]> {
    const { faults, firstMark, nextMark } = this.structure;
    for (const key of faults.undefinedKeys) yield this.#follow(firstMark[key]!, nextMark, (index) => this.mark(index));
  }

  /** Notes whose key an earlier note has. */
  *duplicates(): Iterable<{ readonly note: Note; readonly first: Note }> {
    const { faults, firstNote, noteKey } = this.structure;
    for (const note of faults.duplicates) yield { note: this.note(note), first: this.note(firstNote[noteKey[note]!]!) };
  }

  /** The first notes of their keys that no mark points at. */
  unusedNotes(): Note[] {
    return this.structure.faults.unused.map((note) => this.note(note));
  }

  /** Notes without any text. */
  emptyNotes(): Note[] {
    const { empty, perhapsEmpty } = this.structure.faults;
    return [
      ...empty.map((note) => this.note(note)),
      ...perhapsEmpty.map((note) => this.note(note)).filter((note) => this.isEmpty(note)),
    ];
  }

  /** Labels and marks that their dialect refuses. */
  malformed(): (Note | NoteMark)[] {
    const { malformedNotes, malformedMarks } = this.structure.faults;
    return [...malformedNotes.map((note) => this.note(note)), ...malformedMarks.map((mark) => this.mark(mark))];
  }

  /** Marks and notes out of numeric order, each with the one that stands before it. */
  misplaced() {
    const make = (what: Misplaced['what'], index: number) => (what === 'mark' ? this.mark(index) : this.note(index));
    return this.structure.faults.misplaced.map(({ what, index, before }) => ({
      what,
      it: make(what, index),
      before: before === undefined ? undefined : make(what, before),
    }));
  }

  /** The labels of notes that are no numbers, as they are written. */
  get namedLabels(): string[] {
    const { noteKey, keys } = this.structure;
    const { labels } = this.steps;
    const names: string[] = [];
    if (!labels.hasNames) return names;
    for (let note = 0; note < noteKey.length; note++)
      if (Number.isNaN(labels.numberOf(keys.labelOf(noteKey[note]!)))) names.push(this.#labelOf(note).label);
    return names;
  }

  /** The numbers that notes have in each run, ascending, those that lost their label included. */
  get numbersByRun(): readonly (readonly number[])[] {
    return this.structure.faults.numbersByRun;
  }

  /** Whether nothing at all stands behind the label of a note. */
  isEmpty({ paragraphs, passage }: Note): boolean {
    const next = passage + 1;
    return paragraphs.length === 0 && !(next < this.steps.count && this.steps.isOfNote(next));
  }

  /** The notes whose labels stand in a block, by their places among all notes. */
  *notesIn(block: number): Iterable<Note> {
    const { noteStep } = this.structure;
    const end = this.steps.firstOf(block + 1);
    for (let note = firstFrom(noteStep, this.steps.firstOf(block)); noteStep[note]! < end; note++)
      yield this.note(note);
  }

  *marksIn(block: number): Iterable<NoteMark> {
    const { marks } = this.structure;
    const end = this.steps.firstMarkOf(block + 1);
    for (let mark = firstFrom(marks, this.steps.firstMarkOf(block)); marks[mark]! < end; mark++) yield this.mark(mark);
  }

  /** Where a passage stands. */
  placeOfStep(step: number): Span {
    return shifted(this.steps.passage(step), this.essay.offsetOf(this.steps.blockOfStep(step)));
  }

  /** Where the label of a note starts. */
  startOf(note: number): number {
    const step = this.structure.noteStep[note]!;
    return this.#labelOf(note).start + this.essay.offsetOf(this.steps.blockOfStep(step));
  }

  /** A note from its label to the end of its last paragraph. */
  fullOf(note: number): Span {
    const paragraphs = this.#paragraphsOf(note);
    const { start, end } = this.note(note).at;
    return { start, end: paragraphs[paragraphs.length - 1]?.end ?? end };
  }

  #labelOf(note: number): NoteLabel {
    const { noteStep, noteMark } = this.structure;
    const mark = noteMark[note]!;
    return mark === NONE ? this.steps.passage(noteStep[note]!).label! : lostLabel(this.steps.mark(mark));
  }

  #paragraphsOf(note: number): Span[] {
    const { noteStep, noteMark } = this.structure;
    const step = noteStep[note]!;
    const base = this.essay.offsetOf(this.steps.blockOfStep(step));
    const isLast = noteStep[note + 1] !== step;
    const end = isLast ? this.steps.passage(step).end : this.steps.mark(noteMark[note + 1]!).start;
    const inner = { start: base + this.#labelOf(note).textStart, end: base + end };
    const paragraphs = inner.start < inner.end && this.essay.text(inner).trim() !== '' ? [inner] : [];
    if (isLast)
      for (const next of furtherSteps(this.steps, step, this.structure)) paragraphs.push(this.placeOfStep(next));
    return paragraphs;
  }

  #keyText(key: number): string {
    const { keys } = this.structure;
    return `${keys.runOf(key)}/${this.steps.labels.textOf(keys.labelOf(key))}`;
  }

  #chain<T>(key: string, first: Int32Array, next: Int32Array, make: (index: number) => T): T[] {
    const slash = key.indexOf('/');
    const label = this.steps.labels.find(key.slice(slash + 1));
    const id = label === undefined ? undefined : this.structure.keys.find(Number(key.slice(0, slash)), label);
    return id === undefined ? [] : this.#follow(first[id] ?? NONE, next, make);
  }

  #follow<T>(first: number, next: Int32Array, make: (index: number) => T): T[] {
    const chain: T[] = [];
    for (let index = first; index !== NONE; index = next[index]!) chain.push(make(index));
    return chain;
  }
}

/** A mark that is a label without its colon. */
function lostLabel(mark: Mark): NoteLabel {
  return { ...mark, textStart: mark.end, malformed: `[^${mark.label}]:` };
}

/** The first words of a paragraph, up to a comma. */
function opening(essay: Essay, { start, end }: Span): Span {
  const text = essay.text({ start, end: Math.min(end, start + 60) });
  const stop = text.search(/[,;.:\n\r]/);
  return { start, end: start + (stop > 0 ? stop : text.length) };
}

/** The last index below `count` of which something holds that holds of all before it; -1 when it holds of none. */
function lastWhere(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first index of an ascending column whose value is not below `value`. */
function firstFrom(ascending: Int32Array, value: number): number {
  return lastWhere(ascending.length, (index) => ascending[index]! < value) + 1;
}
