/** Completion of labels of notes and of documents. */
import { describe, expect, test } from 'vitest';
import { completes, completesNothing, written } from '../fixture/completes';

const NOTES = '\n\nOil.[^2] Coal.[^rabe]\n\n[^1]: A letter.\n\n[^2]: Another.\n\n[^Rabe]: A book.\n\n[^4]: A fourth.\n';

describe('behind an opening bracket', () => {
  test('stand the notes that no mark points at, then marks without a note, then the others', () => {
    completes(
      `Steel.[^7] Aid.[^|${NOTES}`,
      'Steel.[^7] Aid.[^1]',
      'Steel.[^7] Aid.[^4]',
      'Steel.[^7] Aid.[^7]',
      'Steel.[^7] Aid.[^2]',
      'Steel.[^7] Aid.[^Rabe]',
    );
    expect(written(`Aid.[^|${NOTES}`).map((one) => one.kind === 'note' && one.state)).toEqual([
      'unused',
      'unused',
      'cited',
      'cited',
    ]);
  });

  test('what is begun is finished, and a bracket that is there is left', () => {
    completes(`Aid.[^ra|]${NOTES}`, 'Aid.[^Rabe]');
    completes(
      `Aid.[^|4]${NOTES.replace('[^4]', '[^47]')}`,
      ...['1', '47', '2', 'Rabe'].map((label) => `Aid.[^${label}]`),
    );
    completesNothing(`Aid.[^x|${NOTES}`);
  });

  test('in a text with bracketed notes stand their numbers', () => {
    completes('Aid.[1] Trade.[|\n\n[1] A letter.\n\n[2] Another.\n', 'Aid.[1] Trade.[2]', 'Aid.[1] Trade.[1]');
    completesNothing('Aid.[1] He [w|\n\n[1] A letter.\n');
  });

  test('in the chapter are its own', () => {
    const chapter = (cursor: string) => `Aid.[1] Trade.[2]${cursor}\n\n[1] A.\n\n[2] B.\n\n`;
    completes(`${chapter('')}${chapter('[|')}`, 'Aid.[1] Trade.[2][2]', 'Aid.[1] Trade.[2][1]');
  });

  test('are the near ones where there are too many', () => {
    const marks = Array.from({ length: 400 }, (_, n) => `A.[^${n + 1}]`);
    const notes = Array.from({ length: 400 }, (_, n) => `[^${n + 1}]: N${n + 1}.\n`);
    marks.splice(300, 0, 'Here.[^|');
    const found = written(`${marks.join('\n\n')}\n\n${notes.join('\n')}`);
    expect(found).toHaveLength(100);
    expect(found.slice(0, 3).map(({ line }) => line)).toEqual(['Here.[^300]', 'Here.[^299]', 'Here.[^301]']);
  });

  test('in code and headings is nothing', () => {
    completesNothing(`\`Aid.[^|\`${NOTES}`);
    completesNothing(`# Aid.[^|${NOTES}`);
  });
});

describe('a document', () => {
  const LIST =
    'Documents\n\nDocument 1 – A note\nSource: RGAE, f. 635, op. 1, d. 392.\n\nDocument 12 – Another\nSource: GARF, f. 1, op. 2, d. 3\n\nAid.[1]\n\n[1] A letter.\n\n';

  test('is offered behind its word, by its number', () => {
    completes(`${LIST}As Document |\n`, 'As Document 1', 'As Document 12');
    completes(`${LIST}As Doc. 12|\n`, 'As Doc. 12');
    completesNothing(`${LIST}As Document 3|\n`);
  });

  test('is offered with its word when that is begun with a capital', () => {
    completes(`${LIST}As Docu|\n`, 'As Document 1', 'As Document 12');
    completesNothing(`${LIST}The docu|\n`);
    completesNothing('Aid.[1] As Docu|\n\n[1] A letter.\n');
  });
});
