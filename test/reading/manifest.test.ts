import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import schema from '../../data/dossier.schema.json';
import { manifestMessages } from '../../server/reading/manifest/messages';
import { FAMILIES, type ManifestReading, SEVERITIES, type Span } from '../../server/reading/manifest/model';
import { readManifest } from '../../server/reading/manifest/read';
import { growTree } from '../../server/reading/manifest/tree';
import { PROFILES } from '../../server/reading/shelfmarks/writing/style';
import { LABELLED_LEVELS } from '../../server/reading/shelfmarks/writing/writings';

const ruleCodes = Object.keys(schema.properties.rules.properties);
const read = (text: string, format: 'yaml' | 'json' = 'yaml') => readManifest(text, format, { ruleCodes });

/** Each problem as a line: the text it stands at, and what a historian reads. */
function told(text: string, format: 'yaml' | 'json' = 'yaml'): string[] {
  return read(text, format).problems.map(({ at, says }) => `${text.slice(at.start, at.end)} -> ${sentence(says)}`);
}

function sentence([key, args]: readonly [string, Record<string, string | number>]): string {
  const words = manifestMessages[key];
  if (words === undefined) throw new Error(`${key} has no sentence`);
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (args[name] === undefined) throw new Error(`${key} is told without its ${name}`);
    return String(args[name]);
  });
}

/** The text that stands at a place of a value. */
const shown = (text: string, value?: { at: Span }) => value && text.slice(value.at.start, value.at.end);

const WHOLE = `# A dossier
title: Soviet Oilmen in Mexico
closed: true
include: [essay.txt, 'chapters/*.md']
exclude:
  - drafts/**
bibliography: ../library.bib
documents:
  - number: 4
    id: poza-rica
    title: "Report on Poza Rica"
    date: 1960-03-08
    source: 'RGAE, f. 635, op. 1, d. 392, ll. 1-12'
    author: N. I. Romanova
    transcript: transcripts/4.txt
people:
  - Lázaro Cárdenas
  - name: V. V. Volsky
    variants: [Volski, Вольский]
    role: economist
    dates: 1921
    viaf: 0012345678
    wikidata: Q12345
repositories:
  - siglum: RGAE
    name: Russian State Archive of the Economy
    names: [Российский государственный архив экономики]
    abbreviations: [РГАЭ]
    former: [TsGANKh]
    place: Moscow
    country: RU
    family: fond
    web: https://rgae.ru
style:
  profile: english
  separator: ", "
  labels: {opis: inv., delo: file}
rules:
  note.unused: off
  manifest.invalid: warning
ignore:
  - date.ambiguous
  - rule: note.empty
    file: essay.txt
    text: "[4]"
`;

