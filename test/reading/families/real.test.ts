/** Citations collected from public documents, each with its source, beyond those of `../shared/reference`. */
import { describe, expect, test } from 'vitest';
import { Directory, keyOf, type Repository } from '../../../server/reading/directory';
import { readShelfmarks } from '../../../server/reading/readShelfmarks';
import { foldedValue } from '../../../server/reading/shelfmarks/value';
import { registry } from '../../../server/wire/registry';
import es from './es.json';
import fond from './fond.json';
import hu from './hu.json';
import names from './names.json';

interface Citation {
  readonly text: string;
  readonly source: string;
  readonly readings: readonly {
    readonly repository: string | null;
    readonly levels: readonly (readonly string[])[];
    readonly leaves: string | null;
  }[];
}

/** The authority list, and names that these citations use and that it may not have. */
const directory = new Directory([
  ...(names as Repository[]).filter(({ name }) => name !== undefined),
  ...registry.map((repository) => {
    const more = names.find(({ siglum }) => siglum === repository.siglum);
    if (!more) return repository;
    return {
      ...repository,
      abbreviations: [...(repository.abbreviations ?? []), ...more.abbreviations],
      otherNames: [...(repository.otherNames ?? []), ...more.otherNames],
    };
  }),
]);

function read(text: string): unknown[] {
  return readShelfmarks(text, directory).map(({ key, levels, leaves }) => ({
    repository: key.slice(0, key.indexOf('/')),
    levels: levels.map(({ name, value }) => [name, foldedValue(value ?? '?')]),
    leaves: leaves?.ranges.map((range) => range.text).join(', ') ?? null,
  }));
}

describe.each([
  ['Spain and Latin America', es as Citation[]],
  ['Hungary', hu as Citation[]],
  ['Russia and its neighbours', fond as Citation[]],
])('of archives in %s', (_, citations) => {
  test.each(citations.map((citation) => [citation.text, citation] as const))('is read: %s', (text, citation) => {
    expect(citation.source).not.toBe('');
    expect(read(text)).toEqual(
      citation.readings.map(({ repository, levels, leaves }) => ({
        repository: repository === null ? expect.any(String) : keyOf(repository),
        levels: levels.map(([name, value]) => [name, foldedValue(value!)]),
        leaves,
      })),
    );
  });
});
