/** Completion of the labels of notes: at a mark those of notes that wait for one, at a label those that marks wait for. */
import type { Apparatus } from '../../dossier/apparatus';
import type { Span } from '../../text/span';
import type { Place } from './place';
import { MOST, type NoteSuggestion } from './suggestion';

const MARKDOWN = /\[\^([^\]\s[^]{0,60})$/;
const BRACKETED = /\[(\d{0,5})$/;

interface Typed {
  readonly at: Span;
  readonly suggestions: NoteSuggestion[];
}

/** @returns undefined where no label is being typed. @param offset of the cursor. */
export function completeNotes(apparatus: Apparatus, place: Place, offset: number): Typed | undefined {
  const { essay } = apparatus;
  const typed = (essay.dialect.name === 'markdown' ? MARKDOWN : BRACKETED).exec(place.before);
  if (!typed) return undefined;
  const begun = typed[1]!;
  const behind = /^[^\]\s[^]{0,60}/.exec(place.after)![0];
  const rest = essay.dialect.name === 'markdown' || /^\d{0,5}$/.test(behind) ? behind : '';
  const isClosed = place.after[rest.length] === ']';
  const found = new Offers(apparatus, offset).beginningWith(begun.toLowerCase());
  return {
    at: { start: offset - begun.length, end: offset + (isClosed ? rest.length : 0) },
    suggestions: found.map((one) => ({ ...one, kind: 'note', count: 0, text: one.label + (isClosed ? '' : ']') })),
  };
}

type Offer = Pick<NoteSuggestion, 'label' | 'key' | 'state'>;

/** The labels of the notes among which a cursor stands. */
class Offers {
  readonly #apparatus: Apparatus;
  readonly #offset: number;
  /** The run of the nearest mark before the cursor, and the place of its note among all. */
  readonly #run: number | undefined;
  readonly #near: number;

  constructor(apparatus: Apparatus, offset: number) {
    this.#apparatus = apparatus;
    this.#offset = offset;
    const { markKey, keys, firstNote } = apparatus.structure;
    const before = this.#lastMark();
    this.#run = before < 0 || apparatus.runs < 2 ? undefined : keys.runOf(markKey[before]!);
    this.#near = before < 0 ? 0 : Math.max(0, firstNote[markKey[before]!]!);
  }

  /** Notes that no mark points at, then marks that have no note, then the others, the near ones first; one more than is shown. */
  beginningWith(begun: string): Offer[] {
    const { faults } = this.#apparatus.structure;
    const unused = faults.unused.filter((note) => this.#fits(this.#keyOfNote(note), begun));
    const isUnused = new Set(unused);
    const waiting = faults.undefinedKeys.filter((key) => this.#fits(key, begun) && !this.#isAtCursor(key));
    const others = this.#others(begun, isUnused);
    return [
      ...unused.slice(0, MOST + 1).map((note) => this.#offer(this.#keyOfNote(note), 'unused')),
      ...waiting.slice(0, MOST + 1).map((key) => this.#offer(key, 'undefined')),
      ...others.slice(0, MOST + 1).map((note) => this.#offer(this.#keyOfNote(note), 'cited')),
    ].slice(0, MOST + 1);
  }

  #others(begun: string, isUnused: ReadonlySet<number>): number[] {
    const { noteKey, firstNote } = this.#apparatus.structure;
    const others: number[] = [];
    for (let note = 0; note < noteKey.length; note++)
      if (!isUnused.has(note) && firstNote[noteKey[note]!] === note && this.#fits(noteKey[note]!, begun))
        others.push(note);
    return others.sort((a, b) => Math.abs(a - this.#near) - Math.abs(b - this.#near));
  }

  #keyOfNote(note: number): number {
    return this.#apparatus.structure.noteKey[note]!;
  }

  #fits(key: number, begun: string): boolean {
    const { keys } = this.#apparatus.structure;
    return (
      this.#apparatus.steps.labels.textOf(keys.labelOf(key)).startsWith(begun) &&
      (this.#run === undefined || keys.runOf(key) === this.#run)
    );
  }

  /** A mark that is being typed waits for itself alone. */
  #isAtCursor(key: number): boolean {
    const { firstMark, nextMark } = this.#apparatus.structure;
    const first = firstMark[key]!;
    const { at } = this.#apparatus.mark(first);
    return at.start <= this.#offset && this.#offset <= at.end && nextMark[first]! < 0;
  }

  #offer(key: number, state: NoteSuggestion['state']): Offer {
    const { firstNote, firstMark } = this.#apparatus.structure;
    const note = firstNote[key]!;
    const { label, key: text } = note >= 0 ? this.#apparatus.note(note) : this.#apparatus.mark(firstMark[key]!);
    return { label, key: text, state };
  }

  /** The last mark before the cursor, or -1. */
  #lastMark(): number {
    const { markCount } = this.#apparatus;
    let low = 0;
    let high = markCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#apparatus.mark(middle).at.start < this.#offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
