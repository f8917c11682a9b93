/**
 * Reference codes of ISAD(G) 3.1.1: the code of the country, that of the repository, and the reference in it, in the
 * forms that nobody takes for something else.
 *
 *   code = country sep repository sep reference
 *
 * `CA ON00313 CONG-147`, `GB 133 AAA/1`, `MX.9017.AGN/2.2.49`, `AU WA S236- cons3869`, and
 * in two steps `NL-HaNA, 2.05.118, inv.nr. 123`. Source: ISAD(G), 2nd edition, 3.1.1.
 */
import { NONE } from '../../text/none';
import { readOwnCode } from './boxCodes';
import { foliosBehind } from './folios';
import { tidy } from './labelled';
import { foldedReference } from './manuscriptCodes';
import type { Level } from './model';
import type { Found, Notation, Site } from './notation';
import { filesBehindName } from './references';

const LOCAL = '(?=[^\\s,;()]{0,30}\\d)[A-Za-z0-9][A-Za-z0-9./_:*-]{0,40}';
const CODES: Readonly<Record<string, readonly RegExp[]>> = {
  ca: [
    new RegExp(
      `CA (?:[A-Z]{2}\\d{5} (?:[A-Z]{1,6} )?${LOCAL}|O[A-Z]{2,4} [A-Z]{1,3}\\d{3,6}[A-Za-z0-9./-]{0,24})`,
      'y',
    ),
  ],
  gb: [new RegExp(`GB(?: \\d{3,4}[ /]|-\\d{3,4}-)(?=[A-Z])(?:[A-Z][A-Za-z]{1,8} )?${LOCAL}`, 'y')],
  gbr: [new RegExp(`GBR\\/\\d{4}\\/(?:[A-Z]{2,6} )?${LOCAL}`, 'y')],
  au: [/AU A:[A-Z]{2,5} (?:MSS? )?\d{1,6}/y, /AU [A-Z]{2,3} S\d{1,5}-? (?:cons|item)\s?\d{1,6}(?: \d{4}\/\d{1,5})?/y],
  hu: [/HU [A-Z]{2,4} [IVX]{1,6}\.\d{1,4}(?:\.[a-z\d]{1,4}){0,3}/y],
  mx: [new RegExp(`MX\\.\\d{4,6}\\.[A-Z]{2,10}\\/{1,2}${LOCAL}`, 'y')],
  es: [new RegExp(`ES\\.\\d{5,6}\\.[A-Z]{2,10}\\/{1,2}${LOCAL}`, 'y')],
  pt: [new RegExp(`PT[/-][A-Z]{2,8}\\/(?:[A-Z-]{2,12}\\/){0,3}${LOCAL}`, 'y')],
  se: [/SE\/[A-Z]{1,6}\/\d{1,8}(?:\/[A-Za-z0-9 ]{1,12}){0,5}/y],
  us: [/US (?:DNA|DLC|MnHi|NN|MH|CtY|CSt-H) (?=[A-Z0-9-]{0,20}\d)[A-Z0-9-]{2,24}/y],
  fr: [/FR (?:CHAN|ANOM|CARAN|CAC)\/\d{1,4} [A-Z]{1,4} \d{1,6}/y],
};
/** The Netherlands: repository, often a short title, number of the finding aid, number in its inventory. */
const DUTCH =
  /(NL-[A-Z][A-Za-z]{1,7})(?:,\s{1,10}[^,;\n]{2,80})?,\s{1,10}(?:(?:nummer\s)?toegang\s)?(\d{1,4}(?:\.\d{1,4}){0,4}),\s{1,10}inv(?:\.|entaris)\s?(?:nrs?\.?|nos?\.?|nummers?)\s{0,3}(\d{1,6}[A-Za-z]?(?:[-–]\d{1,6})?)(?!\w)/y;

