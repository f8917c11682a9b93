/**
 * A person over the whole dossier: the surname in every form, in the manifest too; or given names that are written out.
 * Initials, possessive endings and capitals stay as they stand, and names in another script as they are.
 */
import type { Dossier } from '../../dossier/dossier';
import { givenNamesAgree } from '../../dossier/people/agreement';
import type { OfPerson } from '../../dossier/people/inBlock';
import type { Person } from '../../dossier/people/people';
import type { Essay } from '../../reading/essay';
import { isInTitle, type Name } from '../../reading/people/readNames';
import { givenKey } from '../../reading/people/spelling';
import { isQuoted } from '../../reading/quotations/quoted';
import { type Span, shifted } from '../../text/span';
import { inManifest, standingIn } from './manifest';
import { type Change, type Renamer, refusal, type Where } from './renamer';
import { respelt, type Word, wordsIn } from './surname';

export const personRenamer: Renamer<OfPerson> = {
  prepare({ dossier, offset }, one) {
    const part = partAt(dossier, one, offset);
    return part ? { at: spanOf(part.words), placeholder: textOf(part.words) } : refusal('rename/person-part');
  },

  rename({ dossier, offset }, one, name) {
    const { isGiven, words: old } = partAt(dossier, one, offset)!;
    const now = name.split(/\s+/);
    if (!NAME.test(name) || !/\p{Lu}/u.test(name)) return refusal('rename/no-name', { name });
    const { person, entity } = one;
    const clash = isGiven && person.forms.find(({ given }) => !givenNamesAgree(given, now));
    if (clash) return refusal('rename/initials', { name, form: clash.text });
    const other = isGiven ? undefined : becomes(dossier, person, now);
    const write: Write = isGiven ? givenWriter(texts(old), now) : surnameWriter(texts(old), now);
    const changes: Change[] = inManifest(dossier, person, write);
    for (const place of dossier.occurrencesOf(entity))
      if (place.kind === 'person' && place.name) changes.push(...changesAt(dossier, place, place.name, write));
    return { changes: other ? changes.map((change) => ({ ...change, where: 'merge' })) : changes };
  },
};

