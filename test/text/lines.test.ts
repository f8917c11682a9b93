import { describe, expect, test } from 'vitest';
import { endOfLine, Lines, lastNotAbove, lineStarts } from '../../server/text/lines';

describe('lines start', () => {
  test('after each kind of line break', () => {
    expect(lineStarts('a\nb\r\nc\rd')).toEqual([0, 2, 5, 7]);
    expect(lineStarts('a\nb\n')).toEqual([0, 2, 4]);
    expect(lineStarts('\r\r\n\n')).toEqual([0, 1, 3, 4]);
  });

  test('once in an empty text', () => {
    expect(lineStarts('')).toEqual([0]);
  });

  test('not after the separators that LSP does not know', () => {
    expect(lineStarts('a\u2028b\u2029c\u0085d\vd\ff')).toEqual([0]);
  });
});

describe('a position', () => {
  const text = 'ab\r\n🜚c\n\nd';
  const lines = new Lines(text);

  test.each([
    [0, 0, 0],
    [2, 0, 2],
    [4, 1, 0],
    [6, 1, 2],
    [7, 1, 3],
    [8, 2, 0],
    [9, 3, 0],
    [10, 3, 1],
  ])('of offset %i is line %i, character %i, and back', (offset, line, character) => {
    expect(lines.positionAt(offset)).toEqual({ line, character });
    expect(lines.offsetAt({ line, character })).toBe(offset);
  });

  test('beyond the text is its end', () => {
    expect(lines.positionAt(99)).toEqual({ line: 3, character: 1 });
    expect(lines.offsetAt({ line: 9, character: 0 })).toBe(text.length);
    expect(lines.offsetAt({ line: -1, character: 0 })).toBe(0);
  });

  test('beyond the end of its line is that end, before the line break', () => {
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(lines.offsetAt({ line: 2, character: 1 })).toBe(8);
  });
});

test('the end of a line is before its break', () => {
  expect(endOfLine('ab\r\ncd', 0)).toBe(2);
  expect(endOfLine('ab\rcd\n', 0)).toBe(2);
  expect(endOfLine('ab\rcd\n', 3)).toBe(5);
  expect(endOfLine('ab', 1)).toBe(2);
});

test('the last of an ascending list that is not above a value', () => {
  expect([0, 3, 5, 9].map((value) => lastNotAbove([0, 5, 9], value))).toEqual([0, 0, 1, 2]);
  expect(lastNotAbove([5, 9], 1)).toBe(0);
});
