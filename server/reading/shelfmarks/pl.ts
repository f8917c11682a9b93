/**
 * Polish archives: fond (zespół) by name or number, and the signature of the file; in the foreign ministry fond, bundle
 * (wiązka) and folder (teczka); leaves (karty).
 *
 *   shelfmark = [fond] [sep] signature {sep level} [sep leaves]
 *   fond      = ("z." | "zespół") (number | name) | name
 *   signature = ["sygn."] (digits | Roman) {("/" | "-" | ".") (digits | Roman | letters)}
 *   level     = ("w." | "t." | "tecz." | "pudło" | "poz." | …) number
 *
 * `k.` is a leaf (karta) here. `t.` is a teczka behind a wiązka, elsewhere a tom. Sources: see docs/shelfmarks.md.
 */
import { NONE } from '../../text/none';
import { Labels, tidy } from './labelled';
import { foundOf, type Ladder, type Read, ranksOf, readLadder } from './ladder';
import type { Level } from './model';
import { nameEnd } from './names';
import type { Found, Notation, Site } from './notation';
import { endOf } from './sticky';
import { Units } from './units';
import { withoutMarks } from './value';

const PART = String.raw`(?:[A-Z]{0,3}\d{1,6}[a-z]?|[IVXLC]{1,8}[A-Z]?|[A-Z]{1,3})`;
const HEAD = String.raw`(?:\d{1,8}[A-Za-z]?|[IVXLC]{1,8}(?:\s?[A-Z])?|[A-Z](?=[./-]))`;
const END = String.raw`(?![\dA-Za-zÀ-ʯ])`;
/** With at least one slash, hyphen or stop: `237/V-123`, `XIA/123`, `0236/123`, `IV.501.1/A.123`. */
const COMPOSED = new RegExp(String.raw`${HEAD}(?:\s?[/.–-]\s?${PART}){1,7}${END}`, 'y');
const SIGNATURE = new RegExp(String.raw`${HEAD}(?:\s?[/.–-]\s?${PART}){0,7}${END}`, 'y');
/** A bare number behind the name of a fond; a year is none. */
const PLAIN = /(?!(?:1[5-9]|20)\d\d(?!\d))\d{1,6}[a-z]?(?=\s?[,;.)]|\s{0,10}$|\s[ktsp]\.)/y;
const FOND = /(?:[Zz]\.|[Zz]esp\.|[Zz]espół(?=\s)|[Ff]onds?(?=\s\d))\s{0,10}(?:nr\s)?/y;
const FOND_NUMBER = /\d{1,5}(?:\/\d{1,4}){0,2}(?![\dA-Za-zÀ-ʯ/])/y;

const labels = new Labels([
  { level: 'wiązka', words: 'w', stop: true },
  { level: 'wiązka', words: 'wiąz wiązka bundle' },
  { level: 'teczka', words: 'tecz teczka teczki' },
  { level: 'tom', words: 't', stop: true },
  { level: 'tom', words: 'tom tomy vol volume' },
  { level: 'signature', words: 'sygn syg sygnatura sign signature', value: SIGNATURE },
  { level: 'pudło', words: 'pudło pudł box' },
  { level: 'pozycja', words: 'poz pozycja' },
  { level: 'jednostka', words: 'j_a jednostka unit file folder' },
]);

const ladder: Ladder = {
  ranks: ranksOf('fond', 'zbiór', 'zespół', 'wiązka', 'pudło', 'signature', 'teczka|tom|jednostka', 'pozycja'),
  labels,
  units: new Units('k kk karta karty s ss str strona strony p pp page pages f fol l'),
  farUnits: new Units('k kk karta karty'),
  names: ['fond', 'zbiór'],
  shape(text, at, levels) {
    if (!levels.every(({ name }) => WIDE.has(name))) return NONE;
    const labelEnd = endOf(text, FOND, at);
    if (labelEnd >= 0) return fondUnderLabel(text, at, labelEnd, levels.length > 0);
    const composed = endOf(text, COMPOSED, at);
    const end =
      composed >= 0 && !isDate(text, at, composed) ? composed : levels.length > 0 ? endOf(text, PLAIN, at) : -1;
    return end < 0 ? NONE : [{ name: 'signature', start: at, end, value: tidy(text.slice(at, end)) }];
  },
  endsName: (text, at) => /\d/.test(text[at]!) && (endOf(text, COMPOSED, at) >= 0 || endOf(text, PLAIN, at) >= 0),
};

/** `12.05.1956` and `1944-1949` are no signatures. */
function isDate(text: string, at: number, end: number): boolean {
  return /^(?:\d{1,2}\.(?:\d{1,2}|[IVX]+)\.\d{2,4}|(?:1[5-9]|20)\d\d[–-](?:(?:1[5-9]|20)\d\d|\d\d))$/.test(
    text.slice(at, end),
  );
}

const WIDE = new Set(['fond', 'zbiór', 'zespół']);

function fondUnderLabel(text: string, at: number, from: number, isBehindName: boolean): readonly Level[] {
  const numberEnd = endOf(text, FOND_NUMBER, from);
  if (numberEnd >= 0) return [{ name: 'zespół', start: at, end: numberEnd, value: tidy(text.slice(from, numberEnd)) }];
  const end = isBehindName ? -1 : nameEnd(text, from, text.length, (word) => labels.at(text, word) !== undefined);
  return end < 0 ? NONE : [{ name: 'fond', start: at, end, value: tidy(text.slice(from, end)) }];
}

export const pl: Notation = {
  family: 'pl',
  words: {
    fond: 'fond',
    zbiór: 'collection (zbiór)',
    zespół: 'fond (zespół)',
    wiązka: 'bundle (wiązka)',
    pudło: 'box (pudło)',
    signature: 'signature (sygnatura)',
    teczka: 'folder (teczka)',
    tom: 'volume (tom)',
    jednostka: 'file (jednostka)',
    pozycja: 'item (pozycja)',
  },
  openings: [],
  chains: [
    'signature',
    'fond,signature',
    'signature,tom',
    'fond,signature,tom',
    'zespół,wiązka,teczka',
    'zespół,signature',
  ],
  fold: (_, value) => withoutMarks(value),
  readAt(site: Site): readonly Found[] {
    const isShared = (site.repository?.candidates.length ?? 0) > 1;
    return readLadder(ladder, site, (file) => isShelfmark(file, isShared)).map(found);
  },
};

function isShelfmark({ levels, leaves }: Read, isShared: boolean): boolean {
  const hasFile = levels.some(({ name }) => name === 'signature' || name === 'wiązka' || name === 'jednostka');
  // A tom without signature is of a printed work, unless a karta of it is cited.
  if (!hasFile && !(levels.length > 1 && leaves && /^k/i.test(leaves.unit))) return false;
  if (!isShared) return true;
  return levels.some(({ name }) => name === 'wiązka') && levels.some(({ name }) => name !== 'wiązka');
}

/** In the foreign ministry a bundle without its folder, or a fond without either, leads to no file. */
function found(read: Read): Found {
  const isMinistry = read.levels.some(({ name }) => name === 'wiązka');
  if (!isMinistry) return foundOf(read);
  const levels = read.levels.map((level) => (level.name === 'tom' ? { ...level, name: 'teczka' } : level));
  const isOpen = read.leaves !== undefined && !levels.some(({ name }) => name === 'teczka' || name === 'jednostka');
  return foundOf({ ...read, levels }, isOpen ? { missing: ['teczka'] } : {});
}
