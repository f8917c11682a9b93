/** What stands between a Spanish or Latin American archive and the first label: names of sections, and bare numbers. */
import { tidy } from './labelled';
import type { Level, RepositoryName } from './model';

export interface Name {
  readonly start: number;
  readonly end: number;
  /** Without the word that says what it is: `Tierras` of `Ramo Tierras`. */
  readonly value: string;
  /** It opens with a small letter, as no fondo does that is not introduced. */
  readonly isSmall: boolean;
  /** `Fondo Presidentes`: small letters may follow, as in `sección colonia, juicios criminales`. */
  readonly isIntroduced: boolean;
  /** Where the archive is, and no section of it. */
  readonly isPlace: boolean;
}

const KIND =
  /(?:(?:fondo|ramo|secci[oó]n|serie|subserie|subfondo|grupo|galer[ií]a|colecci[oó]n|fundo|série|secção)\s{1,3}|(?:sec|gal|col)\.\s{0,3}|SC\s{1,3})(?=[A-Za-zÀ-ʯ])/iy;
const NAME = /[A-Za-zÀ-ʯ](?:[A-Za-zÀ-ʯ'’&/-]|\s(?=\S)|\.(?=[A-Za-zÀ-ʯ])){0,70}/y;
/** What no name of a section has in it, but a sentence. */
const SENTENCE = /\s(?:se|que|está|están|fue|según|sobre|the|is|was|are|were|which|and see|papers)\s/i;
const PLACES = new Set(
  `méxico, mexico, mexico city, ciudad de méxico, méxico d.f., méxico df, d.f., madrid, sevilla, seville, simancas,
  alcalá de henares, bogotá, bogota, santiago, santiago de chile, buenos aires, la habana, havana, lima, caracas,
  montevideo, quito, lisboa, lisbon, rio de janeiro, brasília`.split(/,\s+/),
);
/** A room of the archive, which is no section. */
const GALLERY = /(?:Galer[ií]a|Gal\.)\s{1,2}\d{1,2}(?=[\s,;.])/y;
const LONGEST = 70;
const MOST_WORDS = 12;

/**
 * @param before the name before it.
 * @param repository the archive; one in Seville has a section for Mexico.
 */
export function nameAt(
  text: string,
  start: number,
  before: Name | undefined,
  repository: RepositoryName | undefined,
): Name | undefined {
  GALLERY.lastIndex = start;
  if (GALLERY.test(text))
    return { start, end: GALLERY.lastIndex, value: '', isSmall: false, isIntroduced: false, isPlace: true };
  KIND.lastIndex = start;
  const isIntroduced = KIND.test(text);
  const from = isIntroduced ? KIND.lastIndex : start;
  NAME.lastIndex = from;
  const found = NAME.exec(text);
  if (!found) return undefined;
  const written = found[0].trimEnd();
  const end = from + written.length;
  if (written.endsWith('-')) return undefined;
  const isLower = written[0] === written[0]!.toLowerCase();
  if (isLower && !isIntroduced && !before) return undefined;
  if (written.length > LONGEST || written.split(/\s/).length > MOST_WORDS || SENTENCE.test(` ${written} `))
    return undefined;
  if (!/^\s{0,3}[,;:.(/*_\d-]/.test(text.slice(end, end + 4))) return undefined;
  const isPlace = PLACES.has(written.toLowerCase()) && !repository?.candidates.includes('AGI');
  const isIn = isIntroduced || before?.isIntroduced === true;
  return { start, end, value: tidy(written), isSmall: isLower && !isIn, isIntroduced: isIn, isPlace };
}

/** Archives whose sections are kept in legajos that are cited by their bare number. */
const WITH_BARE_LEGAJOS = ['AGI', 'AGS', 'AHN', 'AMAEC'];
const LEGAJO = /(?:R-?\s?)?\d{1,5}[A-Z]?(?![\d/\p{L}.-]|\.\d)/uy;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const LEAVES_AHEAD = /^[\s,]{1,4}(?:ff?|fols?|fs|exp|n[uú]m|n\.)[.\s]/i;
/** The papers of the presidents of Mexico: `404.1/1311`, `805-R-101`, `104-R1-E-2`. */
const CLASSIFICATION =
  /(?:\d{1,3}(?:\.\d{1,3})?\/\d{1,5}(?:[-/.]\d{1,4}){0,3}|\d{3}-[A-Z]\d{0,2}(?:-[A-Z\d]{1,4}){1,3})(?![\d/\p{L}])/uy;
/** Of the foreign ministry of Mexico: `III-2504-1`, `L-E-2185`, `14-28-91`. */
const TOPOGRAPHIC = /(?:[IVX]{1,4}|L-E|[A-Z]{2,4}|\d{1,3})-\d{1,5}(?:-\d{1,5}){0,2}(?![\d/\p{L}-])/uy;
/** A shelf in Buenos Aires, behind its room: `Sala IX, 23-4-7`. */
const SHELF = /\d{1,2}-\d{1,2}-\d{1,3}(?![\d-])/y;
/** `(10) 54/12345`: the group of fonds and the box. */
const GROUP = /\((\d{1,2})\)[\s,.]{0,4}/y;
const BOX = /(?:caja\s{1,3})?(\d{1,3}\/\d{3,6})(?!\d)/iy;

/** The levels that a Spanish or Mexican archive has without labels, if they stand at a place behind its name. */
export function bareLevelAt(
  text: string,
  { candidates }: RepositoryName,
  names: readonly Name[],
  at: number,
): Level[] | undefined {
  if (candidates.includes('AGA')) return boxOfAga(text, at);
  if (candidates.includes('AHGE')) return listOf(levelOf('expediente', TOPOGRAPHIC, text, at));
  if (isRoom(names[names.length - 1])) return listOf(levelOf('legajo', SHELF, text, at));
  if (candidates.includes('AGN'))
    return names.length > 0 ? listOf(levelOf('expediente', CLASSIFICATION, text, at)) : undefined;
  if (!candidates.some((key) => WITH_BARE_LEGAJOS.includes(key))) return undefined;
  const legajo = levelOf('legajo', LEGAJO, text, at);
  if (!legajo || (names.length === 0 && legajo.value[0] !== 'R')) return undefined;
  // `Madrid, 1995` is a year; `Indiferente General 1529` is none.
  const name = names[names.length - 1];
  const isBesideName = name !== undefined && !name.isPlace && /^\s+$/.test(text.slice(name.end, at));
  const isYear =
    YEAR.test(legajo.value) && !isBesideName && !LEAVES_AHEAD.test(text.slice(legajo.end, legajo.end + 10));
  return isYear ? undefined : [legajo];
}

/** The archive in Buenos Aires alone parts its papers by rooms. */
export function isRoom(name: Name | undefined): boolean {
  return name !== undefined && /^Sala\s[IVX]{1,5}$/.test(name.value);
}

function boxOfAga(text: string, at: number): Level[] | undefined {
  GROUP.lastIndex = at;
  const group = GROUP.exec(text);
  const from = group ? GROUP.lastIndex : at;
  BOX.lastIndex = from;
  const box = BOX.exec(text);
  if (!box) return undefined;
  const caja = { name: 'caja', start: from, end: BOX.lastIndex, value: tidy(box[1]!) };
  return group ? [{ name: 'fondo', start: at, end: at + group[1]!.length + 2, value: tidy(group[1]!) }, caja] : [caja];
}

function levelOf(name: string, pattern: RegExp, text: string, at: number): (Level & { value: string }) | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  const value = found && tidy(found[0]).replace(/^R\s?(?=\d)/, 'R-');
  return value ? { name, start: at, end: pattern.lastIndex, value } : undefined;
}

function listOf(level: Level | undefined): Level[] | undefined {
  return level && [level];
}
