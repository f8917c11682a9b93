/**
 * Short forms and *Ibid.* of public-domain texts, each held by eye against what it cites: see docs/citations.md. All that
 * are resolved were judged, and all were right; what leads elsewhere than then, or is new, has to be judged again.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Dossier } from '../../server/dossier/dossier';
import { Directory } from '../../server/reading/directory';
import { Essay } from '../../server/reading/essay';
import { bracketed } from '../../server/text/dialects/bracketed';
import { registry } from '../../server/wire/registry';
import { sharedText, withShared } from '../shared';

interface Judged {
  readonly line: number;
  /** From 0. */
  readonly col: number;
  /** The first words. */
  readonly head: string;
  /** The note to which it leads back. */
  readonly back?: string;
  /** The key of the work, where it is known. */
  readonly work?: string;
}

const TEXTS: readonly { readonly file: string; readonly judged: readonly Judged[] }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'short-forms.json'), 'utf8'),
);

/** All short forms and *Ibid.* of a text that lead somewhere. */
function resolvedIn(text: string): Judged[] {
  const essay = Essay.read(text, bracketed, new Directory(registry));
  const dossier = new Dossier(undefined);
  dossier.set('essay', essay);
  const citations = dossier.citations('essay')!;
  return [...citations.all()].flatMap(({ at, resolved: { form, antecedent, work } }) => {
    if ((form !== 'short' && form !== 'ibid') || (antecedent === undefined && !work)) return [];
    const { line, character } = essay.positionAt(at.start);
    const words = essay.text(at).split(/\s+/).slice(0, 5).join(' ');
    const head = words.replace(/[,.;]+$/, '').slice(0, 40);
    const back = antecedent === undefined ? undefined : citations.at(antecedent).note;
    return [
      { line: line + 1, col: character, head, ...(back !== undefined && { back }), ...(work && { work: work.key }) },
    ];
  });
}

for (const { file, judged } of TEXTS) {
  const register = () => {
    describe(`in ${file} a short form`, () => {
      const found = resolvedIn(sharedText(`corpus/${file}`));

      test.each(judged.map((one) => [`${one.line}: ${one.head}`, one] as const))(
        '%s leads where it should',
        (_, one) => {
          expect(found).toContainEqual(one);
        },
      );

      test('that leads somewhere was judged', () => expect(found).toHaveLength(judged.length));
    });
  };
  withShared(`corpus/${file}`, register, file === 'frus-history.txt');
}

test('more than a hundred were judged', () => {
  expect(TEXTS.reduce((sum, { judged }) => sum + judged.length, 0)).toBeGreaterThan(100);
});