/** The values of a reading without their places. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if ('value' in value) return value.value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== 'at' && inner !== undefined)
      .map(([key, inner]) => [key, plain(inner)]),
  );
}

describe('what a manifest states', () => {
  const stated = {
    title: 'Soviet Oilmen in Mexico',
    closed: true,
    include: ['essay.txt', 'chapters/*.md'],
    exclude: ['drafts/**'],
    bibliography: ['../library.bib'],
    documents: [
      {
        number: 4,
        id: 'poza-rica',
        title: 'Report on Poza Rica',
        date: '1960-03-08',
        source: 'RGAE, f. 635, op. 1, d. 392, ll. 1-12',
        author: 'N. I. Romanova',
        transcript: 'transcripts/4.txt',
      },
    ],
    people: [
      { name: 'Lázaro Cárdenas', variants: [] },
      {
        name: 'V. V. Volsky',
        variants: ['Volski', 'Вольский'],
        role: 'economist',
        dates: '1921',
        viaf: '0012345678',
        wikidata: 'Q12345',
      },
    ],
    repositories: [
      {
        siglum: 'RGAE',
        name: 'Russian State Archive of the Economy',
        names: ['Российский государственный архив экономики'],
        abbreviations: ['РГАЭ'],
        former: ['TsGANKh'],
        place: 'Moscow',
        country: 'RU',
        family: 'fond',
        web: 'https://rgae.ru',
      },
    ],
    style: { profile: 'english', separator: ',', labels: { opis: 'inv.', delo: 'file' } },
    rules: { 'note.unused': 'off', 'manifest.invalid': 'warning' },
    ignore: [{ rule: 'date.ambiguous' }, { rule: 'note.empty', file: 'essay.txt', text: '[4]' }],
  };

  test('is read from YAML with comments, dates as texts and numbers as they are written', () => {
    const { manifest, problems } = read(WHOLE);
    expect(problems).toEqual([]);
    expect(plain(manifest)).toEqual(stated);
  });

  test('is the same in JSON, with tabs, Windows line ends and a byte-order mark', () => {
    const json = `\uFEFF${JSON.stringify({ $schema: 'https://example.org/s.json', ...stated }, null, '\t')}`;
    const { manifest, problems } = read(json.replaceAll('\n', '\r\n'), 'json');
    expect(problems).toEqual([]);
    expect(plain(manifest)).toEqual(stated);
  });

  test('is the same in YAML with Windows line ends and a byte-order mark, and stands at the exact places', () => {
    const text = `\uFEFF${WHOLE.replaceAll('\n', '\r\n')}`;
    const { manifest, problems } = read(text);
    expect(problems).toEqual([]);
    expect(plain(manifest)).toEqual(stated);
    expect(shown(text, manifest.documents[0]!.source)).toBe('RGAE, f. 635, op. 1, d. 392, ll. 1-12');
    expect(shown(text, manifest.documents[0])).toMatch(/^number: 4\r\n.*transcripts\/4\.txt$/s);
    expect(shown(text, manifest.people[0]!.name)).toBe('Lázaro Cárdenas');
    expect(shown(text, manifest.people[1]!.dates)).toBe('1921');
    expect(shown(text, manifest.rules.get('note.unused'))).toBe('off');
    expect(shown(text, manifest.repositories[0]!.web)).toBe('https://rgae.ru');
  });

  test.each([
    ['plain', 'RGAE, f. 635, op. 1', 'RGAE, f. 635, op. 1'],
    ['single-quoted', "'RGAE, f. 635, op. 1'", 'RGAE, f. 635, op. 1'],
    ['double-quoted', '"RGAE, f. 635, op. 1" # the economy', 'RGAE, f. 635, op. 1'],
    ['in a block of one line', '>-\n      RGAE, f. 635, op. 1\n\n', 'RGAE, f. 635, op. 1'],
    ['in a block with its line end', '|\n      RGAE, f. 635, op. 1\n', 'RGAE, f. 635, op. 1'],
    ['after a tag', '!!str RGAE, f. 635, op. 1', 'RGAE, f. 635, op. 1'],
    ['repeated by an alias', '&here RGAE, f. 635, op. 1\n    title: *here', 'RGAE, f. 635, op. 1'],
  ])('a shelfmark that is written %s has the place of its text alone', (_, written, expected) => {
    const text = `documents:\n  - source: ${written}\n`;
    const { source } = read(text).manifest.documents[0]!;
    expect(source!.value).toBe('RGAE, f. 635, op. 1');
    expect(shown(text, source)).toBe(expected);
  });

  test.each([
    ['"RGAE,\\u0020f. 635"', 'RGAE, f. 635'],
    ["'Mexico''s oil'", "Mexico's oil"],
    ['RGAE,\n      f. 635', 'RGAE, f. 635'],
    ['>-\n      RGAE,\n      f. 635', 'RGAE, f. 635'],
  ])('a text with escapes or over several lines has the place of the whole: %s', (written, value) => {
    const text = `documents:\n  - source: ${written}\n`;
    const { source } = read(text).manifest.documents[0]!;
    expect(source!.value).toBe(value);
    expect(shown(text, source)).toBe(written);
  });

  test.each(['text: [a]', 'fil: a.md', 'text:', 'file: ""'])(
    'an item that is ignored is left out where what narrows it down cannot be read: %s',
    (word) => {
      const { ignore } = read(`ignore:\n  - rule: note.unused\n    ${word}\n  - note.empty\n`).manifest;
      expect(plain(ignore)).toEqual([{ rule: 'note.empty' }]);
    },
  );

  test('the bibliography is one name or several', () => {
    for (const written of ['a.bib', '[a.bib]', '\n  - a.bib'])
      expect(plain(read(`bibliography: ${written}\n`).manifest)).toMatchObject({ bibliography: ['a.bib'] });
    expect(plain(read('bibliography: [a.bib, ../b.json]\n').manifest)).toMatchObject({
      bibliography: ['a.bib', '../b.json'],
    });
  });

  test.each(['', '\n', '# nothing yet\n', '---\n', '---\n...\n', '\uFEFF'])(
    'is nothing in an empty file: %j',
    (text) => {
      const nothing = {
        closed: false,
        include: [],
        exclude: [],
        bibliography: [],
        documents: [],
        people: [],
        repositories: [],
        rules: {},
        ignore: [],
      };
      expect(plain(read(text).manifest)).toEqual(nothing);
      expect(read(text).problems).toEqual([]);
      expect(read(text.replaceAll(/[#.-].*/g, ''), 'json').problems).toEqual([]);
    },
  );

  test('may leave a list for later', () => {
    expect(told('title:\ndocuments:\n  # to come\npeople:\n  -\nrules:\n')).toEqual([]);
  });

  test('takes its values as YAML 1.2 does, whatever version it claims', () => {
    const text = '%YAML 1.1\n---\ntitle: yes\ninclude: [no, 2001-01-01]\n<<: {closed: true}\n';
    expect(plain(read(text).manifest)).toMatchObject({ title: 'yes', include: ['no', '2001-01-01'], closed: false });
    expect(told(text)).toEqual([expect.stringMatching(/^<< -> `<<` is not a word/)]);
  });

  test('accepts every rule code when the rules are not known', () => {
    const { manifest, problems } = readManifest('rules: {any.thing: off}', 'yaml');
    expect(problems).toEqual([]);
    expect(plain(manifest.rules)).toEqual({ 'any.thing': 'off' });
  });
});

