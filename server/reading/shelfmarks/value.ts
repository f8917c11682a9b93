const CYRILLIC: Readonly<Record<string, string>> = {
  А: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Ґ: 'G',
  Д: 'D',
  Е: 'E',
  Ё: 'E',
  Є: 'IE',
  Ж: 'ZH',
  З: 'Z',
  И: 'I',
  І: 'I',
  Ї: 'I',
  Й: 'I',
  К: 'K',
  Л: 'L',
  М: 'M',
  Н: 'N',
  О: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  У: 'U',
  Ф: 'F',
  Х: 'KH',
  Ц: 'TS',
  Ч: 'CH',
  Ш: 'SH',
  Щ: 'SHCH',
  Ы: 'Y',
  Э: 'E',
  Ю: 'IU',
  Я: 'IA',
};

/**
 * The value of a level in the form in which values are compared: without spaces, Cyrillic letters in Latin ones
 * (ALA-LC), a prefix in capitals and a letter after the number small. Leading zeros stay: they are significant.
 */
export function normalisedValue(value: string): string {
  if (/^\d+$/.test(value)) return value;
  const latin = value.replace(/\s/g, '').replace(/\p{L}/gu, (letter) => {
    const upper = CYRILLIC[letter.toUpperCase()] ?? letter.toUpperCase();
    return upper;
  });
  return latin.replace(/(\d)(\p{L}+)/gu, (_, digit: string, letters: string) => digit + letters.toLowerCase());
}

/** Any value in the form in which values of other notations are compared: case-folded, without spaces, dashes alike. */
export function foldedValue(value: string): string {
  if (/^\d+$/.test(value)) return value;
  const plain = value
    .replace(/\s/g, '')
    .replace(/[‐-―−]/g, '-')
    .toUpperCase();
  return plain.replace(/[\u0400-\u04ff]/g, (letter) => CYRILLIC[letter] ?? letter);
}

/** Latin letters without their marks, which typists leave out: `ÚV KSČ` is `UV KSC`. */
export function withoutMarks(value: string): string {
  if (!/[^\x20-\x7e]/.test(value)) return value;
  return value
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łŁ]/g, (letter) => (letter === 'ł' ? 'l' : 'L'))
    .normalize('NFC');
}
