/** What is exported and read again says the same, whatever stands in it: nothing that was read is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeExport } from '../../server/features/export/export';
import { withIds } from '../../server/features/export/ids';
import type { Entry, Exported } from '../../server/features/export/model';
import type { Described } from '../../server/reading/bibliography/model';
import { type BibliographyFormat, readBibliography } from '../../server/reading/bibliography/read';
import type { Author } from '../../server/reading/citations/model';
import { bodyFrom, personFrom } from '../../server/reading/citations/person';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);
const HERE = { start: 0, end: 0 };

/** Words with everything in them that some format takes for a sign of its own. */
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Oil', 'México', 'Вольский', 'and', 'of', 'Straße', 'l’URSS', 'naïve') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '{',
      '}',
      '\\',
      '%',
      '&',
      '$5',
      '#1',
      'a_b',
      'x^2',
      '~',
      '“so”',
      "''",
      '``',
      '--',
      '---',
      '@',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('=1+1', '+1', "'=x", '-', 'a,b', 'a;b', 'a;;b', '"', '\\emph', '\\"u', '\u00a0x'),
  },
);
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ').trim());
const letters = fc.constantFrom(
  'Westad',
  'Fazio Vengoa',
  'van der Berg',
  'O’Neill',
  'Вольский',
  'Jones-Smith',
  'and Sons',
);
const given = fc.constantFrom('Odd Arne', 'V. V.', 'Ana', 'J.', 'Jean, Marie', 'given = x');

function author(role: Author['role']) {
  return fc.oneof(
    fc.tuple(given, letters).map(([first, last]) => personFrom(first, last, role, HERE)),
    fc.tuple(given, letters).map(([first, last]) => personFrom(first, `${last} Jr.`, role, HERE)),
    text.map((name) => bodyFrom(name, role, HERE)),
  );
}

const day = fc.oneof(fc.constantFrom('3 august', '31 december'), fc.constantFrom('10 octubre', '3.8', '24 марта'));
const year = fc.oneof(
  fc.integer({ min: 1500, max: 2099 }).map(String),
  fc.constantFrom('forthcoming', 'n.d.', '196X', '800'),
);
const pages = fc.constantFrom('12-15', '5', '183-211', 'xii-xv, 5', 'A3--A5', '7; 9-11');
const publication = fc.record(
  { year, day, volume: text, issue: text, pages, place: text, publisher: text, genre: text },
  { requiredKeys: [] },
);
const level = fc.record(
  { name: fc.constantFrom('fond', 'opis', 'record group'), value: fc.constantFrom('635', '059a', 'R-9654', 'A/1') },
  { requiredKeys: ['name'] },
);
const archive = fc.record(
  {
    name: text,
    siglum: text,
    place: text,
    collection: text,
    location: text,
    levels: fc.array(level, { minLength: 1, maxLength: 4 }),
    leaves: text,
    shelfmark: text,
  },
  { requiredKeys: [] },
);

const key = fc.stringMatching(/^[a-zA-Z][a-z0-9:./-]{1,12}$/);
const simple = { key, title: text, data: publication };
const described = fc.oneof(
  fc.record({
    ...simple,
    type: fc.constantFrom(
      'book',
      'thesis',
      'report',
      'manuscript',
      'document',
      'map',
      'personal_communication',
      'speech',
    ),
    authors: authors('author', 'editor'),
    archive,
  }),
  fc.record({
    ...simple,
    type: fc.constantFrom('article-journal', 'article-newspaper', 'article'),
    authors: authors('author', 'editor'),
    data: fc.tuple(publication, text).map(([data, journal]) => ({ ...data, journal })),
  }),
  fc.record({
    ...simple,
    type: fc.constantFrom('chapter', 'paper-conference', 'entry-encyclopedia'),
    authors: authors('author'),
    container: fc.record({ title: text, authors: authors('editor', 'author') }),
  }),
);

function authors(...roles: Author['role'][]) {
  return fc.tuple(...roles.map((role) => fc.array(author(role), { maxLength: 3 }))).map((all) => all.flat());
}