const WRONG: [name: string, text: string, told: string[]][] = [
  [
    'an unknown word, with the near one',
    'documnets: []\nTitle: x\nfoo: 1\n',
    [
      'documnets -> `documnets` is not a word that a manifest knows; did you mean `documents`?',
      'Title -> `Title` is not a word that a manifest knows; did you mean `title`?',
      'foo -> `foo` is not a word that a manifest knows. It knows: title, closed, include, exclude, bibliography, documents, people, repositories, style, rules, ignore.',
    ],
  ],
  [
    'an unknown word of a document, a person and a repository',
    'documents:\n  - title: x\n    "sorce": y\npeople: [{name: x, nmae: y}, {foo: z}]\nrepositories:\n  - siglum: A\n    1: x\n    plaec: y\n',
    [
      'sorce -> `sorce` is not a word that a manifest knows of a document; did you mean `source`?',
      'nmae -> `nmae` is not a word that a manifest knows of a person; did you mean `name`?',
      'foo -> `foo` is not a word that a manifest knows of a person. It knows: name, variants, role, dates, viaf, wikidata.',
      '1 -> `1` is not a word that a manifest knows of a repository. It knows: siglum, name, names, abbreviations, former, place, country, family, web.',
      'plaec -> `plaec` is not a word that a manifest knows of a repository; did you mean `place`?',
    ],
  ],
  [
    'a word twice',
    'title: a\nclosed: true\n"title": b\nrules: {note.empty: off, note.empty: hint}\n',
    [
      'title -> `title` stands here a second time; only the first one counts.',
      'note.empty -> `note.empty` stands here a second time; only the first one counts.',
    ],
  ],
  [
    'a list or a number where a text is expected, in its first line',
    'title: [a, b]\ninclude: [3, essay.txt, true]\ndocuments:\n  - title: x\n    source:\n      - RGAE\n      - f. 635\n    author: 3\n',
    [
      '[a, b] -> After `title` a text is expected; if it is one, put it in quotation marks.',
      '3 -> The list `include` consists of texts; if this is one, put it in quotation marks.',
      'true -> The list `include` consists of texts; if this is one, put it in quotation marks.',
      '- RGAE -> After `source` a text is expected; if it is one, put it in quotation marks.',
      '3 -> After `author` a text is expected; if it is one, put it in quotation marks.',
    ],
  ],
  [
    'a text where a list or a mapping is expected',
    'include: essay.txt\ndocuments: [x]\npeople: [3]\nrepositories: [RGAE]\nrules: off\n',
    [
      'essay.txt -> After `include` a list is expected, even when it has one item.',
      'x -> A document is described by words with a colon, such as `number: 4` and `title: …`.',
      '3 -> A person is a name, or is described by words with a colon, such as `name: …`.',
      'RGAE -> A repository is described by words with a colon, such as `siglum: RGAE`.',
      'off -> Rules are given one by one with their severity, such as `note.unused: off`.',
    ],
  ],
  [
    'a wrong value',
    'closed: yes\nrules:\n  note.empty: warn\n  note.order: false\nrepositories:\n  - siglum: A\n    family: russian\n    country: ru\n',
    [
      'yes -> `closed` is either true or false, not `yes`.',
      'warn -> `warn` is not a severity; write error, warning, information, hint or off.',
      'false -> `false` is not a severity; write error, warning, information, hint or off.',
      'russian -> `russian` is not a family of notation; write fond, nara, frus, tna, bl, de, fr, es, hu, cz, pl, bg, ro, cn, box or isad.',
      'ru -> A country is given by its two capital letters, such as RU or MX, not as `ru`.',
    ],
  ],
  [
    'a style that nobody can write in',
    'style: mla\n',
    ['mla -> `mla` is not a style that has a name; write gost, english or chicago.'],
  ],
  [
    'what is ignored without a rule, or with a word that is not known',
    'ignore:\n  - note.unusd\n  - rule: note.unused\n    fil: a.md\n  - rule: note.unused\n    page: 12\n  - file: a.md\n  - [note.unused]\n',
    [
      'note.unusd -> There is no rule `note.unusd`; did you mean `note.unused`?',
      'fil -> `fil` is not a word that a manifest knows of what is ignored; did you mean `file`?',
      'page -> `page` is not a word that a manifest knows of what is ignored. It knows: rule, file, text.',
      'file: a.md -> This names no `rule`, such as `rule: note.unused`.',
      '[note.unused] -> What is ignored is a rule, or is described by words with a colon, such as `rule: note.unused`.',
    ],
  ],
  [
    'a list for a style',
    'style: [gost]\n',
    [
      '[gost] -> A style is one of gost, english and chicago, or is described by words with a colon, such as `separator: ","`.',
    ],
  ],
  [
    'what a style cannot have',
    'style:\n  profil: gost\n  colour: red\n  separator: " - "\n  labels:\n    opys: op.\n    shelf: s.\n    opis: d.\n    delo: ""\n',
    [
      'profil -> `profil` is not a word that a manifest knows of a style; did you mean `profile`?',
      'colour -> `colour` is not a word that a manifest knows of a style. It knows: profile, separator, labels.',
      ' - -> Between the parts of a shelfmark a comma, a full stop, a semicolon or a space can stand, not `-`.',
      'opys -> There is no level `opys`; did you mean `opis`?',
      expect.stringMatching(
        /^shelf -> There is no level `shelf` whose label could be stated\. The levels are: fond, opis, /,
      ),
      'd. -> `d.` would not be read as the label of `opis`.',
      '"" -> The text of `delo` is empty. Write it, or leave `delo` out.',
    ],
  ],
  [
    'a text for labels',
    'style: {labels: op.}\n',
    ['op. -> Labels are given one by one with their level, such as `opis: op.`.'],
  ],
  [
    'a number that is none',
    'documents:\n  - {title: a, number: "4"}\n  - {title: b, number: 0}\n  - {title: c, number: 1.5}\n  - {title: d, number: [1]}\n',
    [
      '"4" -> The number of a document is a whole number from 1 upwards, not `"4"`.',
      '0 -> The number of a document is a whole number from 1 upwards, not `0`.',
      '1.5 -> The number of a document is a whole number from 1 upwards, not `1.5`.',
      '[1] -> The number of a document is a whole number from 1 upwards, not `[1]`.',
    ],
  ],
  [
    'a number, an id or a siglum that is taken',
    'documents:\n  - {number: 4, id: a, title: x}\n  - {number: 4, id: a, title: y}\nrepositories: [{siglum: A}, {siglum: A}]\n',
    [
      '4 -> Document 4 is already in the list above.',
      'a -> Another document above already has the id `a`.',
      'A -> The repository A is already in the list above.',
    ],
  ],
  [
    'something that is missing or empty',
    'documents:\n  - number: 4\n    date: 1960\npeople: [{role: x}, ""]\nrepositories:\n  - name: x\ntitle: " "\n',
    [
      'number: 4 -> This document has neither a `title` nor a `source`.',
      '{role: x} -> This person has no `name`.',
      '"" -> The text of `people` is empty. Write it, or leave `people` out.',
      'name: x -> This repository has no `siglum`, such as RGAE.',
      '" " -> The text of `title` is empty. Write it, or leave `title` out.',
    ],
  ],
  [
    'an unknown word alone, and not that something is missing for which it may stand',
    'documents: [{number: 4, place: x}]\npeople: [{nmae: x}]\n',
    [
      'place -> `place` is not a word that a manifest knows of a document. It knows: number, id, title, date, source, author, transcript.',
      'nmae -> `nmae` is not a word that a manifest knows of a person; did you mean `name`?',
    ],
  ],
  [
    'an unknown rule',
    'rules:\n  note.unsued: off\n  note: off\n',
    [
      'note.unsued -> There is no rule `note.unsued`; did you mean `note.unused`?',
      `note -> There is no rule \`note\`. The rules are: ${ruleCodes.join(', ')}.`,
    ],
  ],
  [
    'a manifest that is a list',
    '- number: 4\n  title: x\n',
    [
      '- number: 4 -> A manifest consists of words with a colon, such as `title: …` or `documents: …`; this is something else.',
    ],
  ],
  [
    'a tag, a second manifest',
    'title: !!js/function x\n---\ntitle: y\n',
    [
      '!!js/function -> `!!js/function` has no effect in a manifest. If it belongs to the text, put the whole text in quotation marks.',
      'title: y -> A second manifest begins here; only the first one is read. Leave out the line `---` or `...` above it.',
    ],
  ],
  [
    'special characters that belong to the text',
    'include: [*Pravda*, "\\q"]\ntitle: @home\n',
    [
      '*Pravda* -> `*Pravda*` has a special meaning, because an asterisk begins it. Put the text in quotation marks.',
      '\\ -> After a backslash only certain letters can stand, and `\\q` is not among them; write two backslashes for one.',
      '@ -> A text that begins with @ has to be put in quotation marks.',
    ],
  ],
];
const BROKEN: [name: string, text: string, told: string][] = [
  [
    'a tab',
    'title: x\ninclude:\n\t- a\nfoo: 1',
    '\t -> A tab stands before this line; a manifest is indented with spaces.',
  ],
  [
    'a line that is not aligned',
    'documents:\n  - number: 4\n   title: x\nclosed: yes',
    'title: -> This line does not begin below its neighbours; lines that belong together are aligned.',
  ],
  [
    'a first line that is indented',
    '  title: x\nclosed: true',
    'closed: -> This line does not begin below its neighbours; lines that belong together are aligned.',
  ],
  [
    'a colon in a text',
    'title: Report: on oil\nclosed: true',
    'Report: on oil -> A text with a colon and a space in it has to be put in quotation marks; otherwise the colon begins a new entry.',
  ],
  ['a colon that is missing', 'title\nclosed: true', 'title -> A colon with a space after it is missing here.'],
  [
    'a quotation mark that is not closed',
    'closed: true\ntitle: "Report\ninclude: [3]\n',
    '" -> The quotation mark " that opens here is never closed.',
  ],
  [
    'a bracket that is not closed',
    'include: [a, "b"\nclosed: true\n',
    '[ -> The bracket [ that opens here is never closed.',
  ],
  [
    'text after a quotation',
    'documents:\n  - source: "RGAE", f. 635\n',
    ', f. 635 -> Nothing can follow the closing " on its line. Put the whole text in single quotation marks, and double any of these inside it.',
  ],
  [
    'an apostrophe in a quotation',
    "title: 'Mexico's oil'\nfoo: 1",
    "s oil' -> Nothing can follow the closing ' on its line. Put the whole text in single quotation marks, and double any of these inside it.",
  ],
  ['a bracket without a partner', 'title: ]\nfoo: 1', '] -> `]` cannot stand here.'],
  [
    'a quotation mark that is not closed, in brackets',
    'documents: [{title: a}, {title: "b}]\n',
    '" -> The quotation mark " that opens here is never closed.',
  ],
  [
    'a hyphen without a space',
    'documents:\n  -number: 4\n   title: x',
    '-number: -> A space is missing after the hyphen that begins an item of a list.',
  ],
  [
    'a comment without a space',
    'title: "x"#c\nfoo: 1',
    '#c -> This cannot be read; texts with special characters are best put in quotation marks.',
  ],
];

