/**
 * People in an essay of another field than the sample's, in which every name was marked by eye when it was written:
 * `{Mouzinho=Joaquim Mouzinho de Albuquerque}` is that text, and whom it names.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Library } from '../../server/dossier/library';
import { RULE_CODES } from '../../server/rules/index';
import { registry } from '../../server/wire/registry';

const FILE = 'file:///essay/essay.dossier';
const MARKED = /\{([^}=]+)(?:=([^}]+))?\}/g;

describe('the people of an essay on Portuguese, British and German diplomacy', () => {
  const marked = readFileSync(join(import.meta.dirname, 'essay-bay.txt'), 'utf8');
  const wanted = new Map<number, { text: string; name: string }>();
  let taken = 0;
  const text = marked.replace(MARKED, (whole, written: string, name: string | undefined, at: number) => {
    wanted.set(at - taken, { text: written, name: name ?? written });
    taken += whole.length - written.length;
    return written;
  });
  const library = new Library(registry, RULE_CODES);
  const essay = library.read(FILE, text)!;
  const found = library
    .dossierOf(FILE)!
    .occurrences(FILE)
    .flatMap((one) =>
      one.kind === 'person' ? [{ at: one.at.start, text: essay.text(one.at), key: one.person.key }] : [],
    );
  const right = found.filter(({ at, text: written }) => wanted.get(at)?.text === written);

  test('are found: at least 0.95 of them, and at least 0.98 of what is found is one', () => {
    const starts = new Set(right.map(({ at }) => at));
    const missed = [...wanted].filter(([at]) => !starts.has(at)).map(([, { text: written }]) => written);
    const wrong = found.filter((one) => !right.includes(one)).map(({ text: written }) => written);
    expect(right.length / wanted.size, `missed: ${missed.join('; ')}`).toBeGreaterThanOrEqual(0.95);
    expect(right.length / found.length, `wrong: ${wrong.join('; ')}`).toBeGreaterThanOrEqual(0.98);
  });

  test('are told apart as by eye', () => {
    const keys = new Map<string, Set<string>>();
    for (const { at, key } of right) {
      const { name } = wanted.get(at)!;
      keys.set(key, (keys.get(key) ?? new Set()).add(name));
    }
    expect([...keys.values()].filter((names) => names.size > 1).map((names) => [...names])).toEqual([]);
    expect(keys.size).toBe(new Set(right.map(({ at }) => wanted.get(at)!.name)).size);
  });
});
