/**
 * The labels of levels and leaves, in English, transliterated and Cyrillic form, and in the languages of the neighbours
 * that have kept fond, opis and delo. What one letter means is decided by the archive's country (`s.` is a file in
 * Estonia and a page elsewhere) and by the place where it stands (`p.` is a papka before the file and a page behind it).
 * Sources: the glossary of labels and the citation manuals named in docs/shelfmarks.md.
 */
import { isLetter } from '../../text/characters';
import type { LevelName } from './fondLevels';

export interface Label {
  readonly level: LevelName;
  /** The country in whose language it is. */
  readonly country?: string;
  /** It is a label only where no level of its rank is stated yet, and else something other: `l. 7, l. 12`. */
  readonly once?: true;
  /** It is a label only where a narrower level follows directly: `p. 97, d. 9`. */
  readonly leads?: true;
  /** It is a label only behind this level. */
  readonly behind?: LevelName;
  /** Several numbers follow: `dd. 392, 393`. */
  readonly plural?: true;
}

type Row = readonly [level: LevelName, words: string, how?: Omit<Label, 'level'>];

/** Words of one label are joined by `_`; between them stops and spaces are free. */
const EVERYWHERE: readonly Row[] = [
  ['fond', 'f fond fonds fonda ф фонд'],
  ['opis', 'op opis opisi inventory inv оп опись описи opys опис vop vopis воп вопіс'],
  ['opis', 'oп оp 0p 0п'],
  ['opis', 'o о', { once: true, leads: true, behind: 'fond' }],
  ['opis', 'apr aprakst apraksts apraksta', { country: 'LV' }],
  ['opis', 'ap apyr apyrašas apyrasas', { country: 'LT' }],
  ['opis', 'nim nimistu', { country: 'EE' }],
  ['opis', 'aghts aghtsera anatseri anaceri', { country: 'GE' }],
  ['opis', 'siy siyahı siyahi', { country: 'AZ' }],
  ['opis', 'list', { leads: true }],
  ['perechen', 'per perechen пер перечень'],
  ['delo', 'd delo file д дело spr sprava спр справа'],
  ['delo', 'ed_khr ed_hr yed_khr ied_khr edinitsa_khraneniia edinitsa_khraneniya ед_хр единица_хранения'],
  ['delo', 'od_zb odynytsia_zberihannia од_зб одиниця_зберігання storage_unit'],
  ['delo', 'dd d_d dela files дд д_д дела spravy справи', { plural: true }],
  ['delo', 'lieta lietas', { country: 'LV' }],
  ['delo', 'byla bylos', { country: 'LT' }],
  ['delo', 'säilik säil s_ü', { country: 'EE' }],
  ['delo', 'sakme saqme sak', { country: 'GE' }],
  ['delo', 'iş', { country: 'AZ' }],
  ['nomer', '№ no nr', { once: true }],
  ['arkhivna edinitsa', 'а_е a_e a_u архивна_единица arkhivna_edinitsa'],
  ['tetrad', 'te tetrad тетрадь'],
  ['kniga', 'kn kniga кн книга'],
  ['stolbets', 'stb stlb stolbets стб стлб столбец'],
  ['dokument', 'dok dokument док документ'],
  ['dokument', 'doc document', { behind: 'perechen' }],
  ['svyazka', 'sv sviazka svyazka св связка bundle'],
  ['korobka', 'korobka korob kor box коробка короб кор'],
  ['karton', 'karton kart carton картон карт'],
  ['karton', 'k к', { once: true, leads: true }],
  ['portfel', 'portfel por портфель пор'],
  ['papka', 'papka pap папка пап'],
  ['papka', 'p п', { once: true, leads: true }],
  ['part', 'ch chast part pt ч часть частина chastyna частка'],
  ['tom', 't tom т том vol volume'],
  ['rolik', 'rolik rol ролик reel roll mikrofilm микрофильм microfilm'],
];

/** What letters mean in the archives of one country. */
const IN_ONE_COUNTRY: Readonly<Record<string, readonly Row[]>> = {
  LV: [['delo', 'l', { once: true, country: 'LV' }]],
  LT: [['delo', 'b']],
  EE: [
    ['opis', 'n', { once: true, country: 'EE' }],
    ['delo', 's', { once: true, country: 'EE' }],
  ],
  GE: [
    ['opis', 'an', { once: true, country: 'GE' }],
    ['delo', 's', { once: true, country: 'GE' }],
  ],
  AZ: [['opis', 's', { once: true, country: 'AZ' }]],
  BG: [['opis', 'record', { once: true, country: 'BG' }]],
};

const UNIT_WORDS =
  `l ll l_l li list lists listy listov л лл л_л лист листы p pp page pages с сс s ss str стр стор stor leaf leaves
  sheet sheets fol fols foll folio folios folia ff ark арк arkush arkushi аркуш аркуші lp lpp lapa lapas lk leht lehed
  bl blatt`.split(/\s+/);