const NAME = /^\p{L}[\p{L}\p{M}'’ʹʼ. -]{0,80}$/u;

/** A name in a text, and what is written instead. */
export type Write = (text: string, name: Standing) => readonly (Span & { readonly now: string })[];

/** Where the parts of a name stand in a text. */
export interface Standing {
  readonly given: readonly Word[];
  readonly surname: readonly Word[];
  readonly possessive?: number | undefined;
}

function standing(text: string, { start, surnameStart, end, given, surname, possessive }: Name): Standing {
  const before = wordsIn(text, { start, end: surnameStart }, given.length + 4);
  return { given: before, surname: wordsIn(text, { start: surnameStart, end }, surname.length), possessive };
}

interface Part {
  readonly isGiven: boolean;
  /** In the file. */
  readonly words: readonly Word[];
}

/** The part of a name at the cursor: given names that are written out, the surname, or the word of one that may be more. */
function partAt(dossier: Dossier, { file, at, name, person }: OfPerson, offset: number): Part | undefined {
  const { given, surname } = name
    ? standingAt(dossier.essay(file)!, at, name)
    : standingIn(dossier.manifest!.text, at, person);
  if (surname.length === 0) return undefined;
  if (offset < surname[0]!.start) {
    const isWritten = given.length > 0 && given.every(({ text }) => !text.includes('.'));
    return isWritten && name ? { isGiven: true, words: given } : undefined;
  }
  const isWhole =
    given.length > 0 || person.forms.some((form) => form.given.length > 0 && sameLength(form.surname, surname));
  const word = surname.find(({ end }) => offset <= end) ?? surname[surname.length - 1]!;
  return { isGiven: false, words: isWhole ? surname : [word] };
}

function sameLength(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length;
}

/** The parts of a name in the file. */
function standingAt(essay: Essay, at: Span, name: Name): Standing {
  const { text } = essay.blocks[essay.blockAt(at.start)]!;
  const { given, surname } = standing(text, name);
  const placed = (word: Word) => ({ ...word, ...shifted({ start: word.start, end: word.end }, at.start - name.start) });
  return { given: given.map(placed), surname: surname.map(placed) };
}

function changesAt(dossier: Dossier, { file, at }: OfPerson, name: Name, write: Write): Change[] {
  const essay = dossier.essay(file)!;
  const index = essay.blockAt(at.start);
  const block = essay.blocks[index]!;
  const base = essay.offsetOf(index);
  const passage = block.layout.passages.find(({ start, end }) => start <= name.start && name.start < end);
  const isNote = passage?.kind === 'note' || passage?.kind === 'continuation';
  const where: Where = isInTitle(block, name)
    ? 'title'
    : isQuoted(block, name.start)
      ? 'quotation'
      : isNote
        ? 'notes'
        : 'text';
  return write(block.text, standing(block.text, name)).map(({ now, ...span }) => {
    const { start, end } = shifted(span, base);
    return { file, at: { start, end }, text: now, where };
  });
}

function surnameWriter(old: readonly string[], now: readonly string[]): Write {
  return (text, { surname, possessive }) => {
    if (!surname[0] || isCyrillic(surname[0].text) !== isCyrillic(now[0]!)) return [];
    return respelt(withParticle(text, surname, old), old, now).map((one) => withEnding(text, one, possessive));
  };
}

/** A surname alone begins with its capital: "de" before "Vega" belongs to it where it does so in the name that is renamed. */
function withParticle(text: string, surname: readonly Word[], old: readonly string[]): readonly Word[] {
  const { start } = surname[0]!;
  const before = text.slice(Math.max(0, start - 24), start).match(/\p{Ll}[\p{Ll}\s]{0,20}\s$/u)?.[0] ?? '';
  const words = wordsIn(text, { start: start - before.length, end: start }, MOST_PARTICLES);
  const missing = old.length - surname.length;
  const own = missing > 0 ? words.slice(-missing) : [];
  return own.length === missing && own.every((word, at) => word.text === old[at]) ? [...own, ...surname] : surname;
}

const MOST_PARTICLES = 9;

/** Behind an s a possessive may be a mere apostrophe: "Williams’", but "Volsky’s". */
function withEnding(text: string, one: Span & { readonly now: string }, possessive: number | undefined) {
  const { start, end, now } = one;
  const isBare = possessive === end + 1 && /s$/i.test(text.slice(start, end)) && !/s$/i.test(now);
  return isBare ? { start, end: possessive, now: `${now}${text[end]}s` } : { start, end, now };
}

function givenWriter(old: readonly string[], now: readonly string[]): Write {
  return (_, { given }) => {
    const isSame = sameLength(given, old) && given.every(({ text }, index) => givenKey(text) === givenKey(old[index]!));
    if (!isSame || textOf(given) === now.join(' ')) return [];
    if (!sameLength(old, now)) return [{ ...spanOf(given), now: now.join(' ') }];
    return given.flatMap((word, index) =>
      word.text === now[index] ? [] : [{ start: word.start, end: word.end, now: now[index]! }],
    );
  };
}

/** Whether with another surname somebody would be taken for another person whom the dossier knows. */
function becomes(dossier: Dossier, person: Person, now: readonly string[]): boolean {
  const given = person.forms.reduce<readonly string[]>(
    (most, form) => (form.given.join(' ').length > most.join(' ').length ? form.given : most),
    [],
  );
  return dossier.people.meantBy({ given, surname: now }).some(({ key }) => key !== person.key);
}

function isCyrillic(word: string): boolean {
  return /[\u0400-\u04ff]/.test(word);
}

function spanOf(words: readonly Word[]): Span {
  return { start: words[0]!.start, end: words[words.length - 1]!.end };
}

function texts(words: readonly Word[]): string[] {
  return words.map(({ text }) => text);
}

function textOf(words: readonly Word[]): string {
  return texts(words).join(' ');
}
