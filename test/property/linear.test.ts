import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { Dossier } from '../../server/dossier/dossier';
import { Directory } from '../../server/reading/directory';
import { Essay } from '../../server/reading/essay';
import { judge } from '../../server/rules/index';
import { bracketed } from '../../server/text/dialects/bracketed';
import type { Dialect } from '../../server/text/dialects/dialect';
import { markdown } from '../../server/text/dialects/markdown';
import { registry } from '../../server/wire/registry';
import { countSteps } from './steps';

const directory = new Directory(registry);
const DIALECTS = { bracketed: bracketed as Dialect, markdown: markdown as Dialect };

/** What is repeated to a line of a megabyte, or to a megabyte of lines. */
const UNITS = [
  '[',
  ']',
  '[[',
  '[1]',
  '[1',
  '[ 1',
  '[1] ',
  '[^',
  '[^1]',
  '[^1',
  '[^1]: ',
  '![^1]',
  '\\',
  '\\[^1]',
  '1',
  '1.',
  '1/',
  '.',
  '. ',
  'A',
  'A. ',
  'Aa ',
  'AA ',
  'А',
  'é',
  '`',
  '``` ',
  '` `` ',
  '<',
  '<a',
  '<!--',
  '<!-- -->',
  '](',
  '](a',
  '(',
  '(a',
  '((AA)',
  ' (AA)',
  ')',
  '"',
  '“',
  '”',
  '’s ',
  ' ',
  '\t',
  '\u00a0',
  '>',
  '> ',
  '- ',
  '# ',
  'f. ',
  'f. 1',
  'f. 1, ',
  'f. 1 (',
  'f. 1, op. 1, ',
  'f. 1, op. 1, d. 1, ',
  'f. 1, op. 1, d. 1, l. 1, ',
  'd. 1, ',
  'l. 1-',
  'pp. 1, ',
  ', l. 1-2',
  'op. ',
  'Ф. 1. Оп. 1. ',
  'RGAE ',
  'RGAE, ',
  'RGAE 1/',
  'RGAE 1/1/1/',
  'RGAE’s and ',
  'AAA and ',
  'AAA archives ',
  'Russian State Archive of the ',
  'Russian State ',
  'Document ',
  'Document 1',
  'Document 1, ',
  'Documents 1-',
  'Document 1 and ',
  'vol. 1, ',
  'see ',
  'no. ',
  'Fond no., Inventory no., ',
  '\n',
  '\r',
  '\r\n',
  '\n[1] ',
  '\n[1] a',
  '\n[999] ',
  '[1]\n',
  '\n[^1]: ',
  '\n[^1] a\n',
  '\n\n[1] a',
  '\n- ',
  '\n> ',
  '\n```',
  '\n    a',
  '\n# A',
  '\nDocument 1 – ',
  '\nDocument 1 – a\nSource: ',
  '\nSource: a',
  'List of Documents\n\n',
  '[Footnote 1: ',
  '\n[Footnote 1: ',
  '\n[Footnote 1: a]',
  'A\n\n',
  '🜚',
  '“a ',
  'a” ',
  '‘a ',
  'a,’ ',
  "'a ",
  '" ',
  'a"',
  'a“a',
  '«',
  '» ',
  '« ‘a ',
  '„a ',
  '„a“a‘',
  '\n\n“a',
  '\n“a',
  '3 May 1960 ',
  '3/8/1960 ',
  '3.8.1960, ',
  '3 Mai – ',
  'May 3, ',
  'May ',
  '31 ',
  'aprox. 60-61 ',
  'between May and ',
  '24 Dicember 1962 ',
  '\n[1] 3 May 1960 ',
  '\n[1] May ',
  '\n[1] no date, ',
  '\n[1] 1960? ',
];

describe.each(Object.entries(DIALECTS))('in the %s dialect', (_, dialect) => {
  test.each(UNITS.map((unit) => [JSON.stringify(unit), unit]))(
    '%s repeated costs steps in proportion to its length',
    (_name, unit) => {
      const steps = [1 / 16, 1 / 4].map((share) =>
        countSteps(() => readAll(unit.repeat((share * 1024 * 1024) / unit.length), dialect)),
      );
      expect(steps[1]! / steps[0]!).toBeLessThan(4.6);
      // And not many of them: a text is looked at a few dozen times, whatever stands in it.
      expect(steps[1]! / (256 * 1024)).toBeLessThan(150);
    },
  );

  test('a line of a megabyte costs no more for each character than one of a sixteenth', () => {
    for (const unit of ['[1]', '[A', '1.', 'f. 1, op. 1, ', 'AA ', '`']) {
      const [short, long] = [1 / 16, 1].map((share) =>
        countSteps(() => readAll(unit.repeat((share * 1024 * 1024) / unit.length), dialect)),
      );
      expect(long! / short!, unit).toBeLessThan(18);
    }
  });
});

function readAll(text: string, dialect: Dialect): void {
  const dossier = new Dossier(undefined);
  dossier.set('essay', Essay.read(text, dialect, directory));
  judge(dossier, 'essay');
  dossier.occurrences('essay');
}

describe('the patterns of the server', () => {
  const server = join(import.meta.dirname, '../../server');

  test('have no nested or adjoining repetitions that would make matching worse than linear', () => {
    const bad: string[] = [];
    let count = 0;
    for (const { file, pattern, flags } of patternsIn(server)) {
      count++;
      const { reports } = analyse({ source: pattern, flags } as Parameters<typeof analyse>[0]);
      for (const report of reports) bad.push(`${relative(server, file)}: /${pattern}/${flags} (${report.type})`);
    }
    expect(count).toBeGreaterThan(80);
    expect(bad).toEqual([]);
  });
});

function* patternsIn(folder: string): Iterable<{ file: string; pattern: string; flags: string }> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const file = join(entry.parentPath, entry.name);
    const found: { file: string; pattern: string; flags: string }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, pattern, flags] = /^\/([\s\S]*)\/([a-z]*)$/.exec(node.text)!;
        found.push({ file, pattern: pattern!, flags: flags! });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
    yield* found;
  }
}
