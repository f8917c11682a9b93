/** The words of the manifest as the schema explains them: to who completes them, and to users of the YAML extension. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_SEVERITIES, RULE_CODES } from '../../server/rules/index';

interface Part {
  readonly $ref?: string;
  readonly title?: string;
  readonly markdownDescription?: string;
  readonly type?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
  readonly definitions?: Readonly<Record<string, Part>>;
}

const schema: Part = JSON.parse(readFileSync(new URL('../../data/dossier.schema.json', import.meta.url), 'utf8'));

/** Every part with its path: `documents`, `document.date`, `rules.note.empty`. */
function* partsOf(part: Part, path: string): Generator<[path: string, part: Part, isKey: boolean]> {
  for (const [name, definition] of Object.entries(part.definitions ?? {})) yield* within(definition, name, false);
  for (const [key, property] of Object.entries(part.properties ?? {}))
    yield* within(property, path ? `${path}.${key}` : key, true);
  for (const other of [...(part.items ? [part.items] : []), ...(part.anyOf ?? [])]) yield* within(other, path, false);
}

function* within(part: Part, path: string, isKey: boolean): Generator<[string, Part, boolean]> {
  yield [path, part, isKey];
  yield* partsOf(part, path);
}

const parts = [...partsOf(schema, '')];
const keys = parts.filter(([, , isKey]) => isKey);

test('every key has a title, a sentence and an example', () => {
  expect(keys.length).toBeGreaterThan(60);
  const lacking = keys.flatMap(([path, { title, markdownDescription, examples }]) => [
    ...(title ? [] : [`${path}: no title`]),
    ...(markdownDescription?.endsWith('.') ? [] : [`${path}: no sentence`]),
    ...(examples && examples.length > 0 ? [] : [`${path}: no example`]),
  ]);
  expect(lacking).toEqual([]);
});

test('every word that can be chosen has a meaning', () => {
  const lacking = parts.filter(([, part]) => part.enum && part.enumDescriptions?.length !== part.enum.length);
  expect(lacking.map(([path]) => path)).toEqual([]);
});

test('every rule can be named, with its severities, its default, and one title wherever it stands', () => {
  const rules = schema.properties!.rules!.properties!;
  expect(Object.keys(rules).sort()).toEqual([...RULE_CODES].sort());
  for (const [code, severity] of DEFAULT_SEVERITIES) {
    expect(rules[code]!.enum).toEqual(['error', 'warning', 'information', 'hint', 'off']);
    expect(`${code} ${rules[code]!.default}`).toBe(`${code} ${severity}`);
  }
  const named = schema.definitions!.ignored!.properties!.rule!;
  expect(named.enum).toEqual(Object.keys(rules));
  expect(named.enumDescriptions).toEqual(Object.values(rules).map(({ title }) => title));
});
