/** How much is looked at among ten thousand people: counted, since time hangs on the machine. */
import { describe, expect, test } from 'vitest';
import { type Nearness, SearchIndex } from '../../server/dossier/search/searchIndex';
import { MOST_COMPARED } from '../../server/dossier/search/wordIndex';

const SYLLABLES =
  'vol sky rom an ova per era me na ken ned ka ti lo pez gar ci ah mul ler schm idt kov ev ro drig'.split(' ');

/** Ten thousand names, the same every time. */
function tenThousand(): string[] {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const word = () => {
    const letters = Array.from({ length: 2 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]!).join('');
    return letters[0]!.toUpperCase() + letters.slice(1);
  };
  return Array.from({ length: 10_000 }, () => `${word()} ${word()}`);
}

describe('among ten thousand people', () => {
  const people = tenThousand();
  const compared: number[] = [];
  const counting: Nearness = (_typed, words) => {
    compared.push(words.length);
    return words.map((word) => [word, 0.5] as const);
  };
  const entries = people.map((name) => ({ value: name, texts: [name], count: 1 }));
  const counted = new SearchIndex(entries, counting);
  const index = new SearchIndex(entries);

  test('a name that is spelt right is found without comparing it with any other', () => {
    compared.length = 0;
    for (const name of people.slice(0, 200)) {
      // Behind few namesakes those of nearly the same name are looked for.
      const found = counted.find(name, 1);
      expect(found[0]!.value.toLowerCase()).toBe(name.toLowerCase());
    }
    expect(compared).toEqual([]);
  });

  test('a name that is misspelt is compared with few others', () => {
    compared.length = 0;
    for (const name of people.slice(0, 200)) counted.find(withSlip(name), 20);
    expect(compared.length).toBeGreaterThan(200);
    expect(Math.max(...compared)).toBeLessThanOrEqual(MOST_COMPARED);
  });

  test('nearly every name is found with a slip in it', () => {
    const sample = people.filter((_, at) => at % 50 === 0);
    const found = sample.filter((name) => index.find(withSlip(name), 20).some(({ value }) => value === name));
    expect(found.length / sample.length).toBeGreaterThan(0.97);
  });
});

/** Another letter in the middle of the surname. */
function withSlip(name: string): string {
  const middle = name.indexOf(' ') + 3;
  return `${name.slice(0, middle)}x${name.slice(middle + 1)}`;
}
