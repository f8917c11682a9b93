import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Apparatus } from '../../server/dossier/apparatus';
import { Dossier } from '../../server/dossier/dossier';
import { Directory } from '../../server/reading/directory';
import { Essay } from '../../server/reading/essay';
import { judge } from '../../server/rules/index';
import { bracketed } from '../../server/text/dialects/bracketed';
import type { Dialect } from '../../server/text/dialects/dialect';
import { markdown } from '../../server/text/dialects/markdown';
import { Lines } from '../../server/text/lines';
import { registry } from '../../server/wire/registry';
import { edit, essayText, spanOf } from './texts';

const directory = new Directory(registry);
const DIALECTS = { bracketed: bracketed as Dialect, markdown: markdown as Dialect };
const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);

/** Every fact of an essay with its place in the file, whatever the blocks. */
function facts(essay: Essay): unknown {
  const { notes, marks, unlabelled, runs } = Apparatus.of(essay);
  const all = essay.blocks.map(({ layout, facts }, index) => absolute({ ...layout, ...facts }, essay.offsetOf(index)));
  const merged = (key: keyof (typeof all)[number]) => all.flatMap((block): readonly unknown[] => block[key]);
  const kinds = [
    'passages',
    'shelfmarks',
    'mentions',
    'repositories',
    'archivePhrases',
    'expansions',
    'dates',
    'citations',
    'crossReferences',
    'suppressions',
  ] as const;
  return { notes, marks, unlabelled, runs, read: kinds.map(merged) };
}

/** Moves every offset in a value by the start of its block. */
function absolute<T>(value: T, by: number): T {
  if (Array.isArray(value)) return value.map((item) => absolute(item, by)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'number' && /^(?:start|end|textStart)$/.test(key) ? inner + by : absolute(inner, by),
    ]),
  ) as T;
}

/** A dossier of the essay and another that lists documents and cites archives. */
function dossierOf(essay: Essay): Dossier {
  const dossier = new Dossier(undefined);
  dossier.set('list', LIST);
  dossier.set('essay', essay);
  return dossier;
}

const LIST = Essay.read(
  'Documents\n\nDocument 1 – 3 August 1960, A note\nSource: RGAE, f. 635, op. 1, d. 392, ll. 1-12\n\nDocument 2 – Another\nSource: GARF, f. 1, op. 2, d. 3\n\nSee Document 1 and 3.[1]\n\n[1] RGANI, f. 5, op. 49, d. 131.\n',
  bracketed as Dialect,
  directory,
);

/** All that is known of a dossier's essays, and all that is found in them. */
function known(dossier: Dossier): unknown {
  return ['list', 'essay'].map((file) => {
    const { notes, marks, unlabelled, runs } = dossier.apparatus(file)!;
    // What was read counts from the start of its block, and blocks may be cut elsewhere.
    const occurrences = dossier
      .occurrences(file)
      .map(({ kind, role, entity, at, full }) => ({ kind, role, entity, at, full }));
    return { findings: judge(dossier, file), occurrences, notes, marks, unlabelled, runs };
  });
}

describe.each(Object.entries(DIALECTS))('in the %s dialect', (_, dialect) => {
  test('editing gives the same facts and findings as reading from scratch', () => {
    fc.assert(
      fc.property(essayText, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        let essay = Essay.read(text, dialect, directory);
        const dossier = dossierOf(essay);
        for (const one of edits) {
          const span = spanOf(essay.text(), one);
          const expected = essay.text().slice(0, span.start) + one.insert + essay.text().slice(span.end);
          essay = essay.edited(span, one.insert);
          expect(essay.text()).toBe(expected);
          dossier.set('essay', essay);
          // What is asked in between is kept, and must not be old.
          if (one.insert.length % 2 === 0) known(dossier);
        }
        const fresh = Essay.read(essay.text(), dialect, directory);
        expect(facts(essay)).toEqual(facts(fresh));
        expect(known(dossier)).toEqual(known(dossierOf(fresh)));
      }),
      { numRuns: RUNS },
    );
  });

  test('what a finding points at moves with the text before it', () => {
    const text = `Document 1 – Report, 1959
Source: RGAE, f. 635, op. 1, d. 392, ll. 1-12

Oil was found.[1]

[1] RGAE, f. 653, op. 1, d. 392, l. 5.
`;
    const essay = Essay.read(text, dialect, directory);
    const dossier = dossierOf(essay);
    const before = judge(dossier, 'essay').map(({ code }) => code);
    expect(before).toContain('shelfmark.unresolved');
    const later = essay.edited({ start: 0, end: 0 }, 'A title\n\n');
    dossier.set('essay', later);
    expect(known(dossier)).toEqual(known(dossierOf(Essay.read(later.text(), dialect, directory))));
  });

  test('blocks put together are the text, and every offset has its position and back', () => {
    fc.assert(
      fc.property(essayText, fc.nat(), (text, seed) => {
        const essay = Essay.read(text, dialect, directory);
        expect(essay.blocks.map((block) => block.text).join('')).toBe(text);
        const offset = text.length === 0 ? 0 : seed % (text.length + 1);
        const position = essay.positionAt(offset);
        expect(position).toEqual(new Lines(text).positionAt(offset));
        const isBreak = /[\r\n]/.test(text[offset - 1] ?? '') && position.character > 0;
        if (!isBreak) expect(essay.offsetAt(position)).toBe(offset);
      }),
      { numRuns: RUNS },
    );
  });

  test('nothing that is read lies outside the text or over another of its kind', () => {
    fc.assert(
      fc.property(fc.oneof(essayText, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const essay = Essay.read(text, dialect, directory);
        const { notes, marks } = Apparatus.of(essay);
        for (const list of [notes, marks])
          inOrder(
            list.map(({ at }) => at),
            text.length,
          );
        for (const block of essay.blocks) {
          inOrder(block.layout.passages, block.text.length);
          inOrder(block.facts.shelfmarks, block.text.length);
          inOrder(
            block.facts.repositories.map(({ name }) => name),
            block.text.length,
          );
          inOrder(block.facts.dates, block.text.length);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

function inOrder(spans: readonly { start: number; end: number }[], length: number): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(length);
    last = end;
  }
}
