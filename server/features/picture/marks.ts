/** Gathers what is cited along the texts: places of one row that stand too close together become one mark. */
import type { RowKey } from './citing';
import type { Mark } from './model';
import type { CitedAt } from './textPicture';

/** So many marks a drawing bears, and so many of a row can be told apart. */
const MOST_MARKS = 4000;
const MOST_IN_ROW = 300;
const FEWEST_IN_ROW = 40;
const MOST_NOTES = 8;

interface Gathered extends Mark {
  cited: number;
  mentioned: number;
  readonly notes: string[];
}

export class Marks {
  readonly #rows = new Map<RowKey, Map<number, Gathered>>();
  readonly #parts: number;

  /** @param rows those that are drawn; what is of another is passed over. */
  constructor(rows: readonly RowKey[]) {
    for (const row of rows) this.#rows.set(row, new Map());
    this.#parts = Math.max(FEWEST_IN_ROW, Math.min(MOST_IN_ROW, Math.floor(MOST_MARKS / Math.max(1, rows.length))));
  }

  /** @param at from 0 to 1. @param paragraph from 1, among those of all texts. */
  add({ row, spot, note, isMention }: CitedAt, at: number, paragraph: number): void {
    const parts = this.#rows.get(row);
    if (!parts) return;
    const part = Math.min(this.#parts - 1, Math.floor(at * this.#parts));
    let mark = parts.get(part);
    if (!mark) {
      mark = { at, spot, cited: 0, mentioned: 0, notes: [], paragraph };
      parts.set(part, mark);
    }
    if (isMention) mark.mentioned++;
    else mark.cited++;
    if (note !== undefined && mark.notes.length < MOST_NOTES && !mark.notes.includes(note)) mark.notes.push(note);
  }

  /** In the order of the texts. */
  of(row: RowKey): Mark[] {
    return [...(this.#rows.get(row)?.values() ?? [])].sort((a, b) => a.at - b.at);
  }
}