/** Each with itself, so that shelfmarks share the word. */
const UNITS: ReadonlyMap<string, string> = new Map(UNIT_WORDS.map((word) => [word, word]));
/** Units only where the file is stated; with the country in whose language they are. */
const UNITS_BEHIND_FILE = new Map([
  ['k', undefined],
  ['v', 'AZ'],
  ['vərəq', 'AZ'],
]);

function table(rows: readonly Row[]): ReadonlyMap<string, Label> {
  return new Map(rows.flatMap(([level, words, how]) => words.split(' ').map((word) => [word, { level, ...how }])));
}

const LABELS = table(EVERYWHERE);
const LABELS_OF = new Map(Object.entries(IN_ONE_COUNTRY).map(([country, rows]) => [country, table(rows)]));
const FIRST_OF_TWO = new Set([...LABELS.keys(), ...UNIT_WORDS].flatMap((word) => word.split('_').slice(0, -1)));

const APOSTROPHES = /['’ʹʼ]/g;
const SECOND = /[.\s-]{1,3}([A-Za-zÀ-ʯ\u0400-\u04ff]+)(?![A-Za-zÀ-ʯ\u0400-\u04ff])/y;
const NUMBER_AHEAD = /[.:]{0,2}[*_]{0,2}[\s>]{0,10}[*_]{0,2}(?=\d)/y;

/** Where the word at a place ends, apostrophes in it included; the place itself where none stands. */
function wordEnd(text: string, at: number): number {
  if (text[at] === '№') return at + 1;
  if (text[at] === '0') return isScannedOpis(text, at) ? at + 2 : at;
  let end = at;
  while (end < text.length && (isLetter(text.charCodeAt(end)) || (end > at && "'’ʹʼ".includes(text[end]!)))) end++;
  return end;
}

/** `0p.`: a scanner takes the capital for a nought. */
function isScannedOpis(text: string, at: number): boolean {
  return (text[at + 1] === 'p' || text[at + 1] === 'п') && '., '.includes(text[at + 2] ?? 'x');
}

/** A word as the tables have it: in small letters, without apostrophes. */
function listed(word: string): string {
  return word.length === 1 ? word.toLowerCase() : word.toLowerCase().replace(APOSTROPHES, '');
}

/** The word at a place and the one behind it, where the two together may be a label: `ed. khr.`. */
function twoWordsAt(text: string, word: string, end: number): { word: string; end: number } | undefined {
  if (!FIRST_OF_TWO.has(word)) return undefined;
  SECOND.lastIndex = end;
  const second = SECOND.exec(text);
  return second ? { word: `${word}_${second[1]!.toLowerCase()}`, end: SECOND.lastIndex } : undefined;
}

/** Which level label stands at a place, and where it ends. Where it may stand is for the reader to judge. */
export function labelAt(text: string, at: number, country?: string): { label: Label; end: number } | undefined {
  const end = wordEnd(text, at);
  if (end === at) return undefined;
  const word = listed(text.slice(at, end));
  const two = twoWordsAt(text, word, end);
  const longer = two && labelOf(two.word, country);
  if (longer) return { label: longer, end: two.end };
  const label = labelOf(word, country);
  return label && { label, end };
}

function labelOf(word: string, country: string | undefined): Label | undefined {
  return (country === undefined ? undefined : LABELS_OF.get(country)?.get(word)) ?? LABELS.get(word);
}

/**
 * The unit of leaves at a place (`ll.`), and where their first number stands.
 *
 * @param isBehindFile whether the file is stated.
 */
export function unitAt(
  text: string,
  at: number,
  country?: string,
  isBehindFile = false,
): { unit: string; numbersAt: number } | undefined {
  const end = wordEnd(text, at);
  if (end === at) return undefined;
  const written = text.slice(at, end);
  const word = listed(written);
  const two = twoWordsAt(text, word, end);
  const longer = two && isUnit(two.word, country, isBehindFile) ? numbersBehind(text, two.end) : undefined;
  if (longer !== undefined) return { unit: text.slice(at, two!.end), numbersAt: longer };
  const numbersAt = isUnit(word, country, isBehindFile) ? numbersBehind(text, end) : undefined;
  return numbersAt === undefined ? undefined : { unit: UNITS.get(written) ?? written, numbersAt };
}

function isUnit(word: string, country: string | undefined, isBehindFile: boolean): boolean {
  if (UNITS.has(word)) return true;
  if (!isBehindFile || !UNITS_BEHIND_FILE.has(word)) return false;
  const only = UNITS_BEHIND_FILE.get(word);
  return only === undefined || only === country;
}

function numbersBehind(text: string, end: number): number | undefined {
  NUMBER_AHEAD.lastIndex = end;
  return NUMBER_AHEAD.test(text) ? NUMBER_AHEAD.lastIndex : undefined;
}

/** Whether the letters of a country mean something of their own. */
export function hasOwnLabels(country: string | undefined): boolean {
  return LABELS_OF.has(country ?? '');
}
