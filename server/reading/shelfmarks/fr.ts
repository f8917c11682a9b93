/**
 * French archives: the cote that orders a file, or in older notation series, country and volume; dossier and piece; leaves.
 *
 *   shelfmark = (cote | {name sep} level) {sep level} [sep leaves]
 *   cote      = number letters {"/" number}          208QO/293, 598PO/1/23, 72 AJ 2200, 5 AG 1/123, GR 7 N 3123
 *             | letters number "/" number            F/7/13488, F7 13488, BB/18/3456
 *             | accession "/" number                 19760199/12
 *   level     = ("vol." | "carton" | "dossier" | "liasse" | "art." | "pièce" | …) value
 *
 * `f.` is a folio here. Sources: see docs/shelfmarks.md.
 */
import { NONE } from '../../text/none';
import { Labels, tidy } from './labelled';
import { foundOf, type Ladder, mayBePrinted, type Read, ranksOf, readLadder } from './ladder';
import { nameEnd } from './names';
import type { Found, Notation, Site } from './notation';
import { endOf } from './sticky';
import { Units } from './units';
import { withoutMarks } from './value';

const labels = new Labels([
  {
    level: 'versement',
    words: 'versement vers',
    value: /(?:[A-Z]{1,3}\s)?\d{1,8}(?:[-–/]\d{1,6})?(?![A-Za-zÀ-ʯ\d])/y,
  },
  { level: 'volume', words: 'vol vols volume volumes tome reg registre' },
  { level: 'volume', words: 't', stop: true },
  { level: 'carton', words: 'carton cartons cart boîte boite box c_n' },
  { level: 'carton', words: 'c', stop: true },
  { level: 'liasse', words: 'liasse liasses' },
  { level: 'article', words: 'art article articles' },
  {
    level: 'dossier',
    words: 'dossier dossiers doss dos dr folder',
    value: /(?:[A-Z]{1,4}[-/]?)?\d{1,6}[A-Za-z]{0,3}(?:[-–./]\d{1,5}){0,3}(?![A-Za-zÀ-ʯ\d])/y,
  },
  { level: 'dossier', words: 'd', stop: true },
  { level: 'sous-dossier', words: 'sous-dossier sd s_d' },
  { level: 'pièce', words: 'pièce pièces piece' },
]);

/** Of the foreign ministry: central series (QO), posts (PO), private papers (PAAP), older correspondence (CP, MD). */
const MINISTRY =
  /\d{1,4}(?:QO|PO)(?:NT|SUP)?(?:\/[A-Z\d]{1,8}){0,4}(?![A-Za-zÀ-ʯ\d])|\d{1,4}(?:PAAP|CP|CPC|MD|ADP|INVA|SUP|CCC)(?:\/[A-Z\d]{1,8}){1,4}(?![A-Za-zÀ-ʯ\d])/y;
/** The same where no archive is named: a number and letters alone must be those that nobody else has. */
const OF_MINISTRY = /(?=\d{1,4}[A-Z]{2,4}\/|\d{2,4}QO|\d{3}PO)/y;
/** The last of a range of cotes, as inventories have it. */
const UP_TO = /\s?[-–]\s?\d{1,4}(?:QO|PO)(?:NT|SUP)?(?:\/[A-Z\d]{1,8}){1,4}(?![A-Za-zÀ-ʯ\d])/y;
const DIGITS_FIRST =
  /(?:(?:GR|AI|MV|DE|DAT)[\s/]\s?)?\d{1,4}\s?(?:[A-Z]{1,3}|Mi)\s?[/ ]?\s?(?:(?:[A-Z]{1,2}|[IVX]{1,5})\s?)?\d{1,6}[a-z]?(?:(?:\s?[/-]\s?|\s)?[A-Z]{0,3}\s?\/?\d{1,5}){0,3}(?![A-Za-zÀ-ʯ\d])/y;
const LETTERS_FIRST =
  /(?!GR\s|AI\s|MV\s)[A-Z]{1,3}\s?(?:[/ ]?(?:\d{1,2}[a-z]{0,2}[IVX]{0,5}|[⁰¹²³⁴-⁹]{1,2}|[IVX]{1,5})\*?)?\s?[/ ]\s?\*?\d{1,6}[A-Z]?(?:[-–]\d{1,6})?(?![A-Za-zÀ-ʯ\d])/y;
const ACCESSION = /(?:19|20)\d{6}(?:\/\d{1,5})?(?![\d/])/y;
/** Cotes of the National Archives that are told by their letters alone. */
const NATIONAL = /\d{1,3}(?:AJ|AP|AG|AQ)\d?\/[A-Z]{0,2}\d{1,5}(?:[-–]\d{1,5})?(?![A-Za-zÀ-ʯ\d])/y;
const SERIES = /(?:sous-)?[Ss](?:é|e)rie\s{1,10}(?=[A-Z])|[Ff]onds\s{1,10}(?=[A-Z])/y;
const MONTHS = /\d{1,2}\s(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre)/y;

