/** Notes that are written in the other dialect come back as they were. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertNotes } from '../../server/features/notes/convert';
import { sharedText, withShared } from '../shared';
import { apparatusOf, dossierOf, essayWithNotes, FILE, type Written, wordsByMark } from './notes';
import { essayText } from './texts';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);

function converted({ text, isMarkdown }: Written): Written | undefined {
  const outcome = convertNotes(dossierOf({ text, isMarkdown }), FILE);
  return 'text' in outcome ? { text: outcome.text, isMarkdown: outcome.dialect === 'markdown' } : undefined;
}

function expectConverted(before: Written, after: Written): void {
  expect(after.isMarkdown).toBe(!before.isMarkdown);
  expect(converted(after)).toEqual(before);
  const [old, fresh] = [apparatusOf(before), apparatusOf(after)];
  expect(fresh.notes.map(({ label }) => label)).toEqual(old.notes.map(({ label }) => label));
  expect(fresh.marks.map(({ label }) => label)).toEqual(old.marks.map(({ label }) => label));
}

describe('notes in the other dialect', () => {
  test('are those of every essay in good order, and back again it is the same text', () => {
    let count = 0;
    fc.assert(
      fc.property(essayWithNotes, (before) => {
        const after = converted(before);
        if (!after) return;
        count++;
        expectConverted(before, after);
        const words = (written: Written) =>
          wordsByMark(apparatusOf(written)).map((one) => one.replaceAll(/\[\^?|\s+/g, ' '));
        expect(words(after)).toEqual(words(before));
      }),
      { numRuns: RUNS },
    );
    expect(count).toBeGreaterThan(RUNS / 2);
  });

  test('are those of any text for which there are no reasons against it', () => {
    fc.assert(
      fc.property(essayText, fc.boolean(), (text, isMarkdown) => {
        const before = { text, isMarkdown };
        const after = converted(before);
        if (after) expectConverted(before, after);
      }),
      { numRuns: RUNS },
    );
  });
});

describe.each(['frus-history.md', 'frus-history.txt'])('%s', (name) => {
  withShared(`corpus/${name}`, () => {
    test('is converted, and back again it is the same text', () => {
      const whole = { text: sharedText(`corpus/${name}`), isMarkdown: name.endsWith('.md') };
      expect(convertNotes(dossierOf(whole), FILE)).not.toHaveProperty('objections');
      expectConverted(whole, converted(whole)!);
    });
  });
});
