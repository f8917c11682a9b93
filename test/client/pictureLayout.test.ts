/** Where marks and dates stand in the drawing of a dossier, so that each can be clicked. */
import { expect, test } from 'vitest';
import { drawnDates, drawnMarks } from '../../client/picture/page/layout';
import type { Dated, Mark } from '../../client/picture/protocol';

function mark(at: number, note: string): Mark {
  return { at, spot: [0, 0, 0], cited: 1, mentioned: 0, notes: [note], paragraph: 1 };
}

function dated(kind: Dated['kind'], year: number, lastYear = year): Dated {
  const [from, to] = [
    { year, month: 1, day: 1 },
    { year: lastYear, month: 12, day: 31 },
  ];
  return {
    kind,
    number: kind === 'document' ? '1' : undefined,
    name: 'A',
    date: '',
    from,
    to,
    isCertain: true,
    spot: [0, 0, 0],
    cited: 1,
  };
}

/** A year is ten pixels wide. */
const room = {
  x: (day: Date) => (day.getTime() / (365.25 * 24 * 60 * 60 * 1000) + 70) * 10,
  width: 1000,
  labelOf: () => 60,
};

test('marks that stand too close together are one, which tells all of their notes', () => {
  const drawn = drawnMarks([mark(0.1, '1'), mark(0.104, '2'), mark(0.2, '3')], (at) => at * 1000);
  expect(drawn.map(({ x, cited, notes }) => [x, cited, notes.join()])).toEqual([
    [100, 2, '1,2'],
    [200, 1, '3'],
  ]);
});

test('of two documents whose names would stand over one another each has a lane of its own', () => {
  const { drawn, lanes } = drawnDates(
    [dated('document', 1950), dated('document', 1952), dated('document', 1970)],
    room,
  );
  expect(drawn.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  expect(lanes).toBe(2);
});

test('a name that has no room on the right of its bar stands on the left', () => {
  const { drawn } = drawnDates([dated('document', 1950), dated('document', 1995)], room);
  expect(drawn.map(({ isLabelLeft }) => isLabelLeft)).toEqual([false, true]);
});

test('sources of the same days are one shape, below the documents', () => {
  const { drawn } = drawnDates([dated('document', 1950), dated('source', 1950), dated('source', 1950)], room);
  expect(drawn.map(({ dated: all, lane }) => [all[0]!.kind, all.length, lane])).toEqual([
    ['document', 1, 0],
    ['source', 2, 1],
  ]);
});

test('what is written over many years is as long as they are', () => {
  const { drawn } = drawnDates([dated('document', 1950, 1959)], room);
  expect(drawn[0]!.to - drawn[0]!.from).toBeCloseTo(100, 0);
});
