import { describe, expect, test } from 'vitest';
import { Dossier } from '../../server/dossier/dossier';
import { Directory } from '../../server/reading/directory';
import { Essay } from '../../server/reading/essay';
import { judge } from '../../server/rules/index';
import { bracketed } from '../../server/text/dialects/bracketed';
import type { Dialect } from '../../server/text/dialects/dialect';
import { markdown } from '../../server/text/dialects/markdown';
import { registry } from '../../server/wire/registry';
import { sharedText, withShared } from '../shared';

const directory = new Directory(registry);

function read(path: string): Dossier {
  const dialect = (path.endsWith('.md') ? markdown : bracketed) as Dialect;
  const dossier = new Dossier(undefined);
  dossier.set(path, Essay.read(sharedText(`corpus/${path}`), dialect, directory));
  return dossier;
}

function labels(path: string): { marks: string[]; notes: string[] } {
  const { marks, notes } = read(path).apparatus(path)!;
  return { marks: marks.map(({ label }) => label), notes: notes.map(({ label }) => label) };
}

function findings(path: string): string[] {
  return judge(read(path), path).map(({ code, at, says }) => `${code} at ${at.start}: ${JSON.stringify(says)}`);
}

/** Each was looked up in the text: all are archives that it names, and none is missing that the list knows. */
const ARCHIVES_OF_FRUS = 'CREST DDEL FDRL FRUS GRFL HSTL JCL LoC NARA NSArchive RNPL RRL StAHH TNA WJCL'.split(' ');

/** The codes of the findings that are warnings or graver. */
function grave(path: string): string[] {
  return judge(read(path), path)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code }) => code)
    .sort();
}

/** The words at which a quotation mark is stray, without emphasis, and which way it points. */
function slips(path: string): string[] {
  const dossier = read(path);
  const found = judge(dossier, path).filter(({ code }) => code === 'quotation.unbalanced');
  const text = (one: { start: number; end: number }) => dossier.essay(path)!.text(one).replaceAll('*', '');
  return found.map(({ at }) => text(at));
}

/** Each was looked at: a mark is missing, is one too many, or was typed the wrong way round. */
const SLIPS = [
  '“No',
  '“the',
  'Davis,”',
  '“confidential.',
  'History”',
  'Historian.”',
  'FRUS.”',
  'would,”',
  '“required',
  '‘the',
  '“Although',
  '1980,”',
  '“gloss',
  'Relations,’',
];

withShared('corpus', () => {
  describe('Foreign Relations: a history, in both dialects', () => {
    test('has the same 1,081 marks and notes in both, in the same order', () => {
      const [plain, marked] = [labels('frus-history.txt'), labels('frus-history.md')];
      expect(plain.notes).toHaveLength(1081);
      expect(plain.marks).toHaveLength(1081);
      expect(marked).toEqual(plain);
    });

    test.each(['frus-history.txt', 'frus-history.md'])(
      '%s gives no finding but those of its own slips, judged by eye',
      (path) => {
        // Two works are cited in a short form and nowhere in full, three times.
        const others = grave(path).filter((code) => code !== 'quotation.unbalanced');
        expect(others).toEqual(['citation.unresolved', 'citation.unresolved', 'citation.unresolved']);
      },
    );

    test.each(['frus-history.txt', 'frus-history.md'])('%s has these slips in its quotation marks', (path) => {
      expect(slips(path)).toEqual(SLIPS);
    });
  });

  describe('The Economic Consequences of the Peace', () => {
    test('has 168 notes, and two that are marked twice', () => {
      const { marks, notes } = labels('keynes.txt');
      expect(notes).toEqual(Array.from({ length: 168 }, (_, index) => String(index + 1)));
      expect(new Set(marks).size).toBe(168);
      expect(marks.filter((label) => label === '106' || label === '163')).toHaveLength(4);
    });

    test('gives no finding at all', () => {
      expect(findings('keynes.txt')).toEqual([]);
    });
  });

  test.each([
    ['frus-history.txt', ARCHIVES_OF_FRUS],
    ['frus-history.md', ARCHIVES_OF_FRUS],
    ['keynes.txt', []],
  ])('%s names no archive but those that it cites or writes of', (path, expected) => {
    const dossier = read(path);
    const keys = dossier.occurrences(path).flatMap((one) => (one.kind === 'repository' ? [one.key] : []));
    expect([...new Set(keys)].sort()).toEqual(expected);
  });

  test('keynes.txt has no shelfmark at all', () => {
    expect(
      read('keynes.txt')
        .shelfmarks('keynes.txt')
        .map(({ key }) => key),
    ).toEqual([]);
  });

  test.each(['frus-history.txt', 'frus-history.md'])(
    '%s has, outside its notes, a volume named in the prose and the record groups and lots of its lists',
    (path) => {
      const dossier = read(path);
      const outside = dossier
        .shelfmarks(path)
        .filter(
          ({ at, shelfmark }) =>
            ['nara', 'frus'].includes(shelfmark.family) && !dossier.apparatus(path)!.noteAt(at.start),
        );
      expect(outside.map(({ key }) => key.replace(/#.*/, ''))).toEqual([
        'FRUS/1952-1954/4',
        'NARA/59',
        'NARA/59',
        'NARA/59',
        'NARA/59/89D250',
      ]);
    },
  );
});