const REFUSED_JSON: [text: string, told: string[]][] = [
  [
    '{\n  // why\n  "title": "x" /* so */\n}',
    ['// why -> A comment cannot stand in JSON.', '/* so */ -> A comment cannot stand in JSON.'],
  ],
  [
    '{"include": ["a",], "closed": true,}',
    [', -> After the last item no comma can stand in JSON.', ', -> After the last item no comma can stand in JSON.'],
  ],
  ['{"title": \'x\'}', ["'x' -> In JSON, texts stand in double quotation marks."]],
  [
    '{"closed": true, title: "x"}',
    [
      'title -> `title` cannot stand in JSON like this; texts and the words before a colon stand in double quotation marks.',
    ],
  ],
  ['{"title": "x" "closed": 1}', ['" -> `"` cannot stand here.']],
  ['{"title": "x\n"}', ['" -> The quotation mark " that opens here is never closed.']],
  ['{"include": ["a"', ['[ -> The bracket [ that opens here is never closed.']],
  ['{"title": "a\tb"}', ['\t -> A tab or another control character cannot stand in a JSON text; write \\t for a tab.']],
  [
    '{"title": "\\x41"}',
    [
      '\\x -> After a backslash only certain letters can stand, and `\\x` is not among them; write two backslashes for one.',
    ],
  ],
  ['{"title": "a", "title": "b"}', ['title -> `title` stands here a second time; only the first one counts.']],
  ['{} []', ['[ -> `[` cannot stand here.']],
];

