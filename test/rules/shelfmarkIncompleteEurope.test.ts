/** What German, French, Polish and Czech archives need to find a file, and what is complete for them. */
import { describe, test } from 'vitest';
import { check } from '../fixture/check';

const note = (text: string) => `
    Oil was found in the north.[1]

    [1] ${text}
`;

describe('a leaf of a record group, and no file of it', () => {
  test.each([
    ['BArch', 'R 43-I, Bl. 5', 'number'],
    ['PA AA', 'B 8, Bl. 3', 'number'],
    ['NA Praha', 'f. 02/1, l. 5', 'bundle (svazek)'],
    ['A ÚV KSČ', 'f. 02/1, l. 5', 'bundle (svazek)'],
    ['AMSZ', 'z. 23/57, w. 12, k. 7', 'folder (teczka)'],
  ])('%s, %s: the %s is missing', (archive, levels, missing) => {
    check(
      'shelfmark.incomplete',
      `
    Oil was found in the north.[1]

    [1] ${archive}, ${levels}.
        ${' '.repeat(archive.length + 2)}${'^'.repeat(levels.length)} shelfmark.incomplete: Missing here: ${missing}. Without it the archive cannot find the file.
`,
    );
  });
});

describe('nothing is missing', () => {
  test.each([
    'BArch, R 43-I/161, fol. 91.',
    'BArch, R 43-I, R 58 and NS 19.',
    'The records of the Reich Chancellery, BArch, R 43-I.',
    'BArch, MfS, HA II, Nr. 1234, Bl. 5.',
    'PA AA, R 103295, Bl. 3.',
    'PA AA, B 8.',
    'IfZ, MA 1234, Bl. 5.',
    'AMAE, Europe 1944-1960, URSS, vol. 3, f. 12.',
    'AMAE, 598PO.',
    'AAN, KC PZPR, 237/V-123, k. 5.',
    'AMSZ, z. 23/57, w. 12, t. 345, k. 7.',
    'NA Praha, f. 02/1.',
    'ABS, H-720-2, l. 5.',
    'AMZV, f. Politické zprávy, k. 3.',
  ])('%s', (text) => {
    check('shelfmark.incomplete', note(text));
  });
});