export const isad: Notation = {
  family: 'isad',
  words: {
    collection: 'collection',
    reference: 'reference code',
    series: 'series',
    item: 'item',
    box: 'box',
    folder: 'folder',
    file: 'file',
    'finding aid': 'finding aid (toegang)',
    'inventory number': 'inventory number (inventarisnummer)',
  },
  fold: (_, value) => foldedReference(value),
  openings: [...Object.keys(CODES), 'nl'],
  readAt(site: Site): readonly Found[] {
    const { text, at, repository, next } = site;
    if (repository) return readBehindName(site);
    const forms = CODES[text.slice(at, at + 3).toLowerCase()] ?? CODES[text.slice(at, at + 2).toLowerCase()];
    for (const form of forms ?? NONE) {
      form.lastIndex = at;
      const code = form.exec(text)?.[0].replace(/[.:-]{1,3}$/, '');
      if (code === undefined) continue;
      const end = at + code.length;
      const archive = next && next.start >= at && next.end <= end ? next : undefined;
      return [foundOf(text, [{ name: 'reference', start: at, end, value: tidy(code) }], archive, '?')];
    }
    return readDutch(text, at);
  },
};

/** `NAA, A1838, 3034/2/1`: a series and the control symbol of an item in it. */
const AUSTRALIAN =
  /[\s,.:;()]{1,6}(?:[Ss]eries\s)?([A-Z]{1,3}\d{1,5}(?:\/\d{1,3})?),?\s{1,3}(?:(?:[Ii]tem|[Cc]ontrol\s[Ss]ymbol)\s)?((?=[^\s,;]{0,12}\d)[A-Z\d][A-Z\d/.-]{0,24})(?![\w])/y;
/** Numbers alone, in three parts or more: `2015/77/86`, `020-010102-0123`, `030.18.1.2`. */
const NUMBERS =
  /[\s,.:;()]{1,6}((?:19|20)\d\d\/\d{1,4}\/\d{1,6}|\d{2,4}-\d{3,8}(?:-\d{1,6}){1,3}|\d{2,3}(?:\.\d{1,4}){2,4}(?:\/\d{1,5})?)(?!\w)/y;

function readBehindName(site: Site): readonly Found[] {
  const { text, at, repository } = site;
  // A name that several archives share says of none of them that the code is its own.
  if (repository!.candidates.length > 1 && !repository!.candidates.includes('NAA')) return NONE;
  const own = readOwnCode(site);
  if (own.length > 0) return own;
  AUSTRALIAN.lastIndex = at;
  const item = repository!.candidates.includes('NAA') ? AUSTRALIAN.exec(text) : null;
  if (item) return [readItem(text, at, item)];
  NUMBERS.lastIndex = at;
  const code = NUMBERS.exec(text)?.[1];
  if (code === undefined) return filesBehindName(text, at, repository!.candidates);
  const end = NUMBERS.lastIndex;
  return [foundOf(text, [{ name: 'reference', start: end - code.length, end, value: tidy(code) }], repository, '?')];
}

function readItem(text: string, at: number, [all, series, symbol]: RegExpExecArray): Found {
  const end = at + all.length;
  const start = at + all.indexOf(series!);
  const levels = [
    { name: 'series', start, end: start + series!.length, value: tidy(series!) },
    { name: 'item', start: end - symbol!.length, end, value: tidy(symbol!) },
  ];
  return foundOf(text, levels, undefined, 'NAA');
}

function readDutch(text: string, at: number): readonly Found[] {
  DUTCH.lastIndex = at;
  const found = DUTCH.exec(text);
  if (!found) return NONE;
  const [all, repository, access, number] = found as unknown as [string, string, string, string];
  const end = at + all.length;
  const accessEnd = at + all.lastIndexOf(`${access},`) + access.length;
  const levels = [
    { name: 'finding aid', start: accessEnd - access.length, end: accessEnd, value: tidy(access) },
    { name: 'inventory number', start: end - number.length, end, value: tidy(number) },
  ];
  return [foundOf(text, levels, undefined, tidy(repository))];
}

function foundOf(text: string, levels: readonly Level[], repository: Site['next'], implies: string): Found {
  const end = levels[levels.length - 1]!.end;
  const leaves = foliosBehind(text, end);
  return { start: levels[0]!.start, end: leaves?.end ?? end, levels, leaves, missing: NONE, repository, implies };
}
