/** What holds for the people of any dossier, made at random of names that nearly meet. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../server/dossier/dossier';
import { Library } from '../../server/dossier/library';
import { People } from '../../server/dossier/people/people';
import { rename } from '../../server/features/rename/rename';
import { isAskedFor } from '../../server/features/rename/renamer';
import { RULE_CODES } from '../../server/rules/index';
import { edited } from '../fixture/fixes';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 150);
const GIVEN = ['Viktor', 'Victor', 'V. V.', 'V.', 'Olga', 'O. I.', 'Enrique', 'Héctor', 'H.', 'Viktor V.', ''];
const SURNAMES = [
  'Volsky',
  'Volski',
  'Vol’skii',
  'Вольский',
  'Cárdenas',
  'Cardenas',
  'Romanova',
  'Perera Mena',
  'Perera',
  'de Vega',
];
const AROUND = ['Then ', '“Aid,” said ', 'the letter of ', 'President ', 'he saw ', '“as ', '*'];
const BEHIND = [' spoke', '’s plan', ' left”', ' wrote', ', who left', '* fell'];

const name = fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...SURNAMES)).map((parts) => parts.join(' ').trim());
const sentence = fc
  .tuple(fc.constantFrom(...AROUND), name, fc.constantFrom(...BEHIND))
  .map((parts) => `${parts.join('')}.`);
const essay = fc
  .array(sentence, { minLength: 1, maxLength: 8 })
  .map((all) => `${all.join(' ')}[^1]\n\n[^1]: A letter.\n`);
const essays = fc.array(essay, { minLength: 1, maxLength: 4 });

const idOf = (index: number) => `file:///papers/${index}.md`;

function dossierOf(texts: readonly string[], order: readonly number[]): Dossier {
  const library = new Library([], RULE_CODES);
  library.setManifest('file:///papers/dossier.yaml', 'title: Papers\n');
  for (const index of order) library.read(idOf(index), texts[index]!);
  return library.dossierOf(idOf(0))!;
}

/** Who is who: the spellings of each person. */
function gathered({ list }: People): string[][] {
  return list.map(({ forms }) => [...new Set(forms.map(({ text }) => text))].sort()).sort();
}

const check = (property: fc.IProperty<never> | fc.IProperty<[string[], number]>) =>
  fc.assert(property as fc.IProperty<unknown>, { numRuns: RUNS });

describe('the people of any dossier', () => {
  test('are the same in whatever order its files are read', () => {
    check(
      fc.property(essays, fc.nat(), (texts, seed) => {
        const order = texts.map((_, index) => index);
        const other = [...order].sort((a, b) => ((a * 7 + seed) % 5) - ((b * 7 + seed) % 5) || b - a);
        const [one, two] = [order, other].map((files) => dossierOf(texts, files).people);
        expect(gathered(two!)).toEqual(gathered(one!));
        expect(two!.list.map(({ key }) => key).sort()).toEqual(one!.list.map(({ key }) => key).sort());
      }),
    );
  });

  test('are the same in whatever order their spellings come: if one is taken for another, so is the other for the one', () => {
    check(
      fc.property(essays, fc.nat(), (texts, seed) => {
        const forms = dossierOf(
          texts,
          texts.map((_, index) => index),
        ).people.list.flatMap((person) => person.forms);
        const turned = [...forms].sort((a, b) => ((a.text.length * 31 + seed) % 7) - ((b.text.length * 31 + seed) % 7));
        expect(gathered(new People(turned, []))).toEqual(gathered(new People(forms, [])));
      }),
    );
  });

  test('are the same whether a file is open or only its card is kept', () => {
    check(
      fc.property(essays, fc.nat(), (texts, seed) => {
        const library = new Library([], RULE_CODES);
        library.setManifest('file:///papers/dossier.yaml', 'title: Papers\n');
        for (const [index, text] of texts.entries()) library.read(idOf(index), text);
        const dossier = library.dossierOf(idOf(0))!;
        const open = gathered(dossier.people);
        const shut = idOf(seed % texts.length);
        library.shelve(shut, library.cardOf(shut)!);
        expect(gathered(dossier.people)).toEqual(open);
      }),
    );
  });
});

/** Renames the first person of the first text that can be renamed, and tells the texts after it. */
function renamed(texts: readonly string[], to: string, pick: number): { texts: string[]; touched: number } | undefined {
  const dossier = dossierOf(
    texts,
    texts.map((_, index) => index),
  );
  const all = dossier.occurrences(idOf(0)).filter(({ kind }) => kind === 'person');
  // Where it was done before, it is done again to what has the name.
  const done = all.filter(({ at }) => texts[0]!.slice(at.start, at.end).endsWith(to));
  const places = done.length > 0 ? done : all;
  const place = places[pick % Math.max(1, places.length)];
  const outcome = place && rename({ dossier, file: idOf(0), offset: place.at.end }, to);
  if (!outcome || 'refused' in outcome) return undefined;
  const made = outcome.changes.filter(({ where }) => !isAskedFor(where));
  const after = texts.map((text, index) =>
    edited(
      text,
      made.filter(({ file }) => file === idOf(index)),
    ),
  );
  return { texts: after, touched: made.length };
}

describe('a rename in any dossier', () => {
  test('changes nothing but the name, and nothing more when it is done again', () => {
    let done = 0;
    check(
      fc.property(essays, fc.nat(), (texts, pick) => {
        const once = renamed(texts, 'Kuznetsov', pick);
        if (!once || once.touched === 0) return;
        done++;
        const names = /Kuznetsov|Volsky|Volski|Vol’skii|C[aá]rdenas|Romanova|Perera|Mena|Vega/gu;
        const masked = (text: string) => text.replace(/\bde /g, '').replace(names, '*').replaceAll('* *', '*');
        for (const [index, text] of once.texts.entries()) expect(masked(text)).toBe(masked(texts[index]!));
        expect(renamed(once.texts, 'Kuznetsov', pick)?.texts ?? once.texts).toEqual(once.texts);
      }),
    );
    expect(done).toBeGreaterThan(RUNS / 4);
  });
});