const exported = fc.array(
  described.map((one): Exported => ({ described: one as Described, further: [], isOwnKey: true })),
  { minLength: 1, maxLength: 4 },
);

/** What counts: not where a name stood, nor by which names somebody may be cited. */
function said({ key: own, authors: names, container, data, archive: kept, ...rest }: Described) {
  const inShort = (all: readonly Author[]) =>
    all.map(({ text: name, given: first, role }) => [plain(name), first, role]);
  return {
    ...rest,
    title: plain(rest.title),
    authors: inShort(names),
    data: plainValues(data),
    ...(container && { container: { title: plain(container.title), authors: inShort(container.authors) } }),
    ...(kept && Object.keys(kept).length > 0 && { archive: plainValues(kept) }),
  };
}

function plainValues(record: object) {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
  );
}

/** A space is a space, tie or not. */
function plain(one: string): string {
  return one.replace(/\s+/g, ' ').trim();
}

function readBack(written: string, format: BibliographyFormat): Described[] {
  return [...readBibliography(written, format)].map((read) => {
    if ('problem' in read) throw new Error(`${read.problem.message}\n${written}`);
    return read.entry.described;
  });
}

describe('what is exported and read again is the same', () => {
  test.each([
    ['csl-json', 'csl-json'],
    ['biblatex', 'bibtex'],
  ] as const)('as %s', (format, asRead) => {
    fc.assert(
      fc.property(exported, (all) => {
        const entries = withIds(all);
        const back = readBack(writeExport(format, entries), asRead);
        expect(back.map(({ key: id }) => id)).toEqual(entries.map(({ id }) => id));
        expect(back.map(said)).toEqual(entries.map((entry) => said(entry.described)));
      }),
      { numRuns: RUNS },
    );
  });

  test('as CSV, cell by cell, and no cell begins as a formula does', () => {
    fc.assert(
      fc.property(exported, (all) => {
        const entries = withIds(all);
        const [heads, ...rows] = parsed(writeExport('csv', entries));
        expect(rows.map((row) => row.length)).toEqual(rows.map(() => heads!.length));
        for (const [index, row] of rows.entries()) {
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
          const cells = Object.fromEntries(row.map((cell, column) => [heads![column], withoutGuard(cell)]));
          expect(cells).toMatchObject(cellsOf(entries[index]!));
        }
      }),
      { numRuns: RUNS },
    );
  });
});

function cellsOf({ id, described: { type, title, data, archive: kept, container } }: Entry) {
  const { name, location, leaves, shelfmark } = kept ?? {};
  const { day: own, ...plainData } = data;
  return {
    id,
    type,
    title,
    ...plainData,
    ...(own !== undefined && { day: own }),
    container_title: container?.title ?? '',
    archive: name ?? '',
    archive_location: location ?? '',
    leaves: leaves ?? '',
    shelfmark: shelfmark ?? '',
  };
}

/** As docs/export.md says it. */
function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

/** RFC 4180. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? bare! : quoted.replace(/""/g, '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test('ids do not depend on the order in which entries come', () => {
  const notes = fc.array(
    fc.record({
      described: described as fc.Arbitrary<Described>,
      further: fc.array(fc.constantFrom('oil', 'gas', ''), { maxLength: 3 }),
      isOwnKey: fc.boolean(),
    }),
    { minLength: 2, maxLength: 6 },
  );
  const sameKeys = notes.map((all) =>
    all.map((one, index) => ({ ...one, described: { ...one.described, key: index % 2 ? 'Key' : 'key' } })),
  );
  fc.assert(
    fc.property(sameKeys, fc.integer(), (all, seed) => {
      const shuffled = [...all].sort((a, b) => ((all.indexOf(a) * seed) % 7) - ((all.indexOf(b) * seed) % 7));
      const inShort = (entries: Entry[]) => entries.map(({ id, described: { title, type } }) => [id, title, type]);
      const ids = withIds(all);
      expect(inShort(withIds(shuffled))).toEqual(inShort(ids));
      expect(new Set(ids.map(({ id }) => id.toLowerCase())).size).toBe(ids.length);
    }),
    { numRuns: RUNS },
  );
});