const ladder: Ladder = {
  ranks: ranksOf(
    'cote|série',
    'sous-série',
    'versement',
    'volume|carton',
    'liasse|article',
    'dossier',
    'sous-dossier',
    'pièce',
  ),
  labels,
  units: new Units('f ff fo fos fol fols folio folios fo p pp page pages'),
  farUnits: new Units('f ff fo fol folio folios'),
  names: ['série', 'sous-série'],
  shape(text, at, levels, site) {
    if (levels.some(({ name }) => name !== 'série' && name !== 'sous-série')) return NONE;
    const end = coteEnd(text, at, site);
    if (end >= 0) {
      const until = endOf(text, UP_TO, end);
      return [{ name: 'cote', start: at, end: Math.max(end, until), value: tidy(text.slice(at, end)) }];
    }
    const series = levels.length === 0 ? endOf(text, SERIES, at) : -1;
    const stop = series < 0 ? -1 : nameEnd(text, series, text.length, (word) => labels.at(text, word) !== undefined);
    return stop < 0 ? NONE : [{ name: 'série', start: at, end: stop, value: tidy(text.slice(series, stop)) }];
  },
};

function coteEnd(text: string, at: number, { repository }: Site): number {
  const end = endOf(text, MINISTRY, at);
  if (end >= 0) return end;
  if (!repository) return endOf(text, NATIONAL, at);
  // A name that several countries share says too little for letters and a number: `National Archives, RG 59`.
  if (
    repository.candidates.length > 1 &&
    (repository.form === 'name' || /^(?:RG|CAB|FO|FCO|PREM|DEFE|CO|WO)\s/.test(text.slice(at, at + 6)))
  )
    return Math.max(endOf(text, ACCESSION, at), isSeriesF(text, at) ? endOf(text, LETTERS_FIRST, at) : -1);
  if (endOf(text, MONTHS, at) >= 0 || repository.candidates.includes('AMAE')) return -1;
  return Math.max(endOf(text, ACCESSION, at), endOf(text, DIGITS_FIRST, at), endOf(text, LETTERS_FIRST, at));
}

/** The series that only Paris has. */
function isSeriesF(text: string, at: number): boolean {
  return /^(?:F\/?\d|F\/\d|BB\/?\d|AJ\/?\d|AB\/)/.test(text.slice(at, at + 4));
}

export const fr: Notation = {
  family: 'fr',
  words: {
    série: 'series (série)',
    'sous-série': 'subseries (sous-série)',
    cote: 'reference (cote)',
    versement: 'accession (versement)',
    volume: 'volume',
    carton: 'carton',
    liasse: 'bundle (liasse)',
    article: 'item (article)',
    dossier: 'file (dossier)',
    'sous-dossier': 'subfile (sous-dossier)',
    pièce: 'piece (pièce)',
  },
  openings: [],
  opensWithDigits: true,
  chains: ['cote', 'série,volume', 'série,sous-série,volume', 'cote,dossier', 'cote,dossier,pièce'],
  fold(level, value) {
    if (level !== 'cote') return withoutMarks(value);
    return /^\d+(?:QO|PO)/.test(value) ? value : foldedCote(value);
  },
  readAt(site: Site): readonly Found[] {
    const { text, at, repository } = site;
    // An aircraft: `AN-124`.
    if (text[at] === '-' && /\d/.test(text[at + 1] ?? '')) return NONE;
    const isMinistry =
      repository !== undefined || (endOf(text, OF_MINISTRY, at) >= 0 && endOf(text, MINISTRY, at) >= 0);
    if (!isMinistry && endOf(text, NATIONAL, at) < 0) return NONE;
    const implied = repository ? {} : { implies: isMinistry ? 'AMAE' : 'AN' };
    return readLadder(ladder, site, (file) => isShelfmark(file, site)).map((file) => foundOf(file, implied));
  },
};

function isShelfmark(file: Read, { repository }: Site): boolean {
  const { levels } = file;
  if (levels[0]!.name === 'cote') return true;
  const isNumbered = levels.some(({ name }) => name !== 'série' && name !== 'sous-série');
  const isShared = repository !== undefined && repository.candidates.length > 1;
  return (
    isNumbered && levels.length > 1 && !(isShared && repository.form === 'name') && !mayBePrinted(file, repository)
  );
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `F/7/13488`, `F7 13488` and `F⁷ 13488` are one cote; so are `72 AJ 2200` and `72AJ/2200`, `GR 7 N 3123` and `7N 3123`. */
function foldedCote(value: string): string {
  const plain = value
    .replace(/^(?:GR|AI|MV|DE|DAT)[\s/]\s?/, '')
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
  const parts = plain.match(/\d+|[A-Za-z]+|[-–*]/g) ?? [];
  return parts.reduce((all, part) => all + (/\d$/.test(all) && /^\d/.test(part) ? '/' : '') + part, '');
}
