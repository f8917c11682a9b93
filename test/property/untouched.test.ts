/** Findings that are kept over an edit are those that somebody gets who opens the text as it now is. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Library } from '../../server/dossier/library';
import { RULE_CODES } from '../../server/rules/index';
import { Findings } from '../../server/wire/findings';
import { News } from '../../server/wire/news';
import { Places } from '../../server/wire/places';
import { registry } from '../../server/wire/registry';
import { Uris } from '../../server/wire/uris';
import { type Edit, edit, essayText, spanOf } from './texts';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);
const FOLDER = 'file:///papers';
const MANIFEST = 'include: ["*"]\n';
const IGNORING = `${MANIFEST}ignore:\n  - { rule: note.undefined, text: Aid was }\n  - { rule: note.unused, file: "*.txt", text: "] Ibid" }\n`;
const LIST =
  'Documents\n\nDocument 1 – 3 August 1960, A note\nSource: RGAE, f. 635, op. 1, d. 392, ll. 1-12\n\nDocument 2 – Another\nSource: GARF, f. 1, op. 2, d. 3\n\nSee Document 1 and 3.[1]\n\n[1] RGANI, f. 5, op. 49, d. 131.\n';

/** A library with an essay beside a list of documents, and the findings as an editor is told them. */
function opened(file: string, text: string, manifest = MANIFEST) {
  const library = new Library(registry, RULE_CODES);
  library.setManifest(`${FOLDER}/dossier.yaml`, manifest);
  library.read(`${FOLDER}/list.dossier`, LIST);
  library.read(file, text);
  const { locate, uriOf } = new Places(library, new Uris());
  const findings = new Findings(library, new News(library), { locate, uriOf, documentation: undefined }, (_, fault) => {
    throw fault;
  });
  return { library, findings };
}

/** Enough of it to be blocks of its own, in which nothing is read. */
const PROSE = 'Trade followed, and oil came later.\n\n'.repeat(20);

/** Prose stands between the parts of the random text, so that many edits fall into it. */
const text = fc.array(fc.oneof(essayText, fc.constant(PROSE)), { maxLength: 6 }).map((parts) => parts.join('\n\n'));

/** What is typed key by key, which is mostly letters. */
const key: fc.Arbitrary<Edit> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 1),
  insert: fc.constantFrom('a', 'e', ' ', '', 'T', '.', '-', '5', '”', '“', '"', '’'),
});

