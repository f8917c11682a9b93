/** Who is who in a dossier: the spellings of names gathered to people. What conflicts is never gathered. */
import type { ManifestPerson } from '../../reading/manifest/model';
import type { Name } from '../../reading/people/readNames';
import { givenKey, spellingKey } from '../../reading/people/spelling';
import { endsWith, givenNamesAgree, sameWords } from './agreement';
import type { Form } from './forms';
import { MiddleNames, type Written } from './middleNames';

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
  given: readonly string[];
  readonly surname: readonly string[];
  readonly forms: Form[];
  readonly stated: ManifestPerson | undefined;
  /** The surname where it is known to be of several words, of which the first may stand alone. */
  compound: readonly string[] | undefined;
  person: Person | undefined;
}

export class People {
  readonly list: readonly Person[];
  readonly #byKey = new Map<string, Person>();
  /** By the key of every word of the surname. */
  readonly #byWord = new Map<string, Gathering[]>();
  readonly #middle: MiddleNames;

  constructor(forms: Iterable<Form>, stated: readonly ManifestPerson[]) {
    const listed = [...forms];
    this.#middle = new MiddleNames(listed);
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
    for (const form of fullestFirst(listed.filter(({ isShown }) => isShown))) {
      const { given, surname } = this.#middle.meant(form);
      const found = this.#candidates({ given, surname });
      if (found.length === 1) take(found[0]!, form, given);
      // Of a surname alone that several have nothing tells whose it is.
      else if (found.length === 0 || given.length > 0)
        keep({
          given,
          surname,
          forms: [form],
          stated: undefined,
          compound: hasParticleInside(surname) ? surname : undefined,
          person: undefined,
        });
    }
    // Those of two words first: they show which surnames are compounds.
    for (const form of listed.sort((a, b) => b.surname.length - a.surname.length)) {
      if (form.isShown || form.given.length > 0) continue;
      const [one, other] = this.#candidates(form);
      if (!one || other) continue;
      one.forms.push(form);
      if (form.surname.length > 1 && endsWith(one.surname, form.surname) && !this.#middle.isAlone(lastOf(form.surname)))
        one.compound = form.surname;
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
    return this.#candidates(this.#middle.meant(name)).flatMap(({ person }) => person ?? []);
  }

  /** A name with its surname as the dossier shows it: of "John Foster Dulles" the last word, where "Dulles" stands alone. */
  asMeant(name: Name): Name {
    const meant = this.#middle.meant(name);
    const [last] = meant.surname;
    if (meant === name || !name.text.endsWith(last!)) return name;
    return { ...meant, surnameStart: name.end - last!.length };
  }

  #candidates(name: Written): Gathering[] {
    const near = this.#byWord.get(spellingKey(lastOf(name.surname))) ?? [];
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
    const [fullest] = forms.length > 1 ? fullestFirst(forms) : forms;
    const name = stated?.name.value ?? fullest?.text ?? [...given, ...surname].join(' ');
    const base = [...surname, ...given].map(slug).filter(Boolean).join('-') || 'person';
    let key = base;
    for (let number = 2; this.#byKey.has(key); number++) key = `${base}-${number}`;
    return { key, name, stated, forms };
  }
}

function slug(word: string): string {
  // Most words need nothing else, at a tenth of the cost.
  if (/^[A-Za-z]+$/.test(word)) return word.toLowerCase();
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

function take(one: Gathering, form: Form, given: readonly string[]): void {
  one.forms.push(form);
  if (!one.stated && weight(given) > weight(one.given)) one.given = given;
}

function lastOf(surname: readonly string[]): string {
  return surname[surname.length - 1]!;
}

function weight(given: readonly string[]): number {
  return given.reduce((sum, word) => sum + Math.min(20, word.replace(/[.\s-]/g, '').length), 0);
}

/** Stable: the same spellings give the same people, in whatever order they were read. */
function fullestFirst(forms: readonly Form[]): Form[] {
  return forms
    .map((form) => ({ form, full: fullness(form) }))
    .sort((a, b) => b.full - a.full || b.form.count - a.form.count || inAlphabet(a.form, b.form))
    .map(({ form }) => form);
}

function inAlphabet(a: Form, b: Form): number {
  return a.text === b.text ? b.surname.length - a.surname.length : a.text < b.text ? -1 : 1;
}

function fullness({ given, surname }: Form): number {
  return weight(given) + 30 * Math.min(given.length, 1) + surname.length;
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
  return same && (one.given.length === 0 ? mayBegin(one.surname, given, surname) : givenNamesAgree(one.given, given));
}

/** "Putnam Miller", of which nothing tells where the surname begins, is no "Hunter Miller". */
function mayBegin(whole: readonly string[], given: readonly string[], surname: readonly string[]): boolean {
  const before = whole.slice(0, Math.max(0, whole.length - surname.length));
  return before.length === 0 || before.some((word) => /^\p{Ll}/u.test(word)) || givenNamesAgree(before, given);
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

function addTo(map: Map<string, Gathering[]>, key: string, one: Gathering): void {
  const same = map.get(key);
  if (!same) map.set(key, [one]);
  else if (!same.includes(one)) same.push(one);
}
