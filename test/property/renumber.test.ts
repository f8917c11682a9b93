/** Numbers that are given anew leave every mark with its note, and all else as it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied } from '../../server/dossier/editing/applied';
import { crossReferencesIn } from '../../server/dossier/editing/places';
import { insertNote } from '../../server/features/notes/insert';
import { deleteNote } from '../../server/features/notes/remove';
import { renumber } from '../../server/features/notes/renumber';
import { sharedText, withShared } from '../shared';
import { apparatusOf, dossierOf, essayWithNotes, FILE, type Written, withoutNumbers, wordsByMark } from './notes';
import { essayText } from './texts';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);

/** The text with new numbers; undefined where there are reasons against them. */
function renumbered(written: Written): Written | undefined {
  const outcome = renumber(dossierOf(written), FILE);
  return 'edits' in outcome ? { ...written, text: applied(written.text, outcome.edits) } : undefined;
}

/** The lines of a text in any order, without their numbers: notes may have changed places. */
function lines(text: string): string[] {
  return withoutNumbers(text)
    .split(/\r\n|\r|\n/)
    .sort();
}

function expectRenumbered(before: Written, after: Written): void {
  expect(wordsByMark(apparatusOf(after))).toEqual(wordsByMark(apparatusOf(before)));
  expect(lines(after.text)).toEqual(lines(before.text));
  expect(renumbered(after)).toEqual(after);
}

describe('new numbers', () => {
  test('are given to every essay in good order, and leave its words and what its marks point at', () => {
    fc.assert(
      fc.property(essayWithNotes, (before) => {
        const after = renumbered(before);
        expect(after).toBeDefined();
        expectRenumbered(before, after!);
        const numbers = apparatusOf(after!).notes.map(({ number }) => number);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
      { numRuns: RUNS },
    );
  });

  test('where they are given to any text at all, leave the same', () => {
    fc.assert(
      fc.property(essayText, fc.boolean(), (text, isMarkdown) => {
        const before = { text, isMarkdown };
        const after = renumbered(before);
        if (after) expectRenumbered(before, after);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a note', () => {
  test('may be inserted wherever a sentence ends, and deleted again, which leaves the text as it was', () => {
    fc.assert(
      fc.property(essayWithNotes, fc.nat(), (any, where) => {
        const before = renumbered(any)!;
        const ends = [...before.text.matchAll(/[.;”](?= )/g)].map(({ index }) => index + 1);
        if (ends.length === 0) return;
        const offset = ends[where % ends.length]!;
        const inserted = insertNote(dossierOf(before), FILE, offset);
        expect(inserted).toHaveProperty('edits');
        if (!('edits' in inserted)) return;
        const between = { ...before, text: applied(before.text, inserted.edits) };
        const [old, fresh] = [apparatusOf(before), apparatusOf(between)];
        expect(fresh.noteCount).toBe(old.noteCount + 1);
        expect(fresh.markCount).toBe(old.markCount + 1);
        const mark = fresh.marks.find(({ at }) => at.start >= offset)!;
        const deleted = deleteNote(dossierOf(between), FILE, mark.at.end);
        expect(deleted).toHaveProperty('edits');
        if ('edits' in deleted) expect(applied(between.text, deleted.edits)).toBe(before.text);
      }),
      { numRuns: RUNS },
    );
  });

  test('that is inserted or deleted in any text leaves what the other marks point at', () => {
    fc.assert(
      fc.property(essayText, fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }), (text, isMarkdown, share) => {
        const before = { text, isMarkdown };
        const offset = Math.round(share * text.length);
        const counts = (written: Written) => {
          const { noteCount, markCount } = apparatusOf(written);
          return [noteCount, markCount];
        };
        const inserted = insertNote(dossierOf(before), FILE, offset);
        const [notes, marks] = counts(before);
        if ('edits' in inserted)
          expect(counts({ ...before, text: applied(text, inserted.edits) })).toEqual([notes! + 1, marks! + 1]);
        const deleted = deleteNote(dossierOf(before), FILE, offset);
        if (!('edits' in deleted)) return;
        const [fewer] = counts({ ...before, text: applied(text, deleted.edits) });
        expect(fewer).toBeLessThanOrEqual(notes!);
        expect(lines(applied(text, deleted.edits)).join('').length).toBeLessThan(text.length);
      }),
      { numRuns: RUNS },
    );
  });
});

describe.each(['frus-history.md', 'frus-history.txt', 'keynes.txt'])('the numbers of %s', (name) => {
  withShared(`corpus/${name}`, () => {
    const whole = { text: sharedText(`corpus/${name}`), isMarkdown: name.endsWith('.md') };

    test('are in order, so that nothing is changed', () => {
      expect(renumber(dossierOf(whole), FILE)).toEqual({ edits: [] });
    });

    test('that were shuffled come into order again, with every mark on its text', () => {
      const shuffled = withShuffledNumbers(whole);
      expect(shuffled.text).not.toBe(whole.text);
      const outcome = renumber(dossierOf(shuffled), FILE);
      expect(outcome).not.toHaveProperty('objections');
      const after = renumbered(shuffled);
      expect(wordsByMark(apparatusOf(after!))).toEqual(wordsByMark(apparatusOf(whole)));
      expect(after!.text).toBe(whole.text);
    });
  });
});

withShared('corpus/frus-history.md', () => {
  test('when the paragraphs of a book change places, its notes follow them in number and in place', () => {
    const before = { text: withShuffledParagraphs(sharedText('corpus/frus-history.md')), isMarkdown: true };
    const after = renumbered(before)!;
    expectRenumbered(before, after);
    const { notes } = apparatusOf(after);
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
  });
});

function withShuffledParagraphs(text: string): string {
  const random = seeded();
  const isMarked = (part: string) => /\[\^\d+\]/.test(part) && !part.startsWith('[^');
  const parts = text.split('\n\n');
  const shuffled = parts
    .filter(isMarked)
    .map((part) => ({ part, by: random() }))
    .sort((a, b) => a.by - b.by);
  return parts.map((part) => (isMarked(part) ? shuffled.pop()!.part : part)).join('\n\n');
}

/** The same numbers at every run: a linear congruential generator with the constants of Numerical Recipes. */
function seeded(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

/**
 * The same text with other numbers: those of the notes in an order that a seed decides, in notes, marks and references
 * alike. Those of four digits stay, and the ones before: a lone 1023 in brackets is a year.
 */
function withShuffledNumbers(whole: Written): Written {
  const apparatus = apparatusOf(whole);
  const { notes, marks } = apparatus;
  const numbers = notes.map(({ number }) => number).filter((number) => whole.isMarkdown || number < 980);
  const random = seeded();
  const others = numbers.map((number) => ({ number, by: random() })).sort((a, b) => a.by - b.by);
  const other = new Map(numbers.map((number, index) => [String(number), String(others[index]!.number)]));
  const edits = [...notes, ...marks, ...crossReferencesIn(apparatus)].map(({ at, label }) => {
    const written = whole.text.slice(at.start, at.end);
    return { at, text: written.replace(label, other.get(label) ?? label) };
  });
  return { ...whole, text: applied(whole.text, edits) };
}