describe('what is wrong is told at its place', () => {
  test.each(WRONG)('%s', (_, text, expected) => expect(told(text)).toEqual(expected));

  test('a text that begins with a tag is left out, since the tag may belong to it', () => {
    expect(read('title: !important oil').manifest.title).toBeUndefined();
    expect(told('exclude: [!x]')).toHaveLength(1);
  });

  test('two letters of two are another word and no slip', () => {
    expect(told('documents: [{title: a, di: b}]')).toEqual([expect.stringContaining('It knows: number')]);
  });

  test('a value that aliases repeat is wrong once', () => {
    expect(told('include: [&a 3, *a, *a]')).toHaveLength(1);
  });

  test.each(BROKEN)('%s, with no guesses about what follows', (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test('a text that is cut by a break is left out, and the rest is used', () => {
    const { manifest } = read('closed: true\ndocuments:\n  - number: 4\n    title: "Oil" in Mexico\n    date: 1960\n');
    expect(plain(manifest)).toMatchObject({ closed: true, documents: [{ number: 4, date: '1960' }] });
    expect(manifest.documents[0]!.title).toBeUndefined();
    expect(read('title: "Report\ninclude: [a]\n').manifest.title).toBeUndefined();
  });

  test('what is wrong is left out, and the rest is used', () => {
    const text = `foo: 1
include: [3, essay.txt]
documents: [x, {number: x, title: a, number: 3}, {number: 1, title: b}, {number: 1, source: [c], title: d}]
people: [{role: x}, Cárdenas]
repositories: [{name: x}, {siglum: A, family: x, place: Moscow}, {siglum: A}]
rules: {note.unused: x, note.empty: hint}`;
    expect(plain(read(text).manifest)).toEqual({
      closed: false,
      include: ['essay.txt'],
      exclude: [],
      bibliography: [],
      documents: [{ title: 'a' }, { number: 1, title: 'b' }, { title: 'd' }],
      people: [{ name: 'Cárdenas', variants: [] }],
      repositories: [{ siglum: 'A', place: 'Moscow', names: [], abbreviations: [], former: [] }],
      rules: { 'note.empty': 'hint' },
      ignore: [],
    });
  });
});

describe('strict JSON', () => {
  test.each(REFUSED_JSON)('%j', (text, expected) => {
    expect(told(text, 'json')).toEqual(expected);
    // The editor's own JSON validation says all of these.
    expect(read(text, 'json').problems.every((problem) => problem.bySchema)).toBe(true);
  });

  test('comments, trailing commas and single quotation marks do not hide what else is wrong, or right', () => {
    const text = '{ // one: [\n "title": \'x\', /* { */ "closed": "yes",\n}';
    expect(told(text, 'json').at(-2)).toBe('"yes" -> `closed` is either true or false, not `"yes"`.');
    expect(read(text, 'json').manifest.title!.value).toBe('x');
  });

  test('what JSON.parse refuses is refused, and nothing else', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      "'c'",
      '1',
      '-0.5e+3',
      '01',
      'true',
      'x',
      '"\\u00e9"',
      '"\\z"',
    ];
    const blanks = ['', ' ', '\n', '\t', '/*x*/', '//y\n'];
    const piece = fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...blanks)).map((pair) => pair.join(''));
    const text = fc.oneof(
      fc.array(piece, { minLength: 1 }).map((all) => all.join('')),
      fc.json(),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(text, (written) => {
        const syntax = /json-|unclosed|stray|escape/;
        const refused = read(written, 'json').problems.some(({ says: [key] }) => syntax.test(key));
        expect(refused).toBe(/\S/.test(written) && !isJson(written));
      }),
      { numRuns: 3000 },
    );
  });

  test('the values are those of JSON.parse, with any blanks between them', () => {
    const blank = fc.constantFrom('', ' ', '\n', '\t', '\r\n', '\n\t ');
    const texts = fc.array(fc.string({ minLength: 1, unit: 'binary' }).filter((text) => /\S/.test(text)));
    fc.assert(
      fc.property(texts, fc.infiniteStream(blank), (include, blanks) => {
        const gap = () => blanks.next().value;
        const items = include.map((text) => gap() + JSON.stringify(text) + gap()).join(',');
        const text = `${gap()}{${gap()}"include"${gap()}:${gap()}[${items}]${gap()},${gap()}"closed"${gap()}:${gap()}true${gap()}}`;
        const { manifest, problems } = read(text, 'json');
        expect(problems).toEqual([]);
        expect(manifest.closed).toBe(true);
        expect(manifest.include.map(({ value }) => value)).toEqual(include);
      }),
      { numRuns: 1000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('no text does harm', () => {
  /** Every place lies in the text, on one line, and every problem has its sentence. */
  function isSound(text: string, { manifest, problems }: ManifestReading): void {
    for (const { at, says } of problems) {
      expect(at.start).toBeGreaterThanOrEqual(0);
      expect(at.end).toBeGreaterThan(at.start);
      expect(at.end).toBeLessThanOrEqual(Math.max(text.length, 1));
      expect(text.slice(at.start, at.end - 1)).not.toMatch(/[\r\n]/);
      expect(sentence(says)).not.toBe('');
    }
    for (const value of [manifest.title, ...manifest.include, ...manifest.documents, ...manifest.people]) {
      if (value) expect(text.slice(value.at.start, value.at.end)).not.toBe('');
    }
  }

  const words = ['title', 'documents', 'number', 'people', 'rules', 'include', ...'[]{},:"\'#&*!|>%@-?\t\n\r\\'];
  const scraps = fc.constantFrom(
    ...words,
    ': ',
    '- ',
    '\n  ',
    '\n    - ',
    '---\n',
    'true',
    '4',
    '&a ',
    '*a',
    '\uFEFF',
    '\u0002',
    '\u001F',
    '\u0018',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(scraps, { maxLength: 60 }).map((all) => all.join('')),
    fc
      .tuple(fc.nat(WHOLE.length), fc.nat(WHOLE.length), scraps)
      .map(([from, to, scrap]) => WHOLE.slice(0, from) + scrap + WHOLE.slice(to)),
  );

  test('whatever it holds, in either format', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('yaml' as const, 'json' as const), (text, format) => {
        isSound(text, read(text, format));
      }),
      { numRuns: 2000 },
    );
  });

  test('whatever JSON value it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => isSound(text, read(text, 'json'))),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['brackets', '['.repeat(10_000)],
    ['closed brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['mappings in brackets', `${'{"title":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['lists on one line', `${'- '.repeat(10_000)}a`],
    ['entries, each deeper', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}title:`).join('\n')],
    ['nesting inside a manifest', `title: x\ninclude: ${'['.repeat(10_000)}${']'.repeat(10_000)}\nfoo: 1`],
  ])('nested far too deep: %s', (_, text) => {
    for (const format of ['yaml', 'json'] as const) {
      const reading = read(text, format);
      isSound(text, reading);
      expect(reading.problems.length).toBeGreaterThan(0);
    }
    expect(told(text)).toEqual([expect.stringContaining('goes deeper here')]);
  });

  test('what stands before too deep a nesting is used', () => {
    expect(read(`title: x\ninclude: ${'['.repeat(10_000)}`).manifest.title!.value).toBe('x');
  });

  test('a billion laughs', () => {
    const laughs = Array.from(
      { length: 60 },
      (_, i) =>
        `l${i}: &l${i} [${Array(9)
          .fill(`*l${i - 1}`)
          .join()}]`,
    );
    const text = `include: &l-1 [ha, ha]\n${laughs.join('\n')}\nexclude: *l59\npeople: [${'*l-1,'.repeat(5_000)}]`;
    isSound(text, read(text));
    expect(told(text).at(-1)).toMatch(/^\*l-1 -> More than 100 references/);
  });

  test('an alias of what contains it', () => {
    expect(told('documents: &a\n  - title: *a\n    source: x\n  - *a')).toHaveLength(2);
  });

  test.each(['}', ']', '"', '? ', '&a ', '*a ', ': ', ',', '- "\n', 'a\n', 'a: [\n', '---\n', 'a: |\n', '!t ', '%a\n'])(
    'thirty thousand times %j tells a bounded number of faults',
    (scrap) => {
      const text = scrap.repeat(30_000);
      const { problems } = read(text);
      isSound(text.slice(0, 1_000_000), { ...read(''), problems: problems.slice(0, 50) });
      expect(problems.filter(({ says: [key] }) => !/-key/.test(key)).length).toBeLessThan(250);
    },
  );

  test.each(['}', '[,,', '&a '])('the parser keeps a bounded number of errors of %j', (scrap) => {
    expect(growTree(scrap.repeat(2_000)).errors.length).toBeLessThanOrEqual(200);
  });

  test('a file that is too long is not read', () => {
    expect(told(`title: x\n${'# \n'.repeat(700_000)}`)).toEqual([
      expect.stringMatching(/^title: x -> This file has more/),
    ]);
  });
});

describe('the JSON schema', () => {
  const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
  ajv.addVocabulary(['markdownDescription', 'enumDescriptions', 'patternErrorMessage']);
  const accepts = ajv.compile(schema);

  const good: unknown[] = [
    {},
    parse(WHOLE),
    { $schema: './dossier.schema.json', title: 1968, closed: false },
    {
      documents: [
        { number: 4, title: 'a' },
        { source: 'b', date: 1960, id: 4 },
      ],
      people: ['a', { name: 'b' }],
    },
    // What a schema cannot say.
    {
      documents: [
        { number: 4, title: 'a' },
        { number: 4, title: 'b' },
      ],
    },
    { repositories: [{ siglum: 'A' }, { siglum: 'A' }] },
    { rules: Object.fromEntries(ruleCodes.map((code, i) => [code, SEVERITIES[i % SEVERITIES.length]])) },
    { style: 'gost' },
    { style: {} },
    { style: { profile: 'chicago', separator: '.', labels: {} } },
    { ignore: ['note.unused', { rule: 'note.empty', file: 'a.md', text: 4 }, { rule: 'note.order' }] },
    { bibliography: 'library.bib' },
    { bibliography: ['library.bib', '../zotero.json'] },
    { style: { separator: ' ', labels: { fond: 'f.', opis: 'd.' } } },
    { repositories: FAMILIES.map((family) => ({ siglum: family, family, country: 'RU' })) },
  ];
  const bad: unknown[] = [
    [],
    'title',
    null,
    { foo: 1 },
    { ignore: 'note.unused' },
    { ignore: ['note.unusd'] },
    { ignore: [{ file: 'a.md' }] },
    { ignore: [{ rule: 'note.unused', page: 4 }] },
    { title: null },
    { title: ' ' },
    { title: [] },
    { $schema: 3 },
    { closed: 'yes' },
    { closed: null },
    { include: 'a' },
    { include: [''] },
    { exclude: [3] },
    { bibliography: 3 },
    { bibliography: '' },
    { bibliography: ['a.bib', 3] },
    { bibliography: {} },
    { documents: {} },
    { documents: ['a'] },
    { documents: [{}] },
    { documents: [{ number: 4 }] },
    { documents: [{ title: 'a', number: 0 }] },
    { documents: [{ title: 'a', number: 1.5 }] },
    { documents: [{ title: 'a', number: '4' }] },
    { documents: [{ title: 'a', source: 5 }] },
    { documents: [{ title: 'a', foo: 'b' }] },
    { people: [''] },
    { people: [3] },
    { people: [{}] },
    { people: [{ name: 'a', variants: 'b' }] },
    { people: [{ name: 'a', wikidata: 5 }] },
    { repositories: [{}] },
    { repositories: [{ siglum: 'A', family: 'russian' }] },
    { repositories: [{ siglum: 'A', family: 3 }] },
    { repositories: [{ siglum: 'A', country: 'ru' }] },
    { repositories: [{ siglum: 'A', country: 'RUS' }] },
    { style: 'mla' },
    { style: null },
    { style: ['gost'] },
    { style: { foo: 1 } },
    { style: { profile: 'mla' } },
    { style: { separator: '' } },
    { style: { separator: '-' } },
    { style: { labels: 'op.' } },
    { style: { labels: { shelf: 's.' } } },
    { style: { labels: { opis: '' } } },
    { style: { labels: { opis: 3 } } },
    { rules: [] },
    { rules: { 'note.unused': 'warn' } },
    { rules: { 'note.unused': false } },
    { rules: { 'note.foo': 'off' } },
  ];

  const bySchema = (text: string, format: 'yaml' | 'json') => read(text, format).problems.some((p) => p.bySchema);

  test.each(good.map((manifest) => [JSON.stringify(manifest)]))('and the reader accept %s', (json) => {
    expect(accepts(JSON.parse(json)), ajv.errorsText(accepts.errors)).toBe(true);
    expect(bySchema(json, 'json')).toBe(false);
    expect(bySchema(stringify(JSON.parse(json)), 'yaml')).toBe(false);
  });

  test.each(bad.map((manifest) => [JSON.stringify(manifest)]))('and the reader refuse %s', (json) => {
    expect(accepts(JSON.parse(json))).toBe(false);
    expect(bySchema(json, 'json')).toBe(true);
    expect(bySchema(stringify(JSON.parse(json)), 'yaml')).toBe(true);
  });

  test('and the reader agree on manifests that are put together at random', () => {
    const scalar = fc.constantFrom<unknown>(
      'RGAE',
      '',
      ' ',
      'RU',
      'fond',
      'off',
      4,
      0,
      1.5,
      1e300,
      true,
      false,
      null,
      [],
      {},
      'foo',
    );
    const texts = fc.oneof(fc.array(fc.constantFrom<unknown>('a', 'b', 3, ''), { maxLength: 3 }), scalar);
    const part = (...keys: string[]) => fc.oneof({ weight: 4, arbitrary: record(keys) }, scalar);
    const record = (keys: string[]) =>
      fc.dictionary(
        fc.constantFrom(...keys, ...keys, ...keys, 'foo'),
        fc.oneof(scalar, fc.constant('a'), fc.constant('a')),
        { maxKeys: 3 },
      );
    const list = <T>(item: fc.Arbitrary<T>) =>
      fc.oneof({ weight: 4, arbitrary: fc.array(item, { maxLength: 2 }) }, scalar);
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
    const manifest = fc.record({
      title: maybe(scalar),
      closed: maybe(scalar),
      include: maybe(texts),
      documents: maybe(list(part('title', 'source', 'number', 'date', 'id'))),
      people: maybe(list(part('name', 'name', 'variants', 'dates', 'viaf'))),
      repositories: maybe(list(part('siglum', 'siglum', 'country', 'family', 'former'))),
      style: maybe(
        fc.oneof(
          part('profile', 'separator', 'labels'),
          fc.constantFrom<unknown>('gost', 'chicago'),
          fc.record({ labels: part('opis', 'delo'), separator: fc.constantFrom(',', '. ', ' ', '-') }),
        ),
      ),
      rules: maybe(part('note.unused', 'note.empty')),
    });
    let accepted = 0;
    fc.assert(
      fc.property(manifest, (value) => {
        const json = JSON.stringify(value);
        const isAccepted = accepts(JSON.parse(json));
        if (isAccepted) accepted++;
        expect(bySchema(json, 'json')).toBe(!isAccepted);
        expect(bySchema(stringify(JSON.parse(json)), 'yaml')).toBe(!isAccepted);
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(10);
  });

  test('and the reader agree on any JSON value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), (json) => {
        expect(bySchema(json, 'json')).toBe(!accepts(JSON.parse(json)));
      }),
    );
  });

  test('lists the styles and the levels of the reader', () => {
    const { profile, labels } = schema.definitions.style.properties;
    expect(profile.enum).toEqual([...PROFILES]);
    expect(schema.properties.style.anyOf[0]!.enum).toEqual([...PROFILES]);
    expect(labels.propertyNames.enum).toEqual(LABELLED_LEVELS);
  });

  test('lists the severities and families of the reader, and explains each', () => {
    const { family } = schema.definitions.repository.properties;
    expect(family.enum).toEqual([...FAMILIES]);
    expect(family.enumDescriptions).toHaveLength(FAMILIES.length);
    for (const rule of Object.values(schema.properties.rules.properties)) {
      expect(rule.enum).toEqual([...SEVERITIES]);
      expect(rule.enumDescriptions).toHaveLength(SEVERITIES.length);
    }
  });

  test('has a title, a description and an example for every word', () => {
    const { properties, definitions } = schema;
    const groups = [properties, ...Object.values(definitions).map((definition) => definition.properties)];
    for (const [word, { ...about }] of groups.flatMap((group) => Object.entries(group))) {
      expect(about, word).toMatchObject({ title: expect.any(String), markdownDescription: expect.any(String) });
      if (word !== '$schema') expect(about, word).toHaveProperty('examples');
    }
  });
});

test('every sentence is told by one of the texts above', () => {
  const told = new Set<string>();
  const tell = ({ problems }: ManifestReading) => {
    for (const { says } of problems) told.add(says[0]);
  };
  for (const [, text] of [...WRONG, ...BROKEN]) tell(read(text));
  for (const [text] of REFUSED_JSON) tell(read(text, 'json'));
  tell(read('['.repeat(100)));
  tell(read(' '.repeat(1_000_001)));
  tell(read(`title: &a x\ninclude: [${'*a,'.repeat(101)}]`));
  expect([...told].sort()).toEqual(Object.keys(manifestMessages).sort());
});

test('the example of the documentation is right, and its tables have every word', () => {
  const page = readFileSync(new URL('../../docs/manifest.md', import.meta.url), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;
  expect(told(example)).toEqual([]);
  expect(read(example).manifest.documents[1]!.source!.value).toBe('RGAE, f. 635, op. 1, d. 392, ll. 1-12');
  const { properties, definitions } = schema;
  const groups = [properties, ...Object.values(definitions).map((definition) => definition.properties)];
  const words = [...groups.flatMap((group) => Object.keys(group)), ...ruleCodes, ...FAMILIES, ...SEVERITIES];
  for (const word of words) if (word !== '$schema') expect(page).toContain(`\`${word}\``);
});
