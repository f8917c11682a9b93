/** The spellings of names that the files of a dossier have, counted; after an edit only changed blocks are counted again. */
import type { EssayBlock } from '../../reading/essay';
import { type Name, namesIn } from '../../reading/people/readNames';
import { difference } from '../../text/difference';

/** One way in which a name is written, and how often. */
export interface Form extends Pick<Name, 'text' | 'given' | 'surname' | 'isShown'> {
  count: number;
}

let next = 0;

export class Forms {
  #blocks: readonly EssayBlock[] = [];
  readonly #byKey = new Map<string, Form>();
  /** No other has it. */
  readonly id = next++;
  /** Another number whenever a spelling came, went or is more or less frequent. */
  revision = 0;

  update(blocks: readonly EssayBlock[]): void {
    if (blocks === this.#blocks) return;
    const { first, lastOld, lastNew } = difference(this.#blocks, blocks);
    const [old, now] = [this.#blocks.slice(first, lastOld), blocks.slice(first, lastNew)];
    this.#blocks = blocks;
    if (keysOf(old) === keysOf(now)) return;
    for (const block of old) for (const name of namesIn(block)) this.#add(name, -1);
    for (const block of now) for (const name of namesIn(block)) this.#add(name, 1);
    this.revision++;
  }

  get all(): Iterable<Form> {
    return this.#byKey.values();
  }

  #add(name: Name, by: number): void {
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
