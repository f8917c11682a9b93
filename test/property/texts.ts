/** Random texts made of what essays are made of, so that edits make and break notes, fences, lists and shelfmarks. */
import fc from 'fast-check';

const FRAGMENTS = [
  'Aid was offered',
  ' and refused',
  '. ',
  ', ',
  '.',
  '”',
  '“',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\t',
  '    ',
  '[1]',
  '[2]',
  '[3] ',
  '[12]',
  ' [4]',
  '\n[1] ',
  '\n[2] ',
  '\n[5] Ibid.',
  '[1873]',
  '[ 7]',
  '[Footnote 3: ',
  ']',
  '[',
  '[A]',
  '[^1]',
  '[^2]',
  '\n[^1]: ',
  '\n[^2]: ',
  '\n[^a]: ',
  '[^ 8]',
  '\\[^1]',
  '`',
  '``',
  '\n```\n',
  '\n~~~\n',
  '<!--',
  '-->',
  '](',
  ')',
  '\n- ',
  '\n1. ',
  '\n> ',
  '\n# ',
  '\n    ',
  '\n---\n',
  '🜚',
  'é',
  'е́',
  '\u00a0',
  '\ufeff',
  '\u0000',
  '\ud800',
  'RGAE, f. 635, op. 1, d. 392, ll. 1-12',
  'RAS, Fond 1798, Opis 1, Delo 88, pp. 124-136',
  'ГАРФ. Ф. Р-9654. Оп. 1. Д. 3. Л. 7об.',
  'f. 5',
  ', op. 1',
  ', d. 3',
  ' and d. 4',
  ', ll. 5-7ob.',
  ' (titled)',
  'GARF 1235/1/16/5',
  'FO 371/84053, 84057 and 84076',
  'TNA, T 236/1234',
  'BL, Add MS 23398, f. 5v',
  'MS Attlee dep. 5',
  'Library of Congress, Fish Papers, Box 12',
  ', Folder 7',
  'box 3 and ',
  ', Felix Morely Papers, ',
  'GB 133 AAA/1',
  'RGAE, f. 1, op. 1, d. 1, ll. 1-2; f. 2, op. 1, d. 2, ll. 3-4; f. 3, op. 1, d. 3, ll. 5-6; f. 4, op. 1, d. 4',
  'RGAE. F. 1. Op. 1. D. 1. L. 1-2',
  ', l. 6-7',
  'XYZA, ',
  'AGN, Tierras, vol. 5, exp. 3, f. 130',
  ' y exp. 4',
  'AHGE-SRE, exp. III-2504-1',
  'MOL, M-KS-288, F. 5/467',
  'MNL OL XIX-J-1-j Korea, 4. doboz, 5/a',
  'ANIC, fond CC al PCR, dosar 12/1964, f. 5',
  'F. Biroul Politic, Dosar 354/56',
  'PRC FMA 111-00016-16, 66-67',
  '中国外交部档案馆 111-00016-16',
  'AJ, KPR, I-3-a/123',
  'LVA, 101. f., 5. apr., 7. l., 12. lp.',
  'Foreign Ministry Archive, ',
  'BArch, R 43-I/161, fol. 91',
  'AMAE, Europe 1944-1960, URSS, vol. 3, f. 12',
  '208QO/293',
  'AAN, KC PZPR, 237/V-123, k. 5',
  'NA, KSČ-ÚV-02/1, sv. 10, ar. j. 11',
  'Document 1',
  'Documents 2 and 4',
  '\nDocument 1 – Report, 1959',
  '\nSource: RGAE, f. 635, op. 1, d. 392.',
  '\nList of Documents\n',
  'RGAE’s and RAE’s archives',
  'State Archive of Perm (GAPK)',
  'vol. 3, ',
  'Notes\n',
];

const fragment = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** Long enough to be cut into several blocks. */
export const essayText = fc
  .array(fragment, { minLength: 0, maxLength: 260, size: 'max' })
  .map((parts) => parts.join(''));

export interface Edit {
  readonly from: number;
  readonly length: number;
  readonly insert: string;
}

/** Places as shares of the text, since its length is not known yet. */
export const edit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  insert: fc.oneof(
    fc.constant(''),
    fragment,
    fc.array(fragment, { maxLength: 5 }).map((parts) => parts.join('')),
  ),
});

/** Where an edit falls in a text: UTF-16 offsets. */
export function spanOf(text: string, { from, length }: Edit): { start: number; end: number } {
  const start = Math.round(from * text.length);
  return { start, end: Math.min(text.length, start + length) };
}
