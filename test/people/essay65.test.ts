/** What is found in the sample essay, held against the list that was made by eye. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Library } from '../../server/dossier/library';
import { judge, RULE_CODES } from '../../server/rules/index';
import { registry } from '../../server/wire/registry';
import { sharedText, withShared } from '../shared';

interface Truth {
  people: { name: string; occurrences: { line: number; col: number; text: string }[] }[];
  traps: { line: number; col: number; text: string }[];
}

interface Expected {
  documentMentions: { line: number; col: number; text: string; documents: number[] }[];
}

const FILE = 'file:///essay/essay.dossier';

withShared('dossier-65/essay.txt', () => {
  const truth: Truth = JSON.parse(readFileSync(join(import.meta.dirname, 'essay-65.json'), 'utf8'));
  const library = new Library(registry, RULE_CODES);
  const essay = library.read(FILE, sharedText('dossier-65/essay.txt'))!;
  const dossier = library.dossierOf(FILE)!;
  const at = (offset: number) => {
    const { line, character } = essay.positionAt(offset);
    return `${line + 1}:${character}`;
  };
  const all = dossier.occurrences(FILE);
  const found = new Map<string, string>(
    all.flatMap((one) =>
      one.kind === 'person' ? [[`${at(one.at.start)} ${essay.text(one.at)}`, one.person.key] as const] : [],
    ),
  );
  const wanted = new Map<string, string>(
    truth.people.flatMap(({ name, occurrences }) =>
      occurrences.map(({ line, col, text }) => [`${line}:${col} ${text}`, name] as const),
    ),
  );

  describe('the people of the essay', () => {
    test('are found: at least 0.95 of them, and at least 0.98 of what is found is one', () => {
      const right = [...found.keys()].filter((one) => wanted.has(one)).length;
      expect(right / wanted.size).toBeGreaterThanOrEqual(0.95);
      expect(right / found.size).toBeGreaterThanOrEqual(0.98);
    });

    test('are told apart as by eye', () => {
      const pairs = [...found].flatMap(([place, key]) => (wanted.has(place) ? [[wanted.get(place)!, key]] : []));
      const keys = new Set(pairs.map(([, key]) => key));
      const names = new Set(pairs.map(([name]) => name));
      expect(new Set(pairs.map((pair) => pair.join(' / '))).size).toBe(names.size);
      expect(keys.size).toBe(names.size);
    });

    test('are none of what is no person', () => {
      const spans = all.filter(({ kind }) => kind === 'person').map((one) => one.at);
      for (const { line, col, text } of truth.traps) {
        const start = essay.offsetAt({ line: line - 1, character: col });
        expect(spans.filter((span) => span.start < start + text.length && start < span.end)).toEqual([]);
      }
    });
  });

  test('the documents that it mentions by number or by author are those that a careful reader finds', () => {
    const expected: Expected = JSON.parse(sharedText('dossier-65/expected.json'));
    const mentioned = all.flatMap((one) =>
      one.kind === 'document' && one.role === 'reference'
        ? [`${at(one.at.start)} ${essay.text(one.at)} ${one.number}`]
        : [],
    );
    expect(mentioned.sort()).toEqual(
      expected.documentMentions
        .map(({ line, col, text, documents }) => `${line}:${col} ${text} ${documents[0]}`)
        .sort(),
    );
  });

  test('one name is spelt otherwise, in the list of documents', () => {
    const variants = judge(dossier, FILE).filter(({ code }) => code === 'name.variant');
    expect(variants.map((one) => `${at(one.at.start)} ${essay.text(one.at)}`)).toEqual(['10:30 Volsky']);
  });
});