describe.each([
  ['essay.md', MANIFEST],
  ['essay.txt', MANIFEST],
  ['essay.md', IGNORING],
  ['essay.txt', IGNORING],
])('in %s with %j', (name, manifest) => {
  const file = `${FOLDER}/${name}`;

  test('after every edit the findings are those of the new text', () => {
    fc.assert(
      fc.property(text, fc.array(fc.oneof(key, edit), { minLength: 1, maxLength: 10 }), (before, edits) => {
        const { library, findings } = opened(file, before, manifest);
        findings.of(file);
        for (const one of edits) {
          const essay = library.essay(file)!;
          const next = essay.edited(spanOf(essay.text(), one), one.insert);
          library.update(file, next);
          expect(findings.of(file).diagnostics).toEqual(
            opened(file, next.text(), manifest).findings.of(file).diagnostics,
          );
        }
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    'As Document 9 shows.',
    'See RGAE, f. 635, op. 1, d. 329.',
    'See XYZA, f. 1, op. 1, d. 1.',
    'In RGAE’s and RAE’s archives.',
    '[1] RGAE, f. 1.',
    '[^1]: RGAE, f. 1.',
  ])('%s is not plain, although the text has it already', (said) => {
    const { library, findings } = opened(file, `${said}\n\n${PROSE}${said}\n\nThe end.[1][^1]\n`);
    findings.of(file);
    const essay = library.essay(file)!;
    const next = essay.edited(
      { start: essay.text().indexOf('Trade', 400), end: essay.text().indexOf('Trade', 400) },
      `${said} `,
    );
    library.update(file, next);
    expect(findings.of(file).diagnostics).toEqual(opened(file, next.text()).findings.of(file).diagnostics);
  });

  test('a key in running text judges nothing, and one that makes a mark does', () => {
    const { library, findings } = opened(file, `${PROSE}Trade.[2] Oil.[^2]\n\n[1] A letter.\n\n[^1]: A letter.\n`);
    const first = findings.of(file);
    expect(first.count).toBeGreaterThan(0);
    const type = (at: number, insert: string) => {
      library.update(file, library.essay(file)!.edited({ start: at, end: at }, insert));
      const judging = vi.spyOn(library, 'speaks');
      const next = findings.of(file);
      return { next, isJudged: judging.mock.calls.length > 0 };
    };
    expect(type(5, 'x')).toEqual({ next: first, isJudged: false });
    expect(type(5, '[3][^3]')).toMatchObject({ isJudged: true });
  });
});

test('a comment that is edited silences what it names now', () => {
  const file = 'file:///papers/silenced.md';
  const comment = '<!-- dossier-ignore note.undefined -->';
  const { library, findings } = opened(file, `${PROSE}${comment}\n\nTrade.[^8]\n\n${PROSE}Oil.[^9]\n\n[^9]: A.\n`);
  const codesAfter = (at: string, insert: string) => {
    const start = library.essay(file)!.text().indexOf(at);
    library.update(file, library.essay(file)!.edited({ start, end: start }, insert));
    return findings.of(file).diagnostics.map(({ code }) => code);
  };
  expect(findings.of(file).diagnostics).toEqual([]);
  expect(codesAfter('efined -->', 'x')).toEqual(['suppression.unused', 'note.undefined']);
  expect(codesAfter(' -->', ' note.undefined')).toEqual(['suppression.unused']);
  expect(codesAfter('Trade.[', 'Oil was found.\n\n')).toEqual([
    'suppression.unused',
    'suppression.unused',
    'note.undefined',
  ]);
});

test('words that the manifest ignores silence no longer when they are typed away', () => {
  const file = 'file:///papers/silenced.md';
  const text = `${PROSE}Aid was offered\nand taken.[^8]\n\n${PROSE}Oil.[^9]\n\n[^9]: A.\n`;
  const ignoring = `${MANIFEST}ignore: [{ rule: note.undefined, text: "offered and taken.[^8]" }]\n`;
  const { library, findings } = opened(file, text, ignoring);
  expect(findings.of(file).diagnostics).toEqual([]);
  const at = library.essay(file)!.text().indexOf('offered') + 2;
  library.update(file, library.essay(file)!.edited({ start: at, end: at }, 'x'));
  expect(findings.of(file).diagnostics.map(({ code }) => code)).toEqual(['note.undefined']);
});

test('a note is suggested for a misspelt mark as it is spelt now', () => {
  const file = 'file:///papers/named.md';
  const { library, findings } = opened(file, `Trade.[^Stoval1]\n\n${PROSE}Oil.[^Stovall1]\n\n[^Stovall1]: A letter.\n`);
  const before = findings.of(file).diagnostics;
  expect(before.map(({ message }) => message).join()).toContain('Stovall1');
  const essay = library.essay(file)!;
  const label = essay.text().indexOf('Stovall1]:');
  const next = essay.edited({ start: label, end: label + 1 }, 's');
  library.update(file, next);
  expect(findings.of(file).diagnostics).toEqual(opened(file, next.text()).findings.of(file).diagnostics);
});

test('a quotation that goes on in another block is looked at again when that one no longer opens with a mark', () => {
  const file = 'file:///papers/quotation.md';
  const before = `He wrote: “Oil was found. ${'So it was. '.repeat(300)}\n\n> “Steel was not.”\n\n${PROSE}Oil.[^1]\n\n[^1]: A.\n`;
  const { library, findings } = opened(file, before);
  expect(findings.of(file).diagnostics).toEqual([]);
  const essay = library.essay(file)!;
  const mark = essay.text().indexOf('“Steel');
  const next = essay.edited({ start: mark, end: mark }, 'Then ');
  library.update(file, next);
  expect(findings.of(file).diagnostics.map(({ code }) => code)).toEqual(['quotation.unbalanced']);
});
