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
  'XYZA, ',
  'Foreign Ministry Archive, ',
  'Document 1',
  'Documents 2 and 4',
  '\nDocument 1 – Report, 1959',
  '\nSource: RGAE, f. 635, op. 1, d. 392.',
  '\nList of Documents\n',
  'RGAE’s and RAE’s archives',
  'State Archive of Perm (GAPK)',
  'vol. 3, ',
  'Notes\n',
  '3 August 1960',
  '03.08.1960',
  '28.08.1960',
  ' 24 Dicember 1962',
  ' 31 February 1960 ',
  'no date, aprox. 60-61',
  ', 1 June 1962.',
  '"',
  ' ‘',
  '’ ',
  "'",
  '« ',
  ' »',
  '„',
  '\n\n“Oil',
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
