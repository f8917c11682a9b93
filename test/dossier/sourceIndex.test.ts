/** The index behind completion is the same whether it follows edits or is made anew, and answers fast. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from '../../server/dossier/dossier';
import { Library } from '../../server/dossier/library';
import { SourceIndex } from '../../server/dossier/sources/sourceIndex';
import type { SourceNode } from '../../server/dossier/sources/tree';
import { complete } from '../../server/features/completion/complete';
import { RULE_CODES } from '../../server/rules/index';
import { registry } from '../../server/wire/registry';

const FOLDER = 'file:///papers/';

/** All that an index says. */
function said(index: SourceIndex): unknown {
  const names = index.names;
  const archives = [...new Set(names.map(({ archive }) => archive))].sort();
  const patterns = ['fond', 'tna'].map((family) => index.patterns(family));
  const tree = (node: SourceNode): unknown => [
    node.name,
    node.value,
    node.count,
    node.own,
    node.key,
    [...node.inside].map(tree).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  ];
  const trees = archives.map((archive) => {
    const root = index.archive(archive);
    return root ? tree(root) : archive;
  });
  return { names, patterns, trees };
}

function anew(dossier: Dossier): unknown {
  const index = new SourceIndex();
  index.update(dossier);
  return said(index);
}

const shelfmark = fc.constantFrom(
  'RGAE, f. 635, op. 1, d. 392',
  'RGAE, f. 635, op. 1, d. 392, l. 5',
  'RGAE. F. 635. Op. 2. D. 4',
  'RGAE, f. 635',
  'RGAE, f. 635, d. 4',
  'XYZA, f. 4, op. 1, d. 2',
  'FO 371/126689',
  'Ф. 9. Оп. 1. Д. 2. РГАЭ',
);
const name = fc.constantFrom('a.md', 'b.md', 'c.dossier');
const text = fc.array(shelfmark, { maxLength: 4 }).map((all) => all.map((one, at) => `[^${at}]: ${one}.\n\n`).join(''));
const step = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), name, text }),
  fc.record({
    kind: fc.constant('edit' as const),
    name,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    text: shelfmark,
  }),
  fc.record({ kind: fc.constant('shelve' as const), name }),
  fc.record({ kind: fc.constant('remove' as const), name }),
  fc.record({ kind: fc.constant('manifest' as const), source: shelfmark }),
);

test('an index that follows what happens to a dossier says what one says that is made anew', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const library = new Library(registry, RULE_CODES);
      const manifest = `${FOLDER}dossier.yaml`;
      library.setManifest(manifest, 'title: Oil\n');
      const dossier = library.dossierOf(manifest)!;
      const index = new SourceIndex();
      for (const one of steps) {
        const file = 'name' in one ? FOLDER + one.name : manifest;
        const essay = library.essay(file);
        if (one.kind === 'set') library.read(file, one.text);
        else if (one.kind === 'remove') library.remove(file);
        else if (one.kind === 'manifest')
          library.setManifest(file, `documents:\n  - number: 1\n    source: "${one.source}"\n`);
        else if (essay && one.kind === 'shelve') library.shelve(file, structuredClone(library.cardOf(file)!));
        else if (essay && one.kind === 'edit') {
          const at = Math.floor(essay.length * one.at);
          library.update(file, essay.edited({ start: at, end: Math.min(at + 3, essay.length) }, one.text));
        }
        index.update(dossier);
        expect(said(index)).toEqual(anew(dossier));
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) },
  );
});

test('nothing that somebody may type makes completion fail', () => {
  const typed = fc.array(
    fc.constantFrom(
      'RGAE',
      ', ',
      'f. ',
      '635',
      ' op',
      '.',
      '/',
      'FO 371',
      '1',
      ';',
      '\n',
      '\n\n[^2]: ',
      '`',
      '(',
      'Ф',
      'é',
      '😀',
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(typed, fc.double({ min: 0, max: 1, noNaN: true }), (parts, at) => {
      const library = new Library(registry, RULE_CODES);
      const file = `${FOLDER}a.md`;
      const whole = `Aid.[^1]\n\n[^1]: RGAE, f. 635, op. 1, d. 392; FO 371/9. ${parts.join('')}`;
      library.read(file, whole);
      const offset = Math.floor(whole.length * at);
      const found = complete(library.dossierOf(file)!, file, offset);
      if (found) {
        expect(found.at.start).toBeLessThanOrEqual(offset);
        expect(found.at.end).toBeGreaterThanOrEqual(offset);
        expect(found.suggestions.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) },
  );
});

test('of 20,000 shelfmarks a hundred are offered in a few milliseconds, also after an edit', () => {
  const library = new Library(registry, RULE_CODES);
  const file = `${FOLDER}a.dossier`;
  const notes = Array.from(
    { length: 20_000 },
    (_, at) => `[${at + 1}] RGAE, f. ${at % 40}, op. 1, d. ${at}, l. 5.\n\n`,
  );
  const whole = `${notes.join('')}[20001] RGAE, `;
  library.read(file, whole);
  const dossier = library.dossierOf(file)!;
  const first = complete(dossier, file, whole.length)!;
  expect(first).toMatchObject({ isCut: true });
  expect(first.suggestions).toHaveLength(100);
  const times: number[] = [];
  for (let key = 0; key < 15; key++) {
    const essay = dossier.essay(file)!;
    library.update(file, essay.edited({ start: 50, end: 50 }, 'x'));
    const start = performance.now();
    expect(complete(dossier, file, whole.length + key + 1)!.suggestions).toHaveLength(100);
    times.push(performance.now() - start);
  }
  // What is measured here is a few; the machine that tests may be busy.
  expect(times.sort((a, b) => a - b)[7]).toBeLessThan(50);
  if (process.env.SHOW_TIMES) console.log(times);
});
