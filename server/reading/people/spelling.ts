/**
 * When two spellings may be one name. Accents never tell names apart. Names of Slavic form are brought to one
 * transliteration: ALA-LC (`Vol'skii`), BGN/PCGN (`Vol'skiy`), ISO 9 (`Volʹskij`), GOST 7.79 and the newspapers' (`Volsky`)
 * differ in few letters, which are folded together; Cyrillic itself is transliterated first. The correspondences are those
 * of the published tables: ISO 9:1995, the ALA-LC Romanization Tables (Russian, 2012), BGN/PCGN 1947.
 */
import { plain } from './words';

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

const SLAVIC =
  /(?:sk(?:i|y|ii|ij|iy|yj|yi|aia|aya|aja)|[oe][vw]a?|yn|in|ina|enko|chuk|ich|ič|i[ck]z|ov|jev|yev|iev|ts|shch[a-z]{1,3})$/;
const CYRILLIC = /[\u0400-\u04ff]/;

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/w/g, 'v'],
  [/shch|schtsch|sc(?=h)|szcz/g, 'sh'],
  [/kh/g, 'h'],
  [/tz|cz/g, 'ts'],
  [/sch/g, 'sh'],
  [/x/g, 'ks'],
  [/(?:iy|ij|yj|yi|ii|yy)$/g, 'i'],
  [/[yij]?yo|[yij]o/g, 'e'],
  [/chov$/g, 'chev'],
  [/[yj](?=[aeu])/g, ''],
  [/i(?=[aeu])/g, ''],
  [/[yj]/g, 'i'],
  [/ck|c(?!h)/g, 'k'],
  [/(.)\1/g, '$1'],
];

/** Names return again and again: what was worked out for so many is kept. */
const MOST_KEPT = 32_768;

function keeping(keyOf: (word: string) => string): (word: string) => string {
  const kept = new Map<string, string>();
  return (word) => {
    let key = kept.get(word);
    if (key === undefined) {
      if (kept.size >= MOST_KEPT) kept.clear();
      key = keyOf(word);
      kept.set(word, key);
    }
    return key;
  };
}

/** What is equal for spellings that may be one name. */
export const spellingKey = keeping(keyOf);

/** The same for given names, of whatever form: Victor and Viktor. */
export const givenKey = keeping(keyOfGiven);

function keyOf(word: string): string {
  const small = word.toLowerCase();
  const bare = plain(inLatin(small));
  return CYRILLIC.test(small) || SLAVIC.test(bare) ? transliterationKey(bare) : bare;
}

function inLatin(small: string): string {
  return CYRILLIC.test(small) ? [...small].map((letter) => LETTERS[letter] ?? letter).join('') : withSigns(small);
}

/** ISO 9 writes single letters with signs for what the others write with two letters. */
function withSigns(small: string): string {
  return small.replace(/[žčšŝ]/g, (letter) => ({ ž: 'zh', č: 'ch', š: 'sh', ŝ: 'shch' })[letter]!);
}

function keyOfGiven(word: string): string {
  return transliterationKey(plain(inLatin(word.toLowerCase())));
}

function transliterationKey(bare: string): string {
  let key = bare;
  for (const [pattern, by] of FOLDS) key = key.replace(pattern, by);
  return key;
}
