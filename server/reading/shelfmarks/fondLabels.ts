/**
 * The labels of levels and leaves in Russian and Soviet notation, in English, transliterated and Cyrillic form.
 * Sources: the glossary of labels and the citation manuals named in docs/shelfmarks.md.
 */

/** In the order of the hierarchy: a level of a lower rank contains those of a higher. */
export const RANKS: Readonly<Record<string, number>> = {
  fond: 0,
  opis: 1,
  karton: 2,
  korobka: 2,
  papka: 2,
  portfel: 2,
  delo: 3,
  tetrad: 3,
  'arkhivna edinitsa': 3,
  part: 4,
};

/** What can stand for the opis: some archives count boxes or cartons instead. */
export const INSTEAD_OF_OPIS: ReadonlySet<string> = new Set(['opis', 'karton', 'korobka', 'papka', 'portfel']);
/** The levels that name a file. */
export const FILE_LEVELS: ReadonlySet<string> = new Set(['delo', 'tetrad', 'arkhivna edinitsa']);

const LEVELS: readonly (readonly [name: string, label: string])[] = [
  ['fond', 'fonds?|фонд|ф|f'],
  ['opis', "opis['’ʹ]?|inventory|inv|op['’]?|опись|оп"],
  ['delo', 'delo|dela|file|dd|d|ed\\.?\\s?khr|ед\\.?\\s?хр|од\\.?\\s?зб|дело|дела|дд|д|справа|спр|spr'],
  ['arkhivna edinitsa', 'а\\.\\s?е|a\\.\\s?e'],
  ['papka', 'papka|pap|папка|пап'],
  ['karton', 'karton|картон|carton'],
  ['korobka', 'korobka|korob|box|коробка|кор'],
  ['portfel', "portfel['’ʹ]?|портфель|por"],
  ['tetrad', "tetrad['’ʹ]?|тетрадь|te"],
  ['part', "chast['’ʹ]?|часть|ch|ч"],
];

const LEAF_UNIT = 'листы?|лл|л|list(?:y|ov)?|ll|li|l|арк|ark|pages?|pp|p|стр|сс|с|ss|s|fols?|ff';

/** Not followed by a letter: `d.` and `delo`, but not `document`. */
const END = '(?![a-zà-ÿа-яё])';

/** Any level label at the place where it is tried; the group that matched tells which. */
const LABEL = new RegExp(`(?:${LEVELS.map(([, label]) => `(${label})`).join('|')})${END}`, 'iy');
const UNIT = new RegExp(`(${LEAF_UNIT})${END}[.:]{0,2}\\s{0,3}(?=\\d)`, 'iy');

/** Which level label stands at a place, and where it ends. */
export function labelAt(text: string, at: number): { name: string; end: number } | undefined {
  LABEL.lastIndex = at;
  const found = LABEL.exec(text);
  if (!found) return undefined;
  for (let group = 0; group < LEVELS.length; group++) {
    if (found[group + 1] !== undefined) return { name: LEVELS[group]![0], end: at + found[0].length };
  }
  return undefined;
}

/** The unit of leaves at a place (`ll.`), and where their first number stands. */
export function unitAt(text: string, at: number): { unit: string; numbersAt: number } | undefined {
  UNIT.lastIndex = at;
  const found = UNIT.exec(text);
  return found ? { unit: found[1]!, numbersAt: at + found[0].length } : undefined;
}
