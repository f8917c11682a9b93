/** What is found in a dossier by what somebody types. */
import { describe, expect, test } from 'vitest';
import { findByName } from '../../server/features/finder/find';
import { placeOfFound } from '../../server/features/finder/place';
import { idOf, nameOf, open } from '../fixture/open';

const DOSSIER = `
    --- dossier.yaml
    people:
      - name: Nikita Khrushchev
        role: first secretary
    documents:
      - number: 1
        title: Address on trade with Mexico
        author: V. V. Volski
        source: RGAE, f. 635, op. 1, d. 392
    --- essay.md
    V. V. Volski spoke.[^1] Zinaida Ivanovna Romanova wrote. Héctor Cárdenas and Enrique Cárdenas came. Вольский спал.

    [^1]: Odd Arne Westad, *The Global Cold War* (Cambridge: Cambridge University Press, 2005), 5.
    [^2]: GARF, f. 5, op. 2, d. 7.
`;

/** The names of what is found, in order; `~` before what is only spelt nearly so. */
function found(typed: string, text = DOSSIER): string[] {
  const { library, essay } = open(text);
  return findByName(library.dossierOf(idOf(essay))!, typed, 8).map(
    ({ kind, name, isNear }) => `${isNear ? '~' : ''}${kind} ${name}`,
  );
}

describe('a person is found', () => {
  test('by the surname, by the beginning of it, and in any order of the names', () => {
    expect(found('Romanova')).toEqual(['person Zinaida Ivanovna Romanova']);
    expect(found('rom zin')).toEqual(['person Zinaida Ivanovna Romanova']);
    expect(found('Zinaida Rom')).toEqual(['person Zinaida Ivanovna Romanova']);
  });

  test('without accents, in another transliteration and in Cyrillic', () => {
    expect(found('cardenas hector')).toEqual(['person Héctor Cárdenas']);
    for (const typed of ['Volskii', "Vol'skij", 'Вольский', 'вольск'])
      expect(found(typed)[0]).toBe('person V. V. Volski');
    expect(found('Hruščev')).toEqual(['person Nikita Khrushchev']);
  });

  test('by what the manifest says of somebody', () => {
    expect(found('first secretary')).toEqual(['person Nikita Khrushchev']);
  });

  test('when the name is misspelt, and said to be near', () => {
    expect(found('Khruschov')).toEqual(['~person Nikita Khrushchev']);
    expect(found('Ramonova')).toEqual(['~person Zinaida Ivanovna Romanova']);
    expect(found('Xyzzy')).toEqual([]);
  });
});

test('documents, works, archives and shelfmarks are found by what they are called', () => {
  expect(found('trade mexico')[0]).toBe('document 1');
  expect(found('document 1')[0]).toBe('document 1');
  expect(found('westad')).toContain('work The Global Cold War');
  expect(found('global cold')).toEqual(['work The Global Cold War']);
  expect(found('State Archive of the Russian Fed')).toEqual(['repository GARF']);
  expect(found('GARF 7')).toEqual(['shelfmark GARF, fond 5, inventory (opis) 2, file (delo) 7']);
});

test('without a word what the dossier has is shown, its documents first', () => {
  expect(found('')[0]).toBe('document 1');
  expect(found('').length).toBe(8);
});

test('what is found leads to where it is defined, else to where it stands first', () => {
  const { library, essay } = open(DOSSIER);
  const dossier = library.dossierOf(idOf(essay))!;
  const place = (typed: string) => {
    const [first] = findByName(dossier, typed, 1);
    const at = first && placeOfFound(dossier, first.entity);
    return at && `${nameOf(at.file)} ${dossier.positions(at.file)!.positionAt(at.at.start).line}`;
  };
  expect(place('Khrushchev')).toBe('dossier.yaml 1');
  expect(place('Romanova')).toBe('essay.md 0');
  expect(place('trade')).toBe('dossier.yaml 4');
  expect(place('GARF 7')).toBe('essay.md 3');
});
