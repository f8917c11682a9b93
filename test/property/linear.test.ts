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
  'AGN, ',
  'AGN, Tierras, ',
  'AGN, a, ',
  'AGN, vol. 1, exp. 1, f. 1, ',
  'exp. 1 y ',
  'Exp. 1, ',
  'Fondo ',
  'MNL OL ',
  'MOL, M-KS 288. f. 5/1. ő. e.; ',
  'XIX-J-1-j ',
  '1. d. ',
  'F. A ',
  'Fond A, ',
  'ANIC, fond A, A, ',
  'Dosar 1/1, ',
  'PRC FMA 111-00016-16, ',
  'No. ',
  '111-00016-16, ',
  '档案馆',
  'AJ, 507/IX, 1/',
  'LVA, 1. f., ',
  'ERA.1.',
  '*RGAE*, _f._ 1, ',
  'BArch, ',
  'BArch, R 43-I/161, Bl. 5, ',
  'BArch, R 43-I/161 und 162; ',
  'PA AA, Aa Bb ',
  'MfS, HA II, ',
  'DY 30/',
  'DY 30/IV 2/20/115 ',
  'ÖStA, AdR, Aa, Bb, ',
  'AN, F/7/',
  '72 AJ 2200 ',
  '208QO/',
  '208QO/293 ',
  '1A',
  'AMAE, Europe 1944-1960, ',
  'vol. 1, f° 1, ',
  'AAN, KC PZPR, ',
  '237/V-',
  'XI/V-1.2 ',
  't. 1, k. 1, ',
  'AAN, 1/2, a, b, c, ',
  'NA, f. Aa – Bb ',
  'sv. 1, a. j. 1, ',
  'kart. 1 a 2 a ',
  'Document ',
  'Document 1',
  'Document 1, ',
  'Documents 1-',
  'Document 1 and ',
  'vol. 1, ',
  'RG 59, ',
  'RG 59 a ',
  'RG 59, A a, ',
  'RG 59, Box 1, ',
  'NARA, RG 59, CDF, 100.1/1 and ',
  'NARA, ',
  'Box 1 ',
  'Box 1, a, RG ',
  'box 1, RG 59 a, ',
  'Lot 64 D 199 (',
  'Department of State, ',
  'CFPF, POL 1 A ',
  'FRUS, ',
  'FRUS, 1952, ',
  'FRUS, 1952, vol. I, A; ',
  'FRUS, 1952, vol. I, docs. 1, 2, ',
  'FRUS, 1952, vol. I; ibid., ',
  'see ',
  'no. ',
  'FO 371/1, ',
  'FO371/1·2',
  'CAB 128/1 and 2',
  'TNA, ',
  'TNA, T 1/',
  'PRO 30/',
  'BL, MS ',
  'Add MS 1, ',
  'L/P&S/1',
  'Bodleian, MS Eng. hist. c. ',
  'GB 133 ',
  'NL-HaNA, a, ',
  'Box 1, ',
  'box 1 ',
  'box ',
  'Boxes 1 and ',
  'Papers, Box 1, ',
  'A Papers, ',
  'A Papers, Box 1; ',
  'Papers of the ',
  'Library of Congress, Box ',
  'LCM, A Papers (“',
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
