/**
 * Where the surname begins in a name whose middle words no list of given names has: "Foster" of "John Foster Dulles" is no
 * part of the surname where the dossier writes "Dulles" alone. What it writes as a surname of two words stays one.
 */
import type { Name } from '../../reading/people/readNames';
import { spellingKey } from '../../reading/people/spelling';
import type { Form } from './forms';

/** The parts of a name. */
export type Written = Pick<Name, 'given' | 'surname'>;

export class MiddleNames {
  /** Keys of the surnames that stand without a given name, those of several words joined. */
  readonly #alone = new Set<string>();
  /** Keys of the single words that stand as a surname behind given names. */
  readonly #borne = new Set<string>();

  constructor(forms: Iterable<Form>) {
    for (const { given, surname } of forms)
      if (given.length === 0) this.#alone.add(keyOf(surname));
      else if (surname.length === 1) this.#borne.add(keyOf(surname));
  }

  /** Whether somebody is called by this word alone. */
  isAlone(word: string): boolean {
    return this.#alone.has(spellingKey(word));
  }

  /** The same name, with the middle words among the given names where they belong there. */
  meant<T extends Written>(name: T): T {
    const { given, surname } = name;
    if (given.length === 0 || surname.length < 2 || !this.#isMiddle(surname)) return name;
    const last = surname.length - 1;
    return { ...name, given: [...given, ...surname.slice(0, last)], surname: surname.slice(last) };
  }

  #isMiddle(surname: readonly string[]): boolean {
    const first = spellingKey(surname[0]!);
    // "Perera" and "Mena" of "Alfredo Perera Mena": a surname that nobody else has is this person's.
    if (this.#alone.has(first) && !this.#borne.has(first)) return false;
    return (
      this.isAlone(surname[surname.length - 1]!) &&
      !this.#alone.has(keyOf(surname)) &&
      surname.every((word) => /^\p{Lu}/u.test(word))
    );
  }
}

function keyOf(surname: readonly string[]): string {
  return surname.length === 1 ? spellingKey(surname[0]!) : surname.map(spellingKey).join(' ');
}
