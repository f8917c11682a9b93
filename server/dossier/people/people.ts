/** Who is who in a dossier: the spellings of names gathered to people. What conflicts is never gathered. */
import type { ManifestPerson } from '../../reading/manifest/model';
import type { Name } from '../../reading/people/readNames';
import { givenKey, spellingKey } from '../../reading/people/spelling';
import type { Form } from './forms';

export interface Person {
  /** Unique in the dossier: `perera-mena-alfredo`. */
  readonly key: string;
  /** The fullest and most frequent spelling, or the manifest's. */
  readonly name: string;
  readonly stated: ManifestPerson | undefined;
  /** How many times each surname is written in each spelling, for those that are shown to be of this person. */
  readonly forms: readonly Form[];
}

interface Gathering {
  given: string[];
  surname: string[];
  readonly forms: Form[];
  readonly stated: ManifestPerson | undefined;
  /** The surname where it is known to be of several words, of which the first may stand alone. */
  compound: readonly string[] | undefined;
  person: Person | undefined;
}

type Written = Pick<Name, 'given' | 'surname'>;

export class People {
  readonly list: readonly Person[];
  readonly #byKey = new Map<string, Person>();
  /** By the key of every word of the surname. */
  readonly #byWord = new Map<string, Gathering[]>();

  constructor(forms: Iterable<Form>, stated: readonly ManifestPerson[]) {
    const all: Gathering[] = [];
    const keep = (one: Gathering) => {
      all.push(one);
      for (const word of one.surname) addTo(this.#byWord, spellingKey(word), one);
    };
    for (const person of stated) {
      for (const { value } of [person.name, ...person.variants]) {
        const first = all.find((one) => one.stated === person);
        const { given, surname } = statedName(value);
        if (!first)
          keep({
            given,
            surname,
            forms: [],
            stated: person,
            compound: surname.length > 1 ? surname : undefined,
            person: undefined,
          });
        else for (const word of surname) addTo(this.#byWord, spellingKey(word), first);
      }
    }
    const listed = [...forms];
    const shown = listed.filter(({ isShown }) => isShown).sort(fullestFirst);
    for (const form of shown) {
      const found = this.#candidates(form);
      if (found.length === 1) take(found[0]!, form);
      // Of a surname alone that several have nothing tells whose it is.
      else if (found.length === 0 || form.given.length > 0)
        keep({
          given: [...form.given],
          surname: [...form.surname],
          forms: [form],
          stated: undefined,
          compound: hasParticleInside(form.surname) ? form.surname : undefined,
          person: undefined,
        });
    }
    // Those of two words first: they show which surnames are compounds.
    for (const form of listed.sort((a, b) => b.surname.length - a.surname.length)) {
      if (form.isShown || form.given.length > 0) continue;
      const [one, other] = this.#candidates(form);
      if (!one || other) continue;
      one.forms.push(form);
      if (form.surname.length > 1 && endsWith(one.surname, form.surname)) one.compound = form.surname;
    }
    for (const one of all.filter(({ forms, stated }) => forms.length > 0 || stated)) {
      one.person = this.#personOf(one);
      this.#byKey.set(one.person.key, one.person);
    }
    this.list = [...this.#byKey.values()];
  }

  byKey(key: string): Person | undefined {
    return this.#byKey.get(key);
  }

  /** The people whom a name may mean; for a name that nothing shows to be one, only those that others show. */
  meantBy(name: Written): Person[] {
    return this.#candidates(name).flatMap(({ person }) => person ?? []);
  }

  #candidates(name: Written): Gathering[] {
    const last = name.surname[name.surname.length - 1]!;
    const near = this.#byWord.get(spellingKey(last)) ?? [];
    const fit = near.filter((one) => agrees(one, name));
    if (fit.length < 2) return fit;
    // The whole surname goes before a part of it, the same given name before an initial.
    const whole = fit.filter(({ surname }) => sameWords(surname, name.surname));
    const best = whole.length > 0 ? whole : fit;
    if (name.given.length === 0 || best.length < 2) return best;
    const same = best.filter(
      ({ given }) => given.length >= name.given.length && sameWords(given, name.given, givenKey),
    );
    return same.length > 0 ? same.slice(0, 1) : best;
  }

  #personOf({ forms, stated, given, surname }: Gathering): Person {
    const [fullest] = [...forms].sort(fullestFirst);
    const name = stated?.name.value ?? fullest?.text ?? [...given, ...surname].join(' ');
    const base = [...surname, ...given].map(slug).filter(Boolean).join('-') || 'person';
    let key = base;
    for (let number = 2; this.#byKey.has(key); number++) key = `${base}-${number}`;
    return { key, name, stated, forms };
  }
}

function slug(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** A name of a manifest: the last word is the surname, with the particles before it. */
export function statedName(name: string): { given: string[]; surname: string[] } {
  const words = name.trim().split(/\s+/).filter(Boolean);
  let at = Math.max(0, words.length - 1);
  while (at > 1 && /^\p{Ll}/u.test(words[at - 1]!)) at--;
  return { given: words.slice(0, at), surname: words.slice(at) };
}

function take(one: Gathering, form: Form): void {
  one.forms.push(form);
  if (one.stated || form.given.length === 0) return;
  if (weight(form.given) > weight(one.given)) one.given = [...form.given];
}

function weight(given: readonly string[]): number {
  return given.reduce((sum, word) => sum + Math.min(20, word.replace(/[.\s-]/g, '').length), 0);
}

/** Stable: the same spellings give the same people, in whatever order they were read. */
function fullestFirst(a: Form, b: Form): number {
  const full = ({ given, surname }: Form) => weight(given) + 30 * Math.min(given.length, 1) + surname.length;
  return full(b) - full(a) || b.count - a.count || (a.text < b.text ? -1 : 1);
}

/** Whether a name may be of somebody: the surname is the same or its end, and no given name or initial conflicts. */
function agrees(one: Gathering, { given, surname }: Written): boolean {
  if (given.length === 0) {
    if (endsWith(one.surname, surname)) return true;
    // Of two surnames the first may stand for both, where both are known to be surnames: "Perera".
    const [first] = surname;
    const fits = surname.length === 1 && one.compound && spellingKey(one.compound[0]!) === spellingKey(first!);
    return fits === true || isWhole(one, surname) || isWithGiven(one, surname);
  }
  const same = endsWith(one.surname, surname) || endsWith(surname, one.surname);
  return same && (one.given.length === 0 || givenNamesAgree(one.given, given));
}

/** "Marschall von Bieberstein", "Freire de Andrade": what stands before the particle may stand alone. */
function hasParticleInside(surname: readonly string[]): boolean {
  return surname.length === 3 && /^\p{Lu}/u.test(surname[0]!) && /^\p{Ll}/u.test(surname[1]!);
}

/** Given names that no list has, before a surname that is known: "Leander Starr Jameson" where "Dr Jameson" is somebody. */
function isWithGiven({ surname, given }: Gathering, words: readonly string[]): boolean {
  const before = words.slice(0, words.length - surname.length);
  const isName = before.length > 0 && before.length < 3 && before.every((word) => /^\p{Lu}/u.test(word));
  return isName && endsWith(words, surname) && (given.length === 0 || givenNamesAgree(given, before));
}

/** A manifest may leave open where the surname begins: "López Mateos" of "Adolfo López Mateos". */
function isWhole({ stated, given, surname }: Gathering, words: readonly string[]): boolean {
  return stated !== undefined && words.length > 1 && endsWith([...given, ...surname], words);
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  if (short.length === 0 || short.length > long.length) return false;
  const from = long.length - short.length;
  return short.every((word, index) => spellingKey(word) === spellingKey(long[from + index]!));
}

function sameWords(a: readonly string[], b: readonly string[], key = spellingKey): boolean {
  return b.every((word, index) => a[index] !== undefined && key(word) === key(a[index]!));
}

/**
 * Name by name, an initial for a name that begins with it; who has one more than the other does not conflict. The first
 * may be left out: "Luciano de Castro" is "José Luciano de Castro".
 */
export function givenNamesAgree(ours: readonly string[], theirs: readonly string[]): boolean {
  const [a, b] = [parts(ours), parts(theirs)];
  return agreeFromStart(a, b) || isCalledBy(a, b) || isCalledBy(b, a);
}

/** Whether a name that is written out is the second of two. */
function isCalledBy(all: readonly string[], called: readonly string[]): boolean {
  return all.length === 2 && called.length === 1 && called[0]!.length > 2 && all[1] === called[0];
}

function agreeFromStart(a: readonly string[], b: readonly string[]): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [one, other] = [a[index]!, b[index]!];
    const isShort = one.length < 3 || other.length < 3;
    if (isShort ? one[0] !== other[0] : one !== other) return false;
  }
  return true;
}

function parts(given: readonly string[]): string[] {
  return given
    .flatMap((word) => (word.includes('.') ? word.split(/[.\s-]+/) : word.split('-')))
    .filter(Boolean)
    .map((word) => givenKey(word) || word);
}

function addTo(map: Map<string, Gathering[]>, key: string, one: Gathering): void {
  const same = map.get(key);
  if (!same) map.set(key, [one]);
  else if (!same.includes(one)) same.push(one);
}
