import { expect, test } from 'vitest';
import { readCues } from '../../server/reading/cues';

test('a word that opens with a digit is a cue where a capital stands near, and nothing else is', () => {
  const text = '208QO/293, 598PO, 72AJ/2200, 12 and 1960s, 1234567QO, A208QO, 5th, 3-PO';
  expect(readCues(text).numbered.map((at) => text.slice(at, at + 4))).toEqual(['208Q', '598P', '72AJ']);
});

test('one pass finds the other cues beside them', () => {
  const { capitals, abbreviations, fonds } = readCues('RGAE, f. 635; Fond 5; 208QO');
  expect(capitals).toEqual([0, 14]);
  expect(abbreviations).toEqual([0]);
  expect(fonds).toEqual([6, 14]);
});
