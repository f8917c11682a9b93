/** The texts of the extension in other languages: complete, and fit to stand for the English ones. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calls, callsIn, read, sentences, tables } from './sentences';

type Bundle = Readonly<Record<string, string>>;

const LANGUAGES = ['de', 'es', 'ru'] as const;
type Language = (typeof LANGUAGES)[number];

const folder = JSON.parse(read('package.json')).l10n as string;
const bundleOf = (language: Language): Bundle => JSON.parse(read(`${folder}/bundle.l10n.${language}.json`));
const english: Bundle = JSON.parse(read('package.nls.json'));
const titlesOf = (language: Language): Bundle => JSON.parse(read(`package.nls.${language}.json`));

/** Names, and words that are the same in both languages. */
const SAME: Readonly<Record<Language | 'all', readonly string[]>> = {
  all: ['{cited}, {mentioned}', 'VIAF', 'Zotero, Pandoc, Citavi', 'Zotero, JabRef, LaTeX', 'Dossier'],
  de: ['Wikidata', 'Person', 'Name', '{date} {year}', 'April', 'August', 'September', 'November'],
  es: ['Wikidata', '{name} (ed.)', 'vol. {volume}', 'pp. {pages}', 'Bulgaria: fond, opis, arhivna edinitsa, list'],
  ru: [],
};

describe('what is said', () => {
  test('stands as a sentence where it is said, or in a table beside it', () => {
    const unclear = calls().filter((call) => call.sentences.length === 0);
    expect(unclear.map(({ place }) => place)).toEqual([]);
  });

  test('gives its sentence every argument that it asks for', () => {
    const lacking = calls().flatMap(({ place, sentences: said, args }) =>
      said.flatMap((sentence) => {
        const missing = args ? placeholders(sentence).filter((name) => !args.includes(name)) : [];
        return missing.length > 0 ? [`${place}: ${missing}`] : [];
      }),
    );
    expect(lacking).toEqual([]);
  });

  test('is found with its sentences, its tables and its arguments', () => {
    const found = callsIn(
      'server/wire/any.ts',
      `const OFTEN = { cited: ['', 'once', 'often'] } as const;
       say('Note {label}', { label, count: 2 });
       say(OFTEN[how][2] ?? '', {});
       l10n.t('{0} texts', 3);
       say(anything);
       say(\`Note \${label}\`);
       say('Note ' + label);
       other('Not said');`,
    );
    expect(found.map(({ sentences: said, args }) => [said, args])).toEqual([
      [['Note {label}'], ['label', 'count']],
      [['once', 'often'], []],
      [['{0} texts'], ['0']],
      [[], []],
      [[], []],
      [[], []],
    ]);
  });

  test('takes in the messages of rules, the titles, the levels, the words of manifests and what VS Code shows', () => {
    const all = sentences();
    expect(all).toEqual(expect.arrayContaining(tables()));
    expect(all).toEqual(
      expect.arrayContaining([
        'Note {number} has no text; the notes go from {before} to {after}.',
        'Delete note {label}',
        'inventory (opis)',
        'The title of the dossier.',
        '**Note {label}** has no text.',
        'cited once',
        'Dossier is starting',
      ]),
    );
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const bundle = bundleOf(language);

  test('no sentence is missing, and none is left over', () => {
    expectSame(Object.keys(bundle), sentences());
  });

  test('no title or description of package.json is missing, and none is left over', () => {
    expectSame(Object.keys(titlesOf(language)), Object.keys(english));
  });

  test('every sentence has the arguments of the English one', () => {
    const other = Object.entries(bundle).filter(
      ([sentence, said]) => `${placeholders(said)}` !== `${placeholders(sentence)}`,
    );
    expect(other).toEqual([]);
  });

  test('none is empty, and none is still English', () => {
    const texts = [
      ...Object.entries(bundle),
      ...Object.entries(titlesOf(language)).map(([key, said]) => [english[key]!, said] as const),
    ];
    const isSame = (text: string) => SAME.all.includes(text) || SAME[language].includes(text);
    const bad = texts.filter(([text, said]) => said.trim() === '' || (said === text && !isSame(text)));
    expect(bad.map(([text]) => text)).toEqual([]);
    const spared = [...SAME.all, ...SAME[language]];
    expect(spared.filter((text) => !texts.some(([own, said]) => own === text && said === text))).toEqual([]);
  });

  test('codes, addresses of commands and names of settings stay as they are', () => {
    const marked = (text: string) =>
      (text.match(/`[^`]{1,80}`|\(command:[\w.]{1,80}\)/g) ?? []).map(untranslated).sort();
    const other = [
      ...Object.entries(bundle),
      ...Object.entries(titlesOf(language)).map(([key, said]) => [english[key]!, said] as const),
    ].filter(([text, said]) => `${marked(said)}` !== `${marked(text)}`);
    expect(other).toEqual([]);
  });

  test('quotation marks are those of the language, in pairs', () => {
    const [open, close, others] = language === 'de' ? ['„', '“', /[«»”]/] : ['«', '»', /[“”„]/];
    const count = (text: string, sign: string) => text.split(sign).length - 1;
    const bad = [...Object.values(bundle), ...Object.values(titlesOf(language))].filter(
      (text) => others.test(text) || count(text, open) !== count(text, close),
    );
    expect(bad).toEqual([]);
  });
});

describe('the files', () => {
  test('are named as VS Code looks for them, and hold sentences by sentences', () => {
    const names = readdirSync(join(import.meta.dirname, '../..', folder)).sort();
    expect(names).toEqual(LANGUAGES.map((language) => `bundle.l10n.${language}.json`));
    for (const language of LANGUAGES) {
      expect(Object.values(bundleOf(language)).every((said) => typeof said === 'string')).toBe(true);
      expect(Object.values(titlesOf(language)).every((said) => typeof said === 'string')).toBe(true);
    }
  });

  test('go into the package', () => {
    const packed = read('.vscodeignore').split('\n');
    expect(packed).toEqual(expect.arrayContaining(['!data/**', '!package.nls.json', '!package.nls.*.json']));
    for (const language of LANGUAGES)
      expect(existsSync(join(import.meta.dirname, '../..', `package.nls.${language}.json`))).toBe(true);
  });

  test('package.json names no text that there is not, and every text is named', () => {
    const named = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
    expectSame([...new Set(named)], Object.keys(english));
  });
});

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
}

/** In an example of a text its words are those of a text in any language. */
function untranslated(marked: string): string {
  return marked.replace(/^`(\[\^1\]) .*`$/, '`$1 …`');
}

function expectSame(found: readonly string[], expected: readonly string[]): void {
  const missing = expected.filter((text) => !found.includes(text));
  const superfluous = found.filter((text) => !expected.includes(text));
  expect({ missing, superfluous }).toEqual({ missing: [], superfluous: [] });
}
