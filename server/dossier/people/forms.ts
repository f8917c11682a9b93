/** The spellings of names that the files of a dossier have, counted; after an edit only changed blocks are counted again. */
import type { EssayBlock } from '../../reading/essay';
import { type Name, namesIn } from '../../reading/people/readNames';
import { spellingKey } from '../../reading/people/spelling';
import { difference } from '../../text/difference';
import type { FileId } from '../place';
import { Tally } from '../tally';

/** One way in which a name is written, and how often. */
export interface Form extends Pick<Name, 'text' | 'given' | 'surname' | 'isShown'> {
  count: number;
  /** The first file of the dossier that has it, by name; undefined where there is one file. */
  file?: FileId;
}

let next = 0;

export class Forms {
  #blocks: readonly EssayBlock[] = [];
  readonly #byKey = new Map<string, Form>();
  /** No other has it. */
  readonly id = next++;
  /** Keys of the words of surnames that are shown to be such. */
  readonly #shown = new Tally();
  /** Another number whenever a spelling came, went or is more or less frequent. */
  revision = 0;

  /**
   * @param all whether every spelling matters: a manifest may name people whom nothing in the text shows.
   */
  update(blocks: readonly EssayBlock[], all: boolean): void {
    if (blocks === this.#blocks) return;
    const { first, lastOld, lastNew } = difference(this.#blocks, blocks);
    const [old, now] = [this.#blocks.slice(first, lastOld), blocks.slice(first, lastNew)];
    const isNew = this.#blocks.length === 0;
    this.#blocks = blocks;
    if (!isNew && keysOf(old) === keysOf(now)) return;
    let matters = isNew;
    for (const block of old)
      for (const name of namesIn(block)) {
        matters ||= all || this.#mayBeSomebodys(name);
        this.#add(name, -1);
      }
    for (const block of now)
      for (const name of namesIn(block)) {
        this.#add(name, 1);
        matters ||= all || this.#mayBeSomebodys(name);
      }
    if (matters) this.revision++;
  }

  get all(): Iterable<Form> {
    return this.#byKey.values();
  }

  /** Whether the surname of somebody with a given name is written in more than one way: only then one may be wrong. */
  get mayVary(): boolean {
    const spellings = new Map<string, string>();
    for (const { given, surname } of this.#byKey.values()) {
      if (given.length === 0) continue;
      const word = surname[surname.length - 1]!;
      const key = spellingKey(word);
      const other = spellings.get(key);
      if (other === undefined) spellings.set(key, word);
      else if (other !== word) return true;
    }
    return false;
  }

  /** A capital that is typed in running text mostly opens no name. */
  #mayBeSomebodys({ isShown, surname }: Name): boolean {
    return isShown || surname.some((word) => this.#shown.has(spellingKey(word)));
  }

  #add(name: Name, by: number): void {
    if (name.isShown) for (const word of name.surname) this.#shown.add(spellingKey(word), by);
    const key = keyOf(name);
    const form = this.#byKey.get(key);
    if (!form) {
      const { text, given, surname, isShown } = name;
      this.#byKey.set(key, { text, given, surname, isShown, count: by });
      return;
    }
    form.count += by;
    if (form.count === 0) this.#byKey.delete(key);
  }
}

function keysOf(blocks: readonly EssayBlock[]): string {
  return blocks.flatMap((block) => namesIn(block).map(keyOf)).join('\n');
}

/** A name that is shown to be a person's at one place and not at another counts twice. */
function keyOf({ text, isShown, surname }: Name): string {
  return `${isShown ? '!' : ''}${text}|${surname.length}`;
}
