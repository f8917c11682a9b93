/** The citations of e-Dossier 65, each with the form and the antecedent that a careful reader gives it. */
import { describe, expect, test } from 'vitest';
import { Dossier } from '../../server/dossier/dossier';
import { Directory } from '../../server/reading/directory';
import { Essay } from '../../server/reading/essay';
import { bracketed } from '../../server/text/dialects/bracketed';
import { registry } from '../../server/wire/registry';
import { sharedText, withShared } from '../shared';

interface Expected {
  readonly line: number;
  readonly col: number;
  readonly endCol: number;
  readonly text: string;
  readonly form: string;
  readonly work: string;
  readonly antecedentNote: number | null;
}

withShared('dossier-65/expected.json', () => {
  const expected: readonly Expected[] = JSON.parse(sharedText('dossier-65/expected.json')).citations;
  const essay = Essay.read(sharedText('dossier-65/essay.txt'), bracketed, new Directory(registry));
  const dossier = new Dossier(undefined);
  dossier.set('essay', essay);
  const citations = dossier.citations('essay')!;
  const found = [...citations.all()];

  const standing = ({ line, col, endCol }: Expected) => {
    const [start, end] = [col, endCol].map((character) => essay.offsetAt({ line: line - 1, character }));
    return found.find(({ at }) => at.start < end! && at.end > start!);
  };

  describe('the citations of e-Dossier 65', () => {
    const real = expected.filter(({ form }) => form !== 'missing');

    test.each(real.map((one) => [one.text, one] as const))('%s', (_, one) => {
      const here = standing(one);
      const back = here?.resolved.antecedent;
      expect([here?.resolved.form, back === undefined ? null : Number(citations.at(back).note)]).toEqual([
        one.form,
        one.antecedentNote,
      ]);
    });

    test('are all that is read', () => {
      expect(found).toHaveLength(real.length);
    });

    test('are of the same works where the reader says so, and of different ones elsewhere', () => {
      const ours = new Map<string, Set<string>>();
      for (const one of real) {
        const key = standing(one)?.resolved.entity ?? '?';
        ours.set(one.work, (ours.get(one.work) ?? new Set()).add(key));
      }
      expect([...ours.values()].every(({ size }) => size === 1)).toBe(true);
      expect(new Set([...ours.values()].flatMap((keys) => [...keys])).size).toBe(ours.size);
    });

    test('have no conflict', () => {
      expect([...citations.with('conflict')]).toEqual([]);
    });
  });
});
