/** The notes of one essay as a list, and where each stands. */
import type { Apparatus } from '../../dossier/apparatus';
import type { Dossier } from '../../dossier/dossier';
import { type NoteRow, noteRows } from '../../dossier/noteStates';
import type { Note, NoteMark, UnlabelledNote } from '../../dossier/notes';
import type { FileId } from '../../dossier/place';
import type { Filter } from './filter';
import type { Entry, Listing } from './model';

const LONGEST = 120;
/** What stands behind the key of a note whose number an earlier one has: its place among all. */
const AGAIN = /\+(\d{1,9})$/;

export class NotesOf implements Listing {
  readonly #apparatus: Apparatus;
  readonly #rows: readonly NoteRow[];

  constructor(dossier: Dossier, file: FileId, fits: Filter | undefined) {
    this.#apparatus = dossier.apparatus(file)!;
    const rows = noteRows(this.#apparatus);
    this.#rows = fits ? rows.filter((row) => fits(this.#labelOf(row), row.state, this.#textOf(row))) : rows;
  }

  get length(): number {
    return this.#rows.length;
  }

  at(index: number): Entry {
    const row = this.#rows[index]!;
    return {
      name: this.#nameOf(row),
      shows: { kind: 'note', label: this.#labelOf(row), state: row.state, text: this.#textOf(row) },
      hasChildren: false,
    };
  }

  find(name: string): number {
    const again = AGAIN.exec(name);
    if (again) {
      const index = Number(again[1]);
      return this.#rows.findIndex((row) => row.state === 'duplicate' && row.index === index);
    }
    const key = this.#idOf(name);
    return key === undefined
      ? -1
      : this.#rows.findIndex((row) => row.state !== 'duplicate' && this.#keyOf(row) === key);
  }

  /** What an entry stands for: the note, or the first mark that asks for it. */
  subject(name: string): Note | UnlabelledNote | NoteMark | undefined {
    const row = this.#rows[this.find(name)];
    return row && this.#subjectOf(row);
  }

  #subjectOf({ state, index }: NoteRow): Note | UnlabelledNote | NoteMark {
    const { structure, unlabelled } = this.#apparatus;
    if (state === 'unlabelled') return unlabelled[index]!;
    if (state === 'undefined')
      return this.#apparatus.mark(structure.firstMark[structure.faults.undefinedKeys[index]!]!);
    return this.#apparatus.note(index);
  }

  #idOf(key: string): number | undefined {
    const { structure, steps } = this.#apparatus;
    const slash = key.indexOf('/');
    const label = steps.labels.find(key.slice(slash + 1));
    return label === undefined ? undefined : structure.keys.find(Number(key.slice(0, slash)), label);
  }

  /** The key as an integer. No note is made for it. */
  #keyOf({ state, index }: NoteRow): number {
    const { lost, faults, noteKey } = this.#apparatus.structure;
    if (state === 'unlabelled') return lost[index]!.key;
    return state === 'undefined' ? faults.undefinedKeys[index]! : noteKey[index]!;
  }

  #nameOf(row: NoteRow): string {
    const { key } = this.#subjectOf(row);
    // Notes of the same number are told apart by which of them they are.
    return row.state === 'duplicate' ? `${key}+${row.index}` : key;
  }

  #labelOf(row: NoteRow): string {
    return this.#subjectOf(row).label;
  }

  #textOf(row: NoteRow): string {
    const subject = this.#subjectOf(row);
    const first =
      'paragraph' in subject ? subject.paragraph : 'paragraphs' in subject ? subject.paragraphs[0] : undefined;
    if (!first) return '';
    const { essay } = this.#apparatus;
    const text = essay.text({ start: first.start, end: Math.min(first.end, first.start + LONGEST) });
    return text
      .replace(/\s+/g, ' ')
      .replace(/[\ud800-\udbff]$/, '')
      .trim();
  }
}
